/** Fetches the files of messages, after the messages themselves: a line that breaks costs no report. */
import type { App } from '../app.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logger } from '../logger.ts';
import { keepMedia, listPendingMedia, markMediaGone, postponeMedia } from '../store/media.ts';

const BATCH = 20;

/** Fetches what waits, one file after the other; what fails waits for the next call. */
export async function fetchMedia(app: App, door: Pick<LiveDoor, 'download' | 'state'>): Promise<void> {
  const { db, config, office } = app;
  for (const { inboxId, chatId, stanzaId } of listPendingMedia(db, BATCH, office.now())) {
    if (door.state !== 'ready') return;
    try {
      const file = await door.download(chatId, stanzaId);
      if (file === null) markMediaGone(db, inboxId, 'tidak ada lagi di WhatsApp');
      else keepMedia(db, config, inboxId, file);
    } catch (error) {
      logger('service').warn({ err: error, inboxId }, 'file not fetched');
      postponeMedia(db, inboxId, error instanceof Error ? error.message : String(error), office.now());
    }
  }
}
