/** Writes many rows of one table: a statement for twenty rows costs two thirds of what twenty statements would. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** More rows in one statement gain nothing more. */
const SEKALI_TULIS = 20;

const sqlByTable = new Map<string, string[]>();

/** By the number of rows; made once, since a statement is kept under its words. */
function sqlOf(table: string, columnCount: number): string[] {
  let sqlList = sqlByTable.get(table);
  if (!sqlList) {
    const values = `(${Array(columnCount).fill('?').join(', ')})`;
    sqlList = Array.from(
      { length: SEKALI_TULIS + 1 },
      (_, count) => `INSERT INTO ${table} VALUES ${Array(count).fill(values).join(', ')}`,
    );
    sqlByTable.set(table, sqlList);
  }
  return sqlList;
}

/**
 * Inserts rows. To be called inside a transaction.
 * @param table its name and columns, `warga (nik, nama)`: fixed words of the program
 * @param rowList values of each row in the order of the columns, all of one length
 * @returns the rowid of the last row, where the table has one: those before it come just before; 0 of an empty list
 */
export function insertMany(db: Database, table: string, rowList: readonly (readonly unknown[])[]): number {
  const [first] = rowList;
  // How many columns there are is kept: an empty list does not tell it.
  if (!first) return 0;
  const sqlList = sqlOf(table, first.length);
  let last = 0;
  for (let from = 0; from < rowList.length; from += SEKALI_TULIS) {
    const to = Math.min(from + SEKALI_TULIS, rowList.length);
    const valueList: unknown[] = [];
    for (let i = from; i < to; i += 1) valueList.push(...rowList[i]!);
    // As one array: so many arguments would cost as much again.
    last = Number(prepared(db, sqlList[to - from]!).run(valueList).lastInsertRowid);
  }
  return last;
}
