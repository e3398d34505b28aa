/** People who were offered to choose from, and which offer a number answers. */
import type { InboxMessage } from './inbox.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface Pilihan {
  /** the order that is given once more for the one who is chosen */
  perintah: string;
  kata: string;
  argumen: string | null;
  /** the people, in the order in which they were shown */
  wargaIdList: readonly number[];
}

/** An offer is answered within this time; a quoted one at any. */
const MASA_MS = 30 * 60_000;

/** Keeps what is offered in answer to a message, in its transaction. */
export function keepPilihan(
  db: Database,
  { message, petugasId }: { message: InboxMessage; petugasId: number },
  { perintah, kata, argumen, wargaIdList }: Pilihan,
): void {
  prepared(
    db,
    `INSERT INTO pilihan (inbox_id, petugas_id, chat_id, at, perintah, kata, argumen, warga_list) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (inbox_id) DO NOTHING`,
  ).run(
    message.id,
    petugasId,
    message.chatId,
    message.sentAt.toISOString(),
    perintah,
    kata,
    argumen,
    JSON.stringify(wargaIdList),
  );
}

interface PilihanRow {
  inbox_id: number;
  at: string;
  perintah: string;
  kata: string;
  argumen: string | null;
  warga_list: string;
}

/**
 * The offer to this petugas that a message answers: the one it quotes, else the last one in this chat, if the petugas has said nothing
 * there since and not half an hour has passed. Null = a number that answers nothing.
 */
export function findPilihan(db: Database, message: InboxMessage, petugasId: number): Pilihan | null {
  const row = message.quotedStanzaId === null ? lastOffer(db, message, petugasId) : quotedOffer(db, message, petugasId);
  if (!row) return null;
  const { perintah, kata, argumen } = row;
  return { perintah, kata, argumen, wargaIdList: JSON.parse(row.warga_list) as number[] };
}

function quotedOffer(db: Database, { chatId, quotedStanzaId }: InboxMessage, petugasId: number): PilihanRow | null {
  const row = prepared(
    db,
    `SELECT p.* FROM outbox o JOIN pilihan p ON p.inbox_id = o.inbox_id
     WHERE o.chat_id = ? AND o.sent_stanza_id = ? AND p.petugas_id = ? ORDER BY p.inbox_id DESC LIMIT 1`,
  ).get(chatId, quotedStanzaId, petugasId);
  return (row as PilihanRow | undefined) ?? null;
}

function lastOffer(
  db: Database,
  { id, chatId, sentAt, senderIdList }: InboxMessage,
  petugasId: number,
): PilihanRow | null {
  const row = prepared(
    db,
    'SELECT * FROM pilihan WHERE petugas_id = ? AND chat_id = ? AND inbox_id < ? ORDER BY inbox_id DESC LIMIT 1',
  ).get(petugasId, chatId, id) as PilihanRow | undefined;
  if (!row || sentAt.getTime() - Date.parse(row.at) > MASA_MS) return null;
  const between = prepared(
    db,
    'SELECT 1 FROM inbox NOT INDEXED WHERE id > ? AND id < ? AND chat_id = ? AND sender_id = ?',
  );
  return senderIdList.some((senderId) => between.get(row.inbox_id, id, chatId, senderId) !== undefined) ? null : row;
}
