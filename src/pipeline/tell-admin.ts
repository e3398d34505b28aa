/** Tells every admin in service, in private, something that is told once in a while. */
import { localDay, type Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';
import { queueMessage } from '../store/outbox.ts';
import { isQueuedSince } from '../store/outbox-past.ts';
import { listWaIdsByPeran } from '../store/petugas.ts';

export interface Kabar {
  /** what it is about: one message about the same */
  perihal: string;
  text: string;
  /** in so many milliseconds, from one telling to the next */
  againMs: number;
}

/** @param text an Indonesian sentence with the cure. Within a transaction it is queued with it. */
export function tellAdmin(
  db: Database,
  { perihal, text, againMs }: Kabar,
  { now, zona }: { now: Date; zona: Zona },
): void {
  for (const waId of listWaIdsByPeran(db, 'admin', localDay(now, zona))) {
    const key = `${perihal}:${waId}`;
    if (isQueuedSince(db, key, new Date(now.getTime() - againMs))) continue;
    queueMessage(db, { chatId: waId, text, uniqueKey: `${key}:${now.toISOString()}`, now });
  }
}
