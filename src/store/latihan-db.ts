/** The database of those who practise (LATIHAN): beside the office's own, with the same tables, emptied for each new group of them. */
import { rmSync } from 'node:fs';
import type { HasilLatihan } from '../domain/latihan.ts';
import { HURUF_BY_KIND } from '../domain/tiket.ts';
import { type Database, openDatabase } from './open.ts';
import { type OutboxMessage, toOutboxMessage } from './outbox.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

/** Tickets of a practice are told from those in earnest by their numbers: U-9001, U-9002 … */
const NOMOR_SEBELUM = 9000;

const openByMain = new WeakMap<Database, { angkatan: number; db: Database }>();

/** `sotarsa.sqlite` → `sotarsa-latihan.sqlite`. */
function fileOf(main: Database): string {
  return main.memory ? ':memory:' : main.name.replace(/(?:\.sqlite)?$/, '-latihan.sqlite');
}

/**
 * The database of those who practise together, made where it is not there. What others left before them is thrown away: the file says by
 * its `application_id` whose it is, so that a kill at any point leaves nothing half done.
 */
export function openLatihan(main: Database, angkatan: number, migrationsDir: string): Database {
  const open = openByMain.get(main);
  if (open?.angkatan === angkatan) return open.db;
  closeLatihan(main);
  let db = openDatabase(fileOf(main), migrationsDir);
  if (db.pragma('application_id', { simple: true }) !== angkatan) {
    db.close();
    removeLatihan(main);
    db = openDatabase(fileOf(main), migrationsDir);
    inTransaction(db, () => begin(db, angkatan));
  }
  openByMain.set(main, { angkatan, db });
  return db;
}

function begin(db: Database, angkatan: number): void {
  // W: people without a NIK.
  for (const huruf of [...Object.values(HURUF_BY_KIND), 'W']) {
    prepared(db, 'INSERT INTO nomor (huruf, terakhir) VALUES (?, ?)').run(huruf, NOMOR_SEBELUM);
  }
  db.pragma(`application_id = ${angkatan}`);
}

/** Closes it, if it is open; it stays where it is. */
export function closeLatihan(main: Database): void {
  openByMain.get(main)?.db.close();
  openByMain.delete(main);
}

/** Throws it away, with all that was practised in it. */
export function removeLatihan(main: Database): void {
  closeLatihan(main);
  const file = fileOf(main);
  if (file === ':memory:') return;
  for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
}

/** Makes an officer known there, as she is known in earnest, with all her numbers. */
export function copyPetugas(main: Database, latihan: Database, petugasId: number): void {
  const petugas = prepared(
    main,
    'SELECT id, nama, peran, desa_kode, mulai_on, sampai_on, created_at FROM petugas WHERE id = ?',
  ).get(petugasId);
  prepared(
    latihan,
    `INSERT INTO petugas (id, nama, peran, desa_kode, mulai_on, sampai_on, created_at)
     VALUES (@id, @nama, @peran, @desa_kode, @mulai_on, @sampai_on, @created_at)
     ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, peran = excluded.peran, desa_kode = excluded.desa_kode,
       mulai_on = excluded.mulai_on, sampai_on = excluded.sampai_on`,
  ).run(petugas);
  for (const wa of prepared(main, 'SELECT wa_id, petugas_id, created_at FROM petugas_wa WHERE petugas_id = ?').all(
    petugasId,
  )) {
    prepared(
      latihan,
      'INSERT OR REPLACE INTO petugas_wa (wa_id, petugas_id, created_at) VALUES (@wa_id, @petugas_id, @created_at)',
    ).run(wa);
  }
}

/** Makes the file of a message known there; it is fetched and kept by the office alone, as evidence. */
export function copyMedia(main: Database, latihan: Database, inboxId: { main: number; latihan: number }): void {
  const media = prepared(
    main,
    "SELECT jenis, mime, nama_berkas, ukuran, CASE state WHEN 'tersimpan' THEN 'menunggu' ELSE state END AS state FROM media WHERE inbox_id = ?",
  ).get(inboxId.main);
  if (media === undefined) return;
  prepared(
    latihan,
    `INSERT INTO media (inbox_id, jenis, mime, nama_berkas, ukuran, state)
     VALUES (@id, @jenis, @mime, @nama_berkas, @ukuran, @state)`,
  ).run({ ...media, id: inboxId.latihan });
}

/** What the bot said there to a message. */
export function listJawaban(latihan: Database, inboxId: number): OutboxMessage[] {
  return prepared(latihan, 'SELECT * FROM outbox WHERE inbox_id = ? ORDER BY id').all(inboxId).map(toOutboxMessage);
}

/** How a message went that was just handled there: was its report right at once? */
export function readHasil(latihan: Database, inboxId: number): HasilLatihan {
  const tiket = prepared(latihan, 'SELECT state, masalah FROM tiket WHERE inbox_id = ?').get(inboxId) as
    | { state: string; masalah: string }
    | undefined;
  if (tiket === undefined) return 'lain';
  return tiket.state === 'diterima' && tiket.masalah === '[]' ? 'tepat' : 'kurang';
}
