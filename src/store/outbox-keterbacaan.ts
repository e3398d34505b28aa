/** How many have received and read a message that somebody wants to know of: asked of WhatsApp for two days. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

const FIRST_MS = 5 * 60_000;
const LAST_MS = 48 * 3_600_000;

/** From now on the readers of a message are counted. To be called in the transaction that queues it. */
export function beginCounting(db: Database, outboxId: number, dueAt: Date): void {
  const firstAt = new Date(dueAt.getTime() + FIRST_MS);
  prepared(db, 'INSERT INTO keterbacaan (outbox_id, due_at) VALUES (?, ?)').run(outboxId, firstAt.toISOString());
}

/** A message of which WhatsApp is to be asked. */
export interface CountedMessage {
  outboxId: number;
  chatId: string;
  stanzaId: string;
  sentAt: Date;
}

/** The messages that are out, and whose readers are to be counted (again) now. */
export function listToCount(db: Database, now: Date): CountedMessage[] {
  const rowList = prepared(
    db,
    `SELECT k.outbox_id AS outboxId, o.chat_id AS chatId, o.sent_stanza_id AS stanzaId, o.sent_at AS sentAt
     FROM keterbacaan k INDEXED BY keterbacaan_due JOIN outbox o ON o.id = k.outbox_id
     WHERE k.due_at IS NOT NULL AND k.due_at <= ? AND o.state = 'sent' AND o.sent_stanza_id IS NOT NULL ORDER BY k.outbox_id`,
  ).all(now.toISOString()) as (Omit<CountedMessage, 'sentAt'> & { sentAt: string })[];
  return rowList.map(({ sentAt, ...row }) => ({ ...row, sentAt: new Date(sentAt) }));
}

/** How far a message has come. People may hide that they have read, so `dibaca` is the least. */
export interface Keterbacaan {
  terkirim: number;
  dibaca: number;
}

/**
 * Keeps what WhatsApp has told, and when it is asked again: always once the message has grown twice as old, the last time after two days.
 * @param told null = it told nothing this time; what it told before stays
 */
export function keepCount(db: Database, message: CountedMessage, told: Keterbacaan | null, now: Date): void {
  const age = now.getTime() - message.sentAt.getTime();
  const next = Math.min(now.getTime() + Math.max(age, FIRST_MS), message.sentAt.getTime() + LAST_MS);
  const dueAt = age >= LAST_MS ? null : new Date(next).toISOString();
  prepared(
    db,
    `UPDATE keterbacaan SET due_at = ?, n_terkirim = COALESCE(?, n_terkirim), n_dibaca = COALESCE(?, n_dibaca),
       asked_at = CASE WHEN ? IS NULL THEN asked_at ELSE ? END WHERE outbox_id = ?`,
  ).run(
    dueAt,
    told?.terkirim ?? null,
    told?.dibaca ?? null,
    told?.terkirim ?? null,
    now.toISOString(),
    message.outboxId,
  );
}

/** What is known of the message of this key; null where it is not counted, or WhatsApp has told nothing yet. */
export function readKeterbacaan(db: Database, uniqueKey: string): (Keterbacaan & { askedAt: Date }) | null {
  const row = prepared(
    db,
    `SELECT k.n_terkirim AS terkirim, k.n_dibaca AS dibaca, k.asked_at AS askedAt
     FROM keterbacaan k JOIN outbox o ON o.id = k.outbox_id WHERE o.unique_key = ? AND k.asked_at IS NOT NULL`,
  ).get(uniqueKey) as (Keterbacaan & { askedAt: string }) | undefined;
  return row === undefined ? null : { ...row, askedAt: new Date(row.askedAt) };
}
