/** Which phone number stands behind a LID: WhatsApp is asked once, and again after a day where it did not tell. */
import { parseWaId } from '../domain/wa-id.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

const ASK_AGAIN_MS = 86_400_000;

export interface LidBook {
  /** the number; null = asked within the last day, and not told; undefined = to be asked */
  find(lid: string): string | null | undefined;
  /** Notes what WhatsApp answered. A number that was told once is not forgotten. */
  keep(lid: string, telepon: string | null): void;
}

/** The book of this database. Ids are taken in any form that WhatsApp gives them (`…:3@lid`, `628…@c.us`). */
export function lidBook(db: Database, now: () => Date): LidBook {
  return {
    find(lid) {
      const row = prepared(db, 'SELECT telepon, asked_at FROM lid WHERE lid = ?').get(plain(lid)) as
        | { telepon: string | null; asked_at: string }
        | undefined;
      if (!row) return undefined;
      const isStale = row.telepon === null && now().getTime() - Date.parse(row.asked_at) >= ASK_AGAIN_MS;
      return isStale ? undefined : row.telepon;
    },
    keep(lid, telepon) {
      prepared(
        db,
        `INSERT INTO lid (lid, telepon, asked_at) VALUES (?, ?, ?) ON CONFLICT (lid)
         DO UPDATE SET telepon = COALESCE(excluded.telepon, telepon), asked_at = excluded.asked_at`,
      ).run(plain(lid), telepon === null ? null : plain(telepon), now().toISOString());
    },
  };
}

function plain(id: string): string {
  return parseWaId(id) ?? id;
}
