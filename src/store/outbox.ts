/** What the bot is going to say: rows are written in the transaction that makes them true, and sent after it. */
import type { Lampiran } from '../domain/lampiran.ts';
import type { Database } from './open.ts';
import { beginCounting } from './outbox-keterbacaan.ts';
import { attachLampiran } from './outbox-lampiran.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

export interface OutboxEntry {
  chatId: string;
  /** with a lampiran: its caption, which may be empty; WhatsApp's own apps cut captions at 1,024 characters */
  text: string;
  lampiran?: Lampiran;
  quotedStanzaId?: string | null;
  inboxId?: number | null;
  tiketId?: number | null;
  /** a second entry with the same key is dropped: a recap is posted once */
  uniqueKey?: string;
  /** first id of the person who is answered; replies to one person may be merged */
  penerima?: string | null;
  /** does it answer a message that came late? */
  isSusulan?: boolean;
  /** does it answer nobody? Then it is held back in the quiet hours */
  isUnasked?: boolean;
  now: Date;
  /** not to be sent before this instant; default: at once */
  dueAt?: Date;
  /** are those to be counted who read it? See `readKeterbacaan` */
  isDihitung?: boolean;
  /** not to be sent from this instant on; default: only the general age limit */
  expiresAt?: Date;
}

/**
 * Queues one outgoing message, with its file where it has one.
 * @returns false where its unique key was queued before
 */
export function queueMessage(db: Database, entry: OutboxEntry): boolean {
  const { lampiran, isDihitung = false, now, dueAt = now } = entry;
  if (lampiran === undefined && !isDihitung) return insertMessage(db, entry) !== null;
  return inTransaction(db, () => {
    const id = insertMessage(db, entry);
    if (id === null) return false;
    if (lampiran) attachLampiran(db, id, lampiran);
    if (isDihitung) beginCounting(db, id, dueAt);
    return true;
  });
}

/** @returns its id; null where the unique key was queued before */
function insertMessage(db: Database, entry: OutboxEntry): number | null {
  const { changes, lastInsertRowid } = prepared(
    db,
    `INSERT INTO outbox (unique_key, chat_id, text, quoted_stanza_id, inbox_id, tiket_id, penerima, is_susulan, is_unasked, created_at, due_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unique_key) DO NOTHING`,
  ).run(
    entry.uniqueKey ?? null,
    entry.chatId,
    entry.text,
    entry.quotedStanzaId ?? null,
    entry.inboxId ?? null,
    entry.tiketId ?? null,
    entry.penerima ?? null,
    entry.isSusulan ? 1 : 0,
    entry.isUnasked ? 1 : 0,
    entry.now.toISOString(),
    (entry.dueAt ?? entry.now).toISOString(),
    entry.expiresAt?.toISOString() ?? null,
  );
  return changes === 1 ? Number(lastInsertRowid) : null;
}

/** Was something queued under this key, sent or not? */
export function isQueued(db: Database, uniqueKey: string): boolean {
  return prepared(db, 'SELECT 1 FROM outbox WHERE unique_key = ?').get(uniqueKey) !== undefined;
}

/** `unknown`: it may have left; the outbox finds out before it sends it again. `refused`: it will never be sent. */
export type OutboxState = 'queued' | 'sending' | 'sent' | 'unknown' | 'refused';

export interface OutboxMessage {
  id: number;
  chatId: string;
  text: string;
  quotedStanzaId: string | null;
  penerima: string | null;
  isSusulan: boolean;
  createdAt: Date;
  state: OutboxState;
  attempts: number;
  /** the last time it was handed to the door */
  attemptedAt: Date | null;
  sentStanzaId: string | null;
  ack: number | null;
  /** the name of the file that goes out with it */
  lampiranNama: string | null;
}

interface OutboxRow {
  id: number;
  chat_id: string;
  text: string;
  quoted_stanza_id: string | null;
  penerima: string | null;
  is_susulan: number;
  created_at: string;
  state: OutboxState;
  attempts: number;
  attempted_at: string | null;
  sent_stanza_id: string | null;
  ack: number | null;
  lampiran_nama: string | null;
}

/** A row as it stands in the table → the message that the rooms know. */
export function toOutboxMessage(value: unknown): OutboxMessage {
  const row = value as OutboxRow;
  return {
    id: row.id,
    chatId: row.chat_id,
    text: row.text,
    quotedStanzaId: row.quoted_stanza_id,
    penerima: row.penerima,
    isSusulan: row.is_susulan === 1,
    createdAt: new Date(row.created_at),
    state: row.state,
    attempts: row.attempts,
    attemptedAt: row.attempted_at === null ? null : new Date(row.attempted_at),
    sentStanzaId: row.sent_stanza_id,
    ack: row.ack,
    lampiranNama: row.lampiran_nama,
  };
}

/** What may go out now. */
export interface QueueView {
  /** a message that was tried after this instant and is not settled holds back the later ones of its chat */
  heldSince: Date;
  /** only posts of jobs: the others have to wait for the next hour's messages */
  isPostsOnly: boolean;
}

// What goes out as a part of another message is no candidate, nor is what would overtake an unsettled one of its chat, nor what
// waits for its file: that holds nobody up, as if it were not due yet.
const CANDIDATE = `state = 'queued' AND merged_into IS NULL AND (? = 0 OR (unique_key IS NOT NULL AND inbox_id IS NULL))
  AND (lampiran_nama IS NULL OR EXISTS (SELECT 1 FROM lampiran l WHERE l.outbox_id = o.id AND l.state = 'siap'))
  AND NOT EXISTS (SELECT 1 FROM outbox AS earlier
    WHERE earlier.chat_id = o.chat_id AND earlier.id < o.id AND earlier.attempted_at IS NOT NULL
      AND earlier.state IN ('queued','sending','unknown') AND earlier.state <> 'queued' AND earlier.attempted_at > ?)`;

/** The first message of the queue that is due, or null. */
export function nextQueued(db: Database, now: Date, view: QueueView): OutboxMessage | null {
  const row = prepared(db, `SELECT * FROM outbox AS o WHERE ${CANDIDATE} AND due_at <= ? ORDER BY id LIMIT 1`).get(
    view.isPostsOnly ? 1 : 0,
    view.heldSince.toISOString(),
    now.toISOString(),
  );
  return row === undefined ? null : toOutboxMessage(row);
}

/** When the next message of the queue falls due, or null. */
export function nextDueAt(db: Database, view: QueueView): Date | null {
  const dueAt = prepared(db, `SELECT min(due_at) FROM outbox AS o WHERE ${CANDIDATE}`)
    .pluck()
    .get(view.isPostsOnly ? 1 : 0, view.heldSince.toISOString());
  return typeof dueAt === 'string' ? new Date(dueAt) : null;
}

/** The queued replies to the same person in the same chat that come after this one, in their order. */
export function listQueuedAfter(db: Database, { id, chatId, penerima }: OutboxMessage, now: Date): OutboxMessage[] {
  return prepared(
    db,
    `SELECT * FROM outbox WHERE state = 'queued' AND id > ? AND chat_id = ? AND penerima = ? AND due_at <= ?
     ORDER BY id LIMIT 200`,
  )
    .all(id, chatId, penerima, now.toISOString())
    .map(toOutboxMessage);
}

/** A message with all that goes out with it, in their order. */
export function listGroup(db: Database, id: number): OutboxMessage[] {
  return prepared(db, 'SELECT * FROM outbox WHERE id = ? OR merged_into = ? ORDER BY id')
    .all(id, id)
    .map(toOutboxMessage);
}

/** What has waited in the queue since before an instant, or has expired by now. */
export function listTooOld(db: Database, { before, now }: { before: Date; now: Date }): OutboxMessage[] {
  return prepared(
    db,
    "SELECT * FROM outbox WHERE state = 'queued' AND merged_into IS NULL AND (due_at < ? OR expires_at <= ?)",
  )
    .all(before.toISOString(), now.toISOString())
    .map(toOutboxMessage);
}
