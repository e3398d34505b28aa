/** Kept messages that an exported one may be, or be the edited form of: an export only says who, what and in which minute. */
import type { IncomingMessage } from '../domain/message.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** A message kept before, as far as it is known again by it. */
export interface KeptMessage {
  id: number;
  chatId: string;
  stanzaId: string;
  senderIdList: [string, ...string[]];
  senderName: string | null;
  sentAt: Date;
  text: string;
  /** text of its newest edit, if any was kept */
  editedText: string | null;
}

interface KeptRow {
  id: number;
  chat_id: string;
  stanza_id: string;
  sender_id: string;
  sender_alias: string | null;
  sender_name: string | null;
  sent_at: string;
  text: string;
  edited: string | null;
}

const MINUTE_SQL = `
  SELECT id, chat_id, stanza_id, sender_id, sender_alias, sender_name, sent_at, text,
    (SELECT e.text FROM inbox e WHERE e.chat_id = i.chat_id AND e.edit_of = i.stanza_id ORDER BY e.sent_at DESC, e.id DESC LIMIT 1) AS edited
  FROM inbox i WHERE sent_at >= ? AND sent_at <= ? AND is_group = 1 AND edit_of IS NULL AND delete_of IS NULL`;
// The words of the partial index, to the letter.
const EXPORTED_OF_MINUTE_SQL = `${MINUTE_SQL} AND stanza_id >= 'ekspor-' AND stanza_id < 'ekspor.'`;

/** Group messages of one minute, in the order in which they came: no edits, no deletions. `minute`: `YYYY-MM-DDTHH:mm`, UTC. */
export function listOfMinute(db: Database, minute: string): KeptMessage[] {
  return listKept(db, MINUTE_SQL, minute);
}

/** Those of them that came from an export. */
export function listExportedOfMinute(db: Database, minute: string): KeptMessage[] {
  return listKept(db, EXPORTED_OF_MINUTE_SQL, minute);
}

function listKept(db: Database, sql: string, minute: string): KeptMessage[] {
  const rowList = prepared(db, sql).all(`${minute}:00.000Z`, `${minute}:59.999Z`) as KeptRow[];
  // There are few, and mostly none: sorting them in SQLite would cost more than finding them.
  rowList.sort((a, b) => a.id - b.id);
  return rowList.map((row) => ({
    id: row.id,
    chatId: row.chat_id,
    stanzaId: row.stanza_id,
    senderIdList: [row.sender_id, ...(row.sender_alias?.split(' ') ?? [])],
    senderName: row.sender_name,
    sentAt: new Date(row.sent_at),
    text: row.text,
    editedText: row.edited,
  }));
}

/** Has this message been kept? */
export function hasStanza(db: Database, chatId: string, stanzaId: string): boolean {
  return prepared(db, 'SELECT 1 FROM inbox WHERE chat_id = ? AND stanza_id = ?').get(chatId, stanzaId) !== undefined;
}

/**
 * An exported message turns out to be a live one: it takes over the live one's ids, sender and second. Its text, its ticket and what was
 * decided about it stay; edits of it follow it, and whoever sent its report owns it under the live id.
 */
export function adoptMessage(
  db: Database,
  kept: Pick<KeptMessage, 'id' | 'chatId' | 'stanzaId'>,
  message: IncomingMessage,
): void {
  const { chatId, stanzaId, senderIdList, senderName, sentAt, hasMedia, quotedStanzaId, isOwn } = message;
  const [senderId, ...aliasList] = senderIdList;
  prepared(
    db,
    `UPDATE inbox SET chat_id = ?, stanza_id = ?, sender_id = ?, sender_alias = ?, sender_name = COALESCE(?, sender_name), sent_at = ?,
       has_media = ?, quoted_stanza_id = ?, is_own = ? WHERE id = ?`,
  ).run(
    chatId,
    stanzaId,
    senderId,
    aliasList.length === 0 ? null : aliasList.join(' '),
    senderName,
    sentAt.toISOString(),
    hasMedia ? 1 : 0,
    quotedStanzaId,
    isOwn ? 1 : 0,
    kept.id,
  );
  prepared(db, 'UPDATE inbox SET chat_id = ?, edit_of = ? WHERE chat_id = ? AND edit_of = ?').run(
    chatId,
    stanzaId,
    kept.chatId,
    kept.stanzaId,
  );
  prepared(
    db,
    'UPDATE tiket SET sender_id = ? WHERE id = (SELECT tiket_id FROM inbox WHERE id = ?) AND inbox_id = ?',
  ).run(senderId, kept.id, kept.id);
}
