// The migration that lets the tickets' table take a new kind: SQLite changes no CHECK in place, so the table is built anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** The table as all migrations so far have left it, with the kind added, as SQL. */
export function writeKindMigration(name, migrationsDir) {
  const db = new Sqlite(':memory:');
  for (const file of readdirSync(migrationsDir)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()) {
    db.exec(readFileSync(join(migrationsDir, file), 'utf8'));
  }
  const objectList = db
    .prepare("SELECT type, sql FROM sqlite_schema WHERE tbl_name = 'tiket' AND sql IS NOT NULL")
    .all();
  db.close();
  const table = objectList.find(({ type }) => type === 'table').sql;
  const wider = table.replace(/(jenis IN \([^)]*)\)/, `$1,'${name}')`);
  if (wider === table)
    throw new Error('The table tiket has no CHECK of jenis any more: mend scripts/new/kind-migration.mjs.');
  return [
    `-- Reports of the kind ${name}: the table of tickets is built anew, as SQLite changes no CHECK in place.`,
    wider.replace(/^CREATE TABLE "?tiket"?/, 'CREATE TABLE tiket_baru').concat(';'),
    'INSERT INTO tiket_baru SELECT * FROM tiket;',
    '-- Views and triggers of other tables speak of tiket: they are left as they are, and find the new one.',
    'PRAGMA legacy_alter_table = ON;',
    'DROP TABLE tiket;',
    'ALTER TABLE tiket_baru RENAME TO tiket;',
    'PRAGMA legacy_alter_table = OFF;',
    ...objectList.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`),
    '',
  ].join('\n');
}
