/** The way out of the running bot: its sender, and who is told of what does not go out as it should. */
import type { App } from '../app.ts';
import type { BerkasMaker } from '../domain/lampiran.ts';
import type { LiveDoor } from '../doors/door.ts';
import { logWarn } from '../logger.ts';
import { createSender, type Sender } from '../outbox/sender.ts';
import { alertAdmin, KABAR } from './alerts.ts';

/** @param berkasMaker undefined = messages go out without their files, and say so */
export function createWayOut(app: App, door: LiveDoor, berkasMaker: BerkasMaker | undefined): Sender {
  /** A message that does not leave the page blocks its chat until the page is gone; then the history tells what became of it. */
  function freeUnacked(): void {
    alertAdmin(app, 'ack', KABAR.ack);
    // A connection that is only being made has a page of its own already.
    if (door.state === 'ready') door.restart('kiriman tidak sampai').catch(logWarn('service', 'restart failed'));
  }

  return createSender({
    db: app.db,
    door,
    now: app.office.now,
    kirim: app.config.kirim,
    afterJamTenang: app.afterJamTenang,
    onUnacked: freeUnacked,
    onFailed: () => alertAdmin(app, 'gagal-kirim', KABAR.gagalKirim),
    onBerkasGivenUp: () => alertAdmin(app, 'berkas', KABAR.berkas),
    ...(berkasMaker ? { berkasMaker } : {}),
  });
}
