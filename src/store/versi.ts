/** The versions of a ticket and the history of its states: nothing is ever taken out of these. */
import type { IsiDinilai } from '../domain/tiket.ts';
import type { Perubahan } from '../domain/uraian.ts';
import type { Sebab, Versi } from '../domain/versi.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface NewVersi {
  sebab: Sebab;
  sentAt: Date;
  inboxId: number;
  petugasId: number | null;
  isi?: IsiDinilai | null;
  perubahan?: Perubahan[];
  /** number in the inbox of the message whose words are taken back */
  tarik?: number;
}

/** Writes the first version: its content stands in the tables until a second one comes (see `addVersi`). */
export function insertFirstVersi(db: Database, tiketId: number, versi: NewVersi): void {
  prepared(
    db,
    "INSERT INTO versi (tiket_id, no, sebab, sent_at, inbox_id, petugas_id, isi) VALUES (?, 1, 'awal', ?, ?, ?, NULL)",
  ).run(tiketId, versi.sentAt.toISOString(), versi.inboxId, versi.petugasId);
}

/** Adds a version. `current` is what stands in the tables: it is kept as the first version when that has none yet. */
export function addVersi(db: Database, tiketId: number, versi: NewVersi, current: IsiDinilai): void {
  prepared(db, 'UPDATE versi SET isi = ? WHERE tiket_id = ? AND no = 1 AND isi IS NULL').run(
    JSON.stringify(current),
    tiketId,
  );
  const isi = versi.isi ?? keptWords(versi);
  prepared(
    db,
    `INSERT INTO versi (tiket_id, no, sebab, sent_at, inbox_id, petugas_id, isi)
     SELECT tiket_id, max(no) + 1, ?, ?, ?, ?, ? FROM versi WHERE tiket_id = ? GROUP BY tiket_id`,
  ).run(
    versi.sebab,
    versi.sentAt.toISOString(),
    versi.inboxId,
    versi.petugasId,
    isi === null ? null : JSON.stringify(isi),
    tiketId,
  );
}

function keptWords({ perubahan, tarik }: NewVersi): object | null {
  if (perubahan) return { perubahan };
  return tarik === undefined ? null : { tarik };
}

/** All versions of a ticket that has more than one, in the order in which they came. */
export function listVersi(db: Database, tiketId: number): Versi[] {
  const rowList = prepared(
    db,
    'SELECT no, sebab, sent_at, inbox_id, isi FROM versi WHERE tiket_id = ? ORDER BY no',
  ).all(tiketId) as {
    no: number;
    sebab: Sebab;
    sent_at: string;
    inbox_id: number;
    isi: string | null;
  }[];
  return rowList.map((row) => {
    const kept =
      row.isi === null ? null : (JSON.parse(row.isi) as IsiDinilai | { perubahan: Perubahan[] } | { tarik: number });
    return {
      no: row.no,
      sebab: row.sebab,
      sentAt: new Date(row.sent_at),
      inboxId: row.inbox_id,
      isi: kept !== null && 'isi' in kept ? kept : null,
      perubahan: kept !== null && 'perubahan' in kept ? kept.perubahan : [],
      tarik: kept !== null && 'tarik' in kept ? kept.tarik : null,
    };
  });
}

/** One step of a state: who, when, from, to, why, by which message. */
export interface Langkah {
  barisNo?: number;
  at: Date;
  petugasId: number | null;
  inboxId: number | null;
  dari: string | null;
  ke: string;
  sebab: string;
}

/** Writes one step into the history. */
export function writeRiwayat(db: Database, tiketId: number, langkah: Langkah): void {
  prepared(
    db,
    'INSERT INTO riwayat (tiket_id, baris_no, at, petugas_id, inbox_id, dari, ke, sebab) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    tiketId,
    langkah.barisNo ?? null,
    langkah.at.toISOString(),
    langkah.petugasId,
    langkah.inboxId,
    langkah.dari,
    langkah.ke,
    langkah.sebab,
  );
}
