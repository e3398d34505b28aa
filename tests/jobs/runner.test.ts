/** When jobs run: live, on a simulated clock, after downtime, after a failure. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterJamTenang } from '../../src/domain/jam-tenang.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { defineJob, type JobContext } from '../../src/jobs/define-job.ts';
import { createRunner, type RunnerOptions } from '../../src/jobs/runner.ts';
import { readLastDue } from '../../src/store/job.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';

const zona = 'Asia/Makassar' as const;
const wita = (text: string) => new Date(`${text}:00+08:00`);
const MONDAY = [wita('2026-11-09T07:00'), wita('2026-11-16T07:00'), wita('2026-11-23T07:00')] as const;
let db: Database;
let runList: Pick<JobContext, 'now' | 'dueList'>[];
let onQueued: ReturnType<typeof vi.fn<() => void>>;
const weekly = defineJob({
  id: 'mingguan',
  pola: '0 7 * * 1',
  run: ({ now, dueList }) => void runList.push({ now, dueList }),
});
const runner = (options: Partial<RunnerOptions> = {}) =>
  createRunner({
    db,
    reference: {} as Reference,
    zona,
    jamTenang: { from: 21, to: 6 },
    jobList: [weekly],
    groupIdList: () => ['grup'],
    now: () => new Date(),
    onQueued,
    ...options,
  });

beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  runList = [];
  onQueued = vi.fn<() => void>();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('runner', () => {
  it('makes nothing up for the time before the bot existed', () => {
    runner().runDue(wita('2026-11-12T10:00'));
    expect(runList).toEqual([]);
    expect(readLastDue(db, 'mingguan')).toEqual(wita('2026-11-12T10:00'));
    expect(onQueued).not.toHaveBeenCalled();
  });

  it('runs each due of a simulated jump at its own time', () => {
    const simulated = runner();
    let clock = wita('2026-11-05T10:00');
    for (
      let due = simulated.nextDueAt(clock);
      due && due <= wita('2026-11-25T10:00');
      due = simulated.nextDueAt(clock)
    ) {
      clock = due;
      simulated.runDue(clock);
    }
    expect(runList).toEqual(MONDAY.map((due) => ({ now: due, dueList: [due] })));
    expect(onQueued).toHaveBeenCalledTimes(3);
  });

  it('makes up several missed dues in one run, after the quiet hours', () => {
    runner().runDue(wita('2026-11-05T10:00'));
    const restarted = runner();
    restarted.runDue(wita('2026-11-23T23:30'));
    expect(runList).toEqual([]);
    expect(restarted.nextDueAt(wita('2026-11-23T23:30'))).toEqual(wita('2026-11-24T06:00'));
    restarted.runDue(wita('2026-11-24T06:00'));
    restarted.runDue(wita('2026-11-24T06:01'));
    expect(runList).toEqual([{ now: wita('2026-11-24T06:00'), dueList: MONDAY }]);
  });

  it('takes up to an hour late as on time, and does not run twice within it', () => {
    runner({ jamTenang: { from: 21, to: 9 } }).runDue(wita('2026-11-05T10:00'));
    runner({ jamTenang: { from: 21, to: 9 } }).runDue(wita('2026-11-09T07:59'));
    runner({ jamTenang: { from: 21, to: 9 } }).runDue(wita('2026-11-09T08:00'));
    expect(runList).toEqual([{ now: wita('2026-11-09T07:59'), dueList: [MONDAY[0]] }]);
  });

  it('keeps a later made-up run out of the quiet hours', () => {
    runner({ jamTenang: { from: 21, to: 9 } }).runDue(wita('2026-11-05T10:00'));
    const late = runner({ jamTenang: { from: 21, to: 9 } });
    late.runDue(wita('2026-11-09T08:01'));
    expect(runList).toEqual([]);
    late.runDue(wita('2026-11-09T09:00'));
    expect(runList).toHaveLength(1);
  });

  it('lets a failing job leave no trace, stop only itself, and try again', () => {
    let isBroken = true;
    const broken = defineJob({
      id: 'rusak',
      pola: '0 7 * * 1',
      run: ({ now }) => {
        queueMessage(db, { chatId: 'grup', text: 'x', now });
        if (isBroken) throw new Error('rusak');
      },
    });
    const both = runner({ jobList: [broken, weekly] });
    both.runDue(wita('2026-11-05T10:00'));
    both.runDue(MONDAY[0]);
    const queued = () => db.prepare('SELECT count(*) FROM outbox').pluck().get();
    expect([runList.length, queued()]).toEqual([1, 0]);
    isBroken = false;
    both.runDue(wita('2026-11-09T07:15'));
    expect([runList.length, queued(), readLastDue(db, 'rusak')]).toEqual([1, 1, MONDAY[0]]);
  });

  it('tells a job of its last dues only after years, quickly', () => {
    const minutely = defineJob({ ...weekly, id: 'menit', pola: '* * * * *' });
    runner({ jobList: [minutely] }).runDue(wita('2024-01-01T00:00'));
    const startedAt = performance.now();
    runner({ jobList: [minutely] }).runDue(wita('2026-11-09T07:00'));
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(runList).toHaveLength(1);
    expect([runList[0]?.dueList.length, runList[0]?.dueList.at(-1)]).toEqual([60, MONDAY[0]]);
  });

  it('runs live: makes up at start, then at each time, until it is stopped', async () => {
    vi.useFakeTimers({ now: wita('2026-11-09T06:59') });
    const live = runner({ jobList: [defineJob({ ...weekly, pola: '0 * * * *' })] });
    live.startLive();
    expect(runList).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    const dueList = [[MONDAY[0]], [wita('2026-11-09T08:00')]];
    expect(runList.map((run) => run.dueList)).toEqual(dueList);
    live.stop();
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(runList.map((run) => run.dueList)).toEqual(dueList);
  });

  it('runs nothing while it is not known what was said, and makes up one run afterwards', () => {
    let isOnline = false;
    const offline = runner({ isOnline: () => isOnline });
    isOnline = true;
    offline.runDue(wita('2026-11-05T10:00'));
    isOnline = false;
    for (const due of MONDAY) offline.runDue(due);
    expect(runList).toEqual([]);
    isOnline = true;
    offline.runDue(wita('2026-11-25T10:00'));
    expect(runList).toEqual([{ now: wita('2026-11-25T10:00'), dueList: MONDAY }]);
  });

  it('tells a reminder of one due only, on its own day', () => {
    const daily = defineJob({ ...weekly, pola: '0 8 * * *', isPengingat: true });
    runner({ jobList: [daily] }).runDue(wita('2026-11-05T10:00'));
    runner({ jobList: [daily] }).runDue(wita('2026-11-26T07:30'));
    expect(runList).toEqual([]);
    runner({ jobList: [daily] }).runDue(wita('2026-11-29T11:00'));
    expect(runList).toEqual([{ now: wita('2026-11-29T11:00'), dueList: [wita('2026-11-29T08:00')] }]);
  });

  it('leaves out a job for which the settings have no time', () => {
    const never = runner({ jobList: [defineJob({ ...weekly, pola: ({ lapor }) => lapor && '0 7 * * *' })] });
    never.runDue(wita('2026-11-05T10:00'));
    never.runDue(MONDAY[0]);
    expect([runList, never.nextDueAt(MONDAY[0])]).toEqual([[], null]);
  });

  it('has no next due without jobs', () => {
    expect(runner({ jobList: [] }).nextDueAt(MONDAY[0])).toBeNull();
  });
});

describe('afterJamTenang', () => {
  it.each([
    ['2026-11-09T20:59', { from: 21, to: 6 }, '2026-11-09T20:59'],
    ['2026-11-09T21:00', { from: 21, to: 6 }, '2026-11-10T06:00'],
    ['2026-11-10T00:30', { from: 21, to: 6 }, '2026-11-10T06:00'],
    ['2026-11-10T06:00', { from: 21, to: 6 }, '2026-11-10T06:00'],
    ['2026-11-09T20:00', { from: 20, to: 6.5 }, '2026-11-10T06:30'],
    ['2026-11-10T06:29', { from: 20, to: 6.5 }, '2026-11-10T06:30'],
    ['2026-11-10T06:30', { from: 20, to: 6.5 }, '2026-11-10T06:30'],
    ['2026-11-10T05:10', { from: 20, to: 5 + 20 / 60 }, '2026-11-10T05:20'],
    ['2026-11-10T12:30', { from: 12, to: 14 }, '2026-11-10T14:00'],
    ['2026-11-10T12:30', { from: 0, to: 0 }, '2026-11-10T12:30'],
  ])('%s %o → %s', (at, jamTenang, expected) => {
    expect(afterJamTenang(wita(at), jamTenang, zona)).toEqual(wita(expected));
  });
});
