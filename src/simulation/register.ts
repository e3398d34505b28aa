/** Registers the sender of a simulated event, as an admin would have done before. */
import type { App } from '../app.ts';
import { isPeranDesa, type Peran } from '../domain/petugas.ts';
import { addDays } from '../domain/waktu.ts';
import { handleWaiting } from '../pipeline/handle-waiting.ts';
import { findPetugasByWa } from '../store/petugas.ts';
import { addPetugas, deactivatePetugas } from '../store/petugas-daftar.ts';

export interface Registration {
  from: string;
  peran: Peran;
  desa: string | undefined;
  nama: string | undefined;
  /** the office's date from which it holds */
  on: string;
}

/** @throws Error with an Indonesian sentence where the desa is none of the office's */
export function registerOnTheFly(app: App, { from, peran, desa, nama, on }: Registration): void {
  const { db, reference, office } = app;
  const known = findPetugasByWa(db, [from], on, reference);
  const fact =
    desa === undefined ? undefined : reference.wilayah.desaList.find((other) => isSameName(other.nama, desa));
  if (isPeranDesa(peran) && !fact)
    throw new Error(`Desa ${desa ?? '(kosong)'} tidak ada di kecamatan ${reference.wilayah.kecamatan}.`);
  if (known && known.peran === peran && (known.desa?.kode ?? null) === (fact?.kode ?? null)) return;
  if (known) deactivatePetugas(db, known.id, addDays(on, -1));
  const name = nama ?? `${peran} ${fact?.nama ?? ''} ${from.slice(-4)}`.replaceAll('_', ' ').replace(/\s+/g, ' ');
  addPetugas(
    db,
    reference,
    { nama: name, peran, desaKode: fact?.kode ?? null, mulaiOn: on, waIdList: [from] },
    office.now(),
  );
  handleWaiting(office);
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase().replace(/[^a-z]/g, '') === b.toLowerCase().replace(/[^a-z]/g, '');
}
