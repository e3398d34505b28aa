/** Importing a list of persons: from XLSX against the library's bare reading, from CSV against one raw batch of the same rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { importList } from '../dist/lists/import-list.js';
import { writeTable } from '../dist/lists/write-table.js';
import { HEADER_LIST, measureBatches, median, newFile, openOffice, personRow } from './kit.mjs';

const PERSONS = 25_000;
const ROUNDS = 5;
const BATCH = 500;

async function clock(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** @returns milliseconds, and what the register holds afterwards */
async function measureImport(name, bytes) {
  const app = openOffice();
  const ms = await clock(async () => {
    const { baru } = await importList(app.office, { name, bytes });
    if (baru !== PERSONS) throw new Error(`the import kept ${baru} persons`);
  });
  const rows = app.db.prepare('SELECT * FROM warga').raw().all();
  app.close();
  return { ms, rows };
}

async function readOnly(bytes) {
  let rows = 0;
  for await (const { values } of streamXlsxRows(bytes)) rows += values.length > 0 ? 1 : 0;
  if (rows !== PERSONS + 1) throw new Error(`the library read ${rows} rows`);
}

/** @returns the entries for lists */
export async function benchImpor() {
  const rows = Array.from({ length: PERSONS }, (_, n) => personRow(n));
  const xlsxFile = `${newFile()}.xlsx`;
  await writeTable(
    xlsxFile,
    'Warga',
    HEADER_LIST.map((header) => ({ header, width: 20 })),
    rows,
  );
  const xlsx = readFileSync(xlsxFile);
  const csvFile = `${newFile()}.csv`;
  writeFileSync(csvFile, [HEADER_LIST, ...rows].map((row) => row.join(',')).join('\n'));
  const csv = readFileSync(csvFile);
  const xlsxList = [];
  const csvList = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = await clock(() => readOnly(xlsx));
    xlsxList.push((await measureImport('daftar.xlsx', xlsx)).ms / read);
    const imported = await measureImport('daftar.csv', csv);
    csvList.push(measureBatches('warga', imported.rows, BATCH) / imported.ms);
  }
  return [
    { bench: 'list of 25,000 from XLSX ÷ reading alone', ratio: median(xlsxList), goal: 3, atLeast: false },
    { bench: 'list of 25,000 from CSV ÷ raw batch of ready rows', ratio: median(csvList), goal: 0.35, atLeast: true },
  ];
}
