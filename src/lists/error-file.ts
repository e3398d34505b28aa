/** The refused rows of a list as a file of the same kind, with a column `masalah`: to be mended, and imported again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IsiMasalah } from '../domain/lampiran-masalah.ts';
import { errorFileName, errorTables } from './error-tables.ts';
import type { ImportResult } from './result.ts';
import type { Table } from './table.ts';
import { csvBytes, sheetBytes, writeBytes } from './write-table.ts';

/** @returns the path of the file, or null where no row was refused */
export async function writeErrorFile(folder: string, name: string, result: ImportResult): Promise<string | null> {
  if (result.refusedList.length === 0) return null;
  const path = freePath(folder, name, result.format);
  await writeBytes(path, await errorBytes(result.format, await errorTables(result)));
  return path;
}

/** What the file holds. */
export async function errorBytes(format: Table['format'], { separator, tabelList }: IsiMasalah): Promise<Uint8Array> {
  if (format === 'xlsx') return sheetBytes(tabelList);
  const rowList = tabelList.flatMap((tabel) => tabel.rowList);
  return csvBytes(separator, rowList);
}

/** The list that is being mended must not be written over. */
function freePath(folder: string, name: string, format: Table['format']): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, errorFileName(name, format, n));
    if (!existsSync(path)) return path;
  }
}
