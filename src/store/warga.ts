/** The register of people: one row for each human being, found by NIK or temporary code. */

import type { Kategori } from '../domain/uraian.ts';
import type { DataWarga, Keadaan } from '../domain/warga.ts';
import { insertMany } from './insert-many.ts';
import { nextKode } from './nomor.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** A person as the register has it. */
export interface Warga extends DataWarga {
  id: number;
  /** `W-0001`, of people who came without a NIK */
  kode: string | null;
  keadaan: Keadaan;
  keadaanOn: string | null;
  gabungKe: number | null;
  isTercatat: boolean;
  imporId: number | null;
  sumberAt: string;
}

/** Where something that is said of a person comes from. */
export interface SumberWarga {
  /** when it was sent, or as of when the list speaks */
  at: Date;
  inboxId: number | null;
  tiketId: number | null;
  petugasId: number | null;
  /** the imported list; without it the source is a row of a report that stands in `baris` */
  imporId?: number;
}

interface WargaRow {
  id: number;
  nik: string | null;
  kode: string | null;
  kk: string | null;
  nama: string;
  desa_kode: string | null;
  desa_nama: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kategori: Kategori | null;
  keadaan: Keadaan;
  keadaan_on: string | null;
  gabung_ke: number | null;
  is_tercatat: number;
  impor_id: number | null;
  sumber_at: string;
}

export const WARGA_COLUMNS = `id, nik, kode, kk, nama, desa_kode, desa_nama, alamat, rt, rw, kategori, keadaan, keadaan_on, gabung_ke,
  is_tercatat, impor_id, sumber_at`;
const BY_NIK_SQL = `SELECT ${WARGA_COLUMNS} FROM warga WHERE nik = ?`;
const BY_ID_SQL = `SELECT ${WARGA_COLUMNS} FROM warga WHERE id = ?`;

/** A row as it stands in the table → the person that the rooms know. */
export function toWarga(value: unknown): Warga {
  const row = value as WargaRow;
  return {
    id: row.id,
    nik: row.nik,
    kode: row.kode,
    kk: row.kk,
    nama: row.nama,
    desaKode: row.desa_kode,
    desaNama: row.desa_nama,
    alamat: row.alamat,
    rt: row.rt,
    rw: row.rw,
    kategori: row.kategori,
    keadaan: row.keadaan,
    keadaanOn: row.keadaan_on,
    gabungKe: row.gabung_ke,
    isTercatat: row.is_tercatat === 1,
    imporId: row.impor_id,
    sumberAt: row.sumber_at,
  };
}

function wargaOrNull(row: unknown): Warga | null {
  return row === undefined ? null : toWarga(row);
}

/** The person of a number in the store. @throws Error where there is none (a fault of this program) */
export function readWarga(db: Database, id: number): Warga {
  const warga = wargaOrNull(prepared(db, BY_ID_SQL).get(id));
  if (!warga) throw new Error(`warga ${id} does not exist`);
  return warga;
}

/** The person with a NIK, merged or not, or null. */
export function findWargaByNik(db: Database, nik: string): Warga | null {
  return wargaOrNull(prepared(db, BY_NIK_SQL).get(nik));
}

/** Those of some NIKs that the register has, merged or not. */
export function listKnownNik(db: Database, nikList: readonly string[]): Set<string> {
  const sql = 'SELECT w.nik FROM json_each(?) j CROSS JOIN warga w ON w.nik = j.value';
  return new Set(prepared(db, sql).pluck().all(JSON.stringify(nikList)) as string[]);
}

/** The number of the person who came last; whoever comes now has a later one. */
export function lastWargaId(db: Database): number {
  return (prepared(db, 'SELECT max(id) FROM warga').pluck().get() as number | null) ?? 0;
}

/** The person that people call `W-0001`, merged or not, or null. */
export function findWargaByKode(db: Database, kode: string): Warga | null {
  return wargaOrNull(prepared(db, `SELECT ${WARGA_COLUMNS} FROM warga WHERE kode = ?`).get(kode));
}

/** Puts what is known now in the place of what stood there. */
export function writeWarga(
  db: Database,
  id: number,
  data: DataWarga,
  { sumberAt, imporId }: { sumberAt: string; imporId: number | null },
): void {
  prepared(
    db,
    `UPDATE warga SET kk = ?, nama = ?, desa_kode = ?, desa_nama = ?, alamat = ?, rt = ?, rw = ?, kategori = ?, sumber_at = ?,
       impor_id = ?, is_tercatat = 1 WHERE id = ?`,
  ).run(
    data.kk,
    data.nama,
    data.desaKode,
    data.desaNama,
    data.alamat,
    data.rt,
    data.rw,
    data.kategori,
    sumberAt,
    imporId,
    id,
  );
}

const NEW_TABLE =
  'warga (nik, kode, kk, nama, desa_kode, desa_nama, alamat, rt, rw, kategori, impor_id, sumber_at, created_at)';

/**
 * Writes new persons. One without a NIK gets the next temporary code. To be called inside a transaction.
 * @returns their numbers, in their order
 */
export function insertWarga(db: Database, dataList: readonly DataWarga[], source: SumberWarga): number[] {
  const at = source.at.toISOString();
  const rowList = dataList.map((data) => [
    data.nik,
    data.nik === null ? nextKode(db, 'W') : null,
    data.kk,
    data.nama,
    data.desaKode,
    data.desaNama,
    data.alamat,
    data.rt,
    data.rw,
    data.kategori,
    source.imporId ?? null,
    at,
    at,
  ]);
  const first = insertMany(db, NEW_TABLE, rowList) - rowList.length + 1;
  return rowList.map((_, i) => first + i);
}

/** Everybody whom the register shows, by desa and name. @param desaKode only people of this desa; null = of all */
export function* eachWarga(db: Database, desaKode: string | null): Generator<Warga> {
  const sql = `SELECT ${WARGA_COLUMNS} FROM warga WHERE is_tercatat = 1 AND gabung_ke IS NULL AND (? IS NULL OR desa_kode = ?)
    ORDER BY desa_kode, lower(nama), id`;
  for (const row of prepared(db, sql).iterate(desaKode, desaKode)) yield toWarga(row);
}
