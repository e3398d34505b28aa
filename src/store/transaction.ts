/** Transactions: made once for each connection, since making one costs as much as ten look-ups. */
import type { Transaction } from 'better-sqlite3';
import type { Database } from './open.ts';

type Work = () => unknown;

const transactionByDb = new WeakMap<Database, Transaction<(work: Work) => unknown>>();

/**
 * Runs `work` in a transaction that locks for writing at once; within another transaction, in a savepoint of it.
 * @throws what `work` throws; then nothing of it is kept
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  let transaction = transactionByDb.get(db);
  if (!transaction) {
    transaction = db.transaction((inner: Work) => inner());
    transactionByDb.set(db, transaction);
  }
  return transaction.immediate(work) as T;
}
