/** Who is registered: officers with role, desa and period, and the many WhatsApp ids of each. */
import type { Peran, Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import { isLid } from '../domain/wa-id.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** An officer with the time of service and the WhatsApp ids. */
export interface PetugasTercatat extends Petugas {
  /** first and last day of service, `YYYY-MM-DD`; `sampaiOn` null = still in service */
  mulaiOn: string;
  sampaiOn: string | null;
  waIdList: string[];
}

interface PetugasRow {
  id: number;
  nama: string;
  peran: Peran;
  desa_kode: string | null;
}

interface TercatatRow extends PetugasRow {
  mulai_on: string;
  sampai_on: string | null;
  wa_ids: string | null;
}

function toPetugas(row: PetugasRow, { wilayah }: Reference): Petugas {
  const { id, nama, peran, desa_kode: kode } = row;
  if (kode === null) return { id, nama, peran, desa: null };
  const isKode = (desa: { kode: string }) => desa.kode === kode;
  // A kode of nowhere is left over from the time before the office changed its kecamatan setting.
  const fact = wilayah.desaList.find(isKode) ?? wilayah.desaTetanggaList.find(isKode);
  return { id, nama, peran, desa: { kode, nama: fact?.nama ?? kode } };
}

function toTercatat(row: TercatatRow, reference: Reference): PetugasTercatat {
  return {
    ...toPetugas(row, reference),
    mulaiOn: row.mulai_on,
    sampaiOn: row.sampai_on,
    waIdList: row.wa_ids === null ? [] : row.wa_ids.split(' '),
  };
}

// On the day of a hand-over both holders of a number are in service: the newer one speaks.
const BY_WA_SQL = `
  SELECT p.id, p.nama, p.peran, p.desa_kode, p.mulai_on FROM petugas_wa w JOIN petugas p ON p.id = w.petugas_id
  WHERE w.wa_id = ? AND p.mulai_on <= ? AND (p.sampai_on IS NULL OR p.sampai_on >= ?)`;

/**
 * The officer in service on a date who owns one of a sender's ids; the first id that is known decides.
 * Reads the tables each time (a few microseconds): the command line registers people while the bot runs.
 * @param on the office's date, `YYYY-MM-DD`
 */
export function findPetugasByWa(
  db: Database,
  waIdList: readonly string[],
  on: string,
  reference: Reference,
): Petugas | null {
  const statement = prepared(db, BY_WA_SQL);
  for (const waId of waIdList) {
    const [first, ...restList] = statement.all(waId, on, on) as (PetugasRow & { mulai_on: string })[];
    if (first) return toPetugas(restList.reduce(newer, first), reference);
  }
  return null;
}

function newer<T extends { mulai_on: string; id: number }>(a: T, b: T): T {
  return a.mulai_on > b.mulai_on || (a.mulai_on === b.mulai_on && a.id > b.id) ? a : b;
}

const TERCATAT_SQL = `
  SELECT id, nama, peran, desa_kode, mulai_on, sampai_on,
    (SELECT group_concat(wa_id, ' ' ORDER BY wa_id LIKE '%@lid', created_at DESC, wa_id)
     FROM petugas_wa WHERE petugas_id = petugas.id) AS wa_ids
  FROM petugas`;

/** One officer by number, in service or not, or null. */
export function findPetugasById(db: Database, id: number, reference: Reference): PetugasTercatat | null {
  const row = prepared(db, `${TERCATAT_SQL} WHERE id = ?`).get(id) as TercatatRow | undefined;
  return row ? toTercatat(row, reference) : null;
}

/** Is one of these ids an officer's, in service or not, or that of a reporter who was told how to register? */
export function isKnownWaId(db: Database, waIdList: readonly string[]): boolean {
  const statement = prepared(
    db,
    'SELECT 1 FROM petugas_wa WHERE wa_id = ? UNION ALL SELECT 1 FROM sapaan WHERE wa_id = ? LIMIT 1',
  );
  return waIdList.some((waId) => statement.get(waId, waId) !== undefined);
}

/** The officer, in service or not, who has or last had an id, or null. */
export function findLastHolder(db: Database, waId: string, reference: Reference): PetugasTercatat | null {
  const id = prepared(
    db,
    `SELECT p.id FROM petugas_wa w JOIN petugas p ON p.id = w.petugas_id WHERE w.wa_id = ?
     ORDER BY p.sampai_on IS NULL DESC, p.sampai_on DESC, p.mulai_on DESC, p.id DESC LIMIT 1`,
  )
    .pluck()
    .get(waId) as number | undefined;
  return id === undefined ? null : findPetugasById(db, id, reference);
}

/** Officers by number: those in service on a date (or later), or with `on` null all there ever were. */
export function listPetugas(db: Database, on: string | null, reference: Reference): PetugasTercatat[] {
  const rowList = prepared(db, `${TERCATAT_SQL} WHERE sampai_on IS NULL OR sampai_on >= ? ORDER BY id`).all(
    on ?? '',
  ) as TercatatRow[];
  return rowList.map((row) => toTercatat(row, reference));
}

/** An officer, and the id under which to write to him. */
export interface WaPetugas {
  petugasId: number;
  waId: string;
}

/**
 * Where to write to the officers of a role who are in service on a date: one id each, the phone number before a LID.
 * A private chat has the id of its person.
 */
export function listWaByPeran(db: Database, peran: Peran, on: string): WaPetugas[] {
  const rowList = prepared(
    db,
    `SELECT p.id, w.wa_id FROM petugas p JOIN petugas_wa w ON w.petugas_id = p.id
     WHERE p.peran = ? AND p.mulai_on <= ? AND (p.sampai_on IS NULL OR p.sampai_on >= ?)
     ORDER BY p.id, w.created_at DESC, w.wa_id`,
  ).all(peran, on, on) as { id: number; wa_id: string }[];
  const waIdById = new Map<number, string>();
  for (const { id, wa_id } of rowList) {
    const chosen = waIdById.get(id);
    if (chosen === undefined || (isLid(chosen) && !isLid(wa_id))) waIdById.set(id, wa_id);
  }
  return [...waIdById].map(([petugasId, waId]) => ({ petugasId, waId }));
}

/** The same, only the ids. */
export function listWaIdsByPeran(db: Database, peran: Peran, on: string): string[] {
  return listWaByPeran(db, peran, on).map(({ waId }) => waId);
}

/**
 * Ties all ids of one sender (phone and LID) to the officer to whom one of them belongs. An id that another officer in
 * service holds stays there: a guess must not move it.
 * @returns how many were added
 */
export function linkWaIds(db: Database, petugasId: number, waIdList: readonly string[], now: Date): number {
  const today = now.toISOString().slice(0, 10);
  let added = 0;
  for (const waId of waIdList) {
    const isHeld = prepared(
      db,
      `SELECT 1 FROM petugas_wa w JOIN petugas p ON p.id = w.petugas_id
       WHERE w.wa_id = ? AND (p.id = ? OR p.sampai_on IS NULL OR p.sampai_on >= ?)`,
    ).get(waId, petugasId, today);
    if (isHeld) continue;
    writeWaId(db, petugasId, waId, now);
    added += 1;
  }
  return added;
}

/** The id now leads to this officer; a former holder, whose service has ended, keeps only the reports. */
export function writeWaId(db: Database, petugasId: number, waId: string, now: Date): void {
  prepared(db, 'INSERT OR REPLACE INTO petugas_wa (wa_id, petugas_id, created_at) VALUES (?, ?, ?)').run(
    waId,
    petugasId,
    now.toISOString(),
  );
}

/** The one officer in service on a date who is registered under this name; null where there is none, or more than one. */
export function findPetugasByNama(db: Database, nama: string, on: string, reference: Reference): Petugas | null {
  const rowList = prepared(
    db,
    `SELECT id, nama, peran, desa_kode FROM petugas
     WHERE lower(nama) = lower(?) AND mulai_on <= ? AND (sampai_on IS NULL OR sampai_on >= ?) LIMIT 2`,
  ).all(nama.trim(), on, on) as PetugasRow[];
  const [only, other] = rowList;
  return only && !other ? toPetugas(only, reference) : null;
}
