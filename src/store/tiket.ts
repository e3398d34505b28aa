/** The header of a report: its ticket, its state, and the figures by which it counts. */
import type { Problem } from '../domain/problem.ts';
import { HURUF_BY_KIND, type Tiket, type TiketState } from '../domain/tiket.ts';
import type { Isi, ReportKind } from '../domain/uraian.ts';
import { nextKode } from './nomor.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** What recaps add up. */
export interface Figures {
  orang: number;
  sasaran: number;
  tersalur: number;
  belum: number;
  gagal: number;
  /** money, whole rupiah, and the KPM that SP2D and withdrawal speak of (domain facts §3) */
  rupiah: number;
  sp2d: number;
  sp2dRupiah: number;
  cair: number;
  cairRupiah: number;
}

/** All of a header that follows from the content: written at the start and again after each correction. */
export interface TiketHead {
  state: TiketState;
  isi: Isi;
  masalah: readonly Problem[];
  periodeKunci: string;
  /** the day on which it counts, the office's date */
  rekapOn: string;
  figures: Figures;
  /** fingerprint of what it says, without its date: a list sent again has the same */
  sidik: string;
}

export interface NewTiket extends TiketHead {
  jenis: ReportKind;
  inboxId: number;
  petugasId: number | null;
  senderId: string;
  peran: string;
  sentAt: Date;
  now: Date;
}

interface TiketRow {
  id: number;
  kode: string;
  jenis: ReportKind;
  state: TiketState;
  inbox_id: number;
  petugas_id: number | null;
  sender_id: string;
  peran: string;
  sent_at: string;
  masalah: string;
}

/** Gives a ticket its number and writes its header. To be called inside a transaction. */
export function insertTiket(db: Database, tiket: NewTiket): { id: number; kode: string } {
  const huruf = HURUF_BY_KIND[tiket.jenis];
  const kode = nextKode(db, huruf);
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO tiket (kode, jenis, inbox_id, petugas_id, sender_id, peran, sent_at, created_at, state, desa_kode, desa_nama,
       program, periode, periode_kunci, tanggal_on, sub_jenis, target_kode, totals, masalah, sidik, rekap_on,
       n_orang, n_sasaran, n_tersalur, n_belum, n_gagal,
       n_rupiah, n_sp2d, n_sp2d_rupiah, n_cair, n_cair_rupiah, uang)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    kode,
    tiket.jenis,
    tiket.inboxId,
    tiket.petugasId,
    tiket.senderId,
    tiket.peran,
    tiket.sentAt.toISOString(),
    tiket.now.toISOString(),
    ...headValues(tiket),
  );
  return { id: Number(lastInsertRowid), kode };
}

/** Writes what follows from the content anew, after a correction, a withdrawal or its undoing. */
export function updateTiket(db: Database, id: number, head: TiketHead): void {
  prepared(
    db,
    `UPDATE tiket SET state = ?, desa_kode = ?, desa_nama = ?, program = ?, periode = ?, periode_kunci = ?, tanggal_on = ?,
       sub_jenis = ?, target_kode = ?, totals = ?, masalah = ?, sidik = ?, rekap_on = ?,
       n_orang = ?, n_sasaran = ?, n_tersalur = ?, n_belum = ?, n_gagal = ?,
       n_rupiah = ?, n_sp2d = ?, n_sp2d_rupiah = ?, n_cair = ?, n_cair_rupiah = ?, uang = ? WHERE id = ?`,
  ).run(...headValues(head), id);
}

function headValues({ state, isi, masalah, periodeKunci, rekapOn, figures, sidik }: TiketHead): unknown[] {
  return [
    state,
    isi.desa?.kode ?? null,
    isi.desa?.nama ?? null,
    isi.program,
    isi.periode,
    periodeKunci,
    isi.tanggal,
    isi.jenis,
    isi.target,
    JSON.stringify(isi.totals),
    JSON.stringify(masalah),
    sidik,
    rekapOn,
    figures.orang,
    figures.sasaran,
    figures.tersalur,
    figures.belum,
    figures.gagal,
    figures.rupiah,
    figures.sp2d,
    figures.sp2dRupiah,
    figures.cair,
    figures.cairRupiah,
    isi.uang?.join(' ') ?? null,
  ];
}

const TIKET_COLUMNS = 'id, kode, jenis, state, inbox_id, petugas_id, sender_id, peran, sent_at, masalah';

function toTiket(row: unknown): Tiket | null {
  if (row === undefined) return null;
  const tiket = row as TiketRow;
  return {
    id: tiket.id,
    kode: tiket.kode,
    jenis: tiket.jenis,
    state: tiket.state,
    inboxId: tiket.inbox_id,
    petugasId: tiket.petugas_id,
    senderId: tiket.sender_id,
    peran: tiket.peran,
    sentAt: new Date(tiket.sent_at),
    masalah: JSON.parse(tiket.masalah) as Problem[],
  };
}

/** The ticket of a number in the store. @throws Error where it does not exist (a fault of this program) */
export function readTiket(db: Database, id: number): Tiket {
  const tiket = toTiket(prepared(db, `SELECT ${TIKET_COLUMNS} FROM tiket WHERE id = ?`).get(id));
  if (!tiket) throw new Error(`tiket ${id} does not exist`);
  return tiket;
}

/** The ticket that people call `U-0012`, or null. */
export function findTiketByKode(db: Database, kode: string): Tiket | null {
  return toTiket(prepared(db, `SELECT ${TIKET_COLUMNS} FROM tiket WHERE kode = ?`).get(kode));
}

/** What a sender has reported since an instant, the newest first: what "the report just now" can mean. */
export function listRecentTiket(db: Database, senderIdList: readonly string[], since: Date): Tiket[] {
  const rowList = prepared(
    db,
    `SELECT ${TIKET_COLUMNS} FROM (SELECT * FROM tiket ORDER BY id DESC LIMIT 400) WHERE sent_at >= ? ORDER BY id DESC`,
  ).all(since.toISOString());
  return rowList.map((row) => toTiket(row) as Tiket).filter((tiket) => senderIdList.includes(tiket.senderId));
}

/** Reports that are held back, the newest first: few, and found by an index of their own. */
export function listBrokenTiket(db: Database, senderIdList: readonly string[], since: Date): Tiket[] {
  // Mostly there is none at all.
  const where = "FROM tiket INDEXED BY tiket_perbaikan WHERE state = 'perlu_perbaikan' AND rekap_on >= ''";
  if (prepared(db, `SELECT 1 ${where} LIMIT 1`).get() === undefined) return [];
  const rowList = prepared(db, `SELECT ${TIKET_COLUMNS} ${where} AND sent_at >= ? ORDER BY id DESC`).all(
    since.toISOString(),
  );
  return rowList.map((row) => toTiket(row) as Tiket).filter((tiket) => senderIdList.includes(tiket.senderId));
}

/** How many tickets of each kind came of messages after a number in the inbox. */
export function countTiketSince(db: Database, inboxId: number): { jenis: ReportKind; jumlah: number }[] {
  return prepared(
    db,
    'SELECT jenis, count(*) AS jumlah FROM tiket WHERE inbox_id > ? GROUP BY jenis ORDER BY min(id)',
  ).all(inboxId) as { jenis: ReportKind; jumlah: number }[];
}
