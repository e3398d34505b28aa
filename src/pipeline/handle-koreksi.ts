/** Corrections, withdrawals, and the short word that mends a report which still misses something. */
import { isMessageProblem, type ProblemCode } from '../domain/problem.ts';
import type { Tiket } from '../domain/tiket.ts';
import { isReportKind, type Perubahan, TOTAL_LIST, type Uraian } from '../domain/uraian.ts';
import { problemText } from '../render/problem-text.ts';
import { renderRestored, renderWithdrawn } from '../render/ralat.ts';
import { sayUnclearTarget, sayUnknownTiket } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { findTiketByKode } from '../store/tiket.ts';
import { parseIsian } from '../urai/parse-isian.ts';
import { refuseTiket } from './authorise.ts';
import { correct } from './correct.ts';
import { findTarget, pendingTiket, quotedTiket } from './find-target.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';
import { supersede } from './supersede.ts';

/** `RALAT U-0012 baris 3 RT 004`, or a correction of "the one just now". */
export function handleKoreksi(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  const tiket = findTarget(office, message, sender, uraian);
  if (tiket === null) return refuse(sayUnclearTarget('RALAT'));
  if (typeof tiket === 'string') return refuse(sayUnknownTiket(tiket));
  const badSet = new Set(uraian.rejects.map((problem) => problem.row));
  const perubahanList = uraian.perubahan.filter((perubahan, index) => !badSet.has(perubahan.no ?? index + 1));
  const badList = uraian.rejects.filter((problem) => problem.row !== undefined).map((problem) => problemText(problem));
  if (perubahanList.length === 0) {
    const why = badList.length > 0 ? badList.join('\n') : 'Apa yang diganti?';
    return refuse(`${why}\nTulis seperti ini: RALAT ${tiket.kode} baris 2 RT 004`);
  }
  const outcome = correct(office, message, sender, tiket, perubahanList);
  return badList.length === 0 ? outcome : { ...outcome, reply: [outcome.reply, ...badList].join('\n') };
}

/** `BATAL U-0012`: the ticket stays on record, withdrawn. */
export function handleBatal(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  const tiket = findTarget(office, message, sender, uraian);
  if (tiket === null) return refuse(sayUnclearTarget('BATAL'));
  if (typeof tiket === 'string') return refuse(sayUnknownTiket(tiket));
  return withdraw(office, message, sender, tiket, 'batal');
}

/** Withdraws a ticket, unless it is withdrawn already. */
export function withdraw(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  tiket: Tiket,
  sebab: 'batal' | 'hapus',
): Outcome {
  const isi = readIsi(office.db, tiket.id);
  const refusal = refuseTiket(sender, tiket, isi.desa);
  if (refusal !== null) return refuse(refusal);
  if (tiket.state === 'dibatalkan')
    return refuse(`${tiket.kode} memang sudah dibatalkan. Menghidupkan lagi: PULIHKAN ${tiket.kode}`);
  supersede(office, tiket, versiOf(message, sender, sebab));
  return { state: 'done', reply: renderWithdrawn(tiket, isi, sebab), tiketId: tiket.id };
}

/** `PULIHKAN U-0012`: undoes the last change of a ticket, be it a withdrawal, a deletion, a correction or a replacement. */
export function restore(office: Office, message: InboxMessage, sender: Sender, kode: string): Outcome {
  const tiket = findTiketByKode(office.db, kode);
  if (!tiket) return refuse(sayUnknownTiket(kode));
  const refusal = refuseTiket(sender, tiket, readIsi(office.db, tiket.id).desa);
  if (refusal !== null) return refuse(refusal);
  const { after, isEffective } = supersede(office, tiket, versiOf(message, sender, 'pulih'));
  return { state: 'done', reply: renderRestored(tiket, after, isEffective), tiketId: tiket.id };
}

function versiOf(message: InboxMessage, sender: Sender, sebab: 'batal' | 'hapus' | 'pulih') {
  return { sebab, sentAt: message.sentAt, inboxId: message.id, petugasId: sender.petugas?.id ?? null };
}

/**
 * A short word that is no report of its own: an answer to a report (quoted), or the missing thing sent right after it
 * (issue A, settled 10 and 13).
 * @returns null where the message is none of these
 */
export function handleSupplement(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  uraian: Uraian,
): Outcome | null {
  // A list of persons is a report of its own, however much it misses.
  const isIncomplete =
    uraian.kind === 'abaikan' ||
    (isReportKind(uraian.kind) &&
      uraian.rows.every((row) => row.nama === null) &&
      uraian.rejects.some(isMessageProblem));
  if (!isIncomplete || uraian.target !== null) return null;
  const quoted = quotedTiket(office, message);
  const tiket = quoted ?? pendingTiket(office, message, sender);
  if (!tiket || tiket.state === 'dibatalkan') return null;
  if (quoted && refuseTiket(sender, quoted, readIsi(office.db, quoted.id).desa) !== null) return null;
  const perubahanList = parseIsian(message.text, sender.konteks, office.reference);
  const fitting = quoted ? perubahanList : perubahanList.filter((perubahan) => isMissing(office, tiket, perubahan));
  return fitting.length === 0 ? null : correct(office, message, sender, tiket, fitting);
}

/** Without a quotation only what the report misses, or what is wrong in it, is taken from a passing word. */
function isMissing(office: Office, tiket: Tiket, { kolom, no }: Perubahan): boolean {
  const isi = readIsi(office.db, tiket.id);
  const codeSet = new Set(tiket.masalah.filter(isMessageProblem).map((problem) => problem.code));
  if (kolom === 'program') return isi.program === null;
  if (kolom === 'desa' || kolom === 'desa_kode') return isi.desa?.kode == null;
  if (kolom === 'tanggal') return codeSet.has('TANGGAL_MUSTAHIL') || codeSet.has('TANGGAL_DI_DEPAN');
  if (kolom === 'periode') return isi.periode === null && tiket.state === 'perlu_perbaikan';
  if (isTotalKey(kolom)) return TOTAL_CODE_LIST.some((code) => codeSet.has(code));
  return tiket.masalah.some((problem) => problem.row !== undefined && (no === null || problem.row === no));
}

/** Faults that a figure settles. */
const TOTAL_CODE_LIST: readonly ProblemCode[] = [
  'JUMLAH_BARIS_TIDAK_COCOK',
  'TOTAL_TIDAK_COCOK',
  'NILAI_TIDAK_JELAS',
  'NOMINAL_TIDAK_JELAS',
];

function isTotalKey(kolom: string): boolean {
  return (TOTAL_LIST as readonly string[]).includes(kolom);
}
