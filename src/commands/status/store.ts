/** What is on record of one ticket, and in which reports a person stands. */
import type { Problem } from '../../domain/problem.ts';
import type { TiketState } from '../../domain/tiket.ts';
import type { Isi, ReportKind, Totals } from '../../domain/uraian.ts';
import type { Database } from '../../store/open.ts';
import { prepared } from '../../store/prepared.ts';

export interface TiketRow {
  id: number;
  kode: string;
  jenis: ReportKind;
  state: TiketState;
  peran: string;
  petugasId: number | null;
  pengirim: string | null;
  sentAt: string;
  desaKode: string | null;
  desaNama: string | null;
  program: string | null;
  periode: string | null;
  tanggalOn: string | null;
  subJenis: Isi['jenis'];
  totals: Totals;
  masalah: Problem[];
  nSasaran: number;
  nTersalur: number;
  nBelum: number;
  nGagal: number;
  nDesa: number;
  nVersi: number;
  /** photos that document it, and those of them whose files could not be kept */
  nFoto: number;
  nFotoHilang: number;
}

const TIKET_SQL = `
  SELECT t.id, t.kode, t.jenis, t.state, t.peran, t.petugas_id AS petugasId, p.nama AS pengirim, t.sent_at AS sentAt,
    t.desa_kode AS desaKode, t.desa_nama AS desaNama, t.program, t.periode, t.tanggal_on AS tanggalOn, t.sub_jenis AS subJenis,
    t.totals, t.masalah, t.n_sasaran AS nSasaran, t.n_tersalur AS nTersalur, t.n_belum AS nBelum, t.n_gagal AS nGagal,
    (SELECT count(*) FROM laporan_desa WHERE tiket_id = t.id) AS nDesa,
    (SELECT count(*) FROM versi WHERE tiket_id = t.id) AS nVersi,
    (SELECT count(*) FROM dokumentasi WHERE tiket_id = t.id) AS nFoto,
    (SELECT count(*) FROM dokumentasi d JOIN media m ON m.inbox_id = d.inbox_id
     WHERE d.tiket_id = t.id AND m.state IN ('ditolak', 'hilang')) AS nFotoHilang
  FROM tiket t LEFT JOIN petugas p ON p.id = t.petugas_id WHERE t.kode = ?`;

/** The ticket that people call `U-0012`, or null. */
export function findTiketRow(db: Database, kode: string): TiketRow | null {
  const row = prepared(db, TIKET_SQL).get(kode) as (TiketRow & { totals: string; masalah: string }) | undefined;
  if (!row) return null;
  return { ...row, totals: JSON.parse(row.totals) as Totals, masalah: JSON.parse(row.masalah) as Problem[] };
}

export interface BarisRow {
  no: number;
  status: string | null;
  hasil: string | null;
  isBad: boolean;
}

/** The rows of a ticket without the persons: what counts and what is decided. */
export function listBarisRow(db: Database, tiketId: number): BarisRow[] {
  const rowList = prepared(db, 'SELECT no, status, hasil, masalah FROM baris WHERE tiket_id = ? ORDER BY no').all(
    tiketId,
  ) as {
    no: number;
    status: string | null;
    hasil: string | null;
    masalah: string | null;
  }[];
  return rowList.map(({ masalah, ...row }) => ({ ...row, isBad: masalah !== null }));
}

export interface RiwayatRow {
  no: number | null;
  at: string;
  ke: string;
  sebab: string;
}

/** The last changes, the newest first. */
export function listRiwayat(db: Database, tiketId: number): RiwayatRow[] {
  return prepared(
    db,
    'SELECT baris_no AS no, at, ke, sebab FROM riwayat WHERE tiket_id = ? ORDER BY id DESC LIMIT 400',
  ).all(tiketId) as RiwayatRow[];
}

export interface OrangRow {
  kode: string;
  jenis: ReportKind;
  state: TiketState;
  peran: string;
  sentAt: string;
  desaNama: string | null;
  program: string | null;
  periode: string | null;
  tanggalOn: string | null;
  no: number;
  nama: string | null;
  /** null of people who are in the register without one */
  nik: string | null;
  status: string | null;
  alasan: string | null;
  jumlahRupiah: number | null;
  masalah: string | null;
  hasil: string | null;
  hasilAlasan: string | null;
  hasilKode: string | null;
  hasilAt: string | null;
}

const ORANG_COLUMNS = `t.kode, t.jenis, t.state, t.peran, t.sent_at AS sentAt, t.desa_nama AS desaNama, t.program, t.periode,
    t.tanggal_on AS tanggalOn, b.no, b.nama, b.nik, b.status, b.alasan, b.jumlah_rupiah AS jumlahRupiah, b.masalah, b.hasil,
    b.hasil_alasan AS hasilAlasan, h.kode AS hasilKode, h.sent_at AS hasilAt`;
const TIKET_JOIN = 'JOIN tiket t ON t.id = b.tiket_id LEFT JOIN tiket h ON h.id = b.hasil_tiket_id';

/**
 * The reports in which a NIK stands, the newest first.
 * @param desaKode only reports of this desa; null = of all
 */
export function listByNik(db: Database, nik: string, desaKode: string | null): OrangRow[] {
  return prepared(
    db,
    `SELECT ${ORANG_COLUMNS} FROM baris b ${TIKET_JOIN}
     WHERE b.nik = ? AND (? IS NULL OR t.desa_kode = ?) ORDER BY t.sent_at DESC, t.id DESC, b.no`,
  ).all(nik, desaKode, desaKode) as OrangRow[];
}

/** The same for all who have these last four digits. The index of the NIKs is read through, not the rows. */
export function listByLastFour(db: Database, digit: string, desaKode: string | null): OrangRow[] {
  return prepared(
    db,
    `SELECT ${ORANG_COLUMNS} FROM baris b ${TIKET_JOIN}
     WHERE b.nik IN (SELECT nik FROM baris WHERE nik IS NOT NULL AND substr(nik, -4) = ?) AND (? IS NULL OR t.desa_kode = ?)
     ORDER BY t.sent_at DESC, t.id DESC, b.no`,
  ).all(digit, desaKode, desaKode) as OrangRow[];
}

/** The reports in which a person of the register stands, with those who were merged into it; the newest first. */
export function listByWarga(db: Database, wargaId: number): OrangRow[] {
  const anggota = '(w.id = ? OR w.gabung_ke = ?)';
  // CROSS JOIN: in by the person; `IN (…)` would read all rows there are.
  return prepared(
    db,
    `SELECT ${ORANG_COLUMNS} FROM (
       SELECT r.tiket_id, r.no FROM warga w CROSS JOIN baris r ON r.nik = w.nik WHERE ${anggota}
       UNION SELECT r.tiket_id, r.no FROM warga w CROSS JOIN baris r ON r.warga_id = w.id WHERE ${anggota}) p
     CROSS JOIN baris b ON b.tiket_id = p.tiket_id AND b.no = p.no ${TIKET_JOIN} ORDER BY t.sent_at DESC, t.id DESC, b.no`,
  ).all(wargaId, wargaId, wargaId, wargaId) as OrangRow[];
}
