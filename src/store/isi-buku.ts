/** What a database holds, in numbers, and until when it was in use: for people who look into it. */

import type { TiketState } from '../domain/tiket.ts';
import type { ReportKind } from '../domain/uraian.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface JumlahTiket {
  jenis: ReportKind;
  state: TiketState;
  jumlah: number;
}

/** How many tickets there are of each kind and state; a kind without tickets is left out. */
export function countTiket(db: Database): JumlahTiket[] {
  return prepared(
    db,
    'SELECT jenis, state, count(*) AS jumlah FROM tiket GROUP BY jenis, state',
  ).all() as JumlahTiket[];
}

/** How many messages came in and went out. */
export function countPesan(db: Database): { masuk: number; keluar: number } {
  return prepared(
    db,
    "SELECT (SELECT count(*) FROM inbox) AS masuk, (SELECT count(*) FROM outbox WHERE state = 'sent') AS keluar",
  ).get() as { masuk: number; keluar: number };
}

/** The latest instant at which something came in or went out; null in a database that was never in use. */
export function readLastActivity(db: Database): Date | null {
  const at = prepared(
    db,
    'SELECT max(at) FROM (SELECT max(received_at) AS at FROM inbox UNION ALL SELECT max(sent_at) FROM outbox)',
  )
    .pluck()
    .get();
  return typeof at === 'string' ? new Date(at) : null;
}
