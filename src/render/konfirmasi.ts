/** The one reply to a report: what was taken, what not and why, and the line to send to mend it. */
import { isMessageProblem, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { Tiket, TiketState } from '../domain/tiket.ts';
import type { Baris, Isi, ReportKind, Uraian } from '../domain/uraian.ts';
import { problemText, warningText } from './problem-text.ts';
import { sayCode, sayHead, sayPerson } from './sebutan.ts';

/** A tired officer reads ten lines, not fifty: the rest is counted. */
const ROW_LIMIT = 8;

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

const TITLE_BY_KIND: Record<ReportKind, string> = {
  usulan: 'Usulan',
  verifikasi: 'Verifikasi',
  salur: 'Penyaluran',
  laporan: 'Laporan',
  keluhan: 'Keluhan',
};

/** A report that has its ticket, whole or still in want of something. */
export function renderKept(kept: Kept): string {
  const { kode, kind, state, isi, masalah } = kept;
  const mark = state === 'diterima' ? '✅' : '⚠️';
  const lineList = [`${mark} *${kode}* ${[TITLE_BY_KIND[kind], sayHead(isi)].join(' ')}`];
  if (kept.kataKunciDibaca !== null) lineList.push(`("${kept.kataKunciDibaca}" dibaca ${kind})`);
  if (state === 'perlu_perbaikan') lineList.push('Disimpan, tetapi *belum dihitung*:');
  lineList.push(...masalah.filter(isMessageProblem).map((problem) => `• ${problemText(problem)}.`));
  lineList.push(...kept.lineList);
  lineList.push(...renderRecorded(kept.tiketByRow));
  lineList.push(...renderBadRows(kode, isi, masalah));
  lineList.push(...renderWarnings(isi, kept.warnings));
  return lineList.join('\n');
}

function renderRecorded(tiketByRow: ReadonlyMap<number, string>): string[] {
  if (tiketByRow.size === 0) return [];
  const kodeList = [...new Set(tiketByRow.values())];
  return [`${tiketByRow.size} orang sudah tercatat di ${kodeList.join(', ')}, tidak dihitung dua kali.`];
}

/** The rows that were not taken, one cause a line, and how to mend only them. */
export function renderBadRows(kode: string, isi: Isi, masalah: readonly Problem[]): string[] {
  const badList = masalah.filter((problem) => problem.row !== undefined);
  if (badList.length === 0) return [];
  const rowSet = new Set(badList.map((problem) => problem.row));
  const shown = badList
    .slice(0, ROW_LIMIT)
    .map((problem) => `baris ${problem.row} ${personOf(isi, problem)}: ${problemText(problem)}`);
  const rest = badList.length - shown.length;
  if (rest > 0) shown.push(`… dan ${rest} lagi, lihat STATUS ${kode}`);
  return [`Belum diambil ${rowSet.size} baris:`, ...shown, `Perbaiki: RALAT ${kode} ${mendingExample(badList[0])}`];
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

function mendingExample(problem: Problem | undefined): string {
  const what = (problem && MENDING_BY_CODE[problem.code]) ?? 'NIK (16 angka)';
  return `baris ${problem?.row ?? 1} ${what}`;
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

/** The same report again. */
export function renderDuplicate(kodeList: readonly string[]): string {
  const [first] = kodeList;
  return `Sudah tercatat di *${kodeList.join(', ')}*, tidak dihitung dua kali. Kalau ada yang berubah kirim: RALAT ${first} …`;
}

export interface Replaced {
  tiket: Tiket;
  before: { isi: Isi };
  after: { isi: Isi };
  isEffective: boolean;
}

/** A newer telling of what is on record: old → new, and how to undo it. */
export function renderReplaced(replacedList: readonly Replaced[], tiketByRow: ReadonlyMap<number, string>): string {
  const lineList = replacedList.flatMap(({ tiket, before, after, isEffective }) => {
    const head = `*${tiket.kode}* ${TITLE_BY_KIND[tiket.jenis]} ${sayHead(after.isi)}`;
    if (!isEffective) return [`${head}: pesan ini lebih lama dari yang tercatat, jadi catatan tidak berubah.`];
    return [`🔄 ${head} diganti:`, ...differences(before.isi, after.isi), `Kembalikan: PULIHKAN ${tiket.kode}`];
  });
  return [...lineList, ...renderRecorded(tiketByRow)].join('\n');
}

/** Figures and rows that differ, `tersalur 30 → 31`. */
export function differences(before: Isi, after: Isi): string[] {
  const keyList = [
    ...new Set([...Object.keys(before.totals), ...Object.keys(after.totals)]),
  ] as (keyof Isi['totals'])[];
  const figureList = keyList
    .filter((key) => before.totals[key] !== after.totals[key])
    .map((key) => `${sayCode(key)} ${before.totals[key] ?? '-'} → ${after.totals[key] ?? '-'}`);
  const rowList = after.rows.flatMap((row) => {
    const old = before.rows.find((candidate) => candidate.no === row.no && candidate.nama === row.nama);
    if (!old || (old.status === row.status && old.alasan === row.alasan)) return [];
    return [`baris ${row.no} ${sayPerson(row)}: ${sayCode(old.status ?? '-')} → ${sayCode(row.status ?? '-')}`];
  });
  const countList =
    before.rows.length === after.rows.length ? [] : [`baris ${before.rows.length} → ${after.rows.length}`];
  const all = [...figureList, ...countList, ...rowList];
  return all.length > ROW_LIMIT ? [...all.slice(0, ROW_LIMIT), `… dan ${all.length - ROW_LIMIT} perubahan lagi`] : all;
}

/** A report of which nothing could be kept: why, and the form with a worked example. */
export function renderRefusal(uraian: Pick<Uraian, 'kind'>, problemList: readonly Problem[], contoh: string): string {
  const lineList = problemList.map((problem) => `${problemText(problem)}.`);
  const isForm = problemList.some(({ code }) => ['TEMPLAT_KOSONG', 'BARIS_KOSONG', 'BUKAN_LAPORAN'].includes(code));
  return isForm ? [...lineList, `Contoh ${uraian.kind}:`, contoh].join('\n') : lineList.join('\n');
}
