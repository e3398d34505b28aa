/** Finds the report that somebody means: by its number, by the message they reply to, or as the one they sent just now. */
import type { Tiket } from '../domain/tiket.ts';
import { type Isi, REPORT_KIND_LIST, type ReportKind, type Uraian, type UraianLaporan } from '../domain/uraian.ts';
import { findTiketIdByStanza, type InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { findTiketByKode, listBrokenTiket, listRecentTiket, readTiket } from '../store/tiket.ts';
import { parseIsian } from '../urai/parse-isian.ts';
import type { Office, Sender } from './office.ts';

/** "Just now": a word without a name still means the report before it (issue A, settled 10). */
const JUST_NOW_MS = 30 * 60_000;
/** A named report ("usulan bpnt td") is looked for this far back. */
const NAMED_MS = 14 * 86_400_000;
/** A complete report that mends a broken one comes within this time. */
const TWIN_MS = 2 * 86_400_000;

/** The ticket of the message that is replied to, the bot's own confirmations included. */
export function quotedTiket(office: Office, message: InboxMessage): Tiket | null {
  if (message.quotedStanzaId === null) return null;
  const id = findTiketIdByStanza(office.db, message.chatId, message.quotedStanzaId);
  return id === null ? null : readTiket(office.db, id);
}

/** The sender's report that still misses something, if it came just now. */
export function pendingTiket(office: Office, message: InboxMessage, sender: Sender): Tiket | null {
  const [latest] = listRecentTiket(office.db, sender.idList, new Date(message.sentAt.getTime() - JUST_NOW_MS));
  return latest && latest.state !== 'dibatalkan' && latest.masalah.length > 0 ? latest : null;
}

/**
 * A report that is sent again, complete, after it was held back: it mends the old one, which would else wait for ever. The same
 * sender, kind, and persons (or, where none are listed, desa), within two days.
 */
export function findBrokenTwin(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  uraian: UraianLaporan,
): Tiket | null {
  const since = new Date(message.sentAt.getTime() - TWIN_MS);
  const candidateList = listBrokenTiket(office.db, sender.idList, since).filter(({ jenis }) => jenis === uraian.kind);
  return candidateList.find((tiket) => isTwin(readIsi(office.db, tiket.id), uraian)) ?? null;
}

function isTwin(isi: Isi, uraian: UraianLaporan): boolean {
  if (isi.program !== null && uraian.program !== null && isi.program !== uraian.program) return false;
  if (isi.periode !== null && uraian.periode !== null && isi.periode !== uraian.periode) return false;
  if (isi.rows.length === 0 || uraian.rows.length === 0) {
    return isi.rows.length === uraian.rows.length && (isi.desa?.kode ?? null) === (uraian.desa?.kode ?? null);
  }
  const nameSet = new Set(isi.rows.map(({ nama }) => nama?.toLowerCase() ?? null));
  return uraian.rows.some(({ nama }) => nama !== null && nameSet.has(nama.toLowerCase()));
}

/** @returns the ticket; the number that exists nowhere; or null where nothing can be meant */
export function findTarget(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  uraian: Uraian,
): Tiket | string | null {
  if (uraian.target !== null) return findTiketByKode(office.db, uraian.target) ?? uraian.target;
  const quoted = quotedTiket(office, message);
  if (quoted) return quoted;
  const isNamed = !uraian.rejects.some((problem) => problem.code === 'TARGET_TIDAK_JELAS');
  const since = new Date(message.sentAt.getTime() - (isNamed ? NAMED_MS : JUST_NOW_MS));
  const recentList = listRecentTiket(office.db, sender.idList, since).filter(
    (tiket) => tiket.state !== 'dibatalkan' && tiket.sentAt <= message.sentAt,
  );
  // A withdrawal names its month in passing ("batal salur blt dd bulan juli"): the month is part of what it means.
  const named = parseIsian(message.text, sender.konteks, office.reference).find(({ kolom }) => kolom === 'periode');
  const periode = uraian.periode ?? (uraian.kind === 'batal' && named?.baru != null ? String(named.baru) : null);
  return recentList.find((tiket) => isMeant(office, tiket, { ...uraian, periode }, message.text)) ?? null;
}

/** Words by which people name a kind in passing. */
const KIND_WORD: Record<ReportKind, RegExp> = {
  usulan: /\busul/i,
  verifikasi: /\bver(if|val)/i,
  salur: /\b(salur|penyalur|panyalur|disalur)/i,
  laporan: /\b(laporan|lap|nihil|rekap)\b/i,
  keluhan: /\b(keluhan|aduan|pengaduan)/i,
};

function isMeant(office: Office, tiket: Tiket, uraian: Uraian, text: string): boolean {
  const namedKinds = REPORT_KIND_LIST.filter((kind) => kind !== 'laporan' && KIND_WORD[kind].test(text));
  if (namedKinds.length > 0 && !namedKinds.includes(tiket.jenis)) return false;
  const isi = readIsi(office.db, tiket.id);
  if (uraian.program !== null && isi.program !== uraian.program) return false;
  if (uraian.periode !== null && isi.periode !== uraian.periode) return false;
  if (uraian.isDesaDisebut && uraian.desa?.kode !== isi.desa?.kode) return false;
  return uraian.perubahan.every(({ no, nama, lama }) => {
    if (no !== null && !isi.rows.some((row) => row.no === no)) return false;
    const name = (nama ?? (typeof lama === 'string' ? lama : null))?.toLowerCase();
    return (
      no !== null ||
      name === undefined ||
      isi.rows.length === 0 ||
      isi.rows.some((row) => row.nama?.toLowerCase() === name) ||
      nama === null
    );
  });
}
