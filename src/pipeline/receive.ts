/** The way in: a message is kept raw first, in a transaction of its own; only then does anyone try to understand it. */
import type { IncomingMessage } from '../domain/message.ts';
import { localDay } from '../domain/waktu.ts';
import { logger } from '../logger.ts';
import { APOLOGY } from '../render/tanggapan.ts';
import { type InboxMessage, listMessageIds, readMessage, setMessageState, storeMessage } from '../store/inbox.ts';
import { announceMedia } from '../store/media.ts';
import { queueMessage } from '../store/outbox.ts';
import { listWaIdsByPeran } from '../store/petugas.ts';
import { inTransaction, withoutSync } from '../store/transaction.ts';
import { adoptExported } from './adopt.ts';
import { handleLatihan } from './handle-latihan.ts';
import { handleMessage } from './handle-message.ts';
import { handleWaiting } from './handle-waiting.ts';
import { latihanOf } from './latihan.ts';
import type { Office } from './office.ts';

/** `foreign`: of a group that the bot does not work in. */
export type Receipt = 'handled' | 'duplicate' | 'foreign';

/** Keeps a message and handles it. Never throws for what a message says; a fault of the program is kept with it. */
export function receive(office: Office, message: IncomingMessage): Receipt {
  if (message.isGroup && !office.isOwnGroup(message.chatId)) return 'foreign';
  if (adoptExported(office, message)) return 'duplicate';
  const kept = keepRaw(office, message);
  if (kept === null) return 'duplicate';
  handleStored(office, kept);
  // An admin registers people in a private chat: what waited for them is handled at once.
  if (!message.isGroup) handleWaiting(office);
  return 'handled';
}

/**
 * Kept for good before anyone tries to understand it, so that no fault of the program can lose it. The disk is waited for once a message:
 * with the transaction that handles it, a moment later. A file is announced in one transaction with its message.
 */
function keepRaw({ db, now, mediaMaxBytes }: Office, message: IncomingMessage): InboxMessage | null {
  const media = message.editOf === null && message.deleteOf === null ? message.media : undefined;
  const keep = () => {
    const kept = storeMessage(db, message, now());
    if (kept !== null && media) announceMedia(db, kept.id, media, mediaMaxBytes);
    return kept;
  };
  return withoutSync(db, () => (media ? inTransaction(db, keep) : keep()));
}

/** Handles what was kept but not handled, as after a kill; and what waited for a sender who is registered now. */
export function recover(office: Office): void {
  for (const id of listMessageIds(office.db, 'received')) handleStored(office, readMessage(office.db, id));
  handleWaiting(office);
}

/** Tries the messages again at which the program failed. */
export function retryFailed(office: Office): { tried: number; failed: number } {
  const idList = listMessageIds(office.db, 'failed');
  for (const id of idList) handleStored(office, readMessage(office.db, id));
  return { tried: idList.length, failed: listMessageIds(office.db, 'failed').length };
}

function handleStored(office: Office, message: InboxMessage): void {
  try {
    const latihan = latihanOf(office, message);
    if (latihan) handleLatihan(office, latihan, message);
    else inTransaction(office.db, () => handleMessage(office, message));
  } catch (error) {
    logger('pipeline').error({ err: error, inboxId: message.id }, 'message failed');
    inTransaction(office.db, () => markFailed(office, message, error));
  }
}

/** The group hears one short apology, the admin hears why; the message can be run again. */
function markFailed(office: Office, message: InboxMessage, error: unknown): void {
  const { db } = office;
  const { id } = message;
  const now = office.now();
  const reason = error instanceof Error ? error.message : String(error);
  setMessageState(db, id, 'failed', { now, error: reason });
  queueMessage(db, {
    chatId: message.chatId,
    text: APOLOGY,
    quotedStanzaId: message.stanzaId,
    inboxId: id,
    uniqueKey: `maaf:${id}`,
    now,
  });
  for (const waId of listWaIdsByPeran(db, 'admin', localDay(now, office.zona))) {
    const text = `Gangguan: pesan masuk nomor ${id} gagal diproses (${reason}). Setelah diperbaiki jalankan: sotarsa ulang`;
    queueMessage(db, { chatId: waId, text, inboxId: id, uniqueKey: `gagal:${id}:${waId}`, now });
  }
}
