/** A line that opens a message: `12/08/26 09.15 - …`, `[12/08/26 09.15.01] …` and their kin, read into fields. */
import { HALF_DAY, hourOfDay } from './clock-words.ts';
import type { DateFields } from './export-date.ts';

const HALF_DAY_HERE = new RegExp(`[ \u00a0\u202f\u2009]?(${HALF_DAY})(?=[\\] \u00a0\u202f])`, 'y');
/** Invisible direction marks; WhatsApp sets them before `[`, names, phone numbers and its own words. */
const MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;

export interface HeaderLine {
  /** the way this header is written: one phone writes one way, so another style is another phone's, quoted */
  style: number;
  isBracketed: boolean;
  /** a day or month is written with a leading zero */
  isPadded: boolean;
  /** capital AM/PM, two-digit year and `:`, as American English writes them */
  isAmerican: boolean;
  fieldList: DateFields;
  isYearFirst: boolean;
  /** seconds since midnight */
  secondOfDay: number;
  /** what stands behind the header: `Nama: teks` or a system sentence */
  rest: string;
}

/** Without direction marks, and with ordinary spaces and hyphens (phone numbers come with U+2011). */
export function stripMarks(text: string): string {
  return text
    .replace(MARK, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isGap = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;

/**
 * Reads a header by hand, character by character: most lines are left at their first one, and a regular expression with as many groups
 * took more time than all the rest of the reader.
 */
class HeaderScanner {
  #text = '';
  #at = 0;
  /** digits of the number just read */
  digits = 0;
  /** of the clock just read */
  secondOfDay = 0;
  isAmerican = false;

  start(text: string, at: number): void {
    this.#text = text;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** The number here, of at most `most` digits, or -1. */
  number(most: number): number {
    let value = 0;
    const from = this.#at;
    let code = this.#text.charCodeAt(this.#at);
    while (isDigit(code) && this.#at - from < most) {
      value = value * 10 + code - 48;
      code = this.#text.charCodeAt(++this.#at);
    }
    this.digits = this.#at - from;
    return this.digits === 0 ? -1 : value;
  }

  /** The character here, passed over if it is one of `allowed`; else 0. */
  mark(allowed: string): number {
    const code = this.#text.charCodeAt(this.#at);
    for (let i = 0; i < allowed.length; i++) {
      if (allowed.charCodeAt(i) !== code) continue;
      this.#at++;
      return code;
    }
    return 0;
  }

  gap(): boolean {
    if (!isGap(this.#text.charCodeAt(this.#at))) return false;
    this.#at++;
    return true;
  }

  halfDay(): string | null {
    // `]`, or ` -`: the usual 24-hour clock ends here
    const code = this.#text.charCodeAt(this.#at);
    const next = this.#text.charCodeAt(this.#at + 1);
    if (code === 93 || next === 45 || next === 0x2013) return null;
    HALF_DAY_HERE.lastIndex = this.#at;
    const match = HALF_DAY_HERE.exec(this.#text);
    if (match === null) return null;
    this.#at += match[0].length;
    return match[1]!;
  }

  /** The part from the comma to the dash or the bracket: its style, or -1. */
  clock(isBracketed: boolean): number {
    const hasComma = this.mark(',') !== 0;
    if (!this.gap()) return -1;
    const hour = this.number(2);
    const clockMark = this.mark(':.');
    if (clockMark === 0) return -1;
    const minute = this.number(2);
    if (this.digits !== 2) return -1;
    const hasSeconds = this.mark(':.') !== 0;
    const seconds = hasSeconds ? this.number(2) : 0;
    const halfDay = this.halfDay();
    if (isBracketed ? this.mark(']') === 0 : !this.gap() || this.mark('-–') === 0) return -1;
    if (!this.gap()) return -1;
    this.secondOfDay = secondsOf(hour, minute, seconds, halfDay);
    if (this.secondOfDay < 0) return -1;
    const isColon = clockMark === 58;
    this.isAmerican = isColon && halfDay !== null && /^[AP]M$/.test(halfDay);
    return (hasComma ? 8 : 0) | (isColon ? 16 : 0) | (hasSeconds ? 32 : 0) | (halfDay === null ? 0 : 64);
  }
}

const scanner = new HeaderScanner();

/** The header's fields, or null for a line that is none. Dates are not yet valued: their order is the file's. */
export function parseHeader(line: string): HeaderLine | null {
  let start = 0;
  let code = line.charCodeAt(0);
  while (code > 0x2000 && (code < 0x2070 || code === 0xfeff)) code = line.charCodeAt(++start);
  if (!isDigit(code) && code !== 91) return null;
  scanner.start(line, start);
  const isBracketed = scanner.mark('[') !== 0;
  const first = scanner.number(4);
  const firstDigits = scanner.digits;
  const isYearFirst = firstDigits === 4;
  const dateMark = scanner.mark('/.-');
  if (dateMark === 0 || firstDigits === 3) return null;
  const second = scanner.number(2);
  const secondStart = line.charCodeAt(scanner.at - scanner.digits);
  if (scanner.mark('/.-') !== dateMark) return null;
  const third = scanner.number(4);
  const yearDigits = isYearFirst ? 4 : scanner.digits;
  if (second < 0 || third < 0 || (yearDigits !== 2 && yearDigits !== 4)) return null;
  const isPadded = secondStart === 48 || line.charCodeAt(start + (isBracketed ? 1 : 0)) === 48;
  const dateStyle = (isBracketed ? 1 : 0) | (isYearFirst ? 2 : 0) | (yearDigits === 4 ? 4 : 0) | (dateMark << 16);
  const clockStyle = scanner.clock(isBracketed);
  if (clockStyle < 0) return null;
  return {
    style: dateStyle | clockStyle,
    isBracketed,
    isPadded,
    isAmerican: scanner.isAmerican && yearDigits === 2,
    fieldList: [first, second, third],
    isYearFirst,
    secondOfDay: scanner.secondOfDay,
    rest: line.slice(scanner.at),
  };
}

function secondsOf(hour: number, minute: number, second: number, halfDay: string | null): number {
  if (hour < 0 || minute > 59 || second < 0 || second > 59) return -1;
  if (halfDay === null) return hour > 24 ? -1 : (hour % 24) * 3600 + minute * 60 + second;
  return hour > 12 ? -1 : hourOfDay(hour, halfDay) * 3600 + minute * 60 + second;
}
