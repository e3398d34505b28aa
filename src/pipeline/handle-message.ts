/** The way of one message, from top to bottom: who speaks, what it is, what becomes of it, what is answered. */

import { isExported, OFFLINE_GROUP_ID } from '../domain/message.ts';
import { guardGroup } from '../render/penjaga-grup.ts';
import { countDeletions, type InboxMessage, isOvertaken, setMessageState } from '../store/inbox.ts';
import { readSheet } from '../store/media.ts';
import { queueMessage } from '../store/outbox.ts';
import { announce } from './announce.ts';
import { linkDocumentation } from './dokumentasi.ts';
import { handleDeletion } from './handle-deletion.ts';
import { handleEdit } from './handle-edit.ts';
import { decideText } from './handle-text.ts';
import { identify } from './identify.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';
import { remindNik } from './remind-nik.ts';
import { holdsWholeNumber } from './said.ts';

/** A message that is handled later than this after it was sent is a late one: it was missed while the bot was offline. */
const SUSULAN_MS = 2 * 60_000;

/** Handles one kept message. To be called inside a transaction. */
export function handleMessage(office: Office, message: InboxMessage, options: { isSilent?: boolean } = {}): void {
  const sender = identify(office, message);
  const outcome = decide(office, message, sender);
  setMessageState(office.db, message.id, outcome.state, { now: office.now(), tiketId: outcome.tiketId ?? null });
  if (message.hasMedia || outcome.tiketId) linkDocumentation(office, message, sender, outcome.tiketId ?? null);
  if (options.isSilent) return;
  queueReply(office, message, sender, outcome);
  announce(office, message, outcome);
}

/** What becomes of the message; nothing is said yet. */
export function decide(office: Office, message: InboxMessage, sender: Sender): Outcome {
  if (message.deleteOf !== null) return handleDeletion(office, message, sender);
  if (message.editOf !== null) return handleEdit(office, message, sender);
  if (isOvertaken(office.db, message)) return IGNORED;
  // Its deletion has come before it: it was taken back, unless only its numbers were to go.
  const isDeleted = countDeletions(office.db, message.chatId, message.stanzaId) > 0;
  if (isDeleted && !holdsWholeNumber(message.text)) return IGNORED;
  // A list that came in private is answered once it is read; what stands below it are words about it.
  if (!message.isGroup && message.hasMedia && sender.petugas && readSheet(office.db, message.id)) return IGNORED;
  return decideText(office, message, sender);
}

/** Queues the one reply, in the transaction that makes it true. */
export function queueReply(office: Office, message: InboxMessage, sender: Sender, outcome: Outcome): void {
  if (outcome.reply === null) return;
  const isElsewhere = outcome.replyTo !== undefined && outcome.replyTo !== message.chatId;
  const text = [outcome.reply, remindNik(office, message, sender, outcome)].filter(Boolean).join('\n');
  const reply = {
    chatId: outcome.replyTo ?? message.chatId,
    inboxId: message.id,
    tiketId: outcome.tiketId ?? null,
    penerima: message.senderIdList[0],
    isSusulan: isSusulan(message, office.now()),
    now: office.now(),
  };
  queueMessage(office.db, {
    ...reply,
    text: message.isGroup && !isElsewhere ? guardGroup(text, office.reference) : text,
    quotedStanzaId: isElsewhere ? null : (message.editOf ?? message.stanzaId),
  });
  for (const lampiran of outcome.lampiranList ?? []) queueMessage(office.db, { ...reply, text: '', lampiran });
}

/** What a door without WhatsApp hands in is as old as its user likes: that is no backlog. */
function isSusulan(message: InboxMessage, now: Date): boolean {
  if (isExported(message) || message.chatId === OFFLINE_GROUP_ID) return false;
  return now.getTime() - message.sentAt.getTime() > SUSULAN_MS;
}
