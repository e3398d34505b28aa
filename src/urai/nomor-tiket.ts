/** Tickets as people write them: `U-0015`, `u 0015`, `C-18`. */

export interface TiketDisebut {
  kode: string;
  start: number;
  end: number;
}

const isDigit = (code: number) => code > 47 && code < 58;
const isLetter = (code: number) => code > 96 && code < 123;
/** Letters of the bot's own tickets: with these a blank may stand for the dash. */
const HURUF_SENDIRI = 'uvslkc';

/** A letter that is no part of a word, up to the first digit of its number. */
const MUNGKIN = /(?<![a-z\d])[a-z](?: ?-)? {0,2}\d/g;

/** The first ticket in a lower-case message: one letter, then a dash, blank or nothing, then the number. */
export function findTiket(low: string): TiketDisebut | null {
  MUNGKIN.lastIndex = 0;
  while (MUNGKIN.test(low)) {
    const tiket = tiketAt(low, MUNGKIN.lastIndex - 1);
    if (tiket) return tiket;
  }
  return null;
}

/** The ticket whose number begins at `from`. */
function tiketAt(low: string, from: number): TiketDisebut | null {
  let start = from - 1;
  while (start > 0 && low.charCodeAt(start) === 32 && from - start < 3) start--;
  const hasDash = low[start] === '-';
  if (hasDash) start--;
  if (hasDash && low.charCodeAt(start) === 32) start--;
  if (start < 0 || !isLetter(low.charCodeAt(start))) return null;
  const before = start === 0 ? 32 : low.charCodeAt(start - 1);
  if (isLetter(before) || isDigit(before)) return null;
  let end = from;
  while (end < low.length && isDigit(low.charCodeAt(end))) end++;
  const digits = low.slice(from, end);
  const next = low.charCodeAt(end);
  if (isLetter(next) || digits.length > 6) return null;
  const isGlued = start === from - 1;
  const isOwn = HURUF_SENDIRI.includes(low[start]!);
  if (!hasDash && (isGlued ? digits.length < 3 : digits.length !== 4 || !isOwn)) return null;
  return { kode: `${low[start]!.toUpperCase()}-${digits.padStart(4, '0')}`, start, end };
}
