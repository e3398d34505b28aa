/** What the records tell of the bot's health: traffic, queues, and whether the file itself is sound. */
import type { Traffic } from '../domain/kesehatan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** Counts by partial indexes, named since the planner does not know how few rows they hold: cheap however many messages there are. */
export function readTraffic(db: Database, now: Date): Traffic {
  return prepared(
    db,
    `SELECT (SELECT received_at FROM inbox ORDER BY id DESC LIMIT 1) AS lastInAt,
       (SELECT sent_at FROM outbox WHERE attempted_at IS NOT NULL AND state = 'sent' ORDER BY attempted_at DESC LIMIT 1) AS lastOutAt,
       count(*) AS queued, min(created_at) AS oldestQueuedAt,
       (SELECT count(*) FROM outbox INDEXED BY outbox_unsettled
          WHERE attempted_at IS NOT NULL AND state IN ('queued','sending','unknown') AND state = 'unknown') AS unknown,
       (SELECT count(*) FROM outbox INDEXED BY outbox_unacked
          WHERE ack = 0 AND state IN ('sent','unknown') AND state = 'sent' AND merged_into IS NULL) AS unacked,
       (SELECT count(*) FROM inbox WHERE state = 'failed') AS failed,
       (SELECT count(*) FROM inbox WHERE state = 'waiting') AS waiting
     FROM outbox WHERE state = 'queued' AND due_at <= ?`,
  ).get(now.toISOString()) as Traffic;
}

/** Does SQLite find the file whole? Reads all of it. */
export function isDatabaseSound(db: Database): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok';
}
