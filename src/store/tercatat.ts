/** Looks up what is on record of the same person or the same report: the basis on which nothing counts twice. */
import type { Baris, ReportKind } from '../domain/uraian.ts';
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
  nik: string | null;
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

const BARIS_COLUMNS = `t.id AS tiketId, t.kode, b.no, b.nik, b.status, b.alasan, t.sub_jenis AS subJenis, t.tanggal_on AS tanggalOn, t.peran, t.rekap_on AS rekapOn`;

// CROSS JOIN: SQLite is to go in by the NIK, never through all tickets of the desa.

const BY_NIK_SQL = `SELECT ${BARIS_COLUMNS} FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
  WHERE b.nik = ? AND b.masalah IS NULL AND t.jenis = ? AND t.state = 'diterima' AND t.desa_kode IS ? AND t.program IS ?
    AND t.periode_kunci = ? AND t.id IS NOT ? ORDER BY t.sent_at DESC`;
const BY_NAMA_SQL = `SELECT ${BARIS_COLUMNS} FROM baris b INDEXED BY baris_nama CROSS JOIN tiket t ON t.id = b.tiket_id
  WHERE lower(b.nama) = lower(?) AND b.nik IS NULL AND b.nama IS NOT NULL AND b.masalah IS NULL AND t.jenis = ? AND t.state = 'diterima'
    AND t.desa_kode IS ? AND t.program IS ? AND t.periode_kunci = ? AND t.id IS NOT ? ORDER BY t.sent_at DESC`;

/**
 * Good rows on record under one key for the persons of a report, the newest report first: by NIK, or by name where no NIK is known.
 * @returns by the number of the row; of whom nothing is on record has none
 */
export function listRecordedByRow(db: Database, kunci: Kunci, rowList: readonly Baris[]): Map<number, BarisTercatat[]> {
  const { jenis, desaKode, program, periodeKunci, selainId } = kunci;
  const recordedByRow = new Map<number, BarisTercatat[]>();
  // Most persons are new: one look into the index says so for all of them.
  const knownSet = listNikElsewhere(db, rowList, selainId ?? -1);
  const namaSet = listNamaSaja(db, rowList);
  const find = (sql: string, siapa: string) =>
    prepared(db, sql).all(siapa, jenis, desaKode, program, periodeKunci, selainId);
  for (const { no, nik, nama } of rowList) {
    const recordedList = nik !== null && knownSet.has(nik) ? find(BY_NIK_SQL, nik) : [];
    // A list by name that comes again with its NIKs speaks of the same people.
    if (recordedList.length === 0 && nama !== null && namaSet.has(nama.toLowerCase()))
      recordedList.push(...find(BY_NAMA_SQL, nama));
    if (recordedList.length > 0) recordedByRow.set(no, recordedList as BarisTercatat[]);
  }
  return recordedByRow;
}

/** A row with its NIK, of a person who was told by name alone before. */
export function isNewNik(row: Pick<Baris, 'nik'>, recorded: BarisTercatat): boolean {
  return row.nik !== null && recorded.nik === null;
}

/** NIKs of these rows of which any other ticket speaks, of whatever kind or state. Answered by the index alone. */
export function listNikElsewhere(
  db: Database,
  rowList: readonly { nik: string | null }[],
  tiketId: number,
): ReadonlySet<string> {
  const nikList = rowList.flatMap(({ nik }) => nik ?? []);
  if (nikList.length === 0) return new Set();
  const sql = 'SELECT b.nik FROM json_each(?) j CROSS JOIN baris b ON b.nik = j.value WHERE b.tiket_id <> ?';
  return new Set(prepared(db, sql).pluck().all(JSON.stringify(nikList), tiketId) as string[]);
}

/** Names of these rows, in small letters, that stand somewhere without a NIK. Answered by the index alone. */
function listNamaSaja(db: Database, rowList: readonly Baris[]): ReadonlySet<string> {
  const namaList = rowList.flatMap(({ nama }) => nama?.toLowerCase() ?? []);
  if (namaList.length === 0) return new Set();
  const sql = `SELECT DISTINCT j.value FROM json_each(?) j CROSS JOIN baris b INDEXED BY baris_nama
    ON lower(b.nama) = j.value AND b.nik IS NULL AND b.nama IS NOT NULL`;
  return new Set(prepared(db, sql).pluck().all(JSON.stringify(namaList)) as string[]);
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
