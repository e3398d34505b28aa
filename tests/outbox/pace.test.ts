import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSender } from '../../src/outbox/sender.ts';
import { readTraffic } from '../../src/store/kesehatan.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { at, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

let db: Database = openDatabase(':memory:', 'migrations');
afterEach(() => {
  db.close();
  db = openDatabase(':memory:', 'migrations');
});

const states = () => db.prepare('SELECT state FROM outbox ORDER BY id').pluck().all();
const errors = () => db.prepare('SELECT error FROM outbox ORDER BY id').pluck().all();

function setUp(kirim: Partial<typeof NO_LIMITS>, random = () => 0.5) {
  const clock = { now: at(0) };
  const door = scriptedDoor(() => clock.now);
  const onFailed = vi.fn();
  const options = { db, door, now: () => clock.now, random, kirim: { ...NO_LIMITS, ...kirim }, onFailed };
  const restart = () => createSender(options);
  return { clock, door, restart, onFailed, sender: restart() };
}

describe('the gap between two messages', () => {
  it('is random between its ends, and nothing waits before the first', async () => {
    const { clock, door, sender } = setUp({ jedaMs: { from: 2_000, to: 5_000 } });
    for (const text of ['satu', 'dua', 'tiga']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    await sender.flush();
    expect(door.askedList).toHaveLength(1);
    expect(sender.nextDueAt()).toEqual(at(3.5));
    clock.now = at(3.4);
    await sender.flush();
    expect(door.askedList).toHaveLength(1);
    clock.now = at(3.5);
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'dua']);
    expect(sender.nextDueAt()).toEqual(at(7));
  });

  it('of 0 is none', async () => {
    const { door, sender } = setUp({});
    for (const text of ['satu', 'dua', 'tiga']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    await sender.flush();
    expect(door.askedList).toHaveLength(3);
    expect(sender.nextDueAt()).toBeNull();
  });
});

describe('the hourly cap', () => {
  it('lets so many out in any hour, and a restart gives no new ones; posts of jobs do not wait', async () => {
    const { clock, door, restart, sender } = setUp({ perJam: 2 });
    for (const text of ['satu', 'dua', 'tiga', 'empat']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    queueMessage(db, { chatId: 'grup', text: 'rekap', uniqueKey: 'rekap:W33', now: at(0), dueAt: at(60) });
    await sender.flush();
    await restart().flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'dua']);
    expect(sender.nextDueAt()).toEqual(at(60));
    clock.now = at(60);
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'dua', 'rekap']);
    // The post counts: of the last two, the older one left at 0.
    expect(sender.nextDueAt()).toEqual(at(3_600));
    clock.now = at(3_600);
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'dua', 'rekap', 'tiga']);
    expect(sender.nextDueAt()).toEqual(at(3_660));
  });
});

describe('the loop brake', () => {
  it('refuses the same words to the same chat the sixth time in five minutes', async () => {
    const { clock, door, sender } = setUp({});
    for (let n = 0; n < 7; n += 1) queueMessage(db, { chatId: 'grup', text: 'sama', now: at(0) });
    queueMessage(db, { chatId: 'lain', text: 'sama', now: at(0) });
    queueMessage(db, { chatId: 'grup', text: 'beda', now: at(0) });
    await sender.flush();
    expect(door.askedList).toHaveLength(7);
    expect(states()).toEqual([...Array(5).fill('sent'), 'refused', 'refused', 'sent', 'sent']);
    expect(errors()[5]).toContain('5 kali');
    clock.now = at(301);
    queueMessage(db, { chatId: 'grup', text: 'sama', now: clock.now });
    await sender.flush();
    expect(states().at(-1)).toBe('sent');
  });
});

describe('the age limit', () => {
  it('gives up what has waited too long, counted from when it was due', async () => {
    const { clock, door, sender } = setUp({ umurMs: 3_600_000 });
    queueMessage(db, { chatId: 'grup', text: 'lama', now: at(0) });
    queueMessage(db, { chatId: 'grup', text: 'terjadwal', now: at(0), dueAt: at(3_000) });
    clock.now = at(3_601);
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['terjadwal']);
    expect(states()).toEqual(['refused', 'sent']);
    expect(errors()[0]).toBe('terlalu lama untuk dikirim');
  });
});

describe('a closed line', () => {
  it('keeps the whole queue in its order, is tried again later and later, and at once when it is back', async () => {
    const { clock, sender } = setUp({});
    const door = scriptedDoor(() => clock.now, 'offline', 'offline', 'offline');
    const offline = createSender({ db, door, now: () => clock.now, random: () => 0.5, kirim: NO_LIMITS });
    for (const text of ['satu', 'dua']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    await offline.flush();
    await offline.flush();
    expect(door.askedList).toHaveLength(1);
    expect(offline.nextDueAt()).toEqual(at(5));
    clock.now = at(5);
    await offline.flush();
    expect(offline.nextDueAt()).toEqual(at(15));
    offline.kick();
    expect(offline.nextDueAt()).toEqual(at(0));
    await offline.flush();
    // The waits begin anew.
    expect(offline.nextDueAt()).toEqual(at(10));
    expect(db.prepare('SELECT attempts, attempted_at FROM outbox').raw().all()).toEqual([
      [0, null],
      [0, null],
    ]);
    offline.kick();
    await offline.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'satu', 'satu', 'satu', 'dua']);
    expect(sender.nextDueAt()).toBeNull();
  });
});

describe('what a person and a health check are told', () => {
  it('a refusal of the door is reported, and the figures follow', async () => {
    const { clock, onFailed } = setUp({});
    const door = scriptedDoor(() => clock.now, 'refused', 'unknown, left', 'sent');
    const sender = createSender({ db, door, now: () => clock.now, kirim: NO_LIMITS, onFailed });
    for (const chatId of ['a', 'b', 'b', 'c']) queueMessage(db, { chatId, text: 'isi', now: at(0) });
    queueMessage(db, { chatId: 'c', text: 'nanti', now: at(0), dueAt: at(60) });
    clock.now = at(2);
    await sender.flush();
    expect(onFailed).toHaveBeenCalledOnce();
    expect(onFailed.mock.calls[0]?.[0]).toMatchObject({ id: 1, state: 'refused', chatId: 'a' });
    expect(readTraffic(db, clock.now)).toEqual({
      ...{ queued: 1, oldestQueuedAt: at(0).toISOString(), unknown: 1, unacked: 1 },
      ...{ lastInAt: null, lastOutAt: at(2).toISOString(), failed: 0, waiting: 0 },
    });
  });
});
