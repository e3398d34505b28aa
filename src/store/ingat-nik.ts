/** Who was told today to keep whole NIKs out of the group: once a day is enough. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/**
 * @param siapa whoever is told, always in the same words
 * @param on the office's date
 * @returns true the first time on a day
 */
export function markIngatNik(db: Database, siapa: string, on: string): boolean {
  const sql = `INSERT INTO ingat_nik (siapa, pada) VALUES (?, ?)
    ON CONFLICT (siapa) DO UPDATE SET pada = excluded.pada WHERE pada < excluded.pada`;
  return prepared(db, sql).run(siapa, on).changes === 1;
}
