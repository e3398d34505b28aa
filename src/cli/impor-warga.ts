/** `sotarsa impor warga FILE`: a list of persons (BNBA, SIKS-NG, PKH, a village's usulan) into the register. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { localDay } from '../domain/waktu.ts';
import { ExportFormatError } from '../doors/chat-export/read-export.ts';
import { writeErrorFile } from '../lists/error-file.ts';
import { importList } from '../lists/import-list.ts';
import type { ImportListener } from '../lists/import-order.ts';
import { OrderWordError, type OrderWords, readOrder } from '../lists/order.ts';
import type { ImportResult } from '../lists/result.ts';
import { CURE, sayCounts, sayRefused, sayTable } from '../lists/say-import.ts';
import { ListFormatError } from '../lists/table.ts';
import { pastikanSegar } from '../store/kepesertaan-kini.ts';
import { checkExportFile } from './export-file.ts';
import { findKembar, sayKembar } from './kembar.ts';

const PROGRESS_EVERY = 5_000;
const FAULTS_SHOWN = 50;

type Options = OrderWords & { coba?: boolean };

/** @param open opens the office; called only once the file is known to be there */
export function addImporWarga(impor: Command, open: () => App): void {
  impor
    .command('warga <berkas>')
    .description('daftar orang (.xlsx, .xls, .csv): BNBA, SIKS-NG, PKH, usulan desa')
    .option('--program <program>', 'program semua baris (bawaan: menurut judul atau kolomnya)')
    .option('--periode <periode>', 'misalnya "tahap 3 2026", 2026-08 (bawaan: menurut judul atau kolomnya)')
    .option('--desa <desa>', 'desa baris yang tidak menyebut desa')
    .option('--coba', 'hanya periksa dan tampilkan, tidak menyimpan apa pun')
    .action(async (file: string, options: Options) => {
      try {
        // Before anything is opened: a wrong name must not leave an empty database behind.
        await checkExportFile(file);
        await importFile(open(), file, options);
      } catch (error) {
        const isTold = [ExportFormatError, ListFormatError, OrderWordError].some((kind) => error instanceof kind);
        if (!isTold) throw error;
        process.stderr.write(`${(error as Error).message}\n`);
        process.exitCode = 1;
      }
    });
}

async function importFile(app: App, file: string, { coba: isCoba = false, ...words }: Options): Promise<void> {
  try {
    const today = localDay(app.office.now(), app.office.zona);
    const order = { ...readOrder(app.reference, words, today), isCoba };
    const bytes = await readFile(file);
    const result = await importList(app.office, { name: basename(file), bytes }, order, tellTerminal(isCoba));
    if (!result.isSelesai) process.stderr.write('Dibatalkan: tidak ada yang disimpan.\n');
    else await report(app, file, result, isCoba);
  } finally {
    app.close();
  }
}

/** Asked is only where somebody sits at the terminal; otherwise `--coba` is the look before. */
function tellTerminal(isCoba: boolean): ImportListener {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  let told = 0;
  return {
    onTable: (...table) => sayTable(...table).forEach(say),
    onProgress(rows) {
      if (rows - told < PROGRESS_EVERY) return;
      told = rows;
      say(`… ${rows.toLocaleString('id-ID')} baris`);
    },
    async confirm() {
      if (isCoba || !process.stdin.isTTY || !process.stderr.isTTY) return true;
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      const answer = await terminal.question('Simpan seperti itu? (y/t) ');
      terminal.close();
      return /^y/i.test(answer.trim());
    },
  };
}

/** New people may be in the register already, under another number. What follows from the list is worked out here, not in the running bot. */
function sayFound(app: App): void {
  pastikanSegar(app.db);
  const { kembarList, hasil } = findKembar(app, false);
  if (hasil.baru > 0) process.stdout.write(`${sayKembar(kembarList, hasil).join('\n')}\n`);
}

async function report(app: App, file: string, result: ImportResult, isCoba: boolean): Promise<void> {
  for (const line of sayCounts(result, isCoba)) process.stdout.write(`${line}\n`);
  if (!isCoba && !result.isSama) sayFound(app);
  const { refusedList } = result;
  if (refusedList.length === 0 && result.baris > 0) return;
  process.exitCode = 1;
  if (refusedList.length === 0) return;
  const lineList = ['Ditolak:', ...refusedList.slice(0, FAULTS_SHOWN).map((refused) => `- ${sayRefused(refused)}`)];
  if (refusedList.length > FAULTS_SHOWN) lineList.push(`… dan ${refusedList.length - FAULTS_SHOWN} baris lagi.`);
  if (!isCoba) {
    const path = await writeErrorFile(join(app.config.dataDir, 'impor'), basename(file), result);
    lineList.push(`Baris yang ditolak ada di ${path}, dengan kolom «masalah».`);
  }
  process.stderr.write(`${[...lineList, CURE].join('\n')}\n`);
}
