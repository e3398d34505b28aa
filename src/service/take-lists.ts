/** Lists of persons that came as files: imported once their file is settled, also where a kill came in between. */
import { join } from 'node:path';
import type { App } from '../app.ts';
import { importMediaList } from '../lists/import-media-list.ts';
import { logger } from '../logger.ts';
import { firstMediaSince, firstUnsettled, listSettledDocuments } from '../store/media.ts';
import { searchKembar } from './nightly.ts';

/** So old may a list be that was left unanswered by an earlier run. */
const LOOK_BACK_MS = 7 * 86_400_000;

/** @returns looks for lists that wait; to be called after files were fetched, one call at a time */
export function createListTaker(app: App, onAnswered: () => void): () => Promise<void> {
  const { config, db, office } = app;
  const room = { ...office, mediaDir: config.mediaDir, imporDir: join(config.dataDir, 'impor') };
  let fromInboxId = firstMediaSince(db, new Date(office.now().getTime() - LOOK_BACK_MS));
  return async () => {
    let isAny = false;
    for (const inboxId of listSettledDocuments(db, fromInboxId)) {
      if ((await takeOne(room, inboxId)) === null) continue;
      isAny = true;
      onAnswered();
    }
    fromInboxId = Math.max(fromInboxId, firstUnsettled(db));
    if (isAny) await searchKembar(app);
  };
}

async function takeOne(room: Parameters<typeof importMediaList>[0], inboxId: number): Promise<string | null> {
  try {
    return await importMediaList(room, inboxId);
  } catch (error) {
    logger('service').warn({ err: error, inboxId }, 'list not taken');
    return null;
  }
}
