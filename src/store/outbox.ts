/** What the bot is going to say: rows are written in the transaction that makes them true, and sent after it. */
import type { OutgoingMessage } from '../domain/message.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface OutboxEntry {
  chatId: string;
  text: string;
  quotedStanzaId?: string | null;
  inboxId?: number | null;
  tiketId?: number | null;
  /** a second entry with the same key is dropped: a recap is posted once */
  uniqueKey?: string;
  now: Date;
  /** not to be sent before this instant; default: at once */
  dueAt?: Date;
}

/**
 * Queues one outgoing message.
 * @returns false where its unique key was queued before
 */
export function queueMessage(db: Database, entry: OutboxEntry): boolean {
  const createdAt = entry.now.toISOString();
  return (
    prepared(
      db,
      `INSERT INTO outbox (unique_key, chat_id, text, quoted_stanza_id, inbox_id, tiket_id, created_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unique_key) DO NOTHING`,
    ).run(
      entry.uniqueKey ?? null,
      entry.chatId,
      entry.text,
      entry.quotedStanzaId ?? null,
      entry.inboxId ?? null,
      entry.tiketId ?? null,
      createdAt,
      (entry.dueAt ?? entry.now).toISOString(),
    ).changes === 1
  );
}

interface OutboxRow {
  id: number;
  chat_id: string;
  text: string;
  quoted_stanza_id: string | null;
  attempts: number;
}

/** One message that is due, marked as being sent. A row stays so until its result is known. */
export function claimMessage(db: Database, now: Date): (OutgoingMessage & { attempts: number }) | null {
  const row = prepared(
    db,
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1
     WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND due_at <= ? ORDER BY id LIMIT 1)
     RETURNING id, chat_id, text, quoted_stanza_id, attempts`,
  ).get(now.toISOString()) as OutboxRow | undefined;
  if (!row) return null;
  return {
    id: row.id,
    chatId: row.chat_id,
    text: row.text,
    quotedStanzaId: row.quoted_stanza_id,
    attempts: row.attempts,
  };
}

/** The message is out, under this stanza. */
export function markSent(db: Database, id: number, stanzaId: string, now: Date): void {
  prepared(db, "UPDATE outbox SET state = 'sent', sent_stanza_id = ?, sent_at = ?, error = NULL WHERE id = ?").run(
    stanzaId,
    now.toISOString(),
    id,
  );
}

/** The message did not go out: `queued` again from an instant on, or given up with the reason. */
export function markUnsent(
  db: Database,
  id: number,
  result: { state: 'queued'; dueAt: Date; error: string } | { state: 'unknown' | 'refused'; error: string },
): void {
  prepared(db, 'UPDATE outbox SET state = ?, error = ?, due_at = COALESCE(?, due_at) WHERE id = ?').run(
    result.state,
    result.error,
    result.state === 'queued' ? result.dueAt.toISOString() : null,
    id,
  );
}

/**
 * After a kill: what was being sent may have left or not, so it is not sent again blindly (design §3).
 * @returns how many such messages there are
 */
export function markInterrupted(db: Database): number {
  return prepared(
    db,
    "UPDATE outbox SET state = 'unknown', error = 'program berhenti saat mengirim' WHERE state = 'sending'",
  ).run().changes;
}

/** When the next queued message falls due, or null. */
export function nextDueAt(db: Database): Date | null {
  const dueAt = prepared(db, "SELECT min(due_at) FROM outbox WHERE state = 'queued'").pluck().get();
  return typeof dueAt === 'string' ? new Date(dueAt) : null;
}
