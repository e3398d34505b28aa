/** Importing a chat export against one raw batch of the same rows, ready made. */
import { writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { importChat } from '../dist/cli/impor-chat.js';
import { extendWal } from '../dist/store/extend-wal.js';
import { openDatabase } from '../dist/store/open.js';
import { config, median, newFile, openOffice, tenRows, time } from './kit.mjs';

const MESSAGES = 1000;
const ROUNDS = 5;

/** An Android export of ten-row reports, one a minute. */
function writeExport() {
  const file = `${newFile()}.txt`;
  const lineList = Array.from({ length: MESSAGES }, (_, n) => {
    const at = new Date(Date.UTC(2026, 7, 3, 0, n));
    const two = (value) => String(value).padStart(2, '0');
    const head = `${two(at.getUTCDate())}/08/26 ${two(at.getUTCHours())}.${two(at.getUTCMinutes())}`;
    return `${head} - +62 812-0000-9001: ${tenRows(n).text}`;
  });
  writeFileSync(file, `${lineList.join('\n')}\n`);
  return file;
}

async function measureImport(file) {
  const app = openOffice();
  const start = process.hrtime.bigint();
  await importChat(app, file, () => {});
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const rows = app.db.prepare('SELECT * FROM baris').raw().all();
  if (rows.length !== MESSAGES * 10) throw new Error(`the import kept ${rows.length} rows`);
  app.close();
  return { ms, rows };
}

/** Rows only, in batches as large as the import's, with their indexes. */
function measureRaw(rows) {
  const file = newFile();
  openDatabase(file, config.migrationsDir).close();
  const db = new Sqlite(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF', 'wal_autocheckpoint = 8000'])
    db.pragma(pragma);
  extendWal(db);
  const insert = db.prepare(`INSERT INTO baris VALUES (${rows[0].map(() => '?').join(', ')})`);
  const write = db.transaction((batch) => {
    for (const row of batch) insert.run(...row);
  });
  const ms = time(() => {
    for (let from = 0; from < rows.length; from += 5000) write(rows.slice(from, from + 5000));
  });
  db.close();
  return ms;
}

/** @returns the entry for imports */
export async function benchImport() {
  const file = writeExport();
  const ratioList = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, rows } = await measureImport(file);
    ratioList.push(measureRaw(rows) / ms);
  }
  return [{ bench: 'import rows/s ÷ raw batch of ready rows', ratio: median(ratioList), goal: 0.35, atLeast: true }];
}
