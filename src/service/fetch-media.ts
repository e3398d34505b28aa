/** Fetches the files of messages, after the messages themselves: a line that breaks costs no report; then takes the lists among them. */
import type { App } from '../app.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logger } from '../logger.ts';
import { keepMedia, listPendingMedia, markMediaGone, type PendingMedia, postponeMedia } from '../store/media.ts';
import { createRegisterTender } from './tend-register.ts';

const BATCH = 20;

/**
 * @param onAnswered called when a reply was queued
 * @returns fetches what waits, one file after the other; a call while it runs makes it look once more
 */
export function createMediaFetcher(
  app: App,
  door: Pick<LiveDoor, 'download' | 'state'>,
  onAnswered: () => void = () => {},
): () => Promise<void> {
  const tendRegister = createRegisterTender(app, onAnswered);
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        for (const pending of listPendingMedia(app.db, BATCH, app.office.now())) {
          if (door.state !== 'ready') break;
          await fetchOne(app, door, pending);
          isWanted = true;
        }
        await tendRegister();
      }
    } finally {
      isRunning = false;
    }
  };
}

/** What fails waits for a later call. */
async function fetchOne(
  { db, config, office }: App,
  door: Pick<LiveDoor, 'download'>,
  { inboxId, chatId, stanzaId }: PendingMedia,
): Promise<void> {
  try {
    const file = await door.download(chatId, stanzaId);
    if (file === null) markMediaGone(db, inboxId, 'tidak ada lagi di WhatsApp');
    else keepMedia(db, config, inboxId, file);
  } catch (error) {
    logger('service').warn({ err: error, inboxId }, 'file not fetched');
    postponeMedia(db, inboxId, error instanceof Error ? error.message : String(error), office.now());
  }
}
