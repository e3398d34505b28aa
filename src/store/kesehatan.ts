/** What the records tell of the bot's health: traffic, queues, and whether the file itself is sound. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface Traffic {
  /** UTC ISO; null = none yet */
  lastInAt: string | null;
  lastOutAt: string | null;
  /** messages that wait to be sent, and since when the oldest does */
  queued: number;
  oldestQueuedAt: string | null;
  /** sent, but nobody knows whether it left */
  unknown: number;
  /** left this computer, but not at WhatsApp's server yet */
  unacked: number;
  /** messages at which the program failed */
  failed: number;
  /** messages of people who are not registered */
  waiting: number;
}

/** Counts by partial indexes: cheap however many messages there are. */
export function readTraffic(db: Database): Traffic {
  const one = (sql: string): unknown => prepared(db, sql).pluck().get() ?? null;
  return {
    lastInAt: one('SELECT received_at FROM inbox ORDER BY id DESC LIMIT 1') as string | null,
    lastOutAt: one('SELECT max(sent_at) FROM (SELECT sent_at FROM outbox ORDER BY id DESC LIMIT 200)') as string | null,
    queued: one("SELECT count(*) FROM outbox WHERE state = 'queued'") as number,
    oldestQueuedAt: one("SELECT min(created_at) FROM outbox WHERE state = 'queued'") as string | null,
    unknown: one("SELECT count(*) FROM outbox WHERE state = 'unknown'") as number,
    unacked: one("SELECT count(*) FROM outbox WHERE state = 'sent' AND ack = 0") as number,
    failed: one("SELECT count(*) FROM inbox WHERE state = 'failed'") as number,
    waiting: one("SELECT count(*) FROM inbox WHERE state = 'waiting'") as number,
  };
}

/** Does SQLite find the file whole? Reads all of it. */
export function isDatabaseSound(db: Database): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok';
}
