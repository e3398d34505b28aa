/** Writes tables to files: every number of sixteen digits as text, nothing that a spreadsheet would take for a formula. */
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { writeCsv, writeCsvStream } from 'hucre/csv';
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from './table.ts';

export interface Column {
  header: string;
  /** in letters */
  width: number;
}

/** The format of a cell that stays text whatever is typed into it. */
const TEXT = '@';
const MAX_SHEET_NAME = 31;

/** One table of any length, row by row; the ending of the name says which kind of file. */
export async function writeTable(
  path: string,
  title: string,
  columnList: readonly Column[],
  rows: Iterable<Cell[]>,
): Promise<void> {
  const stream = path.toLowerCase().endsWith('.csv')
    ? writeCsvStream(rows, {
        headers: columnList.map(({ header }) => header),
        delimiter: ';',
        lineSeparator: '\r\n',
        bom: true,
        quoteStyle: 'all',
        escapeFormulae: true,
      })
    : writeXlsxStream(rows, {
        name: sheetName(title),
        columns: columnList.map((column) => ({ ...column, numFmt: TEXT })),
        freezePane: { rows: 1 },
      });
  await writeStream(path, Readable.fromWeb(stream as never));
}

export interface SheetCells {
  name: string;
  /** in letters, by column */
  widthList: readonly number[];
  rowList: Cell[][];
}

/** Sheets of cells as they are, as one workbook. A single one, which may be long, takes half the memory: it is written row by row. */
export async function sheetBytes(sheetList: readonly SheetCells[]): Promise<Uint8Array> {
  const [only, ...others] = sheetList.map(({ name, widthList, rowList }) => ({
    name: sheetName(name),
    columns: widthList.map((width) => ({ width, numFmt: TEXT })),
    rows: rowList,
  }));
  if (only === undefined || others.length > 0) return writeXlsx({ sheets: only ? [only, ...others] : [] });
  const { rows, ...options } = only;
  return buffer(Readable.fromWeb(writeXlsxStream(rows, options) as never));
}

/** Rows as a CSV file in the dialect in which they came. */
export function csvBytes(separator: string, rowList: Cell[][]): Uint8Array {
  const dialect = { delimiter: separator, lineSeparator: '\r\n' as const, bom: true, escapeFormulae: true };
  return Buffer.from(writeCsv(rowList, { ...dialect, headers: false }));
}

/** Writes a file as `writeTable` does. @throws Error where the disk refuses */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await writeStream(path, Readable.from([bytes]));
}

/** Names and numbers of poor people: for this account only, and never seen half written. */
async function writeStream(path: string, stream: Readable): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.tmp`;
  try {
    await pipeline(stream, createWriteStream(temporary, { mode: 0o600 }));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What Excel allows as the name of a sheet. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, MAX_SHEET_NAME) || 'Daftar'
  );
}
