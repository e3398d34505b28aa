/** Wires the rooms into one working office; the command line, the doors and the tests all start here. */
import { commandList } from './commands/index.ts';
import type { Config } from './config.ts';
import { afterJamTenang } from './domain/jam-tenang.ts';
import type { IncomingMessage } from './domain/message.ts';
import type { Reference } from './domain/reference.ts';
import { jobList } from './jobs/index.ts';
import { createRunner, type Runner } from './jobs/runner.ts';
import type { Office } from './pipeline/office.ts';
import { type Receipt, receive, recover } from './pipeline/receive.ts';
import { loadReference } from './reference/load-reference.ts';
import { closeLatihan } from './store/latihan-db.ts';
import { type Database, openDatabase } from './store/open.ts';

export interface App {
  readonly config: Config;
  readonly db: Database;
  readonly reference: Reference;
  readonly office: Office;
  readonly runner: Runner;
  /** the instant itself, or the end of the quiet hours in which it lies */
  afterJamTenang(at: Date): Date;
  /** keeps and handles one message; what is to be said stands in the outbox afterwards */
  receive(message: IncomingMessage): Receipt;
  /** handles what an earlier run left unhandled, and what waited for a registration */
  recover(): void;
  close(): void;
}

export interface AppOptions {
  config: Config;
  /** default: the system's clock */
  now?: () => Date;
  /** path of the database; default: that of the config */
  databaseFile?: string;
  /** chat ids of the groups that the bot works in */
  groupIdList: readonly string[];
  /** called when something new stands in the outbox */
  onQueued?: () => void;
  /** Has everything been heard up to now? While it has not, no job runs; default: always. */
  isOnline?: () => boolean;
}

/** @throws Error with an Indonesian sentence where reference data or the database cannot be used */
export function createApp(options: AppOptions): App {
  const { config, now = () => new Date(), databaseFile, groupIdList, onQueued } = options;
  const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const db = openDatabase(databaseFile ?? config.databaseFile, config.migrationsDir);
  const { zona } = config;
  const office: Office = {
    db,
    reference,
    zona,
    now,
    isOwnGroup: (chatId) => groupIdList.includes(chatId),
    groupIdList: () => groupIdList,
    postableAt: (at) => afterJamTenang(at, config.jamTenang, zona),
    mediaMaxBytes: config.mediaMaxBytes,
    commandList,
    batasCariPerJam: config.batasCariPerJam,
    migrationsDir: config.migrationsDir,
  };
  const runner = createRunner({
    db,
    reference,
    zona,
    jamTenang: config.jamTenang,
    jobList,
    pengingat: config.pengingat,
    isOnline: options.isOnline,
    groupIdList: () => groupIdList,
    now,
    onQueued: () => onQueued?.(),
  });
  return {
    config,
    db,
    reference,
    office,
    runner,
    afterJamTenang: (at) => afterJamTenang(at, config.jamTenang, zona),
    receive(message) {
      const receipt = receive(office, message);
      onQueued?.();
      return receipt;
    },
    recover() {
      recover(office);
      onQueued?.();
    },
    close() {
      runner.stop();
      closeLatihan(db);
      db.close();
    },
  };
}
