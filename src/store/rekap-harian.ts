/** Sums of rekap_harian: what the tickets of a span add up to, by desa or by programme. The triggers of migration 0010 keep that table. */
import type { Angka } from '../domain/rekap.ts';
import type { ReportKind } from '../domain/uraian.ts';
import type { Rentang } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

const SUM = `sum(n_tiket) AS tiket, sum(n_lapor) AS lapor, sum(n_masuk) AS masuk, sum(n_benar) AS benar, sum(n_orang) AS orang,
  sum(n_sasaran) AS sasaran, sum(n_tersalur) AS tersalur, sum(n_belum) AS belum, sum(n_gagal) AS gagal, sum(n_rupiah) AS salurRupiah,
  sum(n_sp2d) AS sp2d, sum(n_sp2d_rupiah) AS sp2dRupiah, sum(n_cair) AS cair, sum(n_cair_rupiah) AS cairRupiah`;
const DARI = 'FROM rekap_harian WHERE jenis = ? AND rekap_on BETWEEN ? AND ?';

/** The fixed statements, so that a test can prove that none of them passes a whole table. */
export const HARIAN_SQL = {
  perDesa: `SELECT desa_kode AS kunci, ${SUM} ${DARI} GROUP BY desa_kode`,
  perDesaSatuProgram: `SELECT desa_kode AS kunci, ${SUM} ${DARI} AND program = ? GROUP BY desa_kode`,
  perProgram: `SELECT program AS kunci, ${SUM} ${DARI} GROUP BY program`,
  perProgramSatuDesa: `SELECT program AS kunci, ${SUM} ${DARI} AND desa_kode = ? GROUP BY program`,
} as const;

/** The sums of one kind for one desa or programme. */
export interface JumlahHarian extends Omit<Angka, 'usulan' | 'verifikasi' | 'laporan' | 'keluhan'> {
  /** code of the desa or programme; '' = none named */
  kunci: string;
  /** tickets that stand; those of them that are a report of the desa */
  tiket: number;
  lapor: number;
  /** tickets that stand or wait to be mended; those of them that were right the first time */
  masuk: number;
  benar: number;
  orang: number;
}

/** The sums of one kind by desa, of all programmes or of one. */
export function sumPerDesa(db: Database, jenis: ReportKind, { from, to }: Rentang, program?: string): JumlahHarian[] {
  return (
    program
      ? prepared(db, HARIAN_SQL.perDesaSatuProgram).all(jenis, from, to, program)
      : prepared(db, HARIAN_SQL.perDesa).all(jenis, from, to)
  ) as JumlahHarian[];
}

/** The sums of one kind by programme, of all desa or of one. */
export function sumPerProgram(
  db: Database,
  jenis: ReportKind,
  { from, to }: Rentang,
  desaKode?: string,
): JumlahHarian[] {
  return (
    desaKode
      ? prepared(db, HARIAN_SQL.perProgramSatuDesa).all(jenis, from, to, desaKode)
      : prepared(db, HARIAN_SQL.perProgram).all(jenis, from, to)
  ) as JumlahHarian[];
}

/** Adds the sums of a kind to the figures of a recap: persons, KPM, rupiah or tickets, as the kind counts. */
export function tambahJumlah(angka: Angka, jenis: ReportKind, jumlah: JumlahHarian): void {
  if (jenis === 'usulan' || jenis === 'verifikasi') angka[jenis] += jumlah.orang;
  else if (jenis === 'salur') for (const kolom of SALUR_LIST) angka[kolom] += jumlah[kolom];
  else angka[jenis === 'keluhan' ? 'keluhan' : 'laporan'] += jumlah.tiket;
}

const SALUR_LIST = [
  'sasaran',
  'tersalur',
  'belum',
  'gagal',
  'salurRupiah',
  'sp2d',
  'sp2dRupiah',
  'cair',
  'cairRupiah',
] as const satisfies readonly (keyof Angka)[];
