/** Up to when the bot has heard everything: where fetching goes on after it was away. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** All private chats together. */
export const PRIBADI = 'pribadi';

/** @param place chat id of a group, or PRIBADI; null = the bot has never listened there */
export function readHeardUntil(db: Database, place: string): Date | null {
  const at = prepared(db, 'SELECT until_at FROM catch_up WHERE place = ?').pluck().get(place) as string | undefined;
  return at === undefined ? null : new Date(at);
}

export function writeHeardUntil(db: Database, place: string, at: Date): void {
  prepared(
    db,
    'INSERT INTO catch_up (place, until_at) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET until_at = excluded.until_at',
  ).run(place, at.toISOString());
}
