/** Takes many old messages in at once, in one transaction and without a reply: the chat has gone on since. */
import type { IncomingMessage } from '../domain/message.ts';
import { logger } from '../logger.ts';
import { hasLiveMessage, setMessageState, storeMessage } from '../store/inbox.ts';
import { handleMessage } from './handle-message.ts';
import type { Office } from './office.ts';

export interface ImportCount {
  stored: number;
  /** imported before, or heard live */
  duplicate: number;
  failed: number;
}

/** Stores and handles the messages, adding to the count. A message that fails is kept as failed, and the others go on. */
export function importBatch(office: Office, messageList: readonly IncomingMessage[], count: ImportCount): void {
  office.db
    .transaction(() => {
      for (const message of messageList) importOne(office, message, count);
    })
    .immediate();
}

function importOne(office: Office, message: IncomingMessage, count: ImportCount): void {
  const id = hasLiveMessage(office.db, message) ? null : storeMessage(office.db, message, office.now());
  if (id === null) {
    count.duplicate += 1;
    return;
  }
  count.stored += 1;
  try {
    // A transaction within the transaction is a savepoint: one failing message takes nothing else with it.
    office.db.transaction(() => handleMessage(office, id, { isSilent: true }))();
  } catch (error) {
    logger('import').error({ err: error, inboxId: id }, 'message failed');
    setMessageState(office.db, id, 'failed', {
      now: office.now(),
      error: error instanceof Error ? error.message : String(error),
    });
    count.failed += 1;
  }
}
