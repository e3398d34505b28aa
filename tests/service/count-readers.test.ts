import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DoorState } from '../../src/domain/kesehatan.ts';
import type { ReadReceipts } from '../../src/doors/door.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { createReaderCount } from '../../src/service/count-readers.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { readKeterbacaan } from '../../src/store/outbox-keterbacaan.ts';
import { at, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

const MINUTE = 60;
const KEY = 'umum:1';
let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
afterEach(() => {
  db.close();
});

async function setUp() {
  const clock = { now: at(0) };
  queueMessage(db, { chatId: 'grup', text: 'Pengumuman', uniqueKey: KEY, isDihitung: true, now: at(0) });
  queueMessage(db, { chatId: 'grup', text: 'Bukan pengumuman', now: at(0) });
  const door = scriptedDoor(() => clock.now);
  const sender = createSender({ db, door, now: () => clock.now, kirim: NO_LIMITS });
  const readReceipts = vi.fn<(chatId: string, stanzaId: string) => Promise<ReadReceipts | null>>();
  const reader = { state: 'ready' as DoorState, readReceipts };
  const count = createReaderCount(db, reader, () => clock.now);
  const countAt = async (seconds: number) => {
    clock.now = at(seconds);
    await count();
  };
  return { sender, reader, readReceipts, countAt };
}
const told = (terkirim: number, dibaca: number): ReadReceipts => ({
  deliveredIdList: Array.from({ length: terkirim }, (_, n) => `${n}`),
  readIdList: Array.from({ length: dibaca }, (_, n) => `${n}`),
});

it('the readers of a message are counted some minutes after it was sent, and less and less often for two days', async () => {
  const { sender, readReceipts, countAt } = await setUp();
  await countAt(10 * MINUTE);
  expect(readReceipts).not.toHaveBeenCalled();
  await sender.flush();
  readReceipts.mockResolvedValue(told(20, 3));
  const askedAt: number[] = [];
  for (let minute = 10; minute <= 4 * 24 * 60; minute += 1) {
    const before = readReceipts.mock.calls.length;
    await countAt(minute * MINUTE);
    if (readReceipts.mock.calls.length > before) askedAt.push(minute - 10);
  }
  expect(askedAt).toEqual([0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 2880]);
  expect(new Set(readReceipts.mock.calls.map((call) => call.join()))).toEqual(new Set(['grup,S1']));
  expect(readKeterbacaan(db, KEY)).toEqual({ terkirim: 20, dibaca: 3, askedAt: at((2880 + 10) * MINUTE) });
});

it('what WhatsApp told stays where it tells nothing later', async () => {
  const { sender, reader, readReceipts, countAt } = await setUp();
  await sender.flush();
  expect(readKeterbacaan(db, KEY)).toBeNull();
  readReceipts.mockRejectedValueOnce(new Error('tidak ada jawaban'));
  await countAt(5 * MINUTE);
  expect(readKeterbacaan(db, KEY)).toBeNull();
  readReceipts.mockResolvedValueOnce(told(5, 0));
  await countAt(10 * MINUTE);
  readReceipts.mockResolvedValueOnce(null);
  await countAt(20 * MINUTE);
  expect(readReceipts).toHaveBeenCalledTimes(3);
  expect(readKeterbacaan(db, KEY)).toEqual({ terkirim: 5, dibaca: 0, askedAt: at(10 * MINUTE) });
  reader.state = 'offline';
  await countAt(60 * MINUTE);
  expect(readReceipts).toHaveBeenCalledTimes(3);
  expect(readKeterbacaan(db, 'lain')).toBeNull();
});
