/** The tickets behind the figures of a recap, each with what it counts: they add up to the figures. */
import type { Desa } from '../domain/petugas.ts';
import { type Angka, angkaKosong, type RincianTiket } from '../domain/rekap.ts';
import type { ReportKind } from '../domain/uraian.ts';
import { addDays, type Rentang } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { USULAN_HARI } from './tunggu.ts';

// CROSS JOIN: the lines of the days first, which are few, then the tickets of each.
const TIKET = `FROM rekap_harian h CROSS JOIN tiket t INDEXED BY tiket_rekap
  ON t.state = 'diterima' AND t.jenis = h.jenis AND t.rekap_on = h.rekap_on AND t.desa_kode IS nullif(h.desa_kode, '')
    AND t.program IS nullif(h.program, '')
  WHERE h.jenis = ? AND h.rekap_on BETWEEN ? AND ? AND h.n_tiket > 0`;
const KOLOM = `t.kode, t.jenis, t.rekap_on AS "on", t.desa_kode AS desaKode, t.program, t.n_orang AS orang, t.n_sasaran AS sasaran,
  t.n_tersalur AS tersalur, t.n_belum AS belum, t.n_gagal AS gagal, t.n_rupiah AS salurRupiah, t.n_sp2d AS sp2d,
  t.n_sp2d_rupiah AS sp2dRupiah, t.n_cair AS cair, t.n_cair_rupiah AS cairRupiah`;

/** The fixed statements, so that a test can prove that none of them passes a whole table. */
export const RINCIAN_SQL = {
  semua: `SELECT ${KOLOM} ${TIKET} ORDER BY t.rekap_on, t.id`,
  program: `SELECT ${KOLOM} ${TIKET} AND h.program = ? ORDER BY t.rekap_on, t.id`,
  desa: `SELECT ${KOLOM} ${TIKET} AND h.desa_kode = ? ORDER BY t.rekap_on, t.id`,
  desaProgram: `SELECT ${KOLOM} ${TIKET} AND h.desa_kode = ? AND h.program = ? ORDER BY t.rekap_on, t.id`,
  /** laporan about several desa that speak of one */
  beberapaDesa: `SELECT ${KOLOM} ${TIKET} AND h.desa_kode = '' AND EXISTS (
      SELECT 1 FROM laporan_desa d WHERE d.tiket_id = t.id AND d.desa_kode = ?) ORDER BY t.rekap_on, t.id`,
  menunggu: `SELECT t.kode, t.rekap_on AS "on", t.desa_kode AS desaKode, t.program, count(*) AS orang
    FROM tiket t INDEXED BY tiket_tunggu CROSS JOIN baris b ON b.tiket_id = t.id
    WHERE t.jenis = 'usulan' AND t.state = 'diterima' AND t.is_diputus = 0 AND t.rekap_on >= ? AND b.masalah IS NULL AND b.hasil IS NULL
    GROUP BY t.id ORDER BY t.rekap_on, t.id`,
} as const;

type Row = Omit<RincianTiket, 'desa' | 'angka'> & { desaKode: string | null; orang: number } & Partial<Angka>;

/** The tickets of one kind that count in a span, the oldest first. */
export function listRincian(
  db: Database,
  jenis: ReportKind,
  { from, to }: Rentang,
  { desa, program, desaList }: { desa: Desa | null; program: string | null; desaList: readonly Desa[] },
): RincianTiket[] {
  const narrowed = [desa?.kode, program].filter((value) => value != null);
  const sql = desa
    ? program
      ? RINCIAN_SQL.desaProgram
      : RINCIAN_SQL.desa
    : program
      ? RINCIAN_SQL.program
      : RINCIAN_SQL.semua;
  const rowList = prepared(db, sql).all(jenis, from, to, ...narrowed) as Row[];
  if (desa && !program && jenis === 'laporan') {
    rowList.push(...(prepared(db, RINCIAN_SQL.beberapaDesa).all(jenis, from, to, desa.kode) as Row[]));
  }
  return rowList.map((row) => toRincian({ ...row, jenis }, desaList));
}

/** The usulan of which somebody waits for a judgement, the oldest first; `angka.usulan` says how many. */
export function listMenunggu(db: Database, on: string, desaList: readonly Desa[]): RincianTiket[] {
  const rowList = prepared(db, RINCIAN_SQL.menunggu).all(addDays(on, -USULAN_HARI)) as Row[];
  return rowList.map((row) => toRincian({ ...row, jenis: 'usulan' }, desaList));
}

function toRincian(
  { kode, jenis, on, desaKode, program, orang, ...figures }: Row,
  desaList: readonly Desa[],
): RincianTiket {
  const angka = angkaKosong();
  if (jenis === 'salur') Object.assign(angka, figures);
  else if (jenis === 'usulan' || jenis === 'verifikasi') angka[jenis] = orang;
  else angka[jenis === 'keluhan' ? 'keluhan' : 'laporan'] = 1;
  return { kode, jenis, on, desa: desaList.find((desa) => desa.kode === desaKode) ?? null, program, angka };
}
