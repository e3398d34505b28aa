/** Takes many old messages in at once, in one transaction and without a reply: the chat has gone on since. */
import { storeMessage } from '../store/inbox.ts';
import { inTransaction } from '../store/transaction.ts';
import { handleSilently } from './handle-silently.ts';
import { asEditOf, type ImportedMessage, type Matches, matchEdits } from './match-edit.ts';
import type { Office } from './office.ts';
import { findHeard } from './twin.ts';

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
    const known = { matches: matchEdits(office, messageList), heardSet: findHeard(office, messageList) };
    for (const message of messageList) importOne(office, message, known, count);
  });
}

function importOne(
  office: Office,
  message: ImportedMessage,
  { matches, heardSet }: { matches: Matches; heardSet: ReadonlySet<string> },
  count: ImportCount,
): void {
  const match = matches.get(message.stanzaId);
  const isKept = match === 'kept' || heardSet.has(message.stanzaId);
  const event = match === undefined || match === 'kept' ? message : asEditOf(message, match);
  const kept = isKept ? null : storeMessage(office.db, event, office.now());
  if (kept === null) count.duplicate += 1;
  else {
    count.stored += 1;
    if (!handleSilently(office, kept)) count.failed += 1;
  }
}
