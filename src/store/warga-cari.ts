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

/** Whom an officer asks about. */
export type OrangDitanya =
  | { apa: 'nik'; nik: string }
  | { apa: 'nama'; digit: string; nama: string }
  | { apa: 'kode'; kode: string };

/**
 * Those who can be meant, of one desa or (null) of all.
 * @param isNama does a name on record answer to the words that were given?
 */
export function cariOrang(
  db: Database,
  orang: OrangDitanya,
  desaKode: string | null,
  isNama: (nama: string, given: string) => boolean,
): Warga[] {
  if (orang.apa === 'nama') return cariAkhir(db, orang.digit, desaKode).filter(({ nama }) => isNama(nama, orang.nama));
  const warga = orang.apa === 'nik' ? cariNik(db, orang.nik) : cariKode(db, orang.kode);
  return warga !== null && (desaKode === null || warga.desaKode === desaKode) ? [warga] : [];
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

/** The persons in the register behind some NIKs, for the trace of a look-up. */
export function listWargaId(db: Database, nikList: readonly string[]): number[] {
  return nikList.flatMap((nik) => findWargaByNik(db, nik)?.id ?? []);
}
