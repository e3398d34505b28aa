/** Takes many old messages in at once, in one transaction and without a reply: the chat has gone on since. */
import { logger } from '../logger.ts';
import { hasLiveBetween, hasLiveMessage, setMessageState, storeMessage } from '../store/inbox.ts';
import { inTransaction } from '../store/transaction.ts';
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
  inTransaction(office.db, () => {
    const matches = matchEdits(office, messageList);
    const isLiveTime = hasLiveBetween(office.db, messageList);
    for (const message of messageList) importOne(office, message, { matches, isLiveTime }, count);
  });
}

interface BatchFacts {
  matches: Matches;
  /** was the bot listening live while the batch was said? */
  isLiveTime: boolean;
}

function importOne(
  office: Office,
  message: ImportedMessage,
  { matches, isLiveTime }: BatchFacts,
  count: ImportCount,
): void {
  const match = matches.get(message.stanzaId);
  const isKept = match === 'kept' || (isLiveTime && hasLiveMessage(office.db, message));
  const event = match === undefined || match === 'kept' ? message : asEditOf(message, match);
  const kept = isKept ? null : storeMessage(office.db, event, office.now());
  if (kept === null) {
    count.duplicate += 1;
    return;
  }
  count.stored += 1;
  try {
    // A transaction within the transaction is a savepoint: one failing message takes nothing else with it.
    inTransaction(office.db, () => handleMessage(office, kept, { isSilent: true }));
  } catch (error) {
    logger('import').error({ err: error, inboxId: kept.id }, 'message failed');
    setMessageState(office.db, kept.id, 'failed', {
      now: office.now(),
      error: error instanceof Error ? error.message : String(error),
    });
    count.failed += 1;
  }
}
