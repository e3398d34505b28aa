/** Sees who may be one human being with whom, and says so to TKSK: nobody is merged silently. */
import { type DataWarga, isNamaJauh, isNikMirip, kunciNama } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** Why two may be one: see the table `mungkin_sama`. */
export type SebabMirip = 'nama_lain' | 'nik_mirip' | 'nama_tanpa_nik';

interface Lain {
  id: number;
  nik: string | null;
  nama: string;
}

const STANDING = 'is_tercatat = 1 AND gabung_ke IS NULL';
const BY_KK = `SELECT id, nik, nama FROM warga WHERE kk = ? AND id <> ? AND ${STANDING}`;
const bySameName = (index: string, nik: string) =>
  `SELECT id, nik, nama FROM warga INDEXED BY ${index} WHERE desa_kode = ? AND lower(nama) = lower(?) AND id <> ? AND ${STANDING}${nik}`;
/** Same KK, or same name and desa where one of the two has no NIK: all ways in by an index of their own. */
const LAIN_SQL = `${BY_KK} UNION ${bySameName('warga_tanpa_nik', ' AND nik IS NULL')}`;
const LAIN_TANPA_NIK_SQL = `${BY_KK} UNION ${bySameName('warga_senama', '')}`;

/** Flags everybody who may be the same as this person, and takes back open flags that no longer hold. */
export function flagSimilar(db: Database, person: DataWarga & { id: number }, at: Date, isNew = false): void {
  const { id, nik, kk, nama, desaKode } = person;
  const lainList = prepared(db, nik === null ? LAIN_TANPA_NIK_SQL : LAIN_SQL).all(kk, id, desaKode, nama, id) as Lain[];
  const foundSet = new Set<number>();
  for (const lain of lainList) {
    const sebab = sebabOf(person, lain);
    if (sebab === null) continue;
    foundSet.add(lain.id);
    flag(db, { a: id, b: lain.id, sebab, nama: null }, at);
  }
  if (!isNew) dropStale(db, id, foundSet);
}

function sebabOf(person: Pick<DataWarga, 'nik' | 'nama'>, lain: Lain): SebabMirip | null {
  if (kunciNama(person.nama) !== kunciNama(lain.nama)) return null;
  if (person.nik === null || lain.nik === null) return 'nama_tanpa_nik';
  return isNikMirip(person.nik, lain.nik) ? 'nik_mirip' : null;
}

// As LAIN_SQL, for many at once: whoever came before one of them. CROSS JOIN: in by the new ones, never through all people.
const PASANGAN_SQL = `
  SELECT a.id AS baru, a.nik AS nikBaru, a.nama AS namaBaru, b.id, b.nik, b.nama
  FROM json_each(?) j CROSS JOIN warga a ON a.id = j.value CROSS JOIN warga b ON b.kk = a.kk
  WHERE b.id < a.id AND b.is_tercatat = 1 AND b.gabung_ke IS NULL
  UNION ALL SELECT a.id, a.nik, a.nama, b.id, b.nik, b.nama
  FROM json_each(?) j CROSS JOIN warga a ON a.id = j.value
    CROSS JOIN warga b ON b.desa_kode = a.desa_kode AND lower(b.nama) = lower(a.nama)
  WHERE b.id < a.id AND b.is_tercatat = 1 AND b.gabung_ke IS NULL AND (b.nik IS NULL OR a.nik IS NULL)`;

/** As `flagSimilar`, for all persons whom a batch of a list has just added: asked one by one it would cost as much as writing them. */
export function flagSimilarBatch(db: Database, idList: readonly number[], at: Date): void {
  const json = JSON.stringify(idList);
  const pairList = prepared(db, PASANGAN_SQL).all(json, json) as (Lain & {
    baru: number;
    nikBaru: string | null;
    namaBaru: string;
  })[];
  for (const { baru, nikBaru, namaBaru, ...lain } of pairList) {
    const sebab = sebabOf({ nik: nikBaru, nama: namaBaru }, lain);
    if (sebab !== null) flag(db, { a: baru, b: lain.id, sebab, nama: null }, at);
  }
}

/** Flags a NIK of which standing reports tell two names that cannot be one. */
export function flagNamaLain(db: Database, id: number, nama: string, namaList: readonly string[], at: Date): void {
  const lain = namaList.find((other) => isNamaJauh(nama, other));
  if (lain !== undefined) flag(db, { a: id, b: id, sebab: 'nama_lain', nama: lain }, at);
  else
    prepared(db, "UPDATE mungkin_sama SET state = 'gugur' WHERE a_id = ? AND b_id = ? AND state = 'terbuka'").run(
      id,
      id,
    );
}

function flag(
  db: Database,
  { a, b, sebab, nama }: { a: number; b: number; sebab: SebabMirip; nama: string | null },
  at: Date,
): void {
  // What TKSK has decided stays decided.
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
