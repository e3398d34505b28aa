/** Looks up what is on record of the same person or the same report: the basis on which nothing counts twice. */
import type { ReportKind } from '../domain/uraian.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** What makes two reports speak of the same thing. */
export interface Kunci {
  jenis: ReportKind;
  desaKode: string | null;
  program: string | null;
  periodeKunci: string;
  /** the ticket that asks: its own rows are not "on record already" */
  selainId: number | null;
}

export interface BarisTercatat {
  tiketId: number;
  kode: string;
  no: number;
  status: string | null;
  alasan: string | null;
  subJenis: string | null;
  tanggalOn: string | null;
  peran: string;
  rekapOn: string;
}

export interface TiketTercatat {
  tiketId: number;
  kode: string;
  sidik: string;
  tanggalOn: string | null;
  subJenis: string | null;
  sentAt: string;
  sasaran: number;
  tersalur: number;
  belum: number;
  gagal: number;
  hasRows: boolean;
}

const BARIS_COLUMNS = `t.id AS tiketId, t.kode, b.no, b.status, b.alasan, t.sub_jenis AS subJenis, t.tanggal_on AS tanggalOn, t.peran, t.rekap_on AS rekapOn`;

// CROSS JOIN: SQLite is to go in by the NIK, never through all tickets of the desa.

/** Good rows on record for one person under one key, the newest report first: by NIK, or by name where no NIK is known. */
export function listRecordedRows(
  db: Database,
  kunci: Kunci,
  person: { nik: string | null; nama: string | null },
): BarisTercatat[] {
  if (person.nik !== null) {
    // Most persons are new: the index alone says so, at a third of the price.
    if (!isNikElsewhere(db, person.nik, kunci.selainId ?? -1)) return [];
    return prepared(
      db,
      `SELECT ${BARIS_COLUMNS} FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
       WHERE b.nik = ? AND b.masalah IS NULL AND t.jenis = ? AND t.state = 'diterima' AND t.desa_kode IS ? AND t.program IS ?
         AND t.periode_kunci = ? AND t.id IS NOT ? ORDER BY t.sent_at DESC`,
    ).all(
      person.nik,
      kunci.jenis,
      kunci.desaKode,
      kunci.program,
      kunci.periodeKunci,
      kunci.selainId,
    ) as BarisTercatat[];
  }
  if (person.nama === null) return [];
  return prepared(
    db,
    `SELECT ${BARIS_COLUMNS} FROM tiket t JOIN baris b ON b.tiket_id = t.id
     WHERE t.desa_kode IS ? AND t.jenis = ? AND t.program IS ? AND t.periode_kunci = ? AND t.state = 'diterima'
       AND t.id IS NOT ? AND b.nik IS NULL AND b.masalah IS NULL AND lower(b.nama) = lower(?) ORDER BY t.sent_at DESC`,
  ).all(kunci.desaKode, kunci.jenis, kunci.program, kunci.periodeKunci, kunci.selainId, person.nama) as BarisTercatat[];
}

/** Does any other ticket, of whatever kind or state, speak of this NIK? Answered by the index alone. */
export function isNikElsewhere(db: Database, nik: string, tiketId: number): boolean {
  return prepared(db, 'SELECT 1 FROM baris WHERE nik = ? AND tiket_id <> ? LIMIT 1').get(nik, tiketId) !== undefined;
}

/** Reports on record under one key that stand, the newest first. */
export function listRecordedTiket(db: Database, kunci: Kunci): TiketTercatat[] {
  const rowList = prepared(
    db,
    `SELECT id AS tiketId, kode, sidik, tanggal_on AS tanggalOn, sub_jenis AS subJenis, sent_at AS sentAt,
       n_sasaran AS sasaran, n_tersalur AS tersalur, n_belum AS belum, n_gagal AS gagal,
       EXISTS (SELECT 1 FROM baris b WHERE b.tiket_id = tiket.id) AS hasRows
     FROM tiket WHERE desa_kode IS ? AND jenis = ? AND program IS ? AND periode_kunci = ? AND state = 'diterima' AND id IS NOT ?
     ORDER BY sent_at DESC LIMIT 50`,
  ).all(kunci.desaKode, kunci.jenis, kunci.program, kunci.periodeKunci, kunci.selainId) as (Omit<
    TiketTercatat,
    'hasRows'
  > & {
    hasRows: number;
  })[];
  return rowList.map((row) => ({ ...row, hasRows: row.hasRows === 1 }));
}
