/** Changes of the register of officers: a new one, another number, the end of a service. Nothing is deleted. */
import type { Peran } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { Database } from './open.ts';
import { findLastHolder, findPetugasById, listPetugas, type PetugasTercatat, writeWaId } from './petugas.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

export interface NewPetugas {
  nama: string;
  peran: Peran;
  /** ten digits; required for the roles of a desa */
  desaKode: string | null;
  /** first day of service, the office's date */
  mulaiOn: string;
  waIdList: readonly [string, ...string[]];
}

export type AddResult =
  | { hasil: 'baru' | 'nomor_ditambah' | 'sudah'; petugas: PetugasTercatat }
  | { hasil: 'nomor_dipakai'; waId: string; pemegang: PetugasTercatat };

/**
 * Registers an officer. The same person (name, role, desa) again with another number gets that number added.
 * A number that another officer holds beyond the first day is refused, and then nothing at all is written.
 * @throws Error where a role of a desa comes without one (SQLite's CHECK)
 */
export function addPetugas(db: Database, reference: Reference, entry: NewPetugas, now: Date): AddResult {
  return inTransaction(db, (): AddResult => {
    const same = findSamePerson(db, reference, entry);
    for (const waId of entry.waIdList) {
      const pemegang = findHolder(db, reference, waId, entry.mulaiOn);
      if (pemegang && pemegang.id !== same?.id) return { hasil: 'nomor_dipakai', waId, pemegang };
    }
    const newIdList = entry.waIdList.filter((waId) => !same?.waIdList.includes(waId));
    if (same && newIdList.length === 0) return { hasil: 'sudah', petugas: same };
    const id = same?.id ?? insertPetugas(db, entry, now);
    for (const waId of newIdList) writeWaId(db, id, waId, now);
    const petugas = findPetugasById(db, id, reference);
    if (!petugas) throw new Error(`petugas ${id} is gone after it was written`);
    return { hasil: same ? 'nomor_ditambah' : 'baru', petugas };
  });
}

/**
 * Ends a service: `on` is its last day. Reports of the officer stay as they are.
 * An officer who was registered later than that (a mistake of the same day) is left with that one day.
 */
export function deactivatePetugas(db: Database, id: number, on: string): void {
  prepared(db, 'UPDATE petugas SET sampai_on = ?, mulai_on = min(mulai_on, ?) WHERE id = ?').run(on, on, id);
}

/** Names are compared without case, marks and blanks: `M. Nor'ain` is `M Norain`. */
function personKey(nama: string): string {
  return nama.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function findSamePerson(db: Database, reference: Reference, entry: NewPetugas): PetugasTercatat | null {
  const key = personKey(entry.nama);
  const isSame = (petugas: PetugasTercatat) =>
    petugas.sampaiOn === null &&
    petugas.peran === entry.peran &&
    (petugas.desa?.kode ?? null) === entry.desaKode &&
    personKey(petugas.nama) === key;
  return listPetugas(db, entry.mulaiOn, reference).find(isSame) ?? null;
}

/** The officer who holds an id beyond a day. Who leaves on that day itself hands the number over. */
function findHolder(db: Database, reference: Reference, waId: string, on: string): PetugasTercatat | null {
  const last = findLastHolder(db, waId, reference);
  return last && (last.sampaiOn === null || last.sampaiOn > on) ? last : null;
}

function insertPetugas(db: Database, entry: NewPetugas, now: Date): number {
  const { nama, peran, desaKode, mulaiOn } = entry;
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO petugas (nama, peran, desa_kode, mulai_on, created_at) VALUES (?, ?, ?, ?, ?)',
  ).run(nama, peran, desaKode, mulaiOn, now.toISOString());
  return Number(lastInsertRowid);
}
