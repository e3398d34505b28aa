/** Runs with every test file: the test in which the bot says a whole number to a group fails. */
import { afterEach, expect, vi } from 'vitest';
import type { OutboxEntry } from '../../src/store/outbox.ts';
import { lookAt, takeGroupFaults } from './group-scan.ts';

// All that the bot says passes through the outbox; a bot in a process of its own is heard by the fake WhatsApp.
vi.mock('../../src/store/outbox.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/store/outbox.ts')>();
  return {
    ...original,
    queueMessage(db: Parameters<typeof original.queueMessage>[0], entry: OutboxEntry) {
      lookAt(entry);
      return original.queueMessage(db, entry);
    },
  };
});

afterEach(() => {
  expect(takeGroupFaults()).toEqual([]);
});
