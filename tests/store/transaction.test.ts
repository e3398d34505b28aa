import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/open.ts';
import { inTransaction, withoutSync } from '../../src/store/transaction.ts';

const put = "INSERT INTO job (id, last_due_at) VALUES (?, '2026-01-01')";

it('a transaction within a transaction is taken back alone', () => {
  const db = openDatabase(':memory:', 'migrations');
  inTransaction(db, () => {
    db.prepare(put).run('luar');
    expect(() =>
      inTransaction(db, () => {
        db.prepare(put).run('dalam');
        throw new Error('gagal');
      }),
    ).toThrow('gagal');
  });
  expect(db.prepare('SELECT id FROM job').pluck().all()).toEqual(['luar']);
  db.close();
});

it('waits for the disk again after work that did not, also where it fails', () => {
  const db = openDatabase(':memory:', 'migrations');
  const level = () => db.pragma('synchronous', { simple: true });
  expect(withoutSync(db, level)).toBe(1);
  expect(level()).toBe(2);
  expect(() =>
    withoutSync(db, () => {
      throw new Error('gagal');
    }),
  ).toThrow('gagal');
  expect(level()).toBe(2);
  db.close();
});
