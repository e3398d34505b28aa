/** Writes down what came of one attempt to send. */
import type { SendResult } from '../doors/door.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import { loseBerkas } from '../store/outbox-lampiran.ts';
import { readOutboxMessage } from '../store/outbox-past.ts';
import { markOffline, markSent, markUnsent } from '../store/outbox-state.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Claim } from './claim.ts';

/** @returns the message as it stands now */
export function settle(
  db: Database,
  { message: { id }, attemptedBefore }: Claim,
  result: SendResult,
  options: { now: Date; firstAck: 0 | null },
): OutboxMessage {
  const shown = readOutboxMessage(db, id);
  const sent = { now: options.now, ack: options.firstAck };
  if (result.state === 'sent') markSent(db, id, result.stanzaId, sent);
  // WhatsApp has shown it meanwhile, so it has left the program, whatever the door says.
  else if (shown.sentStanzaId !== null && (shown.ack ?? 0) >= 1) markSent(db, id, shown.sentStanzaId, sent);
  else if (shown.sentStanzaId !== null) markUnsent(db, id, 'unknown', result.reason);
  else if (result.state === 'offline') markOffline(db, id, attemptedBefore, result.reason);
  else if (result.state === 'no-file') inTransaction(db, () => makeAgain(db, id, attemptedBefore, result.reason));
  else markUnsent(db, id, result.state, result.reason);
  return readOutboxMessage(db, id);
}

/** Somebody has thrown the made file away: the message waits until it is made again. */
function makeAgain(db: Database, id: number, attemptedBefore: Date | null, reason: string): void {
  logger('outbox').warn({ outboxId: id, reason }, 'the made file cannot be read');
  markOffline(db, id, attemptedBefore, reason);
  loseBerkas(db, id);
}
