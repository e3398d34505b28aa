/** Asks WhatsApp now and then how many have read a message that is counted: in a group no event tells it before all have. */
import type { LiveDoor } from '../doors/door.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import { type CountedMessage, type Keterbacaan, keepCount, listToCount } from '../store/outbox-keterbacaan.ts';

type Reader = Pick<LiveDoor, 'readReceipts' | 'state'>;

/** @returns counts for what is due, one message after the other; a call while it runs does nothing */
export function createReaderCount(db: Database, door: Reader, now: () => Date): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      for (const message of listToCount(db, now())) {
        if (door.state !== 'ready') return;
        const told = await ask(door, message);
        // Where the line has just broken, it is asked again once it is back.
        if (door.state === 'ready') keepCount(db, message, told, now());
      }
    } finally {
      isRunning = false;
    }
  };
}

/** @returns null where WhatsApp does not tell now */
async function ask(door: Reader, { outboxId, chatId, stanzaId }: CountedMessage): Promise<Keterbacaan | null> {
  try {
    const receipts = await door.readReceipts(chatId, stanzaId);
    return receipts && { terkirim: receipts.deliveredIdList.length, dibaca: receipts.readIdList.length };
  } catch (error) {
    logger('service').warn({ err: error, outboxId }, 'readers not counted');
    return null;
  }
}
