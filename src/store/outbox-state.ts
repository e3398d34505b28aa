/** What became of each outgoing message. A message and those merged into it share one fate, so they change together. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** The message is handed to the door now, and these others with it. */
export function markSending(db: Database, id: number, memberIdList: readonly number[], now: Date): void {
  prepared(db, "UPDATE outbox SET state = 'sending', attempts = attempts + 1, attempted_at = ? WHERE id = ?").run(
    now.toISOString(),
    id,
  );
  for (const memberId of memberIdList) {
    prepared(db, "UPDATE outbox SET state = 'sending', merged_into = ? WHERE id = ?").run(id, memberId);
  }
}

/** The message is out, under this stanza. @param ack 0 where the door tells later how far it came, else null */
export function markSent(db: Database, id: number, stanzaId: string, options: { now: Date; ack: 0 | null }): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'sent', sent_at = ?, error = NULL, sent_stanza_id = ?,
       ack = CASE WHEN sent_stanza_id = ? THEN COALESCE(ack, ?) ELSE ? END
     WHERE id = ? OR merged_into = ?`,
  ).run(options.now.toISOString(), stanzaId, stanzaId, options.ack, options.ack, id, id);
}

/** Nobody can say whether it left (`unknown`), or it will never be sent (`refused`). */
export function markUnsent(db: Database, id: number, state: 'unknown' | 'refused', error: string): void {
  prepared(
    db,
    `UPDATE outbox SET state = ?, error = ?, ack = CASE ? WHEN 'unknown' THEN COALESCE(ack, 0) ELSE ack END
     WHERE id = ? OR merged_into = ?`,
  ).run(state, error, state, id, id);
}

/** The door was closed: it is as if it had not been tried. What was to go out with it for the first time is free again. */
export function markOffline(db: Database, id: number, attemptedBefore: Date | null, error: string): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'queued', error = ?, attempts = attempts - 1, attempted_at = ? WHERE id = ?`,
  ).run(error, attemptedBefore?.toISOString() ?? null, id);
  prepared(
    db,
    `UPDATE outbox SET state = 'queued', error = ?, merged_into = CASE WHEN ? THEN merged_into END WHERE merged_into = ?`,
  ).run(error, attemptedBefore === null ? 0 : 1, id);
}

/** It did not leave: to be sent again, with the same words, so that it is still known should it turn up after all. */
export function markQueuedAgain(db: Database, id: number, error: string): void {
  prepared(
    db,
    `UPDATE outbox SET state = 'queued', error = ?, sent_stanza_id = NULL, sent_at = NULL, ack = NULL, ack_at = NULL
     WHERE id = ? OR merged_into = ?`,
  ).run(error, id, id);
}

/**
 * After a kill: what was being sent may have left or not, so it is not sent again blindly (design §3). Only what the server
 * had acknowledged before the kill is known to be out.
 * @returns how many such messages there are
 */
export function markInterrupted(db: Database): number {
  return prepared(
    db,
    `UPDATE outbox SET state = CASE WHEN ack >= 1 THEN 'sent' ELSE 'unknown' END, ack = COALESCE(ack, 0),
       error = CASE WHEN ack >= 1 THEN NULL ELSE 'program berhenti saat mengirim' END
     WHERE state = 'sending'`,
  ).run().changes;
}

/** WhatsApp shows the message under this stanza: it has left the program, and from ack 1 on it is at the server. */
export function markShown(db: Database, id: number, own: { stanzaId: string; ack: number; now: Date }): void {
  const now = own.now.toISOString();
  prepared(
    db,
    `UPDATE outbox SET sent_stanza_id = ?, ack = ?, ack_at = ?, sent_at = COALESCE(sent_at, ?),
       state = CASE WHEN state = 'sending' THEN 'sending' WHEN ? >= 1 THEN 'sent' ELSE 'unknown' END
     WHERE id = ? OR merged_into = ?`,
  ).run(own.stanzaId, Math.max(own.ack, 0), now, now, own.ack, id, id);
}

/**
 * How far WhatsApp has carried a message; an acknowledgement is never lowered.
 * @returns does it settle a message of which nobody knew whether it left?
 */
export function raiseAck(db: Database, chatId: string, stanzaId: string, options: { ack: number; now: Date }): boolean {
  const now = options.now.toISOString();
  prepared(
    db,
    'UPDATE outbox SET ack = ?, ack_at = ? WHERE chat_id = ? AND sent_stanza_id = ? AND COALESCE(ack, -1) < ?',
  ).run(options.ack, now, chatId, stanzaId, options.ack);
  if (options.ack < 1) return false;
  const settled = prepared(
    db,
    `UPDATE outbox SET state = 'sent', error = NULL, sent_at = COALESCE(sent_at, ?)
     WHERE chat_id = ? AND sent_stanza_id = ? AND state = 'unknown'`,
  ).run(now, chatId, stanzaId);
  return settled.changes > 0;
}

/** A person was told that the message does not reach the server. */
export function markAlerted(db: Database, id: number, now: Date): void {
  prepared(db, 'UPDATE outbox SET alerted_at = ? WHERE id = ?').run(now.toISOString(), id);
}

/** What nobody asked for is not sent before an instant. */
export function holdUnasked(db: Database, until: Date): void {
  const at = until.toISOString();
  prepared(db, "UPDATE outbox SET due_at = ? WHERE state = 'queued' AND is_unasked = 1 AND due_at < ?").run(at, at);
}
