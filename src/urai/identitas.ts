/** NIK and KK in a line, with the label that stands before or behind them. */
import type { Line } from '../text/lines.ts';
import type { NormalText } from '../text/normalise.ts';
import { findNumberRuns, type NumberRun } from '../text/number-run.ts';
import type { Token } from '../text/tokens.ts';
import { jenisBefore } from './jenis-nomor.ts';

export interface Identitas {
  /** number and label */
  start: number;
  end: number;
  /** of the number alone */
  angkaStart: number;
  jenis: 'nik' | 'kk' | null;
  /** blanks, dots and dashes removed, otherwise as written */
  raw: string;
}

/** An unlabelled number of fewer digits is no NIK; in the line of a list it may be one cut short. */
const MIN_ANGKA = 12;
const MIN_ANGKA_DAFTAR = 8;
/** Of so many digits a number is no group of others, or no part of one. */
const MIN_UTUH = 13;
const MAX_PENDEK = 3;
const LABEL_BELAKANG = /^[\s.,:()-]{0,3}(nik|ktp|nkk|kk)(?![a-z])/;
/** A label with a value that is no long number: the value is kept as written, to be told what is wrong with it. */
const NIK_PENDEK =
  /(?:^|[^a-z])(?:(?:no|nomor)[. ]{0,2})?(nik|ktp)[\s.:=#(-]{0,6}([\da-z][\d. -]{3,}[\da-z])(?![\da-z])/g;

const isPhone = (raw: string) => raw.length < 15 && /^(?:08|628)\d{7,12}$/.test(raw);

/** The numbers of persons in a line, from left to right. */
export function findIdentitas(normal: NormalText, line: Line): Identitas[] {
  const { text, low } = normal;
  const list: Identitas[] = [];
  let runs = angkaUtuh(line.tokens);
  if (runs === null || runs.length === 0) {
    if (!hasAngka(low, line.body, line.end)) return list;
    runs ??= findNumberRuns(text, line.body, line.end);
  }
  for (const run of runs) {
    const { jenis, start } = jenisBefore(low, run.start);
    const isShort = run.raw.length < (line.mark === null ? MIN_ANGKA : MIN_ANGKA_DAFTAR) && !/e/i.test(run.raw);
    if (jenis === 'lain' || isPhone(run.raw) || (isShort && jenis === null)) continue;
    list.push({ start: Math.max(start, line.start), end: run.end, angkaStart: run.start, jenis, raw: run.raw });
  }
  const piece = low.slice(line.start, line.end);
  if ((piece.includes('nik') || piece.includes('ktp')) && !list.some((item) => item.jenis === 'nik'))
    addShort(normal, line, list);
  useLabelsBehind(low, line, list);
  return list;
}

/**
 * The common case: the numbers of a line are words of their own, and whole, or far too short.
 * @returns null where a number may be in groups, or hold letters
 */
function angkaUtuh(tokens: readonly Token[]): NumberRun[] | null {
  const list: NumberRun[] = [];
  for (const { start, end, low, isNumber, hasDigit } of tokens) {
    if (!hasDigit) continue;
    const length = end - start;
    if (!isNumber || length !== low.length || (length > MAX_PENDEK && length < MIN_UTUH)) return null;
    if (length >= MIN_UTUH) list.push({ start, end, raw: low });
  }
  return list;
}

/** Four digits in a row, or eight characters of digits in groups: less is no number of a person. */
function hasAngka(low: string, start: number, end: number): boolean {
  let digits = 0;
  let width = 0;
  for (let at = start; at < end; at++) {
    const code = low.charCodeAt(at);
    const isDigit = code > 47 && code < 58;
    digits = isDigit ? digits + 1 : 0;
    // blanks, dots and dashes count behind the first digit
    width = isDigit || (width > 0 && (code === 32 || code === 45 || code === 46)) ? width + 1 : 0;
    if (digits === 4 || width === 8) return true;
  }
  return false;
}

/** May `nik` or `kk` stand behind the number? */
function isLabelBehind(low: string, end: number): boolean {
  for (let at = end; at < end + 4; at++) {
    const code = low.charCodeAt(at);
    if (code > 96 && code < 123) return code === 110 || code === 107;
  }
  return false;
}

/** `NIK 12345`: too short to be found as a long number. */
function addShort({ text, low }: NormalText, line: Line, list: Identitas[]): void {
  const piece = low.slice(line.start, line.end);
  for (const match of piece.matchAll(NIK_PENDEK)) {
    const raw = match[2]!.replace(/[\s.-]/g, '');
    const digits = raw.replace(/\D/g, '').length;
    const end = line.start + match.index + match[0].length;
    const start = end - match[2]!.length;
    const isTaken = list.some((item) => item.angkaStart < end && start < item.end);
    if (isTaken || digits < 5 || digits * 2 < raw.length || isPhone(raw)) continue;
    const written = text.slice(start, end).replace(/[\s.-]/g, '');
    list.push({ start: line.start + match.index, end, angkaStart: start, jenis: 'nik', raw: written });
  }
  list.sort((a, b) => a.start - b.start);
}

/** `6311… nik 6311… kk`: where the first number has no label before it but one behind it, all are read so. */
function useLabelsBehind(low: string, line: Line, list: Identitas[]): void {
  const first = list[0];
  if (first === undefined || first.jenis !== null || !isLabelBehind(low, first.end)) return;
  if (!LABEL_BELAKANG.test(low.slice(first.end, first.end + 8))) return;
  const behind = list.map((item) => LABEL_BELAKANG.exec(low.slice(item.end, Math.min(line.end, item.end + 8))));
  if (behind[0] === null || behind.at(-1) === null) return;
  list.forEach((item, i) => {
    const match = behind[i];
    if (!match) return;
    item.jenis = match[1] === 'kk' || match[1] === 'nkk' ? 'kk' : 'nik';
    item.start = item.angkaStart;
    item.end += match[0].length;
  });
}
