/** Handles an old message without a reply: the chat has gone on since. */
import { logger } from '../logger.ts';
import { type InboxMessage, setMessageState } from '../store/inbox.ts';
import { catatPesanLatihan, type Latihan } from '../store/latihan.ts';
import { inTransaction } from '../store/transaction.ts';
import { handleMessage } from './handle-message.ts';
import { latihanOf } from './latihan.ts';
import type { Office } from './office.ts';

/**
 * To be called inside a transaction. A message that fails is kept as failed, and takes nothing else with it; one of a practice (LATIHAN)
 * is kept and passed over, since the practice is over.
 * @returns whether it went well
 */
export function handleSilently(office: Office, message: InboxMessage): boolean {
  try {
    // A transaction within the transaction is a savepoint.
    inTransaction(office.db, () => {
      const latihan = latihanOf(office, message);
      if (latihan) passOver(office, latihan, message);
      else handleMessage(office, message, { isSilent: true });
    });
    return true;
  } catch (error) {
    logger('import').error({ err: error, inboxId: message.id }, 'message failed');
    const reason = error instanceof Error ? error.message : String(error);
    setMessageState(office.db, message.id, 'failed', { now: office.now(), error: reason });
    return false;
  }
}

function passOver({ db, now }: Office, latihan: Latihan, message: InboxMessage): void {
  setMessageState(db, message.id, 'ignored', { now: now() });
  catatPesanLatihan(db, message.id, latihan.id, 'lain');
}
