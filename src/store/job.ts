/** How far each job has come: what fell due later than this has not run. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** The last due instant that a job has run for, or null where it is not known yet. */
export function readLastDue(db: Database, jobId: string): Date | null {
  const row = prepared(db, 'SELECT last_due_at AS at FROM job WHERE id = ?').get(jobId) as { at: string } | undefined;
  return row ? new Date(row.at) : null;
}

/** Notes the last due instant that a job has run for. */
export function writeLastDue(db: Database, jobId: string, due: Date): void {
  prepared(
    db,
    `INSERT INTO job (id, last_due_at) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET last_due_at = excluded.last_due_at`,
  ).run(jobId, due.toISOString());
}
