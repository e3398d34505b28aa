/** The browser is started anew each night: its memory grows. */
import { Cron } from 'croner';
import type { Config } from '../config.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logWarn } from '../logger.ts';

/** @returns ends it */
export function restartNightly({ zona, whatsapp }: Config, door: Pick<LiveDoor, 'restart'>): () => void {
  const nightly = new Cron(`0 ${whatsapp.mulaiUlangJam} * * *`, { timezone: zona, unref: true }, () => {
    door.restart('mulai ulang malam').catch(logWarn('service', 'nightly restart failed'));
  });
  return () => nightly.stop();
}
