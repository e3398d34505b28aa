/** What waits for whom at this moment: persons without a judgement, reports to be mended, open complaints. */
import type { Desa } from '../domain/petugas.ts';
import { byKodeDesa, type Tunggu, type TungguDesa } from '../domain/rekap.ts';
import { addDays } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** People are verified anew each year (domain facts §9): what was proposed before that is proposed again. */
export const USULAN_HARI = 366;
/** A report that was not mended in a month was sent anew or given up; it stays in the store, and out of the recap. */
const PERBAIKAN_HARI = 31;

/** Every statement of what waits, by name, so that a test can prove that none of them scans a table. */
export const TUNGGU_SQL = {
  usulan: `SELECT t.desa_kode AS desaKode, count(*) - count(b.hasil) AS belum, count(b.hasil) AS cek,
      min(CASE WHEN b.hasil IS NULL THEN t.rekap_on END) AS belumSejak, min(CASE WHEN b.hasil IS NOT NULL THEN t.rekap_on END) AS cekSejak
    FROM tiket t INDEXED BY tiket_tunggu CROSS JOIN baris b ON b.tiket_id = t.id
    WHERE t.jenis = 'usulan' AND t.state = 'diterima' AND t.is_diputus = 0 AND t.rekap_on >= ?
      AND b.masalah IS NULL AND (b.hasil IS NULL OR b.hasil = 'perlu_cek')
    GROUP BY t.desa_kode`,
  perbaikan: `SELECT kode, desa_kode AS desaKode, rekap_on AS sejak FROM tiket INDEXED BY tiket_perbaikan
    WHERE state = 'perlu_perbaikan' AND rekap_on >= ? ORDER BY id DESC`,
  keluhan: `SELECT nullif(desa_kode, '') AS desaKode, sum(n_tiket) AS jumlah, min(rekap_on) AS sejak FROM rekap_harian
    WHERE jenis = 'keluhan' AND n_tiket > 0 GROUP BY desa_kode`,
} as const;

interface UsulanRow {
  desaKode: string | null;
  belum: number;
  cek: number;
  belumSejak: string | null;
  cekSejak: string | null;
}

interface TungguRow {
  desaKode: string | null;
  sejak: string;
}

export interface TungguOptions {
  desaList: readonly Desa[];
  /** today, `YYYY-MM-DD` */
  on: string;
  /** only what waits about this desa */
  desaKode?: string;
}

/** What waits for whom now. Every accepted keluhan is open, until keluhan have a way to be closed. */
export function readTunggu(db: Database, { desaList, on, desaKode }: TungguOptions): Tunggu {
  const desaByKode = new Map(desaList.map((desa) => [desa.kode, desa]));
  const isAsked = (row: { desaKode: string | null }): boolean => desaKode === undefined || row.desaKode === desaKode;
  const desaOf = (row: { desaKode: string | null }): Desa | null => desaByKode.get(row.desaKode ?? '') ?? null;
  const list = (rowList: (TungguRow & { jumlah: number })[]): TungguDesa[] =>
    rowList
      .map((row) => ({ desa: desaOf(row), jumlah: row.jumlah, sejakOn: row.sejak }))
      .sort((a, b) => b.jumlah - a.jumlah || byKodeDesa(a.desa, b.desa));

  const usulanList = (prepared(db, TUNGGU_SQL.usulan).all(addDays(on, -USULAN_HARI)) as UsulanRow[]).filter(isAsked);
  const perbaikanList = prepared(db, TUNGGU_SQL.perbaikan).all(addDays(on, -PERBAIKAN_HARI)) as (TungguRow & {
    kode: string;
  })[];
  const keluhanList = prepared(db, TUNGGU_SQL.keluhan).all() as (TungguRow & { jumlah: number })[];
  return {
    verifikasi: list(
      usulanList.flatMap(({ belumSejak, belum, ...row }) =>
        belumSejak === null ? [] : [{ ...row, jumlah: belum, sejak: belumSejak }],
      ),
    ),
    cekUlang: list(
      usulanList.flatMap(({ cekSejak, cek, ...row }) =>
        cekSejak === null ? [] : [{ ...row, jumlah: cek, sejak: cekSejak }],
      ),
    ),
    perbaikan: perbaikanList.filter(isAsked).map((row) => ({ kode: row.kode, desa: desaOf(row), sejakOn: row.sejak })),
    keluhan: list(keluhanList.filter(isAsked)),
  };
}
