/** Brings a database to the newest schema: numbered files, forward only, all or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

/**
 * Runs the migrations that the database has not seen, in one transaction: a refused one leaves it as it was.
 * The number of the last one is kept in `user_version`.
 * @throws Error naming the file, or where the database is newer than this program
 */
export function migrate(db: Database, migrationsDir: string): void {
  const fileList = readdirSync(migrationsDir)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort();
  const current = Number(db.pragma('user_version', { simple: true }));
  const newest = Number(fileList.at(-1)?.slice(0, 4) ?? 0);
  if (current > newest) {
    throw new Error(
      `Basis data ini dibuat oleh Pak Sotarsa yang lebih baru (versi ${current}, program ini ${newest}). Perbarui programnya.`,
    );
  }
  const pendingList = fileList.filter((name) => Number(name.slice(0, 4)) > current);
  if (pendingList.length === 0) return;
  // A table that is built anew would count as deleted rows: foreign keys rest, and are checked before the commit.
  db.pragma('foreign_keys = OFF');
  const run = db.transaction(() => {
    for (const name of pendingList) {
      // Two programs can start at once: the one that waited finds the work done.
      if (Number(name.slice(0, 4)) <= Number(db.pragma('user_version', { simple: true }))) continue;
      try {
        db.exec(readFileSync(join(migrationsDir, name), 'utf8'));
      } catch (cause) {
        throw new Error(`Perubahan basis data ${name} ditolak; basis data tetap seperti semula.`, { cause });
      }
      db.pragma(`user_version = ${Number(name.slice(0, 4))}`);
    }
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new Error('Perubahan basis data merusak hubungan antartabel; basis data tetap seperti semula.');
    }
  });
  try {
    run.immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
