/** Works a person out anew from all that is said of them: rows of reports that stand, and imported lists. */
import { type DataWarga, lipatWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { readWarga, type SumberWarga, type Warga, writeWarga } from './warga.ts';
import { dropStale, flagNamaLain, flagSimilar } from './warga-mirip.ts';

/** Members of a person: the one it is, and those who were merged into it. Every statement about persons goes in by them. */
export const ANGGOTA = '(w.id = ? OR w.gabung_ke = ?)';

/** A row builds the register when it is good, named, in a report that stands, and sent by somebody who is registered. */
export const BARIS_SAH =
  "b.masalah IS NULL AND b.nama IS NOT NULL AND t.state = 'diterima' AND t.petugas_id IS NOT NULL";

/** A KK that is too short or too long is a warning to its sender, and nobody's number. */
export const KK_SAH = 'CASE WHEN length(b.kk) = 16 THEN b.kk END';

const SUMBER_COLUMNS = `b.nik, ${KK_SAH} AS kk, b.nama, t.desa_kode AS desaKode,
  t.desa_nama AS desaNama, b.alamat, b.rt, b.rw, b.kategori, t.sent_at AS at, t.id AS tiketId, b.no`;

// CROSS JOIN: SQLite is to go in by the person, never through all tickets.
const SUMBER_SQL = `
  SELECT ${SUMBER_COLUMNS} FROM warga w CROSS JOIN baris b ON b.nik = w.nik CROSS JOIN tiket t ON t.id = b.tiket_id
    WHERE ${ANGGOTA} AND ${BARIS_SAH}
  UNION ALL SELECT ${SUMBER_COLUMNS} FROM warga w CROSS JOIN baris b ON b.warga_id = w.id CROSS JOIN tiket t ON t.id = b.tiket_id
    WHERE ${ANGGOTA} AND ${BARIS_SAH}
  ORDER BY at DESC, tiketId DESC, no DESC`;

type Sumber = DataWarga & { at: string };

/** All that is said of a person and of those merged into it, the newest first. */
function listSumber(db: Database, id: number): Sumber[] {
  const rowList = prepared(db, SUMBER_SQL).all(id, id, id, id) as Sumber[];
  const imporList = prepared(
    db,
    `SELECT i.at, i.data FROM warga w CROSS JOIN warga_impor i ON i.warga_id = w.id WHERE ${ANGGOTA}`,
  ).all(id, id) as { at: string; data: string }[];
  if (imporList.length === 0) return rowList;
  const saidList = imporList.map(({ at, data }) => ({ ...(JSON.parse(data) as DataWarga), at }));
  return [...rowList, ...saidList].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Keeps what a list says of a person of whom something else speaks, too. */
export function keepImpor(db: Database, id: number, data: DataWarga, at: string): void {
  const kept = prepared(db, 'SELECT at, data FROM warga_impor WHERE warga_id = ?').get(id) as
    | { at: string; data: string }
    | undefined;
  const old = kept ? (JSON.parse(kept.data) as DataWarga) : null;
  const isNewer = kept === undefined || at >= kept.at;
  const folded = old === null ? dataOf(data) : isNewer ? lipatWarga([data, old]) : lipatWarga([old, data]);
  const json = JSON.stringify(dataOf(folded));
  if (kept?.data === json && !(at > kept.at)) return;
  prepared(
    db,
    'INSERT INTO warga_impor (warga_id, at, data) VALUES (?, ?, ?) ON CONFLICT (warga_id) DO UPDATE SET at = excluded.at, data = excluded.data',
  ).run(id, isNewer ? at : kept.at, json);
}

/** From here on the person is worked out from its sources: what its row had from lists alone becomes one of them. */
export function openSources(db: Database, warga: Warga): void {
  if (warga.imporId === null) return;
  keepImpor(db, warga.id, warga, warga.sumberAt);
  prepared(db, 'UPDATE warga SET impor_id = NULL WHERE id = ?').run(warga.id);
}

function dataOf({ nik, kk, nama, desaKode, desaNama, alamat, rt, rw, kategori }: DataWarga): DataWarga {
  return { nik, kk, nama, desaKode, desaNama, alamat, rt, rw, kategori };
}

/**
 * Works the person out anew, and the one into which it was merged. Of whom nothing is said any longer no list speaks.
 * @returns whether something about the person became different
 */
export function refold(db: Database, id: number, source: SumberWarga): boolean {
  const before = readWarga(db, id);
  openSources(db, before);
  const [first, ...restList] = listSumber(db, id);
  const hasChanged = first ? rewrite(db, before, [first, ...restList], source) : forget(db, before);
  if (before.gabungKe !== null) refold(db, before.gabungKe, source);
  return hasChanged;
}

function rewrite(db: Database, before: Warga, sourceList: [Sumber, ...Sumber[]], source: SumberWarga): boolean {
  const data = lipatWarga(sourceList);
  const namaList = sourceList.filter(({ nik }) => nik !== null).map(({ nama }) => nama);
  if (before.nik !== null) flagNamaLain(db, before.id, data.nama, namaList, source.at);
  if (before.isTercatat && JSON.stringify(dataOf({ ...data, nik: before.nik })) === JSON.stringify(dataOf(before))) {
    return false;
  }
  writeWarga(db, before.id, data, { sumberAt: sourceList[0].at, imporId: null });
  if (before.gabungKe === null) flagSimilar(db, { ...data, nik: before.nik, id: before.id }, source.at);
  writeUbah(db, before, data, source);
  return true;
}

function forget(db: Database, before: Warga): boolean {
  if (!before.isTercatat) return false;
  prepared(db, 'UPDATE warga SET is_tercatat = 0 WHERE id = ?').run(before.id);
  dropStale(db, before.id, new Set());
  return true;
}

/** By what a person is known to the office: a change of these is kept in the history. */
function writeUbah(db: Database, before: Warga, after: DataWarga, source: SumberWarga): void {
  const [dari, ke] = [before, after].map(({ nama, kk, desaNama }) => JSON.stringify({ nama, kk, desa: desaNama }));
  if (dari === ke) return;
  prepared(
    db,
    "INSERT INTO riwayat_warga (warga_id, at, petugas_id, inbox_id, tiket_id, sebab, dari, ke) VALUES (?, ?, ?, ?, ?, 'ubah', ?, ?)",
  ).run(before.id, source.at.toISOString(), source.petugasId, source.inboxId, source.tiketId, dari, ke);
}
