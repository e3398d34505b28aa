/** What nobody asked for is not said at night, and not after its day; answers are. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { afterJamTenang } from '../../src/domain/jam-tenang.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { hastenPengumuman, postPengumuman } from '../../src/store/pengumuman.ts';
import { NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

const wita = (text: string) => new Date(`${text}:00+08:00`);
let db: Database;
let clock: Date;
let door: ReturnType<typeof scriptedDoor>;
let sender: ReturnType<typeof createSender>;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  clock = wita('2026-11-20T19:59');
  door = scriptedDoor(() => clock);
  sender = createSender({
    db,
    door,
    now: () => clock,
    random: () => 0.5,
    kirim: NO_LIMITS,
    afterJamTenang: (at) => afterJamTenang(at, { from: 20, to: 6.5 }, 'Asia/Makassar'),
  });
});
afterEach(() => db.close());
const said = () => door.askedList.map(({ text }) => text);
const post = (text: string, expiresAt?: Date) =>
  queueMessage(db, {
    chatId: 'grup',
    text,
    uniqueKey: text,
    isUnasked: true,
    now: clock,
    ...(expiresAt && { expiresAt }),
  });

it('holds a post that the night has overtaken until 06.30, and lets answers pass', async () => {
  clock = wita('2026-11-20T23:10');
  post('rekap');
  queueMessage(db, { chatId: 'grup', text: 'balasan', now: clock });
  await sender.flush();
  expect(said()).toEqual(['balasan']);
  expect(sender.nextDueAt()).toEqual(wita('2026-11-21T06:30'));
  clock = wita('2026-11-21T06:29');
  await sender.flush();
  expect(said()).toEqual(['balasan']);
  clock = wita('2026-11-21T06:30');
  await sender.flush();
  expect(said()).toEqual(['balasan', 'rekap']);
});

it('says a post a minute before the night', async () => {
  post('rekap');
  await sender.flush();
  expect(said()).toEqual(['rekap']);
});

it('holds an announcement that the night has overtaken, but not one that is urgent', async () => {
  const announce = (kode: string, isSegera: boolean) =>
    postPengumuman(db, kode, { groupIdList: ['grup'], text: kode, now: clock, dueAt: clock, isSegera });
  announce('P-0001', false);
  announce('P-0002', true);
  announce('P-0003', false);
  clock = wita('2026-11-21T01:00');
  hastenPengumuman(db, 'P-0003', clock);
  await sender.flush();
  expect(said()).toEqual(['P-0002', 'P-0003']);
  clock = wita('2026-11-21T06:30');
  await sender.flush();
  expect(said()).toEqual(['P-0002', 'P-0003', 'P-0001']);
});

it('drops a reminder whose day is over, and keeps the recap', async () => {
  post('pengingat', wita('2026-11-21T00:00'));
  post('rekap');
  clock = wita('2026-11-21T06:30');
  await sender.flush();
  expect(said()).toEqual(['rekap']);
  expect(db.prepare('SELECT state, error FROM outbox ORDER BY id').raw().all()).toEqual([
    ['refused', 'terlalu lama untuk dikirim'],
    ['sent', null],
  ]);
});
