/** The content of a report in its tables: head, rows of persons, figures by desa. */
import type { Problem } from '../domain/problem.ts';
import type { Baris, DesaDisebut, Isi, Kategori, LangkahUang, PerDesa, Status, Totals } from '../domain/uraian.ts';
import { insertMany } from './insert-many.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

interface HeadRow {
  desa_kode: string | null;
  desa_nama: string | null;
  program: string | null;
  periode: string | null;
  tanggal_on: string | null;
  sub_jenis: Isi['jenis'];
  target_kode: string | null;
  totals: string;
  uang: string | null;
}

interface BarisRow extends Omit<Baris, 'jumlahRupiah'> {
  jumlah_rupiah: number | null;
}

/** The current content of a ticket. */
export function readIsi(db: Database, tiketId: number): Isi {
  const head = prepared(
    db,
    'SELECT desa_kode, desa_nama, program, periode, tanggal_on, sub_jenis, target_kode, totals, uang FROM tiket WHERE id = ?',
  ).get(tiketId) as HeadRow;
  const desa: DesaDisebut | null = head.desa_nama === null ? null : { nama: head.desa_nama, kode: head.desa_kode };
  return {
    desa,
    program: head.program,
    periode: head.periode,
    tanggal: head.tanggal_on,
    rows: readBaris(db, tiketId),
    totals: JSON.parse(head.totals) as Totals,
    perDesa: readPerDesa(db, tiketId),
    jenis: head.sub_jenis,
    target: head.target_kode,
    ...(head.uang !== null && { uang: head.uang.split(' ') as LangkahUang[] }),
  };
}

/** The rows of a ticket by their numbers. */
export function readBaris(db: Database, tiketId: number): Baris[] {
  const rowList = prepared(
    db,
    `SELECT no, nama, nik, kk, alamat, rt, rw, kategori, jumlah_rupiah, status, alasan FROM baris WHERE tiket_id = ? ORDER BY no`,
  ).all(tiketId) as BarisRow[];
  return rowList.map(({ jumlah_rupiah, kategori, status, ...row }) => ({
    ...row,
    kategori: kategori as Kategori | null,
    status: status as Status | null,
    jumlahRupiah: jumlah_rupiah,
  }));
}

function readPerDesa(db: Database, tiketId: number): PerDesa[] {
  const rowList = prepared(
    db,
    'SELECT desa_nama, desa_kode, totals FROM laporan_desa WHERE tiket_id = ? ORDER BY no',
  ).all(tiketId) as { desa_nama: string; desa_kode: string | null; totals: string }[];
  return rowList.map((row) => ({
    desa: row.desa_nama,
    desaKode: row.desa_kode,
    ...(JSON.parse(row.totals) as Totals),
  }));
}

const BARIS_TABLE =
  'baris (tiket_id, no, nama, nik, kk, alamat, rt, rw, kategori, jumlah_rupiah, status, alasan, masalah)';

/** Writes the rows and the figures by desa of a new ticket. */
export function insertRows(db: Database, tiketId: number, isi: Isi, masalah: readonly Problem[]): void {
  const rowList = isi.rows.map((row) => [
    tiketId,
    row.no,
    row.nama,
    row.nik,
    row.kk,
    row.alamat,
    row.rt,
    row.rw,
    row.kategori,
    row.jumlahRupiah,
    row.status,
    row.alasan,
    masalahOfRow(masalah, row.no),
  ]);
  insertMany(db, BARIS_TABLE, rowList);
  isi.perDesa.forEach(({ desa, desaKode, ...totals }, index) => {
    prepared(db, 'INSERT INTO laporan_desa (tiket_id, no, desa_kode, desa_nama, totals) VALUES (?, ?, ?, ?, ?)').run(
      tiketId,
      index + 1,
      desaKode,
      desa,
      JSON.stringify(totals),
    );
  });
}

/** Puts the current content in the place of what stood there; the versions keep what it was. */
export function replaceRows(db: Database, tiketId: number, isi: Isi, masalah: readonly Problem[]): void {
  const decidedList = prepared(
    db,
    'SELECT hasil, hasil_alasan, hasil_tiket_id, no, nik FROM baris WHERE tiket_id = ? AND hasil IS NOT NULL',
  )
    .raw()
    .all(tiketId) as unknown[][];
  prepared(db, 'DELETE FROM baris WHERE tiket_id = ?').run(tiketId);
  prepared(db, 'DELETE FROM laporan_desa WHERE tiket_id = ?').run(tiketId);
  insertRows(db, tiketId, isi, masalah);
  // What was decided about a person stays with the person, as long as the row still means the same one.
  for (const [hasil, alasan, hasilTiketId, no, nik] of decidedList) {
    prepared(
      db,
      'UPDATE baris SET hasil = ?, hasil_alasan = ?, hasil_tiket_id = ? WHERE tiket_id = ? AND no = ? AND nik IS ?',
    ).run(hasil, alasan, hasilTiketId, tiketId, no, nik);
  }
}

function masalahOfRow(masalah: readonly Problem[], no: number): string | null {
  if (masalah.length === 0) return null;
  const codeList = masalah.filter((problem) => problem.row === no).map((problem) => problem.code);
  return codeList.length === 0 ? null : codeList.join(',');
}
