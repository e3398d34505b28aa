/** Takes over what one source says of one person: the way into the register for lists. */
import { type DataWarga, isDiketahui, lipatWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { findWargaByNik, insertWarga, type SumberWarga, type Warga, writeWarga } from './warga.ts';
import { flagSimilar } from './warga-mirip.ts';
import { keepImpor, openSources, refold } from './warga-sumber.ts';
import { findTanpaNik } from './warga-tanpa-nik.ts';

export interface HasilUpsert {
  id: number;
  hasil: 'baru' | 'ubah' | 'sama';
}

/**
 * Takes over what a source says of a person. The NIK is the identity; without one it is somebody of the same name and KK, or of the same
 * name, desa and RT. The newest source wins, by its sent time; what says nothing new writes nothing. To be called inside a transaction.
 * @param source without `imporId` the row of the report has to stand in `baris` already
 */
export function upsertWarga(db: Database, person: DataWarga, source: SumberWarga): HasilUpsert {
  const known = person.nik === null ? findTanpaNik(db, person) : findWargaByNik(db, person.nik);
  if (known === null) return { id: addWarga(db, person, source), hasil: 'baru' };
  if (source.imporId === undefined) return { id: known.id, hasil: takeRow(db, known, person, source) };
  return { id: known.id, hasil: takeList(db, known, person, { ...source, imporId: source.imporId }) };
}

/** A new person, and who may be the same. */
export function addWarga(db: Database, person: DataWarga, source: SumberWarga): number {
  const id = insertWarga(db, person, source);
  flagSimilar(db, { ...person, id }, source.at, true);
  return id;
}

/** A row that says nothing new changes nothing, however old or new it is; else all sources are looked at. */
export function takeRow(db: Database, known: Warga, person: DataWarga, source: SumberWarga): 'ubah' | 'sama' {
  if (known.isTercatat && known.gabungKe === null && isDiketahui(known, person)) return 'sama';
  return refold(db, known.id, source) ? 'ubah' : 'sama';
}

function takeList(db: Database, known: Warga, person: DataWarga, source: SumberWarga & { imporId: number }) {
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
