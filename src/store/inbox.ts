/** Every message that came in, raw, before anyone tried to understand it; and how far the bot has come with it. */
import type { IncomingMessage } from '../domain/message.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** `received`: not yet handled. `waiting`: kept until its sender is registered. `refused`: answered, nothing recorded. */
export type InboxState = 'received' | 'done' | 'ignored' | 'refused' | 'waiting' | 'failed';

/** A kept message, as it is handled: the same after a restart as when it came. */
export interface InboxMessage extends IncomingMessage {
  id: number;
  receivedAt: Date;
  state: InboxState;
  tiketId: number | null;
}

interface InboxRow {
  id: number;
  chat_id: string;
  stanza_id: string;
  is_group: number;
  sender_id: string;
  sender_alias: string | null;
  sender_name: string | null;
  sent_at: string;
  received_at: string;
  text: string;
  has_media: number;
  quoted_stanza_id: string | null;
  edit_of: string | null;
  delete_of: string | null;
  is_own: number;
  state: InboxState;
  tiket_id: number | null;
}

function toMessage(row: InboxRow): InboxMessage {
  return {
    id: row.id,
    chatId: row.chat_id,
    stanzaId: row.stanza_id,
    isGroup: row.is_group === 1,
    senderIdList: row.sender_alias === null ? [row.sender_id] : [row.sender_id, ...row.sender_alias.split(' ')],
    senderName: row.sender_name,
    sentAt: new Date(row.sent_at),
    receivedAt: new Date(row.received_at),
    text: row.text,
    hasMedia: row.has_media === 1,
    quotedStanzaId: row.quoted_stanza_id,
    editOf: row.edit_of,
    deleteOf: row.delete_of,
    isOwn: row.is_own === 1,
    state: row.state,
    tiketId: row.tiket_id,
  };
}

/**
 * Keeps a message. The id of the chat and of the stanza together name it: WhatsApp delivers some messages twice.
 * @returns what is kept, or null where it was kept before
 */
export function storeMessage(db: Database, message: IncomingMessage, receivedAt: Date): InboxMessage | null {
  const [senderId, ...aliasList] = message.senderIdList;
  const result = prepared(
    db,
    `INSERT INTO inbox (chat_id, stanza_id, is_group, sender_id, sender_alias, sender_name, sent_at, received_at, text, has_media,
       quoted_stanza_id, edit_of, delete_of, is_own)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id, stanza_id) DO NOTHING`,
  ).run(
    message.chatId,
    message.stanzaId,
    message.isGroup ? 1 : 0,
    senderId,
    aliasList.length === 0 ? null : aliasList.join(' '),
    message.senderName,
    message.sentAt.toISOString(),
    receivedAt.toISOString(),
    message.text,
    message.hasMedia ? 1 : 0,
    message.quotedStanzaId,
    message.editOf,
    message.deleteOf,
    message.isOwn ? 1 : 0,
  );
  if (result.changes === 0) return null;
  return { ...message, id: Number(result.lastInsertRowid), receivedAt, state: 'received', tiketId: null };
}

/** One kept message. @throws Error where the number is not in the inbox (a fault of this program) */
export function readMessage(db: Database, id: number): InboxMessage {
  const row = prepared(db, 'SELECT * FROM inbox WHERE id = ?').get(id) as InboxRow | undefined;
  if (!row) throw new Error(`inbox ${id} does not exist`);
  return toMessage(row);
}

/** The kept message of a stanza, or null where it never came. */
export function findMessage(db: Database, chatId: string, stanzaId: string): InboxMessage | null {
  const row = prepared(db, 'SELECT * FROM inbox WHERE chat_id = ? AND stanza_id = ?').get(chatId, stanzaId);
  return row === undefined ? null : toMessage(row as InboxRow);
}

/** Has an edit or a deletion of this message been handled already (it can overtake its message)? */
export function isOvertaken(db: Database, message: InboxMessage): boolean {
  const row = prepared(db, 'SELECT 1 FROM inbox WHERE chat_id = ? AND edit_of = ? AND tiket_id IS NOT NULL').get(
    message.chatId,
    message.stanzaId,
  );
  return row !== undefined;
}

// The state stands in the statement, not beside it: so the index of the few that are open is found.
const OPEN_SQL = {
  received: "SELECT id FROM inbox WHERE state = 'received' ORDER BY id",
  waiting: "SELECT id FROM inbox WHERE state = 'waiting' ORDER BY id",
  failed: "SELECT id FROM inbox WHERE state = 'failed' ORDER BY id",
};

/** Numbers of the messages that are still open in one way, in the order in which they came. */
export function listMessageIds(db: Database, state: keyof typeof OPEN_SQL): number[] {
  return prepared(db, OPEN_SQL[state]).pluck().all() as number[];
}

/** Ends the handling of a message, and says which ticket it came to. */
export function setMessageState(
  db: Database,
  id: number,
  state: InboxState,
  options: { now: Date; tiketId?: number | null; error?: string },
): void {
  prepared(
    db,
    'UPDATE inbox SET state = ?, handled_at = ?, tiket_id = COALESCE(?, tiket_id), error = ? WHERE id = ?',
  ).run(state, options.now.toISOString(), options.tiketId ?? null, options.error ?? null, id);
}

/**
 * The ticket that a message (as it was last edited) or one of the bot's own replies speaks of, by its stanza; null where it speaks of
 * none, or, as a merged reply does, of several.
 */
export function findTiketIdByStanza(db: Database, chatId: string, stanzaId: string): number | null {
  const said = listSaid(db, chatId, stanzaId).findLast(({ tiketId }) => tiketId !== null);
  if (said) return said.tiketId;
  const found = prepared(
    db,
    'SELECT DISTINCT tiket_id FROM outbox WHERE chat_id = ? AND sent_stanza_id = ? AND tiket_id IS NOT NULL LIMIT 2',
  )
    .pluck()
    .all(chatId, stanzaId) as number[];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A message and the edits of it, as far as they have come, in the order in which they were said; empty where none has come. */
export function listSaid(db: Database, chatId: string, stanzaId: string): InboxMessage[] {
  return prepared(
    db,
    `SELECT * FROM inbox WHERE chat_id = ? AND stanza_id = ? UNION ALL SELECT * FROM inbox WHERE chat_id = ? AND edit_of = ?
     ORDER BY sent_at, id`,
  )
    .all(chatId, stanzaId, chatId, stanzaId)
    .map((row) => toMessage(row as InboxRow));
}

/** The newest number in the inbox: what came after it is new. */
export function lastMessageId(db: Database): number {
  return (prepared(db, 'SELECT max(id) FROM inbox').pluck().get() as number | null) ?? 0;
}

/** Whose messages wait for a registration, by the name that WhatsApp shows, the most first. */
export function listWaitingSenders(db: Database): { nama: string; jumlah: number }[] {
  return prepared(
    db,
    `SELECT COALESCE(sender_name, sender_id) AS nama, count(*) AS jumlah FROM inbox WHERE state = 'waiting'
     GROUP BY 1 ORDER BY 2 DESC, 1`,
  ).all() as { nama: string; jumlah: number }[];
}

/** How often a message was deleted: the same deletion is sometimes told twice. */
export function countDeletions(db: Database, chatId: string, stanzaId: string): number {
  return prepared(db, 'SELECT count(*) FROM inbox WHERE chat_id = ? AND delete_of = ?')
    .pluck()
    .get(chatId, stanzaId) as number;
}
