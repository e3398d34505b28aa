/** Finds people by what officers know of them: the NIK, its last four digits, a temporary code, a KK. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { findWargaByKode, findWargaByNik, readWarga, toWarga, WARGA_COLUMNS, type Warga } from './warga.ts';

/** The person as known now: the one into whom the entry was merged. Of whom nothing is said any longer nobody is told. */
function asKnown(db: Database, warga: Warga | null): Warga | null {
  const known = warga?.gabungKe == null ? warga : readWarga(db, warga.gabungKe);
  return known?.isTercatat === true ? known : null;
}

/** By NIK. */
export function cariNik(db: Database, nik: string): Warga | null {
  return asKnown(db, findWargaByNik(db, nik));
}

/** By temporary code, `W-0001`. */
export function cariKode(db: Database, kode: string): Warga | null {
  return asKnown(db, findWargaByKode(db, kode));
}

/** Everybody whose NIK ends in these four digits, by name; of one desa or (null) of all. */
export function cariAkhir(db: Database, akhir: string, desaKode: string | null): Warga[] {
  const foundList = prepared(
    db,
    `SELECT ${WARGA_COLUMNS} FROM warga WHERE substr(nik, 13) = ? AND nik IS NOT NULL ORDER BY nama`,
  )
    .all(akhir)
    .map((row) => asKnown(db, toWarga(row)))
    .filter((warga) => warga !== null && (desaKode === null || warga.desaKode === desaKode)) as Warga[];
  return foundList.filter((warga, at) => foundList.findIndex(({ id }) => id === warga.id) === at);
}
