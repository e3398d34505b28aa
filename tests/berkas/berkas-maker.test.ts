/** The worker that makes files: the same file for the same lampiran, nothing half written, faults that end nothing. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BerkasWorker, createBerkasMaker } from '../../src/berkas/berkas-maker.ts';
import { readConfig } from '../../src/config.ts';
import type { Lampiran } from '../../src/domain/lampiran.ts';
import { type IsiRekap, lampiranRekap } from '../../src/domain/lampiran-rekap.ts';
import { openDatabase } from '../../src/store/open.ts';
import { openPng } from '../_kit/buka-berkas.ts';
import { isiMinggu, isiRekapOf, zona } from './minggu-contoh.ts';

let home: string;
let maker: BerkasWorker;
let isi: IsiRekap;
const start = (options: { idleMs?: number; memoryMb?: [number, number] } = {}): BerkasWorker => {
  const { referenceDir, kecamatan } = readConfig({});
  const databaseFile = join(home, 'sotarsa.sqlite');
  const dir = join(home, 'keluaran');
  return createBerkasMaker({ databaseFile, referenceDir, kecamatan, zona, dir, mediaDir: home, ...options });
};
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sotarsa-berkas-'));
  const db = openDatabase(join(home, 'sotarsa.sqlite'), 'migrations');
  isiMinggu(db);
  isi = isiRekapOf(db);
  db.close();
  maker = start();
});
afterEach(async () => {
  await maker.close();
  rmSync(home, { recursive: true, force: true });
});

it('makes a file under a name of its content, whole and for this account only', async () => {
  const { path, mime, nama } = await maker.make(lampiranRekap('rekap-gambar', isi));
  expect({ mime, nama }).toEqual({ mime: 'image/png', nama: 'Rekap Halong R-2026-W46.png' });
  expect(openPng(readFileSync(path)).width).toBe(1080);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(join(home, 'keluaran'))).toEqual([path.slice(join(home, 'keluaran').length + 1)]);
});

it('finds the same file again after a new start, makes it again where it is gone, and another one for other figures', async () => {
  const lampiran = lampiranRekap('rekap-gambar', isi);
  const first = await maker.make(lampiran);
  const before = statSync(first.path).mtimeMs;
  await maker.close();
  maker = start();
  // As it comes back from the outbox.
  const again = await maker.make(JSON.parse(JSON.stringify(lampiran)) as Lampiran);
  expect(again).toEqual(first);
  expect(statSync(again.path).mtimeMs).toBe(before);
  rmSync(first.path);
  expect(existsSync((await maker.make(lampiran)).path)).toBe(true);
  const other = structuredClone(isi);
  other.mingguan.rekap.total.tersalur++;
  expect((await maker.make(lampiranRekap('rekap-gambar', other))).path).not.toBe(first.path);
});

it('leaves what a kill left half written aside', async () => {
  const lampiran = lampiranRekap('rekap-gambar', isi);
  const { path } = await maker.make(lampiran);
  rmSync(path);
  writeFileSync(`${path}.tmp`, 'half');
  expect(openPng(readFileSync((await maker.make(lampiran)).path)).width).toBe(1080);
});

it('says that a file cannot be made, and goes on with the next', async () => {
  const broken: Lampiran = { jenis: 'rekap-gambar', nama: 'x.png', isi: { kantor: null } };
  const [bad, good] = await Promise.allSettled([maker.make(broken), maker.make(lampiranRekap('rekap-xlsx', isi))]);
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: expect.objectContaining({ message: expect.stringContaining('could not be made') }),
  });
  expect(good.status).toBe('fulfilled');
});

it('says so where the database cannot be opened, and starts afresh with the next order', async () => {
  rmSync(join(home, 'sotarsa.sqlite'));
  await expect(maker.make(lampiranRekap('rekap-gambar', isi))).rejects.toThrow();
  openDatabase(join(home, 'sotarsa.sqlite'), 'migrations').close();
  expect(existsSync((await maker.make(lampiranRekap('rekap-gambar', isi))).path)).toBe(true);
});

it('ends when idle, and starts again', async () => {
  await maker.close();
  maker = start({ idleMs: 1 });
  const first = await maker.make(lampiranRekap('rekap-gambar', isi));
  await new Promise((done) => setTimeout(done, 60));
  rmSync(first.path);
  expect(await maker.make(lampiranRekap('rekap-gambar', isi))).toEqual(first);
});

it('holds up nothing: the thread that asked goes on', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await maker.make(lampiranRekap('rekap-pdf', isi));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

it('throws away what is older than anybody can wait for', async () => {
  const { path } = await maker.make(lampiranRekap('rekap-gambar', isi));
  const old = new Date(Date.now() - 20 * 86_400_000);
  utimesSync(path, old, old);
  await maker.close();
  maker = start();
  await maker.make(lampiranRekap('rekap-xlsx', isi));
  expect(existsSync(path)).toBe(false);
});

it('takes more memory where the first bound is too tight, and says so where the second is, too', async () => {
  await maker.close();
  maker = start({ memoryMb: [6, 192] });
  expect(existsSync((await maker.make(lampiranRekap('rekap-pdf', isi))).path)).toBe(true);
  await maker.close();
  maker = start({ memoryMb: [6, 7] });
  await expect(maker.make(lampiranRekap('rekap-xlsx', isi))).rejects.toThrow(/memory/);
});

it('refuses after it was closed', async () => {
  await maker.close();
  await expect(maker.make(lampiranRekap('rekap-gambar', isi))).rejects.toThrow('no more files');
});
