/** Who receives what now: people on a decided list, or served, within a span of time. */
import { pastikanSegar } from './kepesertaan-kini.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { toWarga, WARGA_COLUMNS, type Warga } from './warga.ts';

/** Being in the state's data is no aid. */
const BUKAN_BANTUAN = 'DTSEN';
/** A condition on `k` (kepesertaan_kini); its parameter is the first day of the span. */
export const MENERIMA = `k.peringkat >= 3 AND k."on" >= ? AND k.program <> '${BUKAN_BANTUAN}'`;

/** A person who receives something. */
export interface Penerima {
  wargaId: number;
  kk: string | null;
  desaKode: string | null;
  /** in the order of their codes */
  programList: string[];
}

const SEMUA_SQL = `SELECT k.warga_id, w.kk, w.desa_kode, group_concat(k.program) FROM kepesertaan_kini k JOIN warga w ON w.id = k.warga_id
  WHERE ${MENERIMA} GROUP BY k.warga_id`;
const DESA_SQL = `SELECT w.id, w.kk, w.desa_kode, group_concat(k.program) FROM warga w CROSS JOIN kepesertaan_kini k ON k.warga_id = w.id
  WHERE ${MENERIMA} AND w.desa_kode = ? GROUP BY w.id`;

/** @param sejak `YYYY-MM-DD`; whoever received something before receives it no longer. @param desaKode null = all desa */
export function listPenerima(db: Database, desaKode: string | null, sejak: string): Penerima[] {
  pastikanSegar(db);
  const rowList =
    desaKode === null ? prepared(db, SEMUA_SQL).raw().all(sejak) : prepared(db, DESA_SQL).raw().all(sejak, desaKode);
  return (rowList as [number, string | null, string | null, string][]).map(([wargaId, kk, desaKode, kodeList]) => ({
    wargaId,
    kk,
    desaKode,
    programList: kodeList.split(',').sort(),
  }));
}

/** Some people, by desa and name. */
export function listWarga(db: Database, idList: readonly number[]): Warga[] {
  const sql = `SELECT ${WARGA_COLUMNS} FROM warga WHERE id IN (SELECT value FROM json_each(?)) ORDER BY desa_kode, lower(nama), id`;
  return prepared(db, sql).all(JSON.stringify(idList)).map(toWarga);
}
