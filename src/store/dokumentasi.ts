/** Photos that document reports, and what stands near each other in a chat. Nearness is by sent time. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** How a photo came to its report: by its own caption, as an answer, or because it was sent around the same time. */
export type Cara = 'keterangan' | 'balasan' | 'dekat';

export interface Photo {
  id: number;
  chatId: string;
  stanzaId: string;
  senderIdList: [string, ...string[]];
  sentAt: Date;
  quotedStanzaId: string | null;
  /** the ticket that its caption made or speaks of */
  tiketId: number | null;
  /** how it is linked now; null = not at all */
  cara: Cara | null;
}

interface PhotoRow {
  id: number;
  chat_id: string;
  stanza_id: string;
  sender_id: string;
  sender_alias: string | null;
  sent_at: string;
  quoted_stanza_id: string | null;
  tiket_id: number | null;
  cara: Cara | null;
}

// A photo is deleted for everyone by a message of its own; one of a practice (LATIHAN) documents nothing here.
const PHOTO_SQL = `
  SELECT i.id, i.chat_id, i.stanza_id, i.sender_id, i.sender_alias, i.sent_at, i.quoted_stanza_id, i.tiket_id, d.cara
  FROM inbox i JOIN media m ON m.inbox_id = i.id AND m.jenis = 'gambar' AND m.state <> 'ditolak' LEFT JOIN dokumentasi d ON d.inbox_id = i.id
  WHERE NOT EXISTS (SELECT 1 FROM inbox h WHERE h.chat_id = i.chat_id AND h.delete_of = i.stanza_id)
    AND NOT EXISTS (SELECT 1 FROM latihan_pesan p WHERE p.inbox_id = i.id)`;

function toPhoto(row: unknown): Photo {
  const photo = row as PhotoRow;
  return {
    id: photo.id,
    chatId: photo.chat_id,
    stanzaId: photo.stanza_id,
    senderIdList: [photo.sender_id, ...(photo.sender_alias?.split(' ') ?? [])],
    sentAt: new Date(photo.sent_at),
    quotedStanzaId: photo.quoted_stanza_id,
    tiketId: photo.tiket_id,
    cara: photo.cara,
  };
}

/** The photo of a message; null where it has none, or was deleted. */
export function findPhoto(db: Database, inboxId: number): Photo | null {
  const row = prepared(db, `${PHOTO_SQL} AND i.id = ?`).get(inboxId);
  return row === undefined ? null : toPhoto(row);
}

/** Photos in a chat between two instants, both included. */
export function listPhotos(db: Database, chatId: string, from: Date, to: Date): Photo[] {
  return prepared(db, `${PHOTO_SQL} AND i.has_media = 1 AND i.chat_id = ? AND i.sent_at >= ? AND i.sent_at <= ?`)
    .all(chatId, from.toISOString(), to.toISOString())
    .map(toPhoto);
}

/** A message that told a report which still stands. */
export interface ReportMessage {
  tiketId: number;
  senderIdList: [string, ...string[]];
  sentAt: Date;
}

/** The messages of a chat between two instants that told a report, anew or again; a correction of one tells none. Oldest first. */
export function listReportMessages(db: Database, chatId: string, from: Date, to: Date): ReportMessage[] {
  const rowList = prepared(
    db,
    `SELECT i.tiket_id, i.sender_id, i.sender_alias, i.sent_at FROM inbox i INDEXED BY inbox_sent JOIN tiket t ON t.id = i.tiket_id
     WHERE i.sent_at >= ? AND i.sent_at <= ? AND i.chat_id = ? AND i.delete_of IS NULL AND t.state <> 'dibatalkan'
       AND NOT EXISTS (SELECT 1 FROM versi v WHERE v.tiket_id = t.id AND v.inbox_id = i.id AND v.sebab NOT IN ('awal', 'ganti'))
     ORDER BY i.sent_at, i.id`,
  ).all(from.toISOString(), to.toISOString(), chatId) as {
    tiket_id: number;
    sender_id: string;
    sender_alias: string | null;
    sent_at: string;
  }[];
  return rowList.map((row) => ({
    tiketId: row.tiket_id,
    senderIdList: [row.sender_id, ...(row.sender_alias?.split(' ') ?? [])],
    sentAt: new Date(row.sent_at),
  }));
}

/** Links a photo to its report; where it was linked before, it moves. */
export function linkPhoto(db: Database, inboxId: number, tiketId: number, cara: Cara): void {
  prepared(
    db,
    `INSERT INTO dokumentasi (inbox_id, tiket_id, cara) VALUES (?, ?, ?)
     ON CONFLICT (inbox_id) DO UPDATE SET tiket_id = excluded.tiket_id, cara = excluded.cara`,
  ).run(inboxId, tiketId, cara);
}

/** The photo documents nothing any more; the message and its file stay. */
export function unlinkPhoto(db: Database, inboxId: number): void {
  prepared(db, 'DELETE FROM dokumentasi WHERE inbox_id = ?').run(inboxId);
}
