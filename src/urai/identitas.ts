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

const AKHIR = '(?: ?(?:nya|baru|lama|ybs|kpm|penerima|adalah|yg benar|yang benar|seharusnya|harusnya|menjadi|jadi|jd|sebenarnya|nomor|no))*[\\s.:;=#"\'(,-]*$';
const LABEL_NIK = new RegExp(`(?:^|[^a-z])(?:(?:no|nomor|nmr|nomer|no\\.)[. ]{0,2})?(?:nik|n\\.i\\.k\\.?|n i k|e-?ktp|ktp|identitas|induk kependudukan)(?:[ /]{1,3}(?:ktp|nik))?${AKHIR}`);
const LABEL_KK = new RegExp(`(?:^|[^a-z])(?:(?:no|nomor|nmr|nomer|no\\.)[. ]{0,2})?(?:nkk|kk|k\\.k\\.?|kartu keluarga|nokk)${AKHIR}`);
const LABEL_LAIN = /(?:^|[^a-z])(?:hp|wa|telp|telpon|telepon|tlp|rek|rekening|kks|kartu kks|bpjs|jkn|kis|kartu|token|kontak|hub|hubungi|id pel|idpel|nopol|spk|sk|atm)(?: ?(?:nya|no|nomor|bri|bni|bsi|mandiri|btn|kalsel|saya))*[\s.:;=#(,/-]*$/;
const LABEL_BELAKANG = /^[\s.,:()-]{0,3}(nik|ktp|nkk|kk)(?![a-z])/;
const GAMBAR_NIK = /(?:🆔|🪪|💳)[\s:]*$/u;
const GAMBAR_KK = /(?:🏠|🏡|👪|👨‍👩‍👧|👨‍👩‍👧‍👦|👨‍👩‍👦|🏘|📇)[\s:]*$/u;
/** A label with a value that is no long number: the value is kept as written, to be told what is wrong with it. */
const NIK_PENDEK = /(?:^|[^a-z])(?:(?:no|nomor)[. ]{0,2})?(nik|ktp)[\s.:=#(-]{0,6}([\da-z][\d. -]{3,}[\da-z])(?![\da-z])/g;

function jenisBefore(low: string, start: number): 'nik' | 'kk' | 'lain' | null {
  const before = low.slice(Math.max(0, start - 36), start);
  if (LABEL_NIK.test(before)) return 'nik';
  if (LABEL_KK.test(before)) return 'kk';
  if (GAMBAR_NIK.test(before)) return 'nik';
  if (GAMBAR_KK.test(before)) return 'kk';
  return LABEL_LAIN.test(before) ? 'lain' : null;
}

/** Where the label before a number begins: the label is not part of a name. */
function labelStart(low: string, start: number, from: number): number {
  const before = low.slice(Math.max(from, start - 36), start);
  const match = LABEL_NIK.exec(before) ?? LABEL_KK.exec(before);
  return match ? start - before.length + match.index : start;
}

const isPhone = (raw: string) => /^(?:08|628)\d{7,12}$/.test(raw) && raw.length < 15;

/** The numbers of persons in a line, from left to right. */
export function findIdentitas(normal: NormalText, line: Line): Identitas[] {
  const { text, low } = normal;
  const list: Identitas[] = [];
  const runs = findNumberRuns(text, line.body, line.end);
  for (const run of runs) {
    const before = jenisBefore(low, run.start);
    const isShort = run.raw.length < 12 && !/e/i.test(run.raw);
    if (before === 'lain' || isPhone(run.raw) || (isShort && before === null)) continue;
    list.push({ start: labelStart(low, run.start, line.start), end: run.end, angkaStart: run.start, jenis: before, raw: run.raw });
  }
  if (low.includes('nik') || low.includes('ktp')) addShort(normal, line, list);
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
