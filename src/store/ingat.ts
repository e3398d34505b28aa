/** Who was told something today that is told once a day. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/**
 * @param siapa whoever is told, and of what, always in the same words
 * @param on the office's date
 * @returns true the first time on a day
 */
export function markIngat(db: Database, siapa: string, on: string): boolean {
  const sql = `INSERT INTO ingat (siapa, pada) VALUES (?, ?)
    ON CONFLICT (siapa) DO UPDATE SET pada = excluded.pada WHERE pada < excluded.pada`;
  return prepared(db, sql).run(siapa, on).changes === 1;
}
