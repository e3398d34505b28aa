/** The files that hung on messages: announced with the message, fetched afterwards, kept or given up. */
import type { Config } from '../config.ts';
import { isiBerkas, isLembar, jenisBerkas } from '../domain/berkas.ts';
import type { MediaInfo } from '../domain/message.ts';
import { unlinkPhoto } from './dokumentasi.ts';
import { writeMediaFile } from './media-file.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** `ditolak`: not taken, for its kind, size or content. `hilang`: WhatsApp did not give it. */
export type MediaState = 'menunggu' | 'tersimpan' | 'ditolak' | 'hilang';

/** A file that is still to be fetched. */
export interface PendingMedia extends MediaInfo {
  inboxId: number;
  chatId: string;
  stanzaId: string;
  attempts: number;
}

/** What was fetched. */
export interface FetchedFile {
  mime: string;
  namaBerkas: string | null;
  data: Uint8Array;
}

const MAX_ATTEMPTS = 5;
/** Minutes until a file is asked for again, by the number of attempts: a bad line is better an hour later. */
const PAUSE_MINUTES: readonly number[] = [1, 5, 30, 120];

/** Notes the file of a message that was just kept, and whether it is taken at all. To be called in the message's transaction. */
export function announceMedia(db: Database, inboxId: number, media: MediaInfo, maxBytes: number): void {
  const taken = jenisBerkas(media);
  const isPlain = media.jenis === 'gambar' || media.jenis === 'dokumen';
  const reason =
    !isPlain || taken === null
      ? 'jenis berkas tidak diambil'
      : (media.ukuran ?? 0) > maxBytes
        ? 'berkas terlalu besar'
        : null;
  // A photo that is sent "as a document", for its sharpness, is still a photo.
  const jenis = isPlain && taken !== null ? taken.jenis : media.jenis;
  prepared(
    db,
    `INSERT INTO media (inbox_id, jenis, mime, nama_berkas, ukuran, state, error) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (inbox_id) DO NOTHING`,
  ).run(inboxId, jenis, media.mime, media.namaBerkas, media.ukuran, reason === null ? 'menunggu' : 'ditolak', reason);
}

/**
 * Files that are still to be fetched, the oldest first.
 * @param now leaves out those that failed and rest until later; without it all are listed
 */
export function listPendingMedia(db: Database, limit: number, now?: Date): PendingMedia[] {
  return prepared(
    db,
    `SELECT m.inbox_id AS inboxId, i.chat_id AS chatId, i.stanza_id AS stanzaId, m.jenis, m.mime, m.nama_berkas AS namaBerkas,
       m.ukuran, m.attempts
     FROM media m INDEXED BY media_menunggu JOIN inbox i ON i.id = m.inbox_id
     WHERE m.state = 'menunggu' AND (m.due_at IS NULL OR ? IS NULL OR m.due_at <= ?) ORDER BY m.inbox_id LIMIT ?`,
  ).all(now?.toISOString() ?? null, now?.toISOString() ?? null, limit) as PendingMedia[];
}

/**
 * Keeps a file that was fetched, if it is what it was announced to be.
 * @returns what became of it; a file that was settled before stays as it was
 * @throws Error where the disk refuses; the file then still waits
 */
export function keepMedia(
  db: Database,
  { mediaDir, mediaMaxBytes }: Pick<Config, 'mediaDir' | 'mediaMaxBytes'>,
  inboxId: number,
  { mime, namaBerkas, data }: FetchedFile,
): MediaState {
  const announced = prepared(db, 'SELECT state, mime, nama_berkas AS namaBerkas FROM media WHERE inbox_id = ?').get(
    inboxId,
  ) as (Pick<MediaInfo, 'mime' | 'namaBerkas'> & { state: MediaState }) | undefined;
  if (!announced) throw new Error(`media ${inboxId} does not exist`);
  if (announced.state !== 'menunggu') return announced.state;
  if (data.length > mediaMaxBytes) return settle(db, inboxId, 'ditolak', 'berkas terlalu besar');
  const taken = jenisBerkas(announced) ?? jenisBerkas({ mime, namaBerkas });
  const isi = isiBerkas(data);
  if (isi === null || !taken?.isiList.includes(isi)) {
    return settle(db, inboxId, 'ditolak', 'isi berkas tidak sesuai jenisnya');
  }
  const { sha256, berkas } = writeMediaFile(mediaDir, data, isi);
  prepared(
    db,
    `UPDATE media SET state = 'tersimpan', sha256 = ?, berkas = ?, ukuran = ?, nama_berkas = COALESCE(nama_berkas, ?),
       attempts = attempts + 1, due_at = NULL, error = NULL WHERE inbox_id = ?`,
  ).run(sha256, berkas, data.length, namaBerkas, inboxId);
  return 'tersimpan';
}

/** An attempt to fetch a file failed: it is tried again later, at most five times in all. */
export function postponeMedia(db: Database, inboxId: number, reason: string, now: Date): MediaState {
  const attempts = prepared(
    db,
    "UPDATE media SET attempts = attempts + 1, error = ? WHERE inbox_id = ? AND state = 'menunggu' RETURNING attempts",
  )
    .pluck()
    .get(reason, inboxId) as number | undefined;
  if (attempts === undefined || attempts >= MAX_ATTEMPTS) return markMediaGone(db, inboxId, reason);
  const due = now.getTime() + (PAUSE_MINUTES[attempts - 1] ?? 120) * 60_000;
  prepared(db, 'UPDATE media SET due_at = ? WHERE inbox_id = ?').run(new Date(due).toISOString(), inboxId);
  return 'menunggu';
}

/** WhatsApp no longer has the file: it is not asked for again. A file that is kept already stays. */
export function markMediaGone(db: Database, inboxId: number, reason: string): MediaState {
  return settle(db, inboxId, 'hilang', reason);
}

function settle(db: Database, inboxId: number, state: MediaState, reason: string): MediaState {
  // What is not kept documents no report.
  if (state === 'ditolak') unlinkPhoto(db, inboxId);
  prepared(db, "UPDATE media SET state = ?, error = ?, due_at = NULL WHERE inbox_id = ? AND state = 'menunggu'").run(
    state,
    reason,
    inboxId,
  );
  return prepared(db, 'SELECT state FROM media WHERE inbox_id = ?').pluck().get(inboxId) as MediaState;
}

/** A spreadsheet that hung on a message. */
export interface SheetFile {
  state: MediaState;
  /** where it lies under the folder of media; null where none is kept */
  berkas: string | null;
  /** the name under which it came */
  namaBerkas: string | null;
  /** why it is not kept */
  error: string | null;
}

/** The spreadsheet of a message, in whatever state; null where it has none. */
export function readSheet(db: Database, inboxId: number): SheetFile | null {
  const row = prepared(
    db,
    'SELECT state, mime, berkas, nama_berkas AS namaBerkas, error FROM media WHERE inbox_id = ?',
  ).get(inboxId) as (SheetFile & { mime: string }) | undefined;
  if (row === undefined || !isLembar(row)) return null;
  const { state, berkas, namaBerkas, error } = row;
  return { state, berkas, namaBerkas, error };
}

/** Messages from this one on, with documents that are kept, refused or lost: nothing more happens to these by itself. */
export function listSettledDocuments(db: Database, fromInboxId: number): number[] {
  return prepared(
    db,
    "SELECT inbox_id FROM media WHERE inbox_id >= ? AND jenis = 'dokumen' AND state <> 'menunggu' ORDER BY inbox_id",
  )
    .pluck()
    .all(fromInboxId) as number[];
}

/** The first message whose file is still to be fetched; without one the next message to come. */
export function firstUnsettled(db: Database): number {
  return prepared(
    db,
    `SELECT coalesce((SELECT min(inbox_id) FROM media INDEXED BY media_menunggu WHERE state = 'menunggu'),
       (SELECT coalesce(max(inbox_id), 0) + 1 FROM media))`,
  )
    .pluck()
    .get() as number;
}

/** The first message with a file that came in since an instant, or the next one to come. */
export function firstMediaSince(db: Database, instant: Date): number {
  return prepared(
    db,
    `SELECT coalesce(min(m.inbox_id), (SELECT coalesce(max(inbox_id), 0) + 1 FROM media))
     FROM media m CROSS JOIN inbox i ON i.id = m.inbox_id WHERE i.received_at >= ?`,
  )
    .pluck()
    .get(instant.toISOString()) as number;
}
