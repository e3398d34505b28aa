import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Berkas, BerkasMaker, Lampiran } from '../../src/domain/lampiran.ts';
import type { OwnMessage } from '../../src/doors/door.ts';
import { createSender, type SenderOptions } from '../../src/outbox/sender.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { type OutboxEntry, queueMessage } from '../../src/store/outbox.ts';
import { at, type Happening, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

let db: Database;
let dir: string;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  dir = mkdtempSync(join(tmpdir(), 'sotarsa-lampiran-'));
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

const GAMBAR: Lampiran = { jenis: 'rekap-gambar', nama: 'rekap.png', isi: { desa: ['Liyu'], jumlah: 12 } };
const column = (name: string, table = 'outbox') => db.prepare(`SELECT ${name} FROM ${table} ORDER BY 1`).pluck().all();
const states = () => db.prepare('SELECT state FROM outbox ORDER BY id').pluck().all();
const queue = (entry: Partial<OutboxEntry> = {}) =>
  queueMessage(db, { chatId: 'grup', text: 'Rekap', lampiran: GAMBAR, now: at(0), ...entry });

/** Writes what it is given, as often as the script says yes. */
function scriptedMaker(...script: ('yes' | 'no' | 'never')[]) {
  const askedList: Lampiran[] = [];
  const maker: BerkasMaker = {
    async make(lampiran) {
      askedList.push(lampiran);
      const word = script.shift() ?? 'yes';
      if (word === 'never') return new Promise<Berkas>(() => {});
      if (word === 'no') throw new Error('huruf tidak ada');
      const path = join(dir, `${askedList.length}.png`);
      writeFileSync(path, JSON.stringify(lampiran.isi));
      return { path, mime: 'image/png', nama: lampiran.nama };
    },
  };
  return { maker, askedList };
}

function setUp(options: Partial<SenderOptions> & { script?: Happening[] } = {}) {
  const clock = { now: at(1) };
  const { script = [], ...rest } = options;
  const door = scriptedDoor(() => clock.now, ...script);
  const { maker, askedList } = scriptedMaker();
  const onBerkasGivenUp = vi.fn();
  const restart = () =>
    createSender({
      ...{ db, door, now: () => clock.now, random: () => 0.5, kirim: NO_LIMITS, berkasMaker: maker, onBerkasGivenUp },
      ...rest,
    });
  return { clock, door, restart, sender: restart(), askedList, onBerkasGivenUp };
}

describe('a message with a file', () => {
  it('is queued with it, once under its key, and not at all where the transaction fails', () => {
    expect(queue({ uniqueKey: 'rekap:W33' })).toBe(true);
    expect(queue({ uniqueKey: 'rekap:W33' })).toBe(false);
    const failing = db.transaction(() => {
      queue();
      throw new Error('batal');
    });
    expect(failing).toThrow('batal');
    expect(
      db.prepare('SELECT o.id, o.lampiran_nama, l.isi FROM outbox o JOIN lampiran l ON l.outbox_id = o.id').all(),
    ).toEqual([{ id: 1, lampiran_nama: 'rekap.png', isi: '{"desa":["Liyu"],"jumlah":12}' }]);
  });

  it('goes out with the file that is made for it, under its name', async () => {
    queue();
    const { door, sender, askedList } = setUp();
    await sender.flush();
    expect(askedList).toEqual([GAMBAR]);
    const [sent] = door.askedList;
    expect(sent).toMatchObject({ text: 'Rekap', file: { nama: 'rekap.png', mime: 'image/png' } });
    const path = sent?.file?.path ?? '';
    expect(readFileSync(path, 'utf8')).toBe('{"desa":["Liyu"],"jumlah":12}');
    expect(states()).toEqual(['sent']);
  });

  it('is merged with nothing, and what comes after a merged reply keeps its place', async () => {
    const reply = { penerima: 'A', isSusulan: true } as const;
    for (const text of ['A1', 'A2']) queueMessage(db, { chatId: 'grup', text, ...reply, now: at(0) });
    queue({ ...reply, text: 'A3' });
    queueMessage(db, { chatId: 'grup', text: 'A4', ...reply, now: at(0) });
    const { door, sender } = setUp();
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual([
      '*Balasan untuk 2 pesan susulan:*\n\nA1\n\nA2',
      'A3',
      'A4',
    ]);
  });

  it('is no repetition where only the words are the same, but the file has another name', async () => {
    for (let n = 0; n < 7; n += 1) queue({ text: '', lampiran: { ...GAMBAR, nama: `lembar-${n}.xlsx` } });
    for (let n = 0; n < 7; n += 1) queue({ text: '', lampiran: GAMBAR });
    const { sender } = setUp();
    await sender.flush();
    expect(states().filter((state) => state === 'refused')).toHaveLength(2);
  });

  it('too old to be sent is given up without its file being made', async () => {
    queue();
    queue({ dueAt: at(100 * 3_600) });
    const { clock, sender, askedList } = setUp();
    clock.now = at(50 * 3_600);
    db.exec("UPDATE lampiran SET due_at = '2030-01-01'");
    await sender.flush();
    expect([states(), askedList]).toEqual([['refused', 'queued'], []]);
    expect(sender.nextDueAt()).toEqual(new Date('2030-01-01'));
  });
});

describe('a file that cannot be made', () => {
  it('is tried again with pauses; then the words go out alone and say so, and a person is told once', async () => {
    queue();
    queueMessage(db, { chatId: 'grup', text: 'sesudahnya', now: at(0) });
    const { maker, askedList } = scriptedMaker('no', 'no', 'no', 'no');
    const { clock, door, sender, onBerkasGivenUp } = setUp({ berkasMaker: maker });
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['sesudahnya']);
    expect(column('error', 'lampiran')).toEqual(['huruf tidak ada']);
    for (const [wait, tries] of [
      [10, 2],
      [60, 3],
      [300, 4],
    ] as const) {
      expect(sender.nextDueAt()).toEqual(new Date(clock.now.getTime() + wait * 1_000));
      clock.now = new Date(clock.now.getTime() + wait * 1_000);
      await sender.flush();
      expect(askedList).toHaveLength(tries);
    }
    await sender.flush();
    expect(door.askedList).toHaveLength(2);
    expect(door.askedList[1]).toEqual({
      ...{ id: 1, chatId: 'grup', quotedStanzaId: null },
      text: 'Rekap\n\n_Berkas rekap.png tidak bisa dibuat. Mintalah lagi besok, atau beri tahu admin bot._',
    });
    expect(onBerkasGivenUp).toHaveBeenCalledOnce();
    expect(column('state', 'lampiran')).toEqual(['gagal']);
  });

  it('where no files are made at all is said at once, also without words', async () => {
    queue({ text: '' });
    const door = scriptedDoor(() => at(1));
    await createSender({ db, door, now: () => at(1) }).flush();
    expect(door.askedList.map(({ text }) => text)).toEqual([
      '_Berkas rekap.png tidak bisa dibuat. Mintalah lagi besok, atau beri tahu admin bot._',
    ]);
  });

  it('because the program dies of it counts as well', async () => {
    queue();
    const { maker, askedList } = scriptedMaker('never', 'never', 'never', 'never', 'never');
    const { clock, door, restart } = setUp({ berkasMaker: maker });
    for (let n = 0; n < 6; n += 1) {
      const sender = restart();
      await Promise.race([sender.flush(), new Promise((resolve) => setTimeout(resolve, 5))]);
      clock.now = new Date(clock.now.getTime() + 400_000);
    }
    expect(askedList).toHaveLength(4);
    expect(door.askedList).toMatchObject([{ text: expect.stringContaining('tidak bisa dibuat') }]);
  });
});

it('records that cannot be written are tried again after a pause, not without end', async () => {
  queue();
  const { clock, sender, askedList } = setUp();
  db.exec("CREATE TEMP TRIGGER penuh BEFORE UPDATE ON lampiran BEGIN SELECT RAISE(FAIL, 'disk penuh'); END");
  await sender.flush();
  expect([sender.nextDueAt(), askedList]).toEqual([at(11), []]);
  db.exec('DROP TRIGGER penuh');
  clock.now = at(11);
  await sender.flush();
  expect(states()).toEqual(['sent']);
});

describe('while a file is being made', () => {
  it('all other messages go out, and its own follows when it is there', async () => {
    vi.useRealTimers();
    queue();
    queueMessage(db, { chatId: 'grup', text: 'kata', now: at(0) });
    queueMessage(db, { chatId: 'pribadi', text: 'kata lain', now: at(0) });
    let finish: (berkas: Berkas) => void = () => {};
    const berkasMaker = { make: () => new Promise<Berkas>((resolve) => (finish = resolve)) };
    const { door, sender } = setUp({ berkasMaker });
    sender.startLive(door);
    await vi.waitFor(() => expect(door.askedList.map(({ text }) => text)).toEqual(['kata', 'kata lain']));
    const path = join(dir, 'rekap.png');
    writeFileSync(path, '');
    finish({ path, mime: 'image/png', nama: 'rekap.png' });
    await vi.waitFor(() => expect(door.askedList).toHaveLength(3));
    await sender.stop();
  });

  it('the program can stop; the file is made at the next start', async () => {
    queue();
    const { maker } = scriptedMaker('never');
    const { clock, door, restart, sender } = setUp({ berkasMaker: maker });
    sender.startLive(door);
    await vi.waitFor(() => expect(column('attempts', 'lampiran')).toEqual([1]));
    await sender.stop();
    clock.now = at(20);
    await restart().flush();
    expect(states()).toEqual(['sent']);
  });
});

describe('a message with a file in doubt', () => {
  const own = (more: Partial<OwnMessage>): OwnMessage => ({
    ...{ chatId: 'grup', stanzaId: 'X1', text: 'Rekap', sentAt: at(0), ack: 1, quotedStanzaId: null },
    ...more,
  });

  it('is known by its words and its file: a picture, which has no name, or a document of this name', async () => {
    for (const [file, isBot] of [
      [undefined, false],
      [{ nama: 'lain.xlsx' }, false],
      [{ nama: null }, true],
    ] as const) {
      db.exec('DELETE FROM lampiran; DELETE FROM outbox');
      queue();
      const { sender } = setUp({ script: ['unknown, left'] });
      await sender.flush();
      expect(sender.noteOwn(own(file === undefined ? {} : { file }))).toBe(isBot);
      expect(states()).toEqual([isBot ? 'sent' : 'unknown']);
    }
    queueMessage(db, { chatId: 'grup', text: 'kata', now: at(0) });
    const { sender } = setUp({ script: ['unknown, left'] });
    await sender.flush();
    expect(sender.noteOwn(own({ stanzaId: 'X2', text: 'kata', file: { nama: null } }))).toBe(false);
  });

  it('that did not leave goes out again, with its file made again where somebody threw it away', async () => {
    queue();
    const { clock, door, restart, askedList } = setUp({ script: ['killed, not left'] });
    void restart().flush();
    await vi.waitFor(() => expect(door.askedList).toHaveLength(1));
    unlinkSync(door.askedList[0]?.file?.path ?? '');
    const sender = restart();
    clock.now = at(20);
    await sender.reconcile(door);
    expect(states()).toEqual(['queued']);
    await sender.flush();
    await sender.flush();
    expect(askedList).toHaveLength(2);
    expect(door.arrivedList).toMatchObject([{ text: 'Rekap', file: { nama: 'rekap.png' } }]);
    expect(states()).toEqual(['sent']);
  });

  it('whose sending took long is not missed before its acknowledgement has had its time', async () => {
    queue();
    const onUnacked = vi.fn();
    const { clock, door, sender } = setUp({ onUnacked });
    const { send } = door;
    door.send = (message) => {
      clock.now = at(200);
      return send(message);
    };
    await sender.flush();
    const mute = { readHistory: () => Promise.reject(new Error('tidak bisa')) };
    await sender.reconcile(mute);
    expect(onUnacked).not.toHaveBeenCalled();
    clock.now = at(261);
    await sender.reconcile(mute);
    expect(onUnacked).toHaveBeenCalledOnce();
  });
});
