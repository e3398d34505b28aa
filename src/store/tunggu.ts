/** What waits for whom at this moment: persons without a judgement, reports to be mended, open complaints. */
import type { Desa } from '../domain/petugas.ts';
import type { Tunggu, TungguDesa } from '../domain/rekap.ts';
import { byKodeDesa } from '../domain/rekap.ts';
import { addDays } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** People are verified anew each year (domain facts §9): what was proposed before that is proposed again. */
const USULAN_HARI = 366;
/** A report that was not mended in a month was sent anew or given up; it stays in the store, and out of the recap. */
const PERBAIKAN_HARI = 31;

/** Every statement of what waits, by name, so that a test can prove that none of them scans a table. */
export const TUNGGU_SQL = {
  usulan: `SELECT t.desa_kode, count(*) - count(b.hasil) AS belum, count(b.hasil) AS cek,
      min(CASE WHEN b.hasil IS NULL THEN t.rekap_on END) AS sejak
    FROM tiket t INDEXED BY tiket_rekap CROSS JOIN baris b ON b.tiket_id = t.id
    WHERE t.state = 'diterima' AND t.rekap_on >= ? AND t.jenis = 'usulan'
      AND b.masalah IS NULL AND (b.hasil IS NULL OR b.hasil = 'perlu_cek')
    GROUP BY t.desa_kode`,
  perbaikan: `SELECT kode, desa_kode FROM tiket INDEXED BY tiket_perbaikan
    WHERE state = 'perlu_perbaikan' AND rekap_on >= ? ORDER BY id DESC`,
  keluhan: `SELECT desa_kode, count(*) AS jumlah FROM tiket WHERE state = 'diterima' AND rekap_on >= '' AND jenis = 'keluhan'
    GROUP BY desa_kode`,
} as const;

interface UsulanRow {
  desa_kode: string | null;
  belum: number;
  cek: number;
  sejak: string | null;
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
  const isAsked = (row: { desa_kode: string | null }): boolean => desaKode === undefined || row.desa_kode === desaKode;
  const desaOf = (row: { desa_kode: string | null }): Desa | null => desaByKode.get(row.desa_kode ?? '') ?? null;
  const list = <Row extends { desa_kode: string | null }>(rows: Row[], jumlahOf: (row: Row) => number): TungguDesa[] =>
    rows
      .map((row) => ({ desa: desaOf(row), jumlah: jumlahOf(row) }))
      .filter(({ jumlah }) => jumlah > 0)
      .sort((a, b) => b.jumlah - a.jumlah || byKodeDesa(a.desa, b.desa));

  const usulanList = (prepared(db, TUNGGU_SQL.usulan).all(addDays(on, -USULAN_HARI)) as UsulanRow[]).filter(isAsked);
  const perbaikanSql = prepared(db, TUNGGU_SQL.perbaikan);
  const perbaikanList = perbaikanSql.all(addDays(on, -PERBAIKAN_HARI)) as { kode: string; desa_kode: string | null }[];
  const keluhanList = prepared(db, TUNGGU_SQL.keluhan).all() as { desa_kode: string | null; jumlah: number }[];
  return {
    verifikasi: list(usulanList, (row) => row.belum),
    verifikasiSejakOn: usulanList.flatMap(({ sejak }) => sejak ?? []).sort()[0] ?? null,
    cekUlang: list(usulanList, (row) => row.cek),
    perbaikan: perbaikanList.filter(isAsked).map((row) => ({ kode: row.kode, desa: desaOf(row) })),
    keluhan: list(keluhanList.filter(isAsked), (row) => row.jumlah),
  };
}
