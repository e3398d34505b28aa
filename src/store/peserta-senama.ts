/** Whom a list by name means: the one person of that name of whom the programme has spoken in that desa. */
import type { Baris } from '../domain/uraian.ts';
import { listSenama } from './cari-nama.ts';
import { listKepesertaanOf } from './kepesertaan.ts';
import type { Database } from './open.ts';
import { readWarga, type Warga } from './warga.ts';

/**
 * The person with a NIK who alone bears this name (in its common spelling) in the desa and takes, or was to take, part in the programme.
 * @returns null where nobody does, or more than one: nobody is guessed
 */
export function findPesertaSenama(
  db: Database,
  { nama, kk, rt }: Pick<Baris, 'kk' | 'rt'> & { nama: string },
  { desaKode, program }: { desaKode: string; program: string },
): Warga | null {
  const [only, ...others] = listSenama(db, nama, desaKode)
    .map((id) => readWarga(db, id))
    .filter((warga) => warga.nik !== null && isSamaBila(warga.kk, kk) && isSamaBila(warga.rt, rt))
    .filter(({ id }) => listKepesertaanOf(db, id).some((peserta) => peserta.program === program));
  return only && others.length === 0 ? only : null;
}

/** What only one of two says contradicts nothing. */
function isSamaBila(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
