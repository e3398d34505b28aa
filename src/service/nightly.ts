/** What is done each night: the browser is started anew, its memory grows; and the register is searched for people who stand in it twice. */
import { setImmediate } from 'node:timers/promises';
import { Cron } from 'croner';
import type { App } from '../app.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logger, logWarn } from '../logger.ts';
import { periksaKembar } from '../store/warga-kembar.ts';

/** @returns ends it */
export function beginNights(app: App, door: Pick<LiveDoor, 'restart'>): () => void {
  const { zona, whatsapp } = app.config;
  const nightly = new Cron(`0 ${whatsapp.mulaiUlangJam} * * *`, { timezone: zona, unref: true }, () => {
    door.restart('mulai ulang malam').catch(logWarn('service', 'nightly restart failed'));
    searchKembar(app).catch(logWarn('service', 'register not searched'));
  });
  return () => nightly.stop();
}

/** Step by step: messages are handled in between. It ends with the database. */
export async function searchKembar({ db, office }: Pick<App, 'db' | 'office'>): Promise<void> {
  for (const steps = periksaKembar(db, office.now()); db.open; ) {
    const step = steps.next();
    if (step.done) {
      logger('service').info(step.value, 'register searched');
      return;
    }
    await setImmediate();
  }
}
