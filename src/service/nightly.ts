/** What is done each night: the browser is started anew, its memory grows; the register is searched for people who stand in it twice; old copies go. */
import { Cron } from 'croner';
import type { App } from '../app.ts';
import { UMUR_BERKAS_MS } from '../domain/lampiran.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logWarn } from '../logger.ts';
import { forgetMasalah } from '../store/outbox-lampiran.ts';
import { searchKembar } from './tend-register.ts';

/** @returns ends it */
export function beginNights(app: App, door: Pick<LiveDoor, 'restart'>): () => void {
  const { zona, whatsapp } = app.config;
  const options = { timezone: zona, unref: true, catch: logWarn('service', 'nightly work failed') };
  const nightly = new Cron(`0 ${whatsapp.mulaiUlangJam} * * *`, options, () => {
    door.restart('mulai ulang malam').catch(logWarn('service', 'nightly restart failed'));
    searchKembar(app).catch(logWarn('service', 'register not searched'));
    forgetMasalah(app.db, new Date(app.office.now().getTime() - UMUR_BERKAS_MS));
  });
  return () => nightly.stop();
}
