/** Writes tables to files: every number of sixteen digits as text, nothing that a spreadsheet would take for a formula. */
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeCsvStream } from 'hucre/csv';
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
  await writeStream(path, stream);
}

/** Some small sheets of cells as they are, in one workbook. */
export async function writeSheets(
  path: string,
  sheetList: readonly { name: string; widthList: readonly number[]; rowList: Cell[][] }[],
): Promise<void> {
  const bytes = await writeXlsx({
    sheets: sheetList.map(({ name, widthList, rowList }) => ({
      name: sheetName(name),
      columns: widthList.map((width) => ({ width, numFmt: TEXT })),
      rows: rowList,
    })),
  });
  await writeStream(path, Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>);
}

/** Rows of a CSV file in the dialect in which it came. */
export async function writeCsvRows(path: string, separator: string, rowList: Cell[][]): Promise<void> {
  const dialect = { delimiter: separator, lineSeparator: '\r\n' as const, bom: true, escapeFormulae: true };
  await writeStream(path, writeCsvStream(rowList, { ...dialect, headers: false }));
}

/** Names and numbers of poor people: for this account only, and never seen half written. */
async function writeStream(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.tmp`;
  try {
    await pipeline(Readable.fromWeb(stream as never), createWriteStream(temporary, { mode: 0o600 }));
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
