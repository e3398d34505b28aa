/** NIK and KK in a line, with the label that stands before or behind them. */
import type { Line } from '../text/lines.ts';
import type { NormalText } from '../text/normalise.ts';
import { findNumberRuns } from '../text/number-run.ts';

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

/** The word before a number → what the number is; words of politeness between label and number are passed over. */
const JENIS_BY_KATA = new Map<string, 'nik' | 'kk' | 'lain'>([
  ...['nik', 'ktp', 'ektp', 'identitas', 'kependudukan', 'nonik', 'noktp', 'niknya', 'induk'].map(
    (kata) => [kata, 'nik'] as const,
  ),
  ...['kk', 'nkk', 'nokk', 'keluarga', 'kknya'].map((kata) => [kata, 'kk'] as const),
  ...[
    'hp',
    'wa',
    'telp',
    'telpon',
    'telepon',
    'tlp',
    'rek',
    'rekening',
    'kks',
    'bpjs',
    'jkn',
    'kis',
    'kartu',
    'token',
    'kontak',
    'hub',
    'hubungi',
    'idpel',
    'pel',
    'nopol',
    'spk',
    'sk',
    'atm',
    'bri',
    'bni',
    'bsi',
    'mandiri',
    'btn',
  ].map((kata) => [kata, 'lain'] as const),
]);
const LEWAT: ReadonlySet<string> = new Set([
  'nya',
  'baru',
  'lama',
  'ybs',
  'kpm',
  'penerima',
  'adalah',
  'benar',
  'yg',
  'yang',
  'seharusnya',
  'harusnya',
  'menjadi',
  'jadi',
  'jd',
  'sebenarnya',
  'nomor',
  'no',
  'nomer',
  'saya',
  'anak',
]);
const MAX_LEWAT = 4;
/** An unlabelled number of fewer digits is no NIK; in the line of a list it may be one cut short. */
const MIN_ANGKA = 12;
const MIN_ANGKA_DAFTAR = 8;
const LABEL_BELAKANG = /^[\s.,:()-]{0,3}(nik|ktp|nkk|kk)(?![a-z])/;
/** Without a picture there is none to read. */
const HURUF_BIASA = /^[\n\t -~]*$/;
const GAMBAR_NIK = /(?:🆔|🪪|💳)[\s:]*$/u;
const GAMBAR_KK = /(?:🏠|🏡|👪|👨|👩|👧|👦|🏘|📇)[\s:\u{fe0f}]*$/u;
/** A label with a value that is no long number: the value is kept as written, to be told what is wrong with it. */
const NIK_PENDEK =
  /(?:^|[^a-z])(?:(?:no|nomor)[. ]{0,2})?(nik|ktp)[\s.:=#(-]{0,6}([\da-z][\d. -]{3,}[\da-z])(?![\da-z])/g;

interface Sebelum {
  jenis: 'nik' | 'kk' | 'lain' | null;
  /** where the label begins */
  start: number;
}

const isLetter = (code: number) => code > 96 && code < 123;
/** Blanks and marks between a label and its number. */
const isAntara = (code: number) =>
  code === 32 ||
  code === 9 ||
  code === 10 ||
  code === 58 ||
  code === 46 ||
  code === 61 ||
  code === 40 ||
  code === 45 ||
  code === 35 ||
  code === 44 ||
  code === 59 ||
  code === 39 ||
  code === 34 ||
  code === 47;

/** What the words before a number say it is. */
function jenisBefore(low: string, start: number): Sebelum {
  let at = start;
  for (let passed = 0; passed < MAX_LEWAT; passed++) {
    while (at > 0 && at > start - 40 && isAntara(low.charCodeAt(at - 1))) at--;
    const end = at;
    while (at > 0 && isLetter(low.charCodeAt(at - 1))) at--;
    if (at === end) break;
    const kata = low.slice(at, end);
    const jenis = JENIS_BY_KATA.get(kata) ?? (kata === 'k' || kata === 'n' ? huruf(low, end) : undefined);
    if (jenis !== undefined) return { jenis, start: labelStart(low, at) };
    if (!LEWAT.has(kata)) break;
  }
  const before = low.slice(Math.max(0, start - 14), start);
  if (HURUF_BIASA.test(before)) return { jenis: null, start };
  if (GAMBAR_NIK.test(before)) return { jenis: 'nik', start };
  return { jenis: GAMBAR_KK.test(before) ? 'kk' : null, start };
}

/** `N.I.K`, `K.K` */
function huruf(low: string, end: number): 'nik' | 'kk' | undefined {
  if (/n\.i\.k$|n i k$/.test(low.slice(Math.max(0, end - 5), end))) return 'nik';
  return /k\.k$|k k$/.test(low.slice(Math.max(0, end - 3), end)) ? 'kk' : undefined;
}

/** `No. KTP`, `nomor kartu keluarga`: the whole label is no part of a name. */
function labelStart(low: string, start: number): number {
  const before = low.slice(Math.max(0, start - 18), start);
  const match = /(?:(?:^|[^a-z])(?:no|nomor|nmr|nomer|nik|ktp|kartu|induk)[. /]{0,2})+$/.exec(before);
  if (!match) return start;
  const isEdge = /^[^a-z]/.test(match[0]);
  return start - before.length + match.index + (isEdge ? 1 : 0);
}

const isPhone = (raw: string) => raw.length < 15 && /^(?:08|628)\d{7,12}$/.test(raw);

/** The numbers of persons in a line, from left to right. */
export function findIdentitas(normal: NormalText, line: Line): Identitas[] {
  const { text, low } = normal;
  const list: Identitas[] = [];
  if (!/\d{4}|\d[\d. -]{7}/.test(low.slice(line.body, line.end))) return list;
  const runs = findNumberRuns(text, line.body, line.end);
  for (const run of runs) {
    const { jenis, start } = jenisBefore(low, run.start);
    const isShort = run.raw.length < (line.mark === null ? MIN_ANGKA : MIN_ANGKA_DAFTAR) && !/e/i.test(run.raw);
    if (jenis === 'lain' || isPhone(run.raw) || (isShort && jenis === null)) continue;
    list.push({ start: Math.max(start, line.start), end: run.end, angkaStart: run.start, jenis, raw: run.raw });
  }
  const piece = low.slice(line.start, line.end);
  if (!list.some((item) => item.jenis === 'nik') && (piece.includes('nik') || piece.includes('ktp')))
    addShort(normal, line, list);
  useLabelsBehind(low, line, list);
  return list;
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
  if (first === undefined || first.jenis !== null) return;
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
