/** The files that go out with messages: asked for with the message, made just before it is sent. */
import type { Berkas, Lampiran, LampiranJenis } from '../domain/lampiran.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** A file that is still to be made. */
export interface WaitingLampiran {
  outboxId: number;
  lampiran: Lampiran;
  /** how often it was begun */
  attempts: number;
}

/** Asks for the file of a message that was just queued. To be called in the transaction that queues it. */
export function attachLampiran(db: Database, outboxId: number, { jenis, nama, isi }: Lampiran): void {
  prepared(db, 'UPDATE outbox SET lampiran_nama = ? WHERE id = ?').run(nama, outboxId);
  prepared(db, 'INSERT INTO lampiran (outbox_id, jenis, nama, isi) VALUES (?, ?, ?, ?)').run(
    outboxId,
    jenis,
    nama,
    JSON.stringify(isi ?? null),
  );
}

const WAITING = `FROM lampiran l INDEXED BY lampiran_menunggu JOIN outbox o ON o.id = l.outbox_id
  WHERE l.state = 'menunggu' AND o.state = 'queued'`;

/** The next file that is due to be made, or null. */
export function nextLampiran(db: Database, now: Date): WaitingLampiran | null {
  const row = prepared(
    db,
    `SELECT l.outbox_id AS outboxId, l.jenis, l.nama, l.isi, l.attempts ${WAITING}
       AND o.due_at <= ? AND (l.due_at IS NULL OR l.due_at <= ?) ORDER BY o.due_at, l.outbox_id LIMIT 1`,
  ).get(now.toISOString(), now.toISOString()) as
    | { outboxId: number; jenis: LampiranJenis; nama: string; isi: string; attempts: number }
    | undefined;
  if (row === undefined) return null;
  const { outboxId, jenis, nama, isi, attempts } = row;
  return { outboxId, lampiran: { jenis, nama, isi: JSON.parse(isi) }, attempts };
}

/** When the next file is due to be made, or null. */
export function nextLampiranAt(db: Database): Date | null {
  const at = prepared(db, `SELECT min(max(o.due_at, COALESCE(l.due_at, o.due_at))) ${WAITING}`).pluck().get();
  return typeof at === 'string' ? new Date(at) : null;
}

/** The making begins; where it does not end, it is tried again from an instant on. */
export function beginBerkas(db: Database, outboxId: number, retryAt: Date): void {
  prepared(db, 'UPDATE lampiran SET attempts = attempts + 1, due_at = ? WHERE outbox_id = ?').run(
    retryAt.toISOString(),
    outboxId,
  );
}

/** The file is made: its message may go out. */
export function keepBerkas(db: Database, outboxId: number, { path, mime }: Berkas): void {
  prepared(
    db,
    "UPDATE lampiran SET state = 'siap', berkas = ?, mime = ?, due_at = NULL, error = NULL WHERE outbox_id = ?",
  ).run(path, mime, outboxId);
}

/** Why the making failed, for whoever looks for it. */
export function noteBerkasFault(db: Database, outboxId: number, error: string): void {
  prepared(db, 'UPDATE lampiran SET error = ? WHERE outbox_id = ?').run(error, outboxId);
}

/** The file is given up: the message goes out alone, with other words. To be called in a transaction. */
export function giveUpBerkas(db: Database, outboxId: number, text: string): void {
  prepared(db, "UPDATE lampiran SET state = 'gagal', due_at = NULL WHERE outbox_id = ?").run(outboxId);
  prepared(db, 'UPDATE outbox SET text = ?, lampiran_nama = NULL WHERE id = ?').run(text, outboxId);
}

/** The made file of a message; null where there is none. */
export function readBerkas(db: Database, outboxId: number): Berkas | null {
  const row = prepared(
    db,
    "SELECT berkas AS path, mime, nama FROM lampiran WHERE outbox_id = ? AND state = 'siap'",
  ).get(outboxId);
  return (row as Berkas | undefined) ?? null;
}

/** The made file is no longer there: it has to be made again. */
export function loseBerkas(db: Database, outboxId: number): void {
  prepared(
    db,
    "UPDATE lampiran SET state = 'menunggu', berkas = NULL, mime = NULL WHERE outbox_id = ? AND state = 'siap'",
  ).run(outboxId);
}

/**
 * Forgets what files of refused rows held, once they were sent before an instant: they are full of whole NIKs that somebody else has sent,
 * and they lie in the chat. That one was sent, and when, stays.
 */
export function forgetMasalah(db: Database, before: Date): void {
  prepared(
    db,
    `UPDATE lampiran SET isi = 'null' WHERE jenis IN ('masalah-xlsx', 'masalah-csv') AND isi <> 'null'
       AND EXISTS (SELECT 1 FROM outbox o WHERE o.id = outbox_id AND o.state = 'sent' AND o.sent_at < ?)`,
  ).run(before.toISOString());
}
