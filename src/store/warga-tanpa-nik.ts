/** Finds people who came without a NIK again: by name and KK, or by name, desa and RT where nobody else can be meant. */
import type { DataWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { toWarga, WARGA_COLUMNS, type Warga } from './warga.ts';

/**
 * The person without a NIK whom a source without a NIK means, or null: a new one.
 * @param selain persons that other rows of the same report mean: two rows are two people
 */
export function findTanpaNik(db: Database, data: DataWarga, selain: ReadonlySet<number> = new Set()): Warga | null {
  if (data.kk !== null) {
    const [first] = list(
      db,
      `INDEXED BY warga_kk WHERE kk = ? AND lower(nama) = lower(?)`,
      [data.kk, data.nama],
      selain,
    );
    if (first) return first;
  }
  // Another KK is another person; the same name in an RT of which nothing is known is no proof of another one.
  const candidateList = list(
    db,
    'INDEXED BY warga_tanpa_nik WHERE desa_kode IS ? AND lower(nama) = lower(?)',
    [data.desaKode, data.nama],
    selain,
  ).filter(({ kk, rt }) => (kk === null || data.kk === null) && rt === data.rt);
  const [only, ...others] = candidateList.filter(({ isTercatat }) => isTercatat);
  if (only) return others.length === 0 ? only : null;
  return candidateList[0] ?? null;
}

/** Also those of whom no report speaks just now: a report that comes back finds its people again. */
function list(db: Database, way: string, valueList: (string | null)[], selain: ReadonlySet<number>): Warga[] {
  return prepared(db, `SELECT ${WARGA_COLUMNS} FROM warga ${way} AND nik IS NULL ORDER BY is_tercatat DESC, id`)
    .all(...valueList)
    .map(toWarga)
    .filter(({ id }) => !selain.has(id));
}
