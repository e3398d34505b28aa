/** The one reply to a report: what was taken, what not and why, and the line to send to mend it. */
import { isMessageProblem, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { TiketState } from '../domain/tiket.ts';
import type { Baris, Isi, ReportKind, Uraian } from '../domain/uraian.ts';
import { problemText, warningText } from './problem-text.ts';
import { sayHead, sayPerson } from './sebutan.ts';

/** A tired officer reads ten lines, not fifty: the rest is counted. */
export const ROW_LIMIT = 8;

export interface Kept {
  kode: string;
  kind: ReportKind;
  state: TiketState;
  isi: Isi;
  masalah: readonly Problem[];
  warnings: readonly Problem[];
  kataKunciDibaca: string | null;
  /** what was taken, from the kind's own reply */
  lineList: readonly string[];
  /** rows that were on record before: the ticket that holds them */
  tiketByRow: ReadonlyMap<number, string>;
}

export const TITLE_BY_KIND: Record<ReportKind, string> = {
  usulan: 'Usulan',
  verifikasi: 'Verifikasi',
  salur: 'Penyaluran',
  laporan: 'Laporan',
  keluhan: 'Keluhan',
};

/** A report that has its ticket, whole or still in want of something. */
export function renderKept(kept: Kept, { isRalatPossible = true } = {}): string {
  const { kode, kind, state, isi, masalah } = kept;
  const mark = state === 'diterima' ? '✅' : '⚠️';
  const lineList = [`${mark} *${kode}* ${[TITLE_BY_KIND[kind], sayHead(isi)].join(' ')}`];
  if (kept.kataKunciDibaca !== null) lineList.push(`("${kept.kataKunciDibaca}" dibaca ${kind})`);
  lineList.push(...renderHeldBack(state, masalah));
  lineList.push(...kept.lineList);
  lineList.push(...renderRecorded(kept.tiketByRow));
  lineList.push(...renderBadRows(kode, isi, masalah, isRalatPossible));
  lineList.push(...renderWarnings(isi, kept.warnings));
  return lineList.join('\n');
}

/** Why a report does not count yet. */
export function renderHeldBack(state: TiketState, masalah: readonly Problem[]): string[] {
  const faultList = masalah.filter(isMessageProblem).map((problem) => `• ${problemText(problem)}.`);
  if (state !== 'perlu_perbaikan') return faultList;
  const why = faultList.length > 0 ? faultList : ['• Belum ada baris yang bisa diambil.'];
  return ['Disimpan, tetapi *belum dihitung*:', ...why];
}

/** How many were on record before, and where. */
export function renderRecorded(tiketByRow: ReadonlyMap<number, string>): string[] {
  if (tiketByRow.size === 0) return [];
  const kodeList = [...new Set(tiketByRow.values())];
  return [`${tiketByRow.size} orang sudah tercatat di ${kodeList.join(', ')}, tidak dihitung dua kali.`];
}

/** The rows that were not taken, one cause a line, and how to mend only them. */
export function renderBadRows(kode: string, isi: Isi, masalah: readonly Problem[], isRalatPossible = true): string[] {
  const badList = masalah.filter((problem) => problem.row !== undefined);
  if (badList.length === 0) return [];
  const rowSet = new Set(badList.map((problem) => problem.row));
  const shown = badList
    .slice(0, ROW_LIMIT)
    .map((problem) => `baris ${problem.row} ${personOf(isi, problem)}: ${problemText(problem)}`);
  const rest = badList.length - shown.length;
  if (rest > 0) shown.push(`… dan ${rest} lagi, lihat STATUS ${kode}`);
  const mendable = badList.find(({ code }) => code !== 'SUDAH_TERCATAT');
  const cure = mendable && isRalatPossible ? [`Perbaiki: RALAT ${kode} ${mendingExample(mendable)}`] : [];
  return [`Belum diambil ${rowSet.size} baris:`, ...shown, ...cure];
}

function personOf(isi: Isi, problem: Problem): string {
  const row: Baris | undefined = isi.rows.find((candidate) => candidate.no === problem.row);
  return row ? sayPerson({ nama: row.nama, nik: problem.code.startsWith('NIK_') ? null : row.nik }) : '';
}

const MENDING_BY_CODE: Partial<Record<ProblemCode, string>> = {
  NAMA_TIDAK_WAJAR: 'nama Siti Aminah',
  ALASAN_KOSONG: 'alasan pindah',
  STATUS_BERTENTANGAN: 'layak',
  NOMINAL_TIDAK_JELAS: 'jumlah Rp 600.000',
};

/** The line that mends one fault of a row, without the word and the ticket before it. */
export function mendingExample(problem: Problem): string {
  return `baris ${problem.row ?? 1} ${MENDING_BY_CODE[problem.code] ?? 'NIK (16 angka)'}`;
}

/** What was accepted all the same, each kind of thing once. */
function renderWarnings(isi: Isi, warnings: readonly Problem[]): string[] {
  const rowsByText = new Map<string, number[]>();
  for (const problem of warnings) {
    const text = warningText(problem);
    const rowList = rowsByText.get(text) ?? [];
    if (problem.row !== undefined && isi.rows.some((row) => row.no === problem.row)) rowList.push(problem.row);
    rowsByText.set(text, rowList);
  }
  return [...rowsByText].map(([text, rowList]) => {
    const where = rowList.length === 0 ? '' : `baris ${rowList.slice(0, ROW_LIMIT).join(', ')}: `;
    return `ℹ️ ${where}${text}.`;
  });
}

/** What the group hears of a report that came by private chat: which and how many, no names. */
export function renderJapri(
  { kode, jenis }: { kode: string; jenis: ReportKind },
  isi: Isi,
  { orang, sasaran, tersalur }: Readonly<Record<'orang' | 'sasaran' | 'tersalur', number>>,
): string {
  const count = sasaran > 0 ? `, ${tersalur} dari ${sasaran} KPM` : orang > 0 ? `, ${orang} orang` : '';
  return `📥 Lewat japri: *${kode}* ${TITLE_BY_KIND[jenis]} ${sayHead(isi)}${count}.`;
}

/** The same report again. */
export function renderDuplicate(kodeList: readonly string[]): string {
  const [first] = kodeList;
  return `Sudah tercatat di *${kodeList.join(', ')}*, tidak dihitung dua kali. Kalau ada yang berubah kirim: RALAT ${first} …`;
}

/** A report of which nothing could be kept: why, and the form with a worked example. */
export function renderRefusal(uraian: Pick<Uraian, 'kind'>, problemList: readonly Problem[], contoh: string): string {
  const lineList = problemList.map((problem) => `${problemText(problem)}.`);
  const isForm = problemList.some(({ code }) => ['TEMPLAT_KOSONG', 'BARIS_KOSONG', 'BUKAN_LAPORAN'].includes(code));
  return isForm ? [...lineList, `Contoh ${uraian.kind}:`, contoh].join('\n') : lineList.join('\n');
}
