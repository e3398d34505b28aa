/** Which message goes out next, and what goes out with it: order, loop brake, age limit, merging of replies to one person. */
import type { KirimConfig } from '../config.ts';
import type { OutgoingMessage } from '../domain/message.ts';
import { logger } from '../logger.ts';
import { countFitting, renderGabungan } from '../render/gabungan.ts';
import type { Database } from '../store/open.ts';
import type { QueueView } from '../store/outbox.ts';
import { listGroup, listQueuedAfter, listTooOld, nextQueued, type OutboxMessage } from '../store/outbox.ts';
import { readBerkas } from '../store/outbox-lampiran.ts';
import { countSame } from '../store/outbox-past.ts';
import { markSending, markUnsent } from '../store/outbox-state.ts';
import { inTransaction } from '../store/transaction.ts';

/** A reply that has waited longer than this may be merged with others to the same person. */
const LONG_WAIT_MS = 60_000;
/** The same words go to a chat at most so often in so long: two bots that answer each other never end. */
const SAME_MAX = 5;
const SAME_MS = 5 * 60_000;

export interface ClaimOptions {
  view: QueueView;
  /** null = no limits (the rehearsal) */
  kirim: KirimConfig | null;
  /** what was queued up to then was held back, so that it could be merged */
  heldUntil: Date | null;
}

export interface Claim {
  message: OutgoingMessage;
  /** when it was tried before this time; null = never */
  attemptedBefore: Date | null;
}

/**
 * Takes the next message and marks it, and those that are merged into it, as being sent. They stay so until the result is known.
 */
export function claimNext(db: Database, now: Date, options: ClaimOptions): Claim | null {
  return inTransaction(db, () => {
    const first = nextAllowed(db, now, options);
    if (first === null) return null;
    const group = gather(db, first, now, options.heldUntil);
    const memberIdList = group.flatMap(({ id }) => (id === first.id ? [] : [id]));
    markSending(db, first.id, memberIdList, now);
    return { message: compose(db, group), attemptedBefore: first.attemptedAt };
  });
}

/** The text under which a message goes out, with all that is merged into it. */
export function textOf(db: Database, id: number): string {
  return renderGabungan(listGroup(db, id));
}

/** Gives up what has waited too long: a confirmation of last week, or a reminder of yesterday, helps nobody. */
export function refuseTooOld(db: Database, now: Date, { umurMs }: KirimConfig): void {
  for (const { id } of listTooOld(db, { before: new Date(now.getTime() - umurMs), now })) {
    markUnsent(db, id, 'refused', 'terlalu lama untuk dikirim');
    logger('outbox').warn({ outboxId: id }, 'too old to send');
  }
}

function nextAllowed(db: Database, now: Date, { view, kirim }: ClaimOptions): OutboxMessage | null {
  for (;;) {
    const message = nextQueued(db, now, view);
    if (message === null || kirim === null) return message;
    const same = countSame(db, message, new Date(now.getTime() - SAME_MS));
    if (same < SAME_MAX) return message;
    markUnsent(db, message.id, 'refused', `kata yang sama sudah ${same} kali dikirim dalam 5 menit`);
    logger('outbox').warn({ outboxId: message.id, same }, 'loop brake: the same words again');
  }
}

/** What was tried before goes out with the same words again: should the first one turn up after all, it is recognised. */
function gather(db: Database, first: OutboxMessage, now: Date, heldUntil: Date | null): OutboxMessage[] {
  const mayMerge = (message: OutboxMessage) => isMergeable(message, now, heldUntil);
  if (first.attemptedAt !== null) return listGroup(db, first.id);
  if (first.penerima === null || !mayMerge(first)) return [first];
  const list = [first];
  // Up to the first that has to go alone: a later reply does not overtake it.
  for (const next of listQueuedAfter(db, first, now)) {
    if (!mayMerge(next)) break;
    list.push(next);
  }
  return list.slice(0, countFitting(list));
}

function isMergeable(message: OutboxMessage, now: Date, heldUntil: Date | null): boolean {
  const { attemptedAt, isSusulan, createdAt, lampiranNama } = message;
  if (attemptedAt !== null || lampiranNama !== null) return false;
  const wasHeld = heldUntil !== null && createdAt <= heldUntil;
  return isSusulan || wasHeld || now.getTime() - createdAt.getTime() > LONG_WAIT_MS;
}

/** One message of the group. It quotes the last message that it answers: so the group sees to whom it speaks. */
function compose(db: Database, group: readonly OutboxMessage[]): OutgoingMessage {
  const first = group[0] as OutboxMessage;
  const file = first.lampiranNama === null ? null : readBerkas(db, first.id);
  const quotedStanzaId = group.findLast((row) => row.quotedStanzaId !== null)?.quotedStanzaId ?? null;
  return { id: first.id, chatId: first.chatId, text: renderGabungan(group), quotedStanzaId, ...(file ? { file } : {}) };
}
