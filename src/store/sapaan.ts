/** Which strangers have been told how to register: each is told once in the group and once in private. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** @returns true the first time, for all ids by which the sender is known */
export function markGreeted(db: Database, waIdList: readonly string[], tempat: 'grup' | 'pribadi', now: Date): boolean {
  const isKnown = waIdList.some(
    (waId) => prepared(db, 'SELECT 1 FROM sapaan WHERE wa_id = ? AND tempat = ?').get(waId, tempat) !== undefined,
  );
  for (const waId of waIdList) {
    prepared(db, 'INSERT INTO sapaan (wa_id, tempat, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      waId,
      tempat,
      now.toISOString(),
    );
  }
  return !isKnown;
}
