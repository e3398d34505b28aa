/** The shape of a job: when it falls due, and what it puts into the outbox. */
import type { PengingatConfig } from '../config.ts';
import type { Reference } from '../domain/reference.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';

export interface JobContext {
  db: Database;
  reference: Reference;
  zona: Zona;
  now: Date;
  pengingat: PengingatConfig;
  /** chat ids of the groups that the bot works in */
  groupIdList: readonly string[];
  /** the instants at which the job fell due and has not run, oldest first; several after downtime */
  dueList: readonly [Date, ...Date[]];
}

export interface JobDefinition {
  id: string;
  /** cron pattern on the office's clock, `0 7 * * 1`, or how the settings make one; null = never */
  pola: string | ((pengingat: PengingatConfig) => string | null);
  /**
   * A reminder: missed ones are not made up, so it runs on the day of its due or not at all, for that one due; and not while
   * the office's reminders are paused. Every other job is told of all that it has missed.
   */
  isPengingat?: boolean;
  /** Runs inside one transaction; writes to the outbox under keys of its own, so that it never posts twice. */
  run(context: JobContext): void;
}

/** Checks nothing at run time: it gives a job its type where it is written. */
export function defineJob(definition: JobDefinition): JobDefinition {
  return definition;
}
