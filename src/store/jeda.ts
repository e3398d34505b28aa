/** Who wants to hear nothing unasked for a while: a person, or the whole office of its reminders. */
import type { Peran } from '../domain/petugas.ts';
import type { Database } from './open.ts';
import { listWaByPeran, type WaPetugas } from './petugas.ts';
import { prepared } from './prepared.ts';

/** The reminders of the whole office, or what one officer hears in private. */
export type Siapa = 'pengingat' | `petugas:${number}`;

/** The last day of the pause that holds on a date, `YYYY-MM-DD`, or null. */
export function readJeda(db: Database, siapa: Siapa, on: string): string | null {
  const sampaiOn = prepared(db, 'SELECT sampai_on FROM jeda WHERE siapa = ? AND sampai_on >= ?').pluck().get(siapa, on);
  return typeof sampaiOn === 'string' ? sampaiOn : null;
}

export function isJeda(db: Database, siapa: Siapa, on: string): boolean {
  return readJeda(db, siapa, on) !== null;
}

/** Pauses up to and with a day; a second order replaces the first. @param oleh the officer who gives the order */
export function writeJeda(db: Database, siapa: Siapa, sampaiOn: string, oleh: { petugasId: number; now: Date }): void {
  prepared(db, 'INSERT OR REPLACE INTO jeda (siapa, sampai_on, petugas_id, at) VALUES (?, ?, ?, ?)').run(
    siapa,
    sampaiOn,
    oleh.petugasId,
    oleh.now.toISOString(),
  );
}

/** Ends a pause. @returns was there one on that date? */
export function endJeda(db: Database, siapa: Siapa, on: string): boolean {
  const isPaused = isJeda(db, siapa, on);
  prepared(db, 'DELETE FROM jeda WHERE siapa = ?').run(siapa);
  return isPaused;
}

/** Where to write, unasked, to the officers of a role: those in service on a date who have not paused the bot. */
export function listPenerima(db: Database, peran: Peran, on: string): WaPetugas[] {
  return listWaByPeran(db, peran, on).filter(({ petugasId }) => !isJeda(db, `petugas:${petugasId}`, on));
}
