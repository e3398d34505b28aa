/** What every measurement shares: an office on a real file, ten-row messages, medians, and the two kinds of output. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApp } from '../dist/app.js';
import { readConfig } from '../dist/config.js';
import { extendWal } from '../dist/store/extend-wal.js';
import { openDatabase } from '../dist/store/open.js';
import { addPetugas } from '../dist/store/petugas-daftar.js';

export const config = readConfig({ LOG_LEVEL: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'sotarsa-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let fileNo = 0;

/** A new database file on disk; durable writes are measured where they happen. */
export function newFile() {
  fileNo += 1;
  return join(folder, `${fileNo}.sqlite`);
}

/** An office with one officer of Liyu, at a fixed time; its log has its room, as in the running bot. */
export function openOffice(file = newFile()) {
  const now = new Date('2026-08-04T01:00:00Z');
  const app = createApp({ config, databaseFile: file, now: () => now, groupIdList: ['grup'] });
  const entry = {
    nama: 'Kesra Liyu',
    peran: 'kesra_desa',
    desaKode: '6311022014',
    mulaiOn: '2026-01-01',
    waIdList: ['6281200009001'],
  };
  addPetugas(app.db, app.reference, entry, now);
  extendWal(app.db);
  return app;
}

/**
 * The other side of a comparison: a bare connection with the same tables and indexes, the same durability and the same room in its log.
 * No triggers: what they work out is the office's part.
 */
export function openBare() {
  const file = newFile();
  openDatabase(file, config.migrationsDir).close();
  const db = new Sqlite(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF', 'wal_autocheckpoint = 8000'])
    db.pragma(pragma);
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER "${name}"`);
  extendWal(db);
  return db;
}

/** Inserts ready rows of a table, column by column. */
export function insertReady(db, table) {
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  return db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
}

/** Milliseconds of writing ready rows in batches of so many, each in one transaction. */
export function measureBatches(table, rows, size) {
  const db = openBare();
  const insert = insertReady(db, table);
  const write = db.transaction((batch) => {
    for (const row of batch) insert.run(...row);
  });
  const ms = time(() => {
    for (let from = 0; from < rows.length; from += size) write(rows.slice(from, from + size));
  });
  db.close();
  return ms;
}

const two = (value) => String(value).padStart(2, '0');

/** The n-th invented NIK: a real date and a serial that no register gives out. */
export function nik(n) {
  const day = Math.floor(n / 900) % 28;
  const month = Math.floor(n / 25_200) % 12;
  const year = Math.floor(n / 302_400) % 60;
  return `631102${two(1 + day)}${two(1 + month)}${two(40 + year)}${9001 + (n % 900)}`;
}

const DESA_LIST = ['Liyu', 'Binju', 'Karya', 'Uren', 'Kapul', 'Halong'];
const NAMA_LIST = ['Siti Aminah', 'Rusdi Hamdan', 'Norhayati', 'Masdar Gani', 'Jainuddin', 'Hatmah'];
const letters = (n) =>
  n.toString(26).replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]);

/** The columns of a list of persons, and the n-th person of it. */
export const HEADER_LIST = ['nama', 'nik', 'no_kk', 'desa', 'rt', 'alamat'];
export const personRow = (n) => [
  `${NAMA_LIST[n % 6]} ${letters(n + 700)}`,
  nik(n),
  nik(400_000 + Math.floor(n / 3)),
  DESA_LIST[n % 6],
  `00${1 + (n % 5)}`,
  `Jl. Contoh ${n % 400}`,
];

/** An usulan of ten persons, as a door hands it in; each `n` is another message about other persons. */
export function tenRows(n) {
  const rowList = Array.from({ length: 10 }, (_, row) => {
    const k = n * 10 + row;
    return `${row + 1}. ${['Siti Aminah', 'Rusdi Hamdan', 'Norhayati', 'Masdar Gani'][k % 4]} / ${nik(k)} / ${nik(k + 300_000)} / RT 0${1 + (k % 5)}`;
  });
  return {
    chatId: 'grup',
    stanzaId: `bench-${n}`,
    isGroup: true,
    senderIdList: ['6281200009001'],
    senderName: 'Kesra Liyu',
    sentAt: new Date(Date.UTC(2026, 7, 3, 0, 0, n % 3600)),
    text: `USULAN PKH\nDesa Liyu\n${rowList.join('\n')}`,
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: false,
  };
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds that a piece of work takes. */
export function time(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
