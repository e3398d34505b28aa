/** The check that looks at every message to a group can fail, and is at work. */
import { expect, it } from 'vitest';
import { openDatabase } from '../src/store/open.ts';
import { queueMessage } from '../src/store/outbox.ts';
import { faultOfMessage, isGroupChat, takeGroupFaults } from './_kit/group-scan.ts';

const SPLIT_LIST = [
  '6311024107609001',
  '6311 0241 0760 9001',
  '6311.0241.0760.9001',
  '6311-0241-0760-9001',
  '631102 - 410760 - 9001',
  '63110241076090016311020107159001',
  '6311/0241/0760\n9001',
];

it.each(SPLIT_LIST)('finds %j in a message to a group, and nowhere else', (number) => {
  expect(faultOfMessage({ chatId: 'grup', text: `NIK ${number}` })).toContain('whole number in grup');
  expect(faultOfMessage({ chatId: '120363000000000001@g.us', text: number })).not.toBeNull();
  expect(faultOfMessage({ chatId: '6281200009001', text: number })).toBeNull();
  expect(faultOfMessage({ chatId: '555000000000010@lid', text: number })).toBeNull();
});

it('lets pass what a group may read', () => {
  for (const text of ['Siti Aminah …9001', 'Rp12.000.000 dari 25 KPM, 12 Agu 2026 09.16', '6281200009001'])
    expect(faultOfMessage({ chatId: 'grup', text })).toBeNull();
  expect(isGroupChat('status@broadcast')).toBe(false);
});

it('looks at what is queued', () => {
  const db = openDatabase(':memory:', 'migrations');
  queueMessage(db, { chatId: 'grup', text: `NIK ${SPLIT_LIST[0]}`, now: new Date() });
  queueMessage(db, { chatId: '6281200009001', text: `NIK ${SPLIT_LIST[0]}`, now: new Date() });
  db.close();
  expect(takeGroupFaults()).toEqual(['whole number in grup, behind "NIK "']);
});
