/** From paired to synchronised, and back in step after the line was down. */
import type { Snapshot } from '../protocol.ts';
import { wait } from './browser.ts';
import { askUntilTaken } from './link.ts';
import { progress } from './modules-session.ts';
import { sendUnsent } from './sending.ts';
import { Cmd, Msg, putAccount, putChat, putContact, putMessage, Socket, settings } from './store.ts';

/** Takes what was missed while the page was away. */
type Flush = () => Promise<void>;

/** The first synchronisation of a page. */
export async function sync(flush: Flush): Promise<void> {
  const { recent } = await takeSnapshot();
  for (const message of recent) putMessage(message, { isNewMsg: false });
  Socket.set({ state: 'CONNECTED' });
  sendUnsent();
  // As real life often does: nobody listens yet, so no event comes of it.
  if (settings.offlineDelivery === 'before-ready') await flush();
  for (const percent of [0, 50, 100]) {
    progress.percent = percent;
    Cmd.trigger('offline_progress_update_from_bridge');
  }
  while (!settings.syncUnheard && !Socket.hears('change:hasSynced')) await wait(10);
  await wait(settings.syncDelayMs);
  if (!settings.neverSync) Socket.set({ hasSynced: true });
  await finish(flush);
}

/** The line was down and is there again: the page was never left. */
export async function comeBack(flush: Flush): Promise<void> {
  await takeSnapshot();
  Socket.set({ state: 'CONNECTED' });
  if (settings.resyncAfterOffline) {
    Socket.set({ hasSynced: false });
    Socket.set({ hasSynced: true });
  }
  await finish(flush);
}

async function takeSnapshot(): Promise<Snapshot> {
  const snapshot = await askUntilTaken<Snapshot>('snapshot');
  Object.assign(settings, snapshot.settings);
  putAccount(snapshot.me);
  snapshot.contacts.forEach(putContact);
  snapshot.chats.forEach(putChat);
  return snapshot;
}

async function finish(flush: Flush): Promise<void> {
  await askUntilTaken('synced');
  if (settings.offlineDelivery === 'before-ready') await flush();
  void deliverOnceHeard(flush);
}

/** The library listens a moment after the synchronisation. */
async function deliverOnceHeard(flush: Flush): Promise<void> {
  while (!Msg.hears('add')) await wait(10);
  await askUntilTaken('listening');
  if (settings.offlineDelivery !== 'after-ready') return;
  await wait(settings.offlineAfterMs);
  await flush();
}
