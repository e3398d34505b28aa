/** Takes over what a source says of persons: the way into the register. */
import { type DataWarga, isDiketahui, lipatWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import {
  findWargaByNik,
  insertWarga,
  lastWargaId,
  listKnownNik,
  type SumberWarga,
  type Warga,
  writeWarga,
} from './warga.ts';
import { flagSimilar, flagSimilarNew } from './warga-mirip.ts';
import { keepImpor, openSources, refold } from './warga-sumber.ts';
import { findTanpaNik } from './warga-tanpa-nik.ts';

export interface HasilUpsert {
  id: number;
  hasil: 'baru' | 'ubah' | 'sama';
}

type SumberDaftar = SumberWarga & { imporId: number };

/**
 * Takes over what a list says of persons, and flags who of the new ones may be somebody else. The NIK is the identity; without one it is
 * somebody of the same name and KK, or of the same name, desa and RT. The newest source wins, by its time; what says nothing new writes
 * nothing. To be called inside a transaction.
 * @returns of each person, in their order, who it is
 */
export function upsertWarga(db: Database, personList: readonly DataWarga[], source: SumberDaftar): HasilUpsert[] {
  const lastId = lastWargaId(db);
  // Asked for all at once: one look-up for each would cost half as much as writing the person.
  const knownSet = listKnownNik(
    db,
    personList.flatMap(({ nik }) => nik ?? []),
  );
  const hasilList: HasilUpsert[] = [];
  const newList: DataWarga[] = [];
  const insertNew = () => {
    for (const id of insertWarga(db, newList.splice(0), source)) hasilList.push({ id, hasil: 'baru' });
  };
  for (const person of personList) {
    const isNew = person.nik !== null && !knownSet.has(person.nik);
    // New ones are written together, but before anyone is looked for who may be one of them.
    if (!isNew) insertNew();
    const known = isNew ? null : findKnown(db, person);
    if (known === null) newList.push(person);
    else hasilList.push({ id: known.id, hasil: takeList(db, known, person, source) });
    if (person.nik !== null) knownSet.add(person.nik);
  }
  insertNew();
  flagSimilarNew(db, lastId, source.at);
  return hasilList;
}

function findKnown(db: Database, person: DataWarga): Warga | null {
  return person.nik === null ? findTanpaNik(db, person) : findWargaByNik(db, person.nik);
}

/** A row that says nothing new changes nothing, however old or new it is; else all sources are looked at. */
export function takeRow(db: Database, known: Warga, person: DataWarga, source: SumberWarga): 'ubah' | 'sama' {
  if (known.isTercatat && known.gabungKe === null && isDiketahui(known, person)) return 'sama';
  return refold(db, known.id, source) ? 'ubah' : 'sama';
}

function takeList(db: Database, known: Warga, person: DataWarga, source: SumberDaftar): 'ubah' | 'sama' {
  const at = source.at.toISOString();
  if (known.imporId === null || known.gabungKe !== null) {
    openSources(db, known);
    keepImpor(db, known.id, person, at);
    return refold(db, known.id, source) ? 'ubah' : 'sama';
  }
  // Of this person only lists have spoken so far: the row itself is what they say together.
  const isNewer = at >= known.sumberAt;
  const data = isNewer ? lipatWarga([person, known]) : lipatWarga([known, person]);
  const isSame = isDiketahui(known, data);
  if (isSame && at <= known.sumberAt) return 'sama';
  writeWarga(db, known.id, data, { sumberAt: isNewer ? at : known.sumberAt, imporId: source.imporId });
  if (!isSame) flagSimilar(db, { ...data, id: known.id }, source.at);
  return isSame ? 'sama' : 'ubah';
}
