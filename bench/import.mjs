/** Importing a chat export against one raw batch of the same rows, ready made. */
import { writeFileSync } from 'node:fs';
import { importChat } from '../dist/cli/impor-chat.js';
import { measureBatches, median, newFile, openOffice, tenRows } from './kit.mjs';

const MESSAGES = 1000;
const ROUNDS = 5;
/** Rows in one transaction, as large as the import's batches. */
const BATCH = 5000;

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

/** @returns the entry for imports */
export async function benchImport() {
  const file = writeExport();
  const ratioList = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, rows } = await measureImport(file);
    ratioList.push(measureBatches('baris', rows, BATCH) / ms);
  }
  return [{ bench: 'import rows/s ÷ raw batch of ready rows', ratio: median(ratioList), goal: 0.35, atLeast: true }];
}
