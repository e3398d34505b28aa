/** The whole story of a ticket or a person: each step with the message that brought it about. */
import type { Database } from '../../store/open.ts';
import { prepared } from '../../store/prepared.ts';

export interface TiketCerita {
  id: number;
  kode: string;
  jenis: string;
  program: string | null;
  periode: string | null;
  desaKode: string | null;
  desaNama: string | null;
}

export function findTiketCerita(db: Database, kode: string): TiketCerita | null {
  const row = prepared(
    db,
    'SELECT id, kode, jenis, program, periode, desa_kode AS desaKode, desa_nama AS desaNama FROM tiket WHERE kode = ?',
  ).get(kode);
  return (row as TiketCerita | undefined) ?? null;
}

export interface Langkah {
  at: string;
  oleh: string | null;
  dari: string | null;
  ke: string;
  sebab: string;
  baris: number;
  /** the words of the message */
  text: string;
}

/** The steps of a ticket in their order; rows that one message decided together are one step. */
export function listLangkah(db: Database, tiketId: number): Langkah[] {
  return prepared(
    db,
    `SELECT r.at, p.nama AS oleh, r.dari, r.ke, r.sebab, count(r.baris_no) AS baris, coalesce(i.text, '') AS text
     FROM riwayat r LEFT JOIN petugas p ON p.id = r.petugas_id LEFT JOIN inbox i ON i.id = r.inbox_id
     WHERE r.tiket_id = ? GROUP BY r.inbox_id, r.at, r.dari, r.ke, r.sebab ORDER BY min(r.id)`,
  ).all(tiketId) as Langkah[];
}

export interface Kejadian {
  /** the sent time of the report, or when the order was given */
  at: string;
  /** of a report, else null */
  kode: string | null;
  jenis: string;
  program: string | null;
  periode: string | null;
  state: string;
  status: string | null;
  alasan: string | null;
  masalah: string | null;
  oleh: string | null;
  ke: string | null;
}

/**
 * What happened to a person and to those merged into it, the newest first: reports of whatever state, and orders.
 * @param isKeluhan also complaints?
 */
export function listKejadian(db: Database, wargaId: number, isKeluhan: boolean): Kejadian[] {
  const laporan = `SELECT t.sent_at AS at, t.kode, t.jenis, t.program, t.periode, t.state, b.status, b.alasan, b.masalah, p.nama AS oleh,
      NULL AS ke, t.id AS urut
    FROM warga w CROSS JOIN baris b ON`;
  const lanjut = 'CROSS JOIN tiket t ON t.id = b.tiket_id LEFT JOIN petugas p ON p.id = t.petugas_id';
  const anggota = '(w.id = ? OR w.gabung_ke = ?)';
  const sql = `${laporan} b.nik = w.nik ${lanjut} WHERE ${anggota} AND (t.jenis <> 'keluhan' OR ?)
    UNION ALL ${laporan} b.warga_id = w.id ${lanjut} WHERE ${anggota} AND (t.jenis <> 'keluhan' OR ?)
    UNION ALL SELECT r.at, NULL, r.sebab, NULL, NULL, CASE WHEN r.dicabut_at IS NULL THEN 'berlaku' ELSE 'dicabut' END, NULL, NULL, NULL,
        p.nama, r.ke, r.id
      FROM warga w JOIN riwayat_warga r ON r.warga_id = w.id LEFT JOIN petugas p ON p.id = r.petugas_id
      WHERE ${anggota} AND (r.tiket_id IS NULL OR r.sebab = 'ubah')
    ORDER BY at DESC, urut DESC`;
  const keluhan = isKeluhan ? 1 : 0;
  return prepared(db, sql).all(wargaId, wargaId, keluhan, wargaId, wargaId, keluhan, wargaId, wargaId) as Kejadian[];
}
