/** Runs the jobs when they fall due, on the real clock and on a simulated one: the same dues, the same runs. */
import { Cron } from 'croner';
import type { PengingatConfig } from '../config.ts';
import { afterJamTenang, type JamTenang } from '../domain/jam-tenang.ts';
import type { Reference } from '../domain/reference.ts';
import { localDay, type Zona } from '../domain/waktu.ts';
import { logger } from '../logger.ts';
import { isJeda } from '../store/jeda.ts';
import { readLastDue, writeLastDue } from '../store/job.ts';
import type { Database } from '../store/open.ts';
import { inTransaction } from '../store/transaction.ts';
import type { JobDefinition } from './define-job.ts';

/** So late is still on time: a slow start or a short break does not move a post out of its hour. */
const ON_TIME_MS = 3_600_000;
/** After long downtime a job is told of its last dues only, not of every missed minute. */
const DUE_MAX = 60;
/** Live, a job that has failed is tried again at this pace; it also finds what a sleeping computer has slept through. */
const RETRY_PATTERN = '*/15 * * * *';
const NO_PENGINGAT: PengingatConfig = { lapor: null, verifikasi: null, agenda: null, verifikasiHari: 7 };

export interface RunnerOptions {
  db: Database;
  reference: Reference;
  zona: Zona;
  jamTenang: JamTenang;
  jobList: readonly JobDefinition[];
  /** when the bot reminds; default: never */
  pengingat?: PengingatConfig;
  /** Has everything been heard up to now? While it has not, nothing runs; default: always. */
  isOnline?: (() => boolean) | undefined;
  groupIdList: () => readonly string[];
  now: () => Date;
  /** called after a run whose messages are in the outbox */
  onQueued: () => void;
}

export interface Runner {
  /** The first instant after `after` at which a job falls due; null without jobs. */
  nextDueAt(after: Date): Date | null;
  /**
   * Runs every job that fell due up to `now` and has not run, once for all its missed dues. Called at each due it makes
   * one run a due; called once after downtime it makes one run with the whole `dueList`.
   */
  runDue(now: Date): void;
  /** Makes up what was missed, then runs each job at its time on the real clock. */
  startLive(): void;
  stop(): void;
}

/**
 * Makes the runner. A job that the database does not know counts from the first call on: nothing is made up for the time
 * before the bot existed.
 * @throws Error from croner where a job's pattern is wrong
 */
export function createRunner(options: RunnerOptions): Runner {
  const { zona, pengingat = NO_PENGINGAT, isOnline = () => true } = options;
  const polaById = new Map(
    options.jobList.map(({ id, pola }) => [id, typeof pola === 'string' ? pola : pola(pengingat)]),
  );
  const jobList = options.jobList.filter(({ id }) => polaById.get(id) !== null);
  const cronById = new Map(
    jobList.map(({ id }) => [id, new Cron(polaById.get(id) ?? '', { timezone: zona, paused: true })]),
  );
  let timerList: Cron[] = [];
  let isRunning = false;

  function runDue(now: Date): void {
    if (isRunning || !isOnline()) return;
    isRunning = true;
    let isQueued = false;
    try {
      for (const job of jobList) {
        if (tryJob(job, cronById.get(job.id), now, { ...options, pengingat })) isQueued = true;
      }
    } finally {
      isRunning = false;
    }
    if (isQueued) options.onQueued();
  }

  return {
    nextDueAt(after) {
      const timeList = [...cronById.values()].flatMap((cron) => cron.nextRun(after)?.getTime() ?? []);
      const isWaiting = jobList.some((job) => {
        const [missed] = duesBetween(cronById.get(job.id), lastDueOf(job, after, options.db), after);
        return missed !== undefined;
      });
      const morning = afterJamTenang(after, options.jamTenang, zona);
      if (isWaiting && morning > after) timeList.push(morning.getTime());
      return timeList.length === 0 ? null : new Date(Math.min(...timeList));
    },
    runDue,
    startLive() {
      const timer = (pattern: string): Cron =>
        new Cron(pattern, { timezone: zona, protect: true, unref: true }, () => runDue(options.now()));
      timerList = [...new Set([...polaById.values(), RETRY_PATTERN])].flatMap((pola) =>
        pola === null ? [] : timer(pola),
      );
      runDue(options.now());
    },
    stop() {
      for (const timer of timerList) timer.stop();
      timerList = [];
    },
  };
}

/**
 * One job in one transaction, together with the note of how far it has come. A failing job leaves no trace and is tried
 * again with the next call; the others run.
 * @returns whether it ran
 */
function tryJob(
  job: JobDefinition,
  cron: Cron | undefined,
  now: Date,
  options: RunnerOptions & { pengingat: PengingatConfig },
): boolean {
  const { db, reference, zona, jamTenang, pengingat } = options;
  try {
    return inTransaction(db, () => {
      const missedList = duesBetween(cron, lastDueOf(job, now, db), now);
      const [first, ...rest] = job.isPengingat ? missedList.slice(-1) : missedList;
      if (first === undefined) return false;
      const last = rest.at(-1) ?? first;
      if (job.isPengingat && isDropped(first, now, options)) {
        writeLastDue(db, job.id, last);
        return false;
      }
      const isOnTime = rest.length === 0 && now.getTime() - first.getTime() <= ON_TIME_MS;
      // What is made up waits for the end of the quiet hours, and is written then: the reports that come in first belong into it.
      if (!isOnTime && afterJamTenang(now, jamTenang, zona) > now) return false;
      job.run({
        db,
        reference,
        zona,
        now,
        pengingat,
        groupIdList: options.groupIdList(),
        dueList: [first, ...rest],
      });
      writeLastDue(db, job.id, last);
      return true;
    });
  } catch (error) {
    logger('jobs').error({ err: error, job: job.id }, 'Tugas gagal dan akan dicoba lagi');
    return false;
  }
}

/** A reminder of another day, or one that the office does not want to hear just now. */
function isDropped(due: Date, now: Date, { db, zona }: Pick<RunnerOptions, 'db' | 'zona'>): boolean {
  const on = localDay(now, zona);
  return localDay(due, zona) !== on || isJeda(db, 'pengingat', on);
}

function lastDueOf(job: JobDefinition, at: Date, db: Database): Date {
  const known = readLastDue(db, job.id);
  if (known !== null) return known;
  writeLastDue(db, job.id, at);
  return at;
}

/** The dues after `last` up to and with `now`, oldest first; of many only the last ones. */
function duesBetween(cron: Cron | undefined, last: Date, now: Date): Date[] {
  const dueList: Date[] = [];
  let due = cron?.nextRun(last) ?? null;
  while (due !== null && due <= now) {
    if (dueList.length === DUE_MAX) return (cron?.previousRuns(DUE_MAX, new Date(now.getTime() + 1)) ?? []).reverse();
    dueList.push(due);
    due = cron?.nextRun(due) ?? null;
  }
  return dueList;
}
