/** An office with its real tables on whose clock reminders fall due. */
import { readConfig } from '../../src/config.ts';
import type { JobDefinition } from '../../src/jobs/define-job.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { addPetugas, type NewPetugas } from '../../src/store/petugas-daftar.ts';

const config = readConfig({});
export const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
export const wita = (text: string) => new Date(`${text}:00+08:00`);

export interface Post {
  kunci: string;
  chat: string;
  text: string;
}

/** One job, alone with a database; `at` lets it run, `restart` is a new process on the same database. */
export function pengingatStage(job: JobDefinition, settings: Record<string, string> = {}) {
  const { pengingat, jamTenang, zona } = readConfig(settings);
  const db: Database = openDatabase(':memory:', 'migrations');
  const start = () =>
    createRunner({
      db,
      reference,
      zona,
      jamTenang,
      pengingat,
      jobList: [job],
      groupIdList: () => ['grup@g.us'],
      now: () => new Date(),
      onQueued: () => {},
    });
  let runner = start();
  const postList = (): Post[] =>
    db.prepare('SELECT unique_key AS kunci, chat_id AS chat, text FROM outbox ORDER BY id').all() as Post[];
  return {
    db,
    /** Registers an officer. @returns the number */
    add(petugas: Omit<NewPetugas, 'mulaiOn'>): number {
      addPetugas(db, reference, { mulaiOn: '2026-01-01', ...petugas }, wita('2026-01-01T08:00'));
      return Number(db.prepare('SELECT max(id) FROM petugas').pluck().get());
    },
    /** Runs what is due then. @returns what was queued by it */
    at(text: string): Post[] {
      const before = postList().length;
      runner.runDue(wita(text));
      return postList().slice(before);
    },
    /** Lets the clock of a living process pass from one instant to another. */
    pass(from: string, to: string): Post[] {
      const before = postList().length;
      runner.runDue(wita(from));
      for (let due = runner.nextDueAt(wita(from)); due && due <= wita(to); due = runner.nextDueAt(due))
        runner.runDue(due);
      return postList().slice(before);
    },
    restart() {
      runner = start();
    },
  };
}
