/** Amounts of money as officers write them → integer rupiah (domain facts §7). */

import { KATA_ANGKA } from './kata-angka.ts';

export interface Nominal {
  start: number;
  end: number;
  /** rupiah; null where the writing is not clear (`600` alone) */
  nilai: number | null;
  /** written with Rp, @ or a unit: surely money */
  isPasti: boolean;
  /** `@`, or said to be per person */
  isPerOrang: boolean;
}

const SATUAN: Record<string, number> = {
  jt: 1_000_000,
  juta: 1_000_000,
  jta: 1_000_000,
  rb: 1000,
  ribu: 1000,
  rbu: 1000,
  rebu: 1000,
  k: 1000,
};
const ANGKA: Record<string, number> = {
  nol: 0,
  ...KATA_ANGKA,
  seratus: 100,
  seribu: 1000,
  sejuta: 1_000_000,
};
const KALI: Record<string, number> = { puluh: 10, ratus: 100 };
const KATA = `(?:${Object.keys(ANGKA).join('|')}|belas|puluh|ratus|ribu|juta)`;
const WORDS = new RegExp(`(?<![a-z])${KATA}(?:[ -]${KATA})*(?![a-z])`, 'g');
/** 1 @, 2 Rp, 3 number (o and l are misread digits), 4 unit */
const DIGIT_FORM =
  /(?<![a-z0-9.,/-])(?:(@) ?)?(?:(rp)\.? ?)?(\d[\dol]{0,14}(?:[.,][\dol]{1,15}){0,6})(?:,-|,=)?(?: ?(jt|juta|jta|rb|ribu|rbu|rebu|k)(?![a-z]))?/g;
const TIMES = /^ ?x ?(\d{1,2}) ?(?:bln|bulan|bl)\b/;
const PER_ORANG =
  /^(?:,-)? ?(?:\/|per|tiap|untuk tiap|setiap|masing)[ -]?(?:kpm|org|orang|kk|jiwa|penerima|keluarga|pm|kepala|masing)/;
const PER_ORANG_DEPAN =
  /(?:per ?(?:kpm|org|orang|kk|penerima)|masing2|masing-masing|masing masing|saikung|sa ikung|tiap (?:orang|kpm)|setiap (?:orang|kpm)|@)[a-z ]{0,14}[:=]?\s*(?:rp\.? ?)?$/;

/** `600.000` `600.000,00` `600,000` `1.2` (before juta) → a number; NaN where the digits are not clear. */
function readDigits(written: string, unit: string | undefined): number {
  if (/[ol]/.test(written)) return Number.NaN;
  const isDecimalUnit = unit !== undefined && /^\d+[.,]\d{1,2}$/.test(written);
  if (isDecimalUnit) return Number(written.replace(',', '.'));
  const cents = written.replace(/[.,]00$/, '');
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(cents) || /^\d{1,3}(?:,\d{3})+$/.test(cents);
  if (isGrouped) return Number(cents.replace(/[.,]/g, ''));
  return /^\d+$/.test(cents) ? Number(cents) : Number.NaN;
}

/** `enam ratus ribu`, `satu juta dua ratus ribu` → 600000, 1200000; only amounts of a thousand and more. */
function readWords(words: string): number | null {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(/[ -]/)) {
    const times = KALI[word];
    if (word === 'ribu' || word === 'juta') {
      total += (group + digit || 1) * (word === 'ribu' ? 1000 : 1_000_000);
      group = 0;
      digit = 0;
    } else if (times !== undefined || word === 'belas') {
      group += times === undefined ? digit + 10 : (digit || 1) * times;
      digit = 0;
    } else {
      const value = ANGKA[word] ?? 0;
      if (value < 10) digit = value;
      else if (value < 1000) group += value;
      else total += value;
    }
  }
  total += group + digit;
  return total >= 1000 ? total : null;
}

function readMatch(low: string, match: RegExpMatchArray, offset: number): Nominal | null {
  const [whole, at, rp, digits = '', unit] = match;
  const nextChar = low[offset + whole.length] ?? '';
  if (/[a-z0-9]/.test(nextChar) && unit === undefined) return null;
  const isPasti = at !== undefined || rp !== undefined || unit !== undefined;
  const number = readDigits(digits, unit);
  let end = offset + whole.length;
  let nilai: number | null = Number.isNaN(number) ? null : Math.round(number * (unit ? SATUAN[unit]! : 1));
  if (!isPasti && (nilai === null || !isMoneyLike(digits, nilai))) return null;
  const times = nilai === null ? null : TIMES.exec(low.slice(end, end + 12));
  if (times && nilai !== null) {
    nilai *= Number(times[1]);
    end += times[0].length;
  }
  if (nilai !== null && nilai !== 0 && nilai < 1000) nilai = null;
  if (nilai !== null && nilai > 1e12) nilai = null;
  const isPerOrang =
    at !== undefined ||
    PER_ORANG.test(low.slice(end, end + 22)) ||
    PER_ORANG_DEPAN.test(low.slice(Math.max(0, offset - 34), offset));
  return { start: offset, end, nilai, isPasti, isPerOrang };
}

/** `@10 kg` is rice, no money. */
const BERAT = /^ ?(?:kg|kilo|kilogram|liter|ltr|sak|karung)(?![a-z])/;

/** A bare number is money only when it is grouped or round, and large. */
function isMoneyLike(digits: string, nilai: number): boolean {
  if (/[.,]/.test(digits)) return nilai >= 10_000;
  return nilai >= 50_000 && nilai % 1000 === 0 && digits.length <= 9;
}

/**
 * All amounts of a lower-case text, from left to right.
 * @param low plain text in lower case; numbers that are something else (NIK, dates) are to be blanked out before
 */
export function findNominal(low: string): Nominal[] {
  const list: Nominal[] = [];
  for (const match of low.matchAll(DIGIT_FORM)) {
    if (BERAT.test(low.slice(match.index + match[0].length, match.index + match[0].length + 8))) continue;
    const nominal = readMatch(low, match, match.index);
    if (nominal) list.push(nominal);
  }
  if (/ribu|juta/.test(low))
    for (const match of low.matchAll(WORDS)) {
      const nilai = readWords(match[0]);
      const end = match.index + match[0].length;
      const isTaken = list.some((item) => item.start < end && match.index < item.end);
      const isPerOrang =
        PER_ORANG.test(low.slice(end, end + 22)) ||
        PER_ORANG_DEPAN.test(low.slice(Math.max(0, match.index - 34), match.index));
      if (nilai !== null && !isTaken) list.push({ start: match.index, end, nilai, isPasti: true, isPerOrang });
    }
  return list.sort((a, b) => a.start - b.start);
}
