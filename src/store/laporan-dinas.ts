/** What the dinas is told of a span beside its figures: who received what, what went wrong and why, which photos document it. */
import type { Rentang } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** A person in an accepted report: one line of the list by name. Dates are the office's, NIK and KK whole. */
export interface OrangTercatat {
  tiket: string;
  jenis: 'usulan' | 'verifikasi' | 'salur';
  on: string;
  desaKode: string | null;
  program: string | null;
  periode: string | null;
  nama: string | null;
  nik: string | null;
  kk: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kategori: string | null;
  rupiah: number | null;
  status: string | null;
  alasan: string | null;
  /** usulan only: what TKSK or pendamping decided */
  hasil: string | null;
}

const NAMA_JENIS_LIST = ['salur', 'usulan', 'verifikasi'] as const;

/** The fixed statements, so that a test can prove that none of them passes a whole table. */
export const DINAS_SQL = {
  nama: `SELECT t.kode AS tiket, t.jenis, t.rekap_on AS "on", t.desa_kode AS desaKode, t.program, t.periode, b.nama, b.nik, b.kk,
      b.alamat, b.rt, b.rw, b.kategori, b.jumlah_rupiah AS rupiah, b.status, b.alasan, b.hasil
    FROM tiket t INDEXED BY tiket_rekap CROSS JOIN baris b ON b.tiket_id = t.id
    WHERE t.state = 'diterima' AND t.jenis = ? AND t.rekap_on BETWEEN ? AND ? AND b.masalah IS NULL
    ORDER BY t.rekap_on, t.desa_kode, t.id, b.no`,
  // A ticket that lists persons has its figures from them; of one that only counts no reason is known.
  tersisa: `SELECT t.desa_kode AS desaKode, t.program, s.status, b.alasan,
      CASE WHEN b.tiket_id IS NOT NULL THEN count(*) WHEN s.status = 'gagal' THEN sum(t.n_gagal) ELSE sum(t.n_belum) END AS jumlah
    FROM tiket t INDEXED BY tiket_rekap CROSS JOIN (SELECT 'gagal' AS status UNION ALL SELECT 'belum') s
      LEFT JOIN baris b ON b.tiket_id = t.id AND b.masalah IS NULL
        AND CASE b.status WHEN 'proses' THEN 'belum' ELSE b.status END = s.status
    WHERE t.state = 'diterima' AND t.jenis = 'salur' AND t.rekap_on BETWEEN ? AND ?
      AND CASE s.status WHEN 'gagal' THEN t.n_gagal ELSE t.n_belum END > 0
    GROUP BY t.desa_kode, t.program, s.status, b.alasan, b.tiket_id IS NULL
    ORDER BY s.status DESC, jumlah DESC, t.desa_kode`,
  keluhan: `SELECT desa_kode AS desaKode, program, sub_jenis AS jenis, count(*) AS jumlah FROM tiket INDEXED BY tiket_rekap
    WHERE state = 'diterima' AND jenis = 'keluhan' AND rekap_on BETWEEN ? AND ?
    GROUP BY desa_kode, program, sub_jenis ORDER BY jumlah DESC, desa_kode`,
  foto: `SELECT t.kode AS tiket, t.desa_kode AS desaKode, t.program, t.rekap_on AS "on", m.berkas
    FROM tiket t INDEXED BY tiket_rekap CROSS JOIN dokumentasi d ON d.tiket_id = t.id CROSS JOIN media m ON m.inbox_id = d.inbox_id
      CROSS JOIN inbox i ON i.id = d.inbox_id
    WHERE t.state = 'diterima' AND t.jenis = ? AND t.rekap_on BETWEEN ? AND ? AND m.state = 'tersimpan' AND m.jenis = 'gambar'
      AND NOT EXISTS (SELECT 1 FROM inbox h WHERE h.chat_id = i.chat_id AND h.delete_of = i.stanza_id)
    ORDER BY t.rekap_on, t.id, d.inbox_id`,
} as const;

/** Everybody in accepted salur, usulan and verifikasi of the span, in this order, then by day and desa; complaints name nobody here. */
export function* eachOrangTercatat(db: Database, { from, to }: Rentang): Generator<OrangTercatat> {
  for (const jenis of NAMA_JENIS_LIST) {
    yield* prepared(db, DINAS_SQL.nama).iterate(jenis, from, to) as IterableIterator<OrangTercatat>;
  }
}

/** How many KPM of a desa and a programme were not reached, for one reason; `alasan` is a code, null = not told. */
export interface Tersisa {
  desaKode: string | null;
  program: string | null;
  status: 'gagal' | 'belum';
  alasan: string | null;
  jumlah: number;
}

/** Aid that failed or waits, with its reasons: adds up to `gagal` and `belum` of the recap of the same span. */
export function listTersisa(db: Database, { from, to }: Rentang): Tersisa[] {
  return prepared(db, DINAS_SQL.tersisa).all(from, to) as Tersisa[];
}

export interface JumlahKeluhan {
  desaKode: string | null;
  program: string | null;
  jenis: string | null;
  jumlah: number;
}

/** Complaints by desa, programme and kind: counts, never who complained. */
export function listJumlahKeluhan(db: Database, { from, to }: Rentang): JumlahKeluhan[] {
  return prepared(db, DINAS_SQL.keluhan).all(from, to) as JumlahKeluhan[];
}

export interface FotoTercatat {
  tiket: string;
  desaKode: string | null;
  program: string | null;
  on: string;
  /** from the folder of media */
  berkas: string;
}

/** Photos that document accepted salur and laporan of the span and were not taken back, the oldest first. */
export function listFoto(db: Database, { from, to }: Rentang): FotoTercatat[] {
  return (['salur', 'laporan', 'verifikasi', 'usulan'] as const).flatMap(
    (jenis) => prepared(db, DINAS_SQL.foto).all(jenis, from, to) as FotoTercatat[],
  );
}
