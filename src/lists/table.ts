/** A list as a table, whatever file it came in: rows of cells, one after the other. */

export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** name of the sheet; null = a CSV file */
  sheet: string | null;
  /** number of the row as a spreadsheet shows it, counted from 1 */
  no: number;
  cellList: readonly Cell[];
}

export interface Table {
  format: 'xlsx' | 'csv';
  /** between the cells of a CSV file */
  separator: string;
  /** names of sheets that are hidden, and so not read */
  hiddenList: readonly string[];
  rows: AsyncIterable<TableRow> | Iterable<TableRow>;
}

/** What a worker says that reads a table: first what it is, then its rows, the last of them marked; or why it is none. */
export type TablePart = { head: Omit<Table, 'rows'> } | { rowList: TableRow[]; isLast?: true } | { refusal: string };

/** The file cannot be read as a list; the message is an Indonesian sentence with its cure. */
export class ListFormatError extends Error {}
