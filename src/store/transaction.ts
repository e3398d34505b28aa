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

/**
 * Runs `work`, whose commits are handed to the system but not waited for on the disk; the next ordinary commit carries them to the disk
 * with it, since one sync covers the whole log. A killed process loses nothing by that. A power cut in between loses what nobody has been
 * told of yet, and what WhatsApp hands over again.
 */
export function withoutSync<T>(db: Database, work: () => T): T {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

/** Runs `work` as it would run, and keeps nothing of it. */
export function rehearse<T>(db: Database, work: () => T): T {
  const undo = new Error('rehearsal');
  let result: { value: T } | undefined;
  try {
    inTransaction(db, () => {
      result = { value: work() };
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return result!.value;
}
