/**
 * A short word that is no report of its own: an answer to a report (quoted), or the missing thing sent right after it
 * (issue A, settled 10 and 13). Talk that happens to hold a number or a programme is none.
 */
import { isPeranDesa, type Konteks } from '../domain/petugas.ts';
import { isMessageProblem, type ProblemCode } from '../domain/problem.ts';
import type { Tiket } from '../domain/tiket.ts';
import { isReportKind, type Perubahan, type ReportKind, TOTAL_LIST, type Uraian } from '../domain/uraian.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { parseIsian } from '../urai/parse-isian.ts';
import { refuseTiket } from './authorise.ts';
import { correct } from './correct.ts';
import { pendingTiket, quotedTiket } from './find-target.ts';
import { handleReport } from './handle-report.ts';
import type { Office, Outcome, Sender } from './office.ts';
import { parseMessage } from './parse-message.ts';

/** @returns null where the message is no supplement */
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
  const judged = quoted ? judgeQuoted(office, message, sender, quoted) : null;
  if (judged) return judged;
  if (quoted && refuseTiket(sender, quoted, readIsi(office.db, quoted.id).desa) !== null) return null;
  const perubahanList = readChanges(office, message.text, sender.konteks, tiket.jenis);
  const fitting = quoted ? perubahanList : perubahanList.filter((perubahan) => isMissing(office, tiket, perubahan));
  return fitting.length === 0 ? null : correct(office, message, sender, tiket, fitting, { isSilentIfSame: true });
}

/** "1-3 layak, 2 md" as an answer to an usulan is a verifikasi of that usulan. */
function judgeQuoted(office: Office, message: InboxMessage, sender: Sender, quoted: Tiket): Outcome | null {
  if (quoted.jenis !== 'usulan' || isPeranDesa(sender.konteks.role) || sender.petugas === null) return null;
  const judgement = spellOutAll(
    message.text.replace(/^\s*ver(if|val)\S*\s*/i, ''),
    readIsi(office.db, quoted.id).rows.length,
  );
  const text = `VERIFIKASI ${quoted.kode} ${judgement}`;
  const uraian = parseMessage(text, sender.konteks, office.reference);
  const isJudgement =
    uraian.kind === 'verifikasi' && uraian.rows.length > 0 && uraian.rows.every((row) => row.status !== null);
  return isJudgement ? handleReport(office, { ...message, text }, sender, { ...uraian, kind: 'verifikasi' }) : null;
}

/** "semua layak" means every number of the ticket. */
export function spellOutAll(text: string, count: number): string {
  return text.replace(/\b(?:semua(?:nya)?|seluruh(?:nya)?|sa?barataan|barataan)\b/gi, `1-${count}`);
}

/** Words that say nothing themselves, around a correction. */
const POLITE =
  /\b(maaf|mhn|mohon|tolong|izin|ijin|pak|pa|bu|bpk|ibu|bapak|min|ya|yg|yang|benar|betul|seharusnya|harusnya|ternyata|ralat|koreksi|itu|utk|untuk|adalah|jadi|menjadi|ganti|program(nya)?|desanya|tanggalnya|namanya|kk|nik(nya)?)\b/giu;
/** Words of plans, thanks and talk: what stands beside them corrects nothing. */
const TALK =
  /\b(besok|isuk(an)?|nanti|kaina|lusa|rencana|terima ?kasih|tarima ?kasih|trims|makasih|mksh|alhamdulillah|lagi|kami|kita|hadir|senang|lancar|kapan|apakah|tanya)\b|\?/iu;

/** What a short text changes; nothing where it is mostly something else. */
function readChanges(office: Office, text: string, konteks: Konteks, kind: ReportKind): Perubahan[] {
  if (TALK.test(text)) return [];
  const changeList = parseIsian(text, konteks, office.reference).filter(({ kolom }) => isColumnOf(kind, kolom));
  const valueWords = changeList.reduce((sum, { baru }) => sum + String(baru ?? '').split(/\s+/).length, 0);
  const words = text.replace(POLITE, ' ').split(/\s+/).filter(Boolean).length;
  return words <= valueWords + 2 * changeList.length + 1 ? changeList : [];
}

/** Figures of a distribution mean nothing in a list of proposals. */
function isColumnOf(kind: ReportKind, kolom: string): boolean {
  if (!isTotalKey(kolom) || kind === 'laporan' || kolom === 'jumlah') return kind !== 'keluhan' || !isTotalKey(kolom);
  if (kind === 'verifikasi') return ['layak', 'tidak_layak', 'perlu_cek'].includes(kolom);
  return kind === 'salur' && !['layak', 'tidak_layak', 'perlu_cek', 'usulan', 'verifikasi', 'keluhan'].includes(kolom);
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
