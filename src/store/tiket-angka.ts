/** The tickets behind the figures of a recap, each with what it adds to them. */
import type { Desa } from '../domain/petugas.ts';
import { angkaKosong, type TiketAngka } from '../domain/rekap.ts';
import { REPORT_KIND_LIST, type ReportKind } from '../domain/uraian.ts';
import { localDay, type Rentang, type Zona } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { type JumlahHarian, tambahJumlah } from './rekap-harian.ts';

/** The fixed statement, so that a test can prove that it passes no whole table. */
export const TIKET_ANGKA_SQL = `SELECT kode, desa_kode AS desaKode, program, rekap_on AS rekapOn, sent_at AS sentAt,
    1 AS tiket, n_orang AS orang, n_sasaran AS sasaran, n_tersalur AS tersalur, n_belum AS belum, n_gagal AS gagal,
    n_rupiah AS salurRupiah, n_sp2d AS sp2d, n_sp2d_rupiah AS sp2dRupiah, n_cair AS cair, n_cair_rupiah AS cairRupiah
  FROM tiket INDEXED BY tiket_rekap WHERE state = 'diterima' AND jenis = ? AND rekap_on BETWEEN ? AND ? ORDER BY rekap_on, id`;

interface TiketRow extends JumlahHarian {
  kode: string;
  desaKode: string | null;
  program: string | null;
  rekapOn: string;
  sentAt: string;
}

export interface TiketAngkaOptions {
  zona: Zona;
  desaList: readonly Desa[];
}

/** Every accepted ticket of a span: their figures add up to the total of its recap. By kind, then by day. */
export function listTiketAngka(
  db: Database,
  { from, to }: Rentang,
  { zona, desaList }: TiketAngkaOptions,
): TiketAngka[] {
  const desaByKode = new Map(desaList.map(({ kode, nama }) => [kode, { kode, nama }]));
  const toTiket = (jenis: ReportKind, row: TiketRow): TiketAngka => {
    const angka = angkaKosong();
    tambahJumlah(angka, jenis, row);
    const { kode, program, rekapOn } = row;
    const desa = desaByKode.get(row.desaKode ?? '') ?? null;
    return { kode, jenis, desa, program, rekapOn, sentOn: localDay(new Date(row.sentAt), zona), angka };
  };
  return REPORT_KIND_LIST.flatMap((jenis) =>
    (prepared(db, TIKET_ANGKA_SQL).all(jenis, from, to) as TiketRow[]).map((row) => toTiket(jenis, row)),
  );
}
