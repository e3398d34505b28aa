/** Lists of persons that come as files: taken once they are fetched, answered once, also where a kill comes in between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { MediaFile } from '../../src/doors/door.ts';
import { createMediaFetcher } from '../../src/service/fetch-media.ts';
import { keepMedia } from '../../src/store/media.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { csv, NOW, nik } from '../lists/kit.ts';

const WA = '6281200009001';
const LIST = csv('USULAN PKH', 'nama;nik;desa', `Siti Contoh;${nik(1)};Liyu`, `Ani Contoh;${nik(2)};Binju`);
let app: App;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sotarsa-'));
  app = createApp({
    config: readConfig({ DATA_DIR: dataDir }),
    databaseFile: ':memory:',
    now: () => NOW,
    groupIdList: ['grup'],
  });
  const tksk = {
    nama: 'Noor Contoh',
    peran: 'tksk' as const,
    desaKode: null,
    mulaiOn: '2026-01-01',
    waIdList: [WA] as [string],
  };
  addPetugas(app.db, app.reference, tksk, NOW);
});
afterEach(() => {
  app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function receive({ isGroup = false, text = '', ukuran = LIST.length, stanzaId = 's1' } = {}): void {
  app.receive({
    chatId: isGroup ? 'grup' : `${WA}@c.us`,
    stanzaId,
    isGroup,
    senderIdList: [WA],
    senderName: null,
    sentAt: NOW,
    text,
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: true,
    media: { jenis: 'dokumen', mime: 'text/csv', namaBerkas: 'daftar.csv', ukuran },
  });
}
const fileOf = (data: Buffer): MediaFile => ({ mime: 'text/csv', namaBerkas: 'daftar.csv', data });
const doorOf = (file: MediaFile | null) => ({ state: 'ready' as const, download: vi.fn(async () => file) });
const outbox = () =>
  app.db.prepare('SELECT chat_id AS chatId, text FROM outbox').all() as { chatId: string; text: string }[];
const countWarga = () => app.db.prepare('SELECT count(*) FROM warga').pluck().get();

it('a list in private is fetched, imported and answered once; its caption is not answered', async () => {
  const onAnswered = vi.fn();
  receive({ text: 'USULAN PKH Desa Liyu' });
  const fetchMedia = createMediaFetcher(app, doorOf(fileOf(LIST)), onAnswered);
  await fetchMedia();
  await fetchMedia();
  expect(outbox()).toEqual([{ chatId: `${WA}@c.us`, text: expect.stringContaining('2 baris orang dibaca: 2 baru') }]);
  expect(onAnswered).toHaveBeenCalledTimes(1);
  expect(countWarga()).toBe(2);
});

it('killed between the file and its import, it is imported at the next start, and answered once', async () => {
  receive();
  keepMedia(app.db, app.config, 1, fileOf(LIST));
  const door = doorOf(null);
  await createMediaFetcher(app, door)();
  await createMediaFetcher(app, door)();
  expect(door.download).not.toHaveBeenCalled();
  expect([outbox().length, countWarga()]).toEqual([1, 2]);
});

it('killed in the middle of the import, nobody is doubled', async () => {
  const rowList = Array.from({ length: 350 }, (_, n) => `Warga ${n};${nik(n + 1)};Liyu`);
  receive();
  keepMedia(app.db, app.config, 1, fileOf(csv('PKH', 'nama;nik;desa', ...rowList)));
  const killed = createMediaFetcher(app, doorOf(null))();
  // The reply is what never comes.
  app.db.exec("CREATE TEMP TRIGGER mati BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'mati'); END");
  await killed;
  expect([outbox().length, countWarga()]).toEqual([0, 350]);
  app.db.exec('DROP TRIGGER mati');
  await createMediaFetcher(app, doorOf(null))();
  expect(outbox().map(({ text }) => text)).toEqual([expect.stringContaining('350 baris orang dibaca')]);
  expect(countWarga()).toBe(350);
});

it('messages are handled while a long list is read', async () => {
  const rowList = Array.from(
    { length: 2000 },
    (_, n) => `Warga Contoh;63110241${String(100 + n).slice(-2)}60${9000 + n};Liyu`,
  );
  receive();
  keepMedia(app.db, app.config, 1, fileOf(csv('PKH', 'nama;nik;desa', ...rowList)));
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  turn();
  await createMediaFetcher(app, doorOf(null))();
  isDone = true;
  expect(turns).toBeGreaterThan(20);
});

it('a list in the group is not imported: its sender hears how to send it, in private', async () => {
  receive({ isGroup: true });
  await createMediaFetcher(app, doorOf(fileOf(LIST)))();
  expect(outbox()).toEqual([{ chatId: WA, text: expect.stringContaining('tidak saya ambil dari grup') }]);
  expect(countWarga()).toBe(0);
});

it.each([
  ['is gone', {}, 'tidak ada lagi di WhatsApp'],
  ['is too large', { ukuran: 1e9 }, 'berkas terlalu besar'],
])('whose file %s is told to send it again', async (_, message, why) => {
  receive(message);
  await createMediaFetcher(app, doorOf(null))();
  expect(outbox().map(({ text }) => text)).toEqual([expect.stringContaining(why)]);
});
