/** Opens the database the only way it may be opened: durable, with foreign keys, at the newest schema. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { migrate } from './migrate.ts';

export type Database = Sqlite.Database;

/**
 * Opens (and creates) the database and brings its schema up to date.
 *
 * better-sqlite3 is built with DEFAULT_WAL_SYNCHRONOUS=1, so a connection that opens an existing WAL file would run at
 * NORMAL and could lose the last messages at a power cut: FULL is set on every connection and asserted.
 * @param file path, or `:memory:`
 * @throws Error where the pragmas do not hold or a migration is refused
 */
export function openDatabase(file: string, migrationsDir: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new Sqlite(file);
  try {
    db.pragma('busy_timeout = 5000');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('wal_autocheckpoint = 8000');
    assertPragma(db, 'synchronous', 2);
    assertPragma(db, 'foreign_keys', 1);
    migrate(db, migrationsDir);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * A connection of its own that can only read, for work beside the handling of messages.
 * @throws Error where there is no such file
 */
export function openReadOnly(file: string): Database {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  return db;
}

function assertPragma(db: Database, name: string, expected: number): void {
  const actual: unknown = db.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`SQLite menolak pragma ${name}=${expected} (sekarang ${String(actual)}).`);
}
