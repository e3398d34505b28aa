/** Takes many old messages in at once, in one transaction and without a reply: the chat has gone on since. */
import { logger } from '../logger.ts';
import { hasLiveMessage, setMessageState, storeMessage } from '../store/inbox.ts';
import { handleMessage } from './handle-message.ts';
import { asEditOf, type ImportedMessage, type Matches, matchEdits } from './match-edit.ts';
import type { Office } from './office.ts';

export type { ImportedMessage } from './match-edit.ts';

export interface ImportCount {
  stored: number;
  /** imported before, or heard live */
  duplicate: number;
  failed: number;
}

/**
 * Stores and handles the messages, adding to the count; all of one minute should come in one batch, since edits are matched within it.
 * A message that fails is kept as failed, and the others go on.
 */
export function importBatch(office: Office, messageList: readonly ImportedMessage[], count: ImportCount): void {
  office.db
    .transaction(() => {
      const matches = matchEdits(office, messageList);
      for (const message of messageList) importOne(office, message, matches, count);
    })
    .immediate();
}

function importOne(office: Office, message: ImportedMessage, matches: Matches, count: ImportCount): void {
  const match = matches.get(message.stanzaId);
  const isKept = match === 'kept' || hasLiveMessage(office.db, message);
  const event = match === undefined || match === 'kept' ? message : asEditOf(message, match);
  const id = isKept ? null : storeMessage(office.db, event, office.now());
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
