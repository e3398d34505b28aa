/** Who practises when (LATIHAN), which messages belong to a practice, and how it went. */
import type { HasilLatihan } from '../domain/latihan.ts';
import type { Petugas } from '../domain/petugas.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface Latihan {
  id: number;
  /** those who practise at the same time share one database */
  angkatan: number;
  /** who practises: one officer, or all of a desa */
  petugasId: number | null;
  desaKode: string | null;
  /** where it was begun */
  chatId: string;
  mulaiAt: Date;
  /** messages sent from here on are in earnest again */
  selesaiAt: Date;
}

interface LatihanRow {
  id: number;
  angkatan: number;
  petugas_id: number | null;
  desa_kode: string | null;
  chat_id: string;
  mulai_at: string;
  selesai_at: string;
}

function toLatihan(value: unknown): Latihan {
  const row = value as LatihanRow;
  return {
    id: row.id,
    angkatan: row.angkatan,
    petugasId: row.petugas_id,
    desaKode: row.desa_kode,
    chatId: row.chat_id,
    mulaiAt: new Date(row.mulai_at),
    selesaiAt: new Date(row.selesai_at),
  };
}

export interface NewLatihan {
  sasaran: { petugasId: number } | { desaKode: string };
  olehPetugasId: number;
  chatId: string;
  mulaiAt: Date;
  selesaiAt: Date;
}

/** Begins a practice. To be called inside a transaction. */
export function beginLatihan(db: Database, { sasaran, olehPetugasId, chatId, mulaiAt, selesaiAt }: NewLatihan): void {
  const [other] = listLatihanAt(db, mulaiAt);
  prepared(
    db,
    `INSERT INTO latihan (angkatan, petugas_id, desa_kode, oleh_petugas_id, chat_id, mulai_at, selesai_at)
     VALUES (COALESCE(?, (SELECT COALESCE(max(id), 0) + 1 FROM latihan)), ?, ?, ?, ?, ?, ?)`,
  ).run(
    other?.angkatan ?? null,
    'petugasId' in sasaran ? sasaran.petugasId : null,
    'desaKode' in sasaran ? sasaran.desaKode : null,
    olehPetugasId,
    chatId,
    mulaiAt.toISOString(),
    selesaiAt.toISOString(),
  );
}

/** Ends a practice before its day is over; whoever ends it knows. */
export function endLatihan(db: Database, id: number, at: Date): void {
  prepared(db, 'UPDATE latihan SET selesai_at = max(mulai_at, ?), dikabari_at = ? WHERE id = ?').run(
    at.toISOString(),
    at.toISOString(),
    id,
  );
}

/** The practices that run at an instant, the oldest first. */
export function listLatihanAt(db: Database, at: Date): Latihan[] {
  const instant = at.toISOString();
  return prepared(db, 'SELECT * FROM latihan WHERE selesai_at > ? AND mulai_at <= ? ORDER BY id')
    .all(instant, instant)
    .map(toLatihan);
}

/** Does the practice include this officer? */
export function isPeserta({ petugasId, desaKode }: Latihan, petugas: Pick<Petugas, 'id' | 'desa'>): boolean {
  return petugasId === petugas.id || (desaKode !== null && desaKode === petugas.desa?.kode);
}

/** The practice to which a kept message belongs; null = it is in earnest. */
export function findLatihanOfPesan(db: Database, inboxId: number): Latihan | null {
  const row = prepared(
    db,
    'SELECT l.* FROM latihan_pesan p JOIN latihan l ON l.id = p.latihan_id WHERE p.inbox_id = ?',
  ).get(inboxId);
  return row === undefined ? null : toLatihan(row);
}

/**
 * The message of a practice that a stanza is, or that the bot answered with it.
 * @returns null where it is none, or, as a merged reply, answers several
 */
export function findPesanLatihan(db: Database, chatId: string, stanzaId: string): number | null {
  const idList = prepared(
    db,
    `SELECT p.inbox_id FROM inbox i JOIN latihan_pesan p ON p.inbox_id = i.id WHERE i.chat_id = ? AND i.stanza_id = ?
     UNION
     SELECT p.inbox_id FROM outbox o JOIN latihan_pesan p ON p.inbox_id = o.inbox_id WHERE o.chat_id = ? AND o.sent_stanza_id = ? LIMIT 2`,
  )
    .pluck()
    .all(chatId, stanzaId, chatId, stanzaId) as number[];
  return idList.length === 1 ? (idList[0] ?? null) : null;
}

/** The message belongs to the practice for good, also after it has ended. */
export function catatPesanLatihan(db: Database, inboxId: number, latihanId: number, hasil: HasilLatihan): void {
  prepared(
    db,
    `INSERT INTO latihan_pesan (inbox_id, latihan_id, hasil) VALUES (?, ?, ?)
     ON CONFLICT (inbox_id) DO UPDATE SET hasil = excluded.hasil`,
  ).run(inboxId, latihanId, hasil);
}

/** How many messages of each outcome a practice has had. */
export function countPesanLatihan(db: Database, latihanId: number): Record<HasilLatihan, number> {
  const rowList = prepared(
    db,
    'SELECT hasil, count(*) AS jumlah FROM latihan_pesan WHERE latihan_id = ? GROUP BY hasil',
  ).all(latihanId) as { hasil: HasilLatihan; jumlah: number }[];
  const count = { tepat: 0, kurang: 0, lain: 0 };
  for (const { hasil, jumlah } of rowList) count[hasil] = jumlah;
  return count;
}

/** Practices that ended by themselves and of whose end nobody was told. */
export function listUntoldLatihan(db: Database, now: Date): Latihan[] {
  return prepared(db, 'SELECT * FROM latihan WHERE dikabari_at IS NULL AND selesai_at <= ? ORDER BY id')
    .all(now.toISOString())
    .map(toLatihan);
}

export function markLatihanTold(db: Database, id: number, now: Date): void {
  prepared(db, 'UPDATE latihan SET dikabari_at = ? WHERE id = ?').run(now.toISOString(), id);
}

/** The last of those who practised together: older ones have lost their database. 0 = nobody ever did. */
export function newestAngkatan(db: Database): number {
  return (prepared(db, 'SELECT max(angkatan) FROM latihan').pluck().get() as number | null) ?? 0;
}

/** When the last practice ended, or ends; null = there was none. */
export function lastLatihanEnd(db: Database): Date | null {
  const at = prepared(db, 'SELECT max(selesai_at) FROM latihan').pluck().get() as string | null;
  return at === null ? null : new Date(at);
}
