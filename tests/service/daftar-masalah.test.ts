/** The refused rows of a list that was sent in private come back as a file, once, are mended, and go in. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { type BerkasWorker, createBerkasMaker } from '../../src/berkas/berkas-maker.ts';
import { readConfig } from '../../src/config.ts';
import { type BerkasMaker, UMUR_BERKAS_MS } from '../../src/domain/lampiran.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { createMediaFetcher } from '../../src/service/fetch-media.ts';
import { keepMedia } from '../../src/store/media.ts';
import { forgetMasalah } from '../../src/store/outbox-lampiran.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { type Happening, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';
import { csv, NOW, nik, workbook } from '../lists/kit.ts';

const WA = '6281200009001';
const CHAT = `${WA}@c.us`;
let app: App;
let dataDir: string;
let maker: BerkasWorker;
let clock: Date;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sotarsa-'));
  clock = NOW;
  const config = readConfig({ DATA_DIR: dataDir });
  app = createApp({ config, now: () => clock, groupIdList: ['grup'] });
  const tksk = { nama: 'Noor Contoh', peran: 'tksk' as const, desaKode: null, mulaiOn: '2026-01-01' };
  addPetugas(app.db, app.reference, { ...tksk, waIdList: [WA] }, NOW);
  const { databaseFile, referenceDir, kecamatan, mediaDir, zona, berkasDir: dir } = config;
  maker = createBerkasMaker({ databaseFile, referenceDir, kecamatan, mediaDir, zona, dir });
});
afterEach(async () => {
  await maker.close();
  app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A list arrives in private and is taken. */
async function sendList(namaBerkas: string, data: Buffer, stanzaId = 's1'): Promise<void> {
  const mime = namaBerkas.endsWith('csv')
    ? 'text/csv'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  app.receive({
    ...{ chatId: CHAT, stanzaId, isGroup: false, senderIdList: [WA], senderName: null, sentAt: clock, text: '' },
    ...{ quotedStanzaId: null, editOf: null, deleteOf: null, hasMedia: true },
    media: { jenis: 'dokumen', mime, namaBerkas, ukuran: data.length },
  });
  const id = app.db.prepare('SELECT max(inbox_id) FROM media').pluck().get() as number;
  keepMedia(app.db, app.config, id, { mime, namaBerkas, data });
  await createMediaFetcher(app, { state: 'ready', download: async () => null })();
}

function start(script: Happening[] = [], berkasMaker: BerkasMaker = maker) {
  const door = scriptedDoor(() => clock, ...script);
  const restart = (other = berkasMaker) =>
    createSender({ db: app.db, door, now: () => clock, random: () => 0.5, kirim: NO_LIMITS, berkasMaker: other });
  return { door, restart };
}
const wait = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};
const SHEET = [
  ['DAFTAR PENERIMA PKH TAHAP 2 2026'],
  ['nama', 'nik', 'rt'],
  ['Siti Contoh', nik(1).slice(1), '01'],
  ['Ani Contoh', nik(3), '03'],
];

it('the file follows the answer in the same chat, for this account only on disk; mended it goes in', async () => {
  await sendList('BNBA PKH.xlsx', await workbook({ Liyu: SHEET, Binju: SHEET.slice(0, 3) }));
  const { door, restart } = start();
  await restart().flush();
  expect(door.arrivedList.map(({ chatId, text, file }) => [chatId, file?.nama ?? text.split('\n')[0]])).toEqual([
    [CHAT, '*Daftar BNBA PKH.xlsx*'],
    [CHAT, 'BNBA PKH-masalah.xlsx'],
  ]);
  const path = door.askedList[1]?.file?.path ?? '';
  expect(statSync(path).mode & 0o077).toBe(0);
  const { sheets } = await readXlsx(readFileSync(path));
  const masalah = expect.stringContaining('NIK 15 angka');
  const filled = (row: unknown[]) => row.filter((cell) => cell !== null && cell !== '');
  expect(sheets.map(({ name, rows }) => [name, rows.map(filled)])).toEqual(
    ['Liyu', 'Binju'].map((desa) => [
      desa,
      [
        [SHEET[0]?.[0]],
        ['nama', 'nik', 'rt', 'masalah', 'desa'],
        ['Siti Contoh', nik(1).slice(1), '01', masalah, desa],
      ],
    ]),
  );
  const mended = sheets[0]?.rows.map((row) => row.map((cell) => (cell === nik(1).slice(1) ? nik(1) : cell))) ?? [];
  await sendList('BNBA PKH-masalah.xlsx', await workbook({ Liyu: mended as never }), 's2');
  await restart().flush();
  expect(door.arrivedList).toHaveLength(3);
  expect(door.arrivedList[2]?.text).toContain('1 baris orang dibaca: 1 baru');
});

it('what was in the file is forgotten with its copy, and not before it was sent', async () => {
  const isi = () => app.db.prepare('SELECT isi FROM lampiran').pluck().get() as string;
  await sendList('daftar.csv', csv('nama,nik,desa', `Siti Contoh,${nik(1).slice(1)},Liyu`));
  const late = new Date(NOW.getTime() + UMUR_BERKAS_MS);
  forgetMasalah(app.db, late);
  expect(isi()).toContain('Siti Contoh');
  const { door, restart } = start();
  await restart().flush();
  expect(door.arrivedList).toHaveLength(2);
  forgetMasalah(app.db, NOW);
  expect(isi()).toContain('Siti Contoh');
  forgetMasalah(app.db, late);
  expect(isi()).toBe('null');
});

it('a CSV list has its file in its own dialect', async () => {
  await sendList('daftar.csv', csv('nama,nik,desa', `"Contoh, Siti",${nik(1).slice(1)},Liyu`));
  const { door, restart } = start();
  await restart().flush();
  const file = door.askedList[1]?.file;
  expect(file).toMatchObject({ nama: 'daftar-masalah.csv', mime: 'text/csv' });
  expect(readFileSync(file?.path ?? '', 'utf8')).toMatch(
    /^\ufeffnama,nik,desa,masalah\r\n"Contoh, Siti",\d{15},Liyu,"?NIK 15 /,
  );
});

it.each(['killed, left', 'killed, not left'] as const)('%s while it is sent, it arrives once', async (happening) => {
  await sendList('daftar.csv', csv('nama;nik;desa', `Siti Contoh;${nik(1).slice(1)};Liyu`));
  const { door, restart } = start(['sent', happening]);
  void restart().flush();
  await vi.waitFor(() => expect(door.askedList).toHaveLength(2), 10_000);
  wait(120);
  await createMediaFetcher(app, { state: 'ready', download: async () => null })();
  const again = restart();
  await again.reconcile(door);
  await again.flush();
  expect(door.arrivedList.map(({ file }) => file?.nama)).toEqual([undefined, 'daftar-masalah.csv']);
});

it('killed between the answer and the making of its file, both arrive once', async () => {
  await sendList('daftar.csv', csv('nama;nik;desa', `Siti Contoh;${nik(1).slice(1)};Liyu`));
  const { door, restart } = start();
  void restart({ make: () => new Promise<never>(() => {}) }).flush();
  await vi.waitFor(() => expect(app.db.prepare('SELECT attempts FROM lampiran').pluck().get()).toBe(1));
  wait(20);
  await createMediaFetcher(app, { state: 'ready', download: async () => null })();
  await restart().flush();
  expect(door.arrivedList.map(({ file }) => file?.nama)).toEqual([undefined, 'daftar-masalah.csv']);
});
