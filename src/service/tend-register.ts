/** Looks after the register while the bot runs: lists that came as files are imported, and what follows from all rows is kept true. */
import { setImmediate } from 'node:timers/promises';
import type { App } from '../app.ts';
import { importMediaList } from '../lists/import-media-list.ts';
import { logger } from '../logger.ts';
import { segarkanKepesertaan } from '../store/kepesertaan-kini.ts';
import { firstMediaSince, firstUnsettled, listSettledDocuments } from '../store/media.ts';
import { periksaKembar } from '../store/warga-kembar.ts';

/** So old may a list be that was left unanswered by an earlier run. */
const LOOK_BACK_MS = 7 * 86_400_000;

/**
 * @param onAnswered called when a reply was queued
 * @returns to be called after files were fetched, and now and then, one call at a time
 */
export function createRegisterTender(app: App, onAnswered: () => void): () => Promise<void> {
  const { config, db, office } = app;
  const room = { ...office, mediaDir: config.mediaDir };
  let fromInboxId = firstMediaSince(db, new Date(office.now().getTime() - LOOK_BACK_MS));
  return async () => {
    let isAny = false;
    // Also those that were fetched before a kill.
    for (const inboxId of listSettledDocuments(db, fromInboxId)) {
      if ((await takeList(room, inboxId)) === null) continue;
      isAny = true;
      onAnswered();
    }
    fromInboxId = Math.max(fromInboxId, firstUnsettled(db));
    await inSteps(app, segarkanKepesertaan(db));
    if (isAny) await searchKembar(app);
  };
}

async function takeList(room: Parameters<typeof importMediaList>[0], inboxId: number): Promise<string | null> {
  try {
    return await importMediaList(room, inboxId);
  } catch (error) {
    logger('service').warn({ err: error, inboxId }, 'list not taken');
    return null;
  }
}

/** Searches the register for people who stand in it twice. */
export async function searchKembar(app: Pick<App, 'db' | 'office'>): Promise<void> {
  const found = await inSteps(app, periksaKembar(app.db, app.office.now()));
  if (found) logger('service').info(found, 'register searched');
}

/** Step by step: messages are handled in between. It ends with the database. */
async function inSteps<T>({ db }: Pick<App, 'db'>, steps: Generator<void, T>): Promise<T | null> {
  while (db.open) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
  return null;
}
