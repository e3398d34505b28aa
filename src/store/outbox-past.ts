/** What is asked about earlier messages: to pace, to brake, to find out what became of them, to tell nothing twice. */
import type { Database } from './open.ts';
import { type OutboxMessage, toOutboxMessage } from './outbox.ts';
import { prepared } from './prepared.ts';

/** When the n-th last message since an instant was handed to the door; null where there were fewer. */
export function nthLastAttempt(db: Database, n: number, since: Date): Date | null {
  const at = prepared(
    db,
    'SELECT attempted_at FROM outbox WHERE attempted_at > ? ORDER BY attempted_at DESC LIMIT 1 OFFSET ?',
  )
    .pluck()
    .get(since.toISOString(), n - 1);
  return typeof at === 'string' ? new Date(at) : null;
}

/** How often another message of the same words, with a file of the same name or none, went to the same chat since an instant. */
export function countSame(db: Database, { id, chatId, text, lampiranNama }: OutboxMessage, since: Date): number {
  return prepared(
    db,
    'SELECT count(*) FROM outbox WHERE attempted_at > ? AND chat_id = ? AND text = ? AND lampiran_nama IS ? AND id <> ?',
  )
    .pluck()
    .get(since.toISOString(), chatId, text, lampiranNama, id) as number;
}

/** Messages of a chat that were tried and are not known to have arrived. */
export function listUnsettled(db: Database, chatId: string): OutboxMessage[] {
  return prepared(
    db,
    `SELECT * FROM outbox WHERE chat_id = ? AND attempted_at IS NOT NULL AND state IN ('queued','sending','unknown')
     ORDER BY id`,
  )
    .all(chatId)
    .map(toOutboxMessage);
}

// The planner does not know how few rows the partial indexes hold (nothing runs ANALYZE), hence INDEXED BY.

/** Messages tried since an instant that nobody has seen at the server: unknown, or sent without an acknowledgement. */
export function listUnacked(db: Database, since: Date): OutboxMessage[] {
  return prepared(
    db,
    `SELECT * FROM outbox INDEXED BY outbox_unacked
     WHERE ack = 0 AND state IN ('sent','unknown') AND attempted_at > ? ORDER BY id`,
  )
    .all(since.toISOString())
    .map(toOutboxMessage);
}

// An upload takes its time: the acknowledgement is waited for from the end of the sending.

/** The unacknowledged messages of which nobody was told yet, and whose sending ended before an instant. */
export function listUnalerted(db: Database, before: Date): OutboxMessage[] {
  return prepared(
    db,
    `SELECT * FROM outbox INDEXED BY outbox_unacked
     WHERE ack = 0 AND state IN ('sent','unknown') AND attempted_at <= ? AND COALESCE(sent_at, attempted_at) <= ?
       AND alerted_at IS NULL
     ORDER BY id`,
  )
    .all(before.toISOString(), before.toISOString())
    .map(toOutboxMessage);
}

/** When the sending of the oldest of them ended, or null. */
export function oldestUnalertedAt(db: Database): Date | null {
  const at = prepared(
    db,
    `SELECT min(COALESCE(sent_at, attempted_at)) FROM outbox INDEXED BY outbox_unacked
     WHERE ack = 0 AND state IN ('sent','unknown') AND alerted_at IS NULL`,
  )
    .pluck()
    .get();
  return typeof at === 'string' ? new Date(at) : null;
}

/** Is this own message one that the outbox knows by its stanza? */
export function hasStanza(db: Database, chatId: string, stanzaId: string): boolean {
  return (
    prepared(db, 'SELECT 1 FROM outbox WHERE chat_id = ? AND sent_stanza_id = ?').get(chatId, stanzaId) !== undefined
  );
}

/** The messages that were handed to the door for a chat since an instant. */
export function listAttempted(db: Database, chatId: string, since: Date): OutboxMessage[] {
  return prepared(db, 'SELECT * FROM outbox WHERE attempted_at > ? AND chat_id = ?')
    .all(since.toISOString(), chatId)
    .map(toOutboxMessage);
}

/** One message of the outbox. @throws Error where there is none (a fault of this program) */
export function readOutboxMessage(db: Database, id: number): OutboxMessage {
  const row = prepared(db, 'SELECT * FROM outbox WHERE id = ?').get(id);
  if (row === undefined) throw new Error(`outbox ${id} does not exist`);
  return toOutboxMessage(row);
}

/** Was something queued after an instant under this key, with that instant behind a colon (`awas:ack:62…:2026-…Z`)? */
export function isQueuedSince(db: Database, key: string, since: Date): boolean {
  const row = prepared(db, 'SELECT 1 FROM outbox WHERE unique_key > ? AND unique_key < ?').get(
    `${key}:${since.toISOString()}`,
    `${key};`,
  );
  return row !== undefined;
}
