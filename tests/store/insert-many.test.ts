/** Many rows of one table: all of them, in their order, also after an empty list. */
import { beforeEach, expect, it } from 'vitest';
import { insertMany } from '../../src/store/insert-many.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';

const TABLE = 'nomor (huruf, terakhir)';
let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
const rows = () => db.prepare('SELECT huruf, terakhir FROM nomor ORDER BY terakhir').raw().all();

it('writes nothing of an empty list, and everything of the next one', () => {
  expect(insertMany(db, TABLE, [])).toBe(0);
  const list = Array.from({ length: 45 }, (_, i) => [`X${i}`, i + 1]);
  insertMany(db, TABLE, list);
  expect(rows()).toEqual(list);
});
