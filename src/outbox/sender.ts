/** The way out: takes what is due from the outbox, hands it to the door, and writes down what became of it. */

import type { OutgoingMessage } from '../domain/message.ts';
import type { Door, SendResult } from '../doors/door.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import { claimMessage, markInterrupted, markSent, markUnsent, nextDueAt } from '../store/outbox.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

export interface Sender {
  /** Sends all that is due, one after the other; a second call while it runs joins the first. */
  flush(): Promise<void>;
  /** when the next message falls due, or null where none is queued */
  nextDueAt(): Date | null;
}

/** @param options.random 0–1, spreads retries so that they do not come in step */
export function createSender(options: { db: Database; door: Door; now: () => Date; random?: () => number }): Sender {
  const { db, door, now, random = Math.random } = options;
  markInterrupted(db);
  let running: Promise<void> | null = null;
  const sendAll = async () => {
    for (let message = claimMessage(db, now()); message; message = claimMessage(db, now())) {
      const result = await attempt(door, message);
      settle(db, message, result, now(), random());
    }
  };
  return {
    flush() {
      running ??= sendAll().finally(() => {
        running = null;
      });
      return running;
    },
    nextDueAt: () => nextDueAt(db),
  };
}

/** A door that throws has told nothing about the message: it may have left. */
async function attempt(door: Door, message: OutgoingMessage): Promise<SendResult> {
  try {
    return await door.send(message);
  } catch (error) {
    logger('outbox').error({ err: error, outboxId: message.id }, 'send failed');
    return { state: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

function settle(
  db: Database,
  message: { id: number; attempts: number },
  result: SendResult,
  now: Date,
  random: number,
): void {
  const { id, attempts } = message;
  if (result.state === 'sent') markSent(db, id, result.stanzaId, now);
  else if (result.state !== 'offline') markUnsent(db, id, { state: result.state, error: result.reason });
  else {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS) * (0.75 + random / 2);
    markUnsent(db, id, { state: 'queued', dueAt: new Date(now.getTime() + wait), error: result.reason });
  }
}
