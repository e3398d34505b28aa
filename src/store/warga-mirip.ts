/** Sees who may be one human being with whom, and says so to TKSK: nobody is merged silently. */
import type { SebabKembar } from '../domain/kembar.ts';
import { type DataWarga, isNamaJauh, isNikMirip, kunciNama } from '../domain/warga.ts';
import { listSenama } from './cari-nama.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** Why two may be one: see the table `mungkin_sama`. */
export type SebabMirip = 'nama_lain' | SebabKembar;

interface Lain {
  id: number;
  nik: string | null;
  nama: string;
}

const STANDING = 'b.is_tercatat = 1 AND b.gabung_ke IS NULL';
/** Same KK, or same name and desa without a NIK: both ways in by an index of their own. */
const LAIN_SQL = `
  SELECT b.id, b.nik, b.nama FROM warga b WHERE b.kk = ? AND b.id <> ? AND ${STANDING}
  UNION SELECT b.id, b.nik, b.nama FROM warga b INDEXED BY warga_tanpa_nik
    WHERE b.desa_kode = ? AND lower(b.nama) = lower(?) AND b.nik IS NULL AND b.id <> ? AND ${STANDING}`;

/** Flags everybody who may be the same as this person, and takes back open flags that no longer hold. */
export function flagSimilar(db: Database, person: DataWarga & { id: number }, at: Date): void {
  const { id, kk, nama, desaKode } = person;
  const lainList = prepared(db, LAIN_SQL).all(kk, id, desaKode, nama, id) as Lain[];
  const foundSet = new Set<number>();
  for (const lain of [...lainList, ...senama(db, person)]) {
    const sebab = sebabOf(person, lain);
    if (sebab === null) continue;
    foundSet.add(lain.id);
    flagPair(db, { a: id, b: lain.id, sebab, nama: null }, at);
  }
  dropStale(db, id, foundSet);
}

/** Namesakes of the desa, with a NIK or without, of a person who has none. */
function senama(db: Database, { id, nik, nama, desaKode }: Lain & { desaKode: string | null }): Lain[] {
  if (nik !== null || desaKode === null) return [];
  return listSenama(db, nama, desaKode)
    .filter((lainId) => lainId !== id)
    .map((lainId) => prepared(db, 'SELECT id, nik, nama FROM warga WHERE id = ?').get(lainId) as Lain);
}

function sebabOf(person: Pick<DataWarga, 'nik' | 'nama'>, lain: Lain): SebabMirip | null {
  if (kunciNama(person.nama) !== kunciNama(lain.nama)) return null;
  if (person.nik === null || lain.nik === null) return 'nama_tanpa_nik';
  return isNikMirip(person.nik, lain.nik) ? 'nik_mirip' : null;
}

type Pasangan = [baru: number, nikBaru: string | null, namaBaru: string, id: number, nik: string | null, nama: string];

// As LAIN_SQL, for many at once: whoever came before one of them. CROSS JOIN: in by the new ones, never through all people.
const PASANGAN_SQL = `
  SELECT a.id, a.nik, a.nama, b.id, b.nik, b.nama
  FROM warga a CROSS JOIN warga b ON b.kk = a.kk WHERE a.id > ? AND b.id < a.id AND ${STANDING}
  UNION ALL SELECT a.id, a.nik, a.nama, b.id, b.nik, b.nama
  FROM warga a CROSS JOIN warga b INDEXED BY warga_tanpa_nik ON b.desa_kode = a.desa_kode AND lower(b.nama) = lower(a.nama)
  WHERE a.id > ? AND b.nik IS NULL AND b.id < a.id AND ${STANDING}`;

/**
 * As `flagSimilar`, for all whom a report or a list has just added: asked one by one it would cost as much as writing them.
 * @param afterId the new ones have later numbers
 */
export function flagSimilarNew(db: Database, afterId: number, at: Date): void {
  // As arrays: of whole families most pairs say nothing.
  const pairList = prepared(db, PASANGAN_SQL).raw().all(afterId, afterId) as Pasangan[];
  for (const [baru, nikBaru, namaBaru, id, nik, nama] of pairList) {
    const sebab = sebabOf({ nik: nikBaru, nama: namaBaru }, { id, nik, nama });
    if (sebab !== null) flagPair(db, { a: baru, b: id, sebab, nama: null }, at);
  }
  const tanpaNikSql = 'SELECT id, nik, nama, desa_kode AS desaKode FROM warga WHERE id > ? AND nik IS NULL';
  for (const person of prepared(db, tanpaNikSql).all(afterId) as (Lain & { desaKode: string | null })[]) {
    for (const lain of senama(db, person)) {
      const sebab = sebabOf(person, lain);
      if (sebab !== null) flagPair(db, { a: person.id, b: lain.id, sebab, nama: null }, at);
    }
  }
}

/** Flags a NIK of which standing reports tell two names that cannot be one. */
export function flagNamaLain(db: Database, id: number, nama: string, namaList: readonly string[], at: Date): void {
  const lain = namaList.find((other) => isNamaJauh(nama, other));
  if (lain !== undefined) flagPair(db, { a: id, b: id, sebab: 'nama_lain', nama: lain }, at);
  else
    prepared(db, "UPDATE mungkin_sama SET state = 'gugur' WHERE a_id = ? AND b_id = ? AND state = 'terbuka'").run(
      id,
      id,
    );
}

/** Lays a pair before TKSK. What TKSK has decided stays decided. */
export function flagPair(
  db: Database,
  { a, b, sebab, nama }: { a: number; b: number; sebab: SebabMirip; nama: string | null },
  at: Date,
): void {
  prepared(
    db,
    `INSERT INTO mungkin_sama (a_id, b_id, sebab, nama, seen_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (a_id, b_id) DO UPDATE SET state = 'terbuka', sebab = excluded.sebab, nama = excluded.nama
     WHERE state = 'gugur' OR (state = 'beda' AND nama IS NOT excluded.nama)`,
  ).run(Math.min(a, b), Math.max(a, b), sebab, nama, at.toISOString());
}

/** Open flags that nobody raises any longer: a name, a KK or a NIK was corrected. */
export function dropStale(db: Database, id: number, foundSet: ReadonlySet<number>): void {
  const openList = prepared(
    db,
    `SELECT no, a_id + b_id - ? AS lain FROM mungkin_sama WHERE a_id = ? AND b_id <> a_id AND state = 'terbuka'
     UNION SELECT no, a_id + b_id - ? FROM mungkin_sama WHERE b_id = ? AND b_id <> a_id AND state = 'terbuka'`,
  ).all(id, id, id, id) as { no: number; lain: number }[];
  for (const { no, lain } of openList) {
    if (!foundSet.has(lain)) prepared(db, "UPDATE mungkin_sama SET state = 'gugur' WHERE no = ?").run(no);
  }
}
