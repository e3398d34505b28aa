/** Announcements: ordered by the kecamatan, posted through the outbox, withdrawn as long as they wait there. */
import type { Pengumuman } from '../domain/pengumuman.ts';
import type { Database } from './open.ts';
import { queueMessage } from './outbox.ts';
import { readKeterbacaan } from './outbox-keterbacaan.ts';
import { prepared } from './prepared.ts';

export interface NewPengumuman {
  inboxId: number;
  petugasId: number;
  teks: string;
  /** the office's date */
  on: string;
}

/** Gives an announcement its number and keeps it. To be called inside a transaction. */
export function insertPengumuman(db: Database, { inboxId, petugasId, teks, on }: NewPengumuman): string {
  const nomor = prepared(
    db,
    "INSERT INTO nomor (huruf, terakhir) VALUES ('P', 1) ON CONFLICT (huruf) DO UPDATE SET terakhir = terakhir + 1 RETURNING terakhir",
  )
    .pluck()
    .get() as number;
  const kode = `P-${String(nomor).padStart(4, '0')}`;
  prepared(db, 'INSERT INTO pengumuman (kode, inbox_id, petugas_id, teks, pada_on) VALUES (?, ?, ?, ?, ?)').run(
    kode,
    inboxId,
    petugasId,
    teks,
    on,
  );
  return kode;
}

interface Post {
  groupIdList: readonly string[];
  text: string;
  now: Date;
  dueAt: Date;
  /** in the quiet hours, too */
  isSegera: boolean;
}

/** Queues the posts, one a group; a night that comes before they are out holds them, unless they are urgent. */
export function postPengumuman(db: Database, kode: string, { groupIdList, text, now, dueAt, isSegera }: Post): void {
  for (const chatId of groupIdList) {
    const uniqueKey = `${keyOf(kode)}${chatId}`;
    queueMessage(db, { chatId, text, uniqueKey, now, dueAt, isUnasked: !isSegera, isDihitung: true });
  }
}

const keyOf = (kode: string) => `pengumuman:${kode}:`;
// The posts of an announcement: a colon is followed by a semicolon.
const POSTS = 'unique_key > ? AND unique_key < ?';
const rangeOf = (kode: string) => [keyOf(kode), keyOf(kode).replace(/:$/, ';')];
/** Not handed to the door yet. */
const WAITING = "state = 'queued' AND attempted_at IS NULL";

/** The announcement of this number, or the one that a message ordered; null where there is none. */
export function findPengumuman(
  db: Database,
  by: { kode: string } | { inboxId: number },
): { kode: string; teks: string } | null {
  const column = 'kode' in by ? 'kode' : 'inbox_id';
  const row = prepared(db, `SELECT kode, teks FROM pengumuman WHERE ${column} = ?`).get(
    'kode' in by ? by.kode : by.inboxId,
  );
  return (row as { kode: string; teks: string } | undefined) ?? null;
}

/** The newest announcement of an officer that still waits, or null. */
export function findWaitingPengumuman(db: Database, petugasId: number): string | null {
  const kodeList = prepared(
    db,
    'SELECT kode FROM pengumuman WHERE petugas_id = ? AND ditarik_at IS NULL ORDER BY id DESC LIMIT 20',
  )
    .pluck()
    .all(petugasId) as string[];
  return kodeList.find((kode) => countWaiting(db, kode) > 0) ?? null;
}

function countWaiting(db: Database, kode: string): number {
  return prepared(db, `SELECT count(*) FROM outbox WHERE ${POSTS} AND ${WAITING}`)
    .pluck()
    .get(...rangeOf(kode)) as number;
}

/**
 * Takes back an announcement that has not been posted yet. To be called inside a transaction.
 * @returns `terkirim` where it has been handed to WhatsApp, in one group at least
 */
export function withdrawPengumuman(db: Database, kode: string, now: Date): 'ditarik' | 'sudah' | 'terkirim' {
  const change = prepared(db, `UPDATE outbox SET state = 'refused', error = 'ditarik' WHERE ${POSTS} AND ${WAITING}`);
  const [from, to] = rangeOf(kode);
  const isDone =
    prepared(db, 'SELECT 1 FROM pengumuman WHERE kode = ? AND ditarik_at IS NOT NULL').get(kode) !== undefined;
  if (isDone) return 'sudah';
  change.run(from, to);
  const isOut =
    prepared(db, `SELECT 1 FROM outbox WHERE ${POSTS} AND attempted_at IS NOT NULL`).get(from, to) !== undefined;
  if (isOut) return 'terkirim';
  prepared(db, 'UPDATE pengumuman SET ditarik_at = ? WHERE kode = ?').run(now.toISOString(), kode);
  return 'ditarik';
}

/** Gives an announcement that still waits other words. @returns false where it does not wait any more */
export function rewordPengumuman(db: Database, kode: string, { teks, text }: { teks: string; text: string }): boolean {
  const { changes } = prepared(db, `UPDATE outbox SET text = ? WHERE ${POSTS} AND ${WAITING}`).run(
    text,
    ...rangeOf(kode),
  );
  if (changes > 0) prepared(db, 'UPDATE pengumuman SET teks = ? WHERE kode = ?').run(teks, kode);
  return changes > 0;
}

/** It waits no longer, not for the morning either. */
export function hastenPengumuman(db: Database, kode: string, now: Date): void {
  prepared(db, `UPDATE outbox SET due_at = ?, is_unasked = 0 WHERE ${POSTS} AND ${WAITING}`).run(
    now.toISOString(),
    ...rangeOf(kode),
  );
}

/** Announcements of these days that stand, the newest first. */
export function readPengumuman(db: Database, { from, to }: { from: string; to: string }): Pengumuman[] {
  const rowList = prepared(
    db,
    'SELECT kode, teks, pada_on FROM pengumuman WHERE pada_on >= ? AND pada_on <= ? AND ditarik_at IS NULL ORDER BY id DESC',
  ).all(from, to) as { kode: string; teks: string; pada_on: string }[];
  return rowList.map(({ kode, teks, pada_on }) => ({
    kode,
    ringkas: ringkas(teks),
    on: pada_on,
    ...countReaders(db, kode),
  }));
}

/** Of all its groups together. */
function countReaders(db: Database, kode: string): Pick<Pengumuman, 'dibaca' | 'anggota'> {
  const keyList = prepared(db, `SELECT unique_key FROM outbox WHERE ${POSTS}`)
    .pluck()
    .all(...rangeOf(kode)) as string[];
  const toldList = keyList.flatMap((key) => readKeterbacaan(db, key) ?? []);
  if (toldList.length === 0) return { dibaca: null, anggota: null };
  const sum = (of: 'dibaca' | 'terkirim') => toldList.reduce((total, told) => total + told[of], 0);
  return { dibaca: sum('dibaca'), anggota: sum('terkirim') };
}

const RINGKAS = 60;

function ringkas(teks: string): string {
  const line = teks.replace(/\s+/g, ' ').trim();
  return line.length <= RINGKAS ? line : `${line.slice(0, RINGKAS - 1).replace(/\s+\S*$/, '')} …`;
}
