/** Kept messages that an exported one may be the edited form of: an export does not say which, only who and in which minute. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** A message kept before, as far as an edit of it is told by it. */
export interface MaybeEdited {
  chatId: string;
  stanzaId: string;
  senderIdList: [string, ...string[]];
  sentAt: Date;
  text: string;
  /** text of its newest edit, if any was kept */
  editedText: string | null;
}

/** Group messages of one minute, in the order in which they came: no edits, no deletions. `minute`: `YYYY-MM-DDTHH:mm`, UTC. */
export function listOfMinute(db: Database, minute: string): MaybeEdited[] {
  const rowList = prepared(
    db,
    `SELECT chat_id, stanza_id, sender_id, sender_alias, sent_at, text,
       (SELECT e.text FROM inbox e WHERE e.chat_id = i.chat_id AND e.edit_of = i.stanza_id ORDER BY e.sent_at DESC, e.id DESC LIMIT 1) AS edited
     FROM inbox i WHERE sent_at >= ? AND sent_at <= ? AND is_group = 1 AND edit_of IS NULL AND delete_of IS NULL ORDER BY id`,
  ).all(`${minute}:00.000Z`, `${minute}:59.999Z`) as {
    chat_id: string;
    stanza_id: string;
    sender_id: string;
    sender_alias: string | null;
    sent_at: string;
    text: string;
    edited: string | null;
  }[];
  return rowList.map((row) => ({
    chatId: row.chat_id,
    stanzaId: row.stanza_id,
    senderIdList: [row.sender_id, ...(row.sender_alias?.split(' ') ?? [])],
    sentAt: new Date(row.sent_at),
    text: row.text,
    editedText: row.edited,
  }));
}

/** Has this message been kept? */
export function hasStanza(db: Database, chatId: string, stanzaId: string): boolean {
  return prepared(db, 'SELECT 1 FROM inbox WHERE chat_id = ? AND stanza_id = ?').get(chatId, stanzaId) !== undefined;
}
