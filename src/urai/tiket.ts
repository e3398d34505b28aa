/** Tickets (`U-0015`) and reports by row number: `VERIFIKASI U-0015 1,3-5 layak; 2 tidak layak meninggal`. */
import type { Token } from '../text/tokens.ts';
import { tokenise } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';

const TIKET = /(?<![a-z0-9])([a-z])(?: ?[-–] ?|)(\d{3,6})(?![\da-z])|(?<![a-z0-9])([a-z]) ?- ?(\d{1,6})(?![\da-z])|(?<![a-z0-9])([uvslkc]) (\d{4})(?![\da-z])/;

export interface TiketDisebut {
  kode: string;
  start: number;
  end: number;
}

/** The first ticket in the message. */
export function findTiket(low: string): TiketDisebut | null {
  const match = TIKET.exec(low);
  if (!match) return null;
  const letter = match[1] ?? match[3] ?? match[5]!;
  const digits = match[2] ?? match[4] ?? match[6]!;
  return { kode: `${letter.toUpperCase()}-${digits.length < 4 ? digits.padStart(4, '0') : digits}`, start: match.index, end: match.index + match[0].length };
}

/** What is said of some numbers of the ticket. */
export interface Butir {
  nomorList: number[];
  /** written as a range or several: a later single number is an exception */
  isRentang: boolean;
  tokens: Token[];
}

const MAX_RENTANG = 5000;
const SAMPAI = /^\s*(?:-|–|s\s?\/\s?d\.?|s\.d\.?|sd\.?|sampai(?: dengan)?|smp|hingga|~)\s*$/;
const SAMBUNG = /^[\s,.]*(?:,|&|\+|\/|dan|wan|serta|sama|no\.?|nomor|baris|dan no\.?)?[\s,]*(?:(?:no|nomor|baris)\.?\s*)?$/;
const PENGISI: ReadonlySet<string> = new Set(['nomor', 'baris', 'kecamatan', 'kecuali', 'terkecuali', 'dan', 'untuk', 'yang', 'selain', 'tapi', 'tetapi', 'sedangkan', 'sedang', 'lalu', 'kalau', 'urut']);

interface Gugus {
  nomorList: number[];
  isRentang: boolean;
  start: number;
  end: number;
}

/** Groups of numbers: `1,3-5`, `1 s/d 15`, `3 dan 5`. */
function gugusOf(bacaan: Bacaan, tokens: readonly Token[]): Gugus[] {
  const list: Gugus[] = [];
  let lastNumberEnd = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.isNumber || token.low.length > 4) continue;
    const value = Number(token.low);
    const open = list.at(-1);
    const between = lastNumberEnd < 0 ? null : bacaan.low.slice(lastNumberEnd, token.start);
    if (open && between !== null && SAMPAI.test(between)) {
      const from = open.nomorList.at(-1)!;
      for (let no = from + 1; no <= Math.min(value, from + MAX_RENTANG); no++) open.nomorList.push(no);
      open.isRentang = true;
      open.end = token.end;
    } else if (open && between !== null && SAMBUNG.test(between) && between.trim() !== '' && !/\n/.test(between)) {
      open.nomorList.push(value);
      open.end = token.end;
    } else list.push({ nomorList: [value], isRentang: false, start: token.start, end: token.end });
    lastNumberEnd = token.end;
  }
  return list;
}

/**
 * What a report says of the numbers of its ticket.
 * @param start offset behind the ticket; amounts and dates are to be left out by `isTaken`
 */
export function readButir(bacaan: Bacaan, start: number, isTaken: (token: Token) => boolean): Butir[] {
  const tokens = tokenise(bacaan.low, start, bacaan.low.length).filter((token) => !isTaken(token));
  const gugus = gugusOf(bacaan, tokens);
  const words = tokens.filter((token) => !PENGISI.has(token.word) && !gugus.some((group) => token.start >= group.start && token.end <= group.end));
  const first = gugus[0];
  if (first === undefined) return [];
  const isKataDulu = words.some((token) => token.end <= first.start && isBermakna(token));
  return gugus.map((group, i) => {
    const next = gugus[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const before = gugus[i - 1]?.end ?? start;
    const behind = words.filter((token) => token.start >= group.end && token.end <= next);
    const ahead = words.filter((token) => token.start >= before && token.end <= group.start);
    const isNote = (token: Token) => isDalamKurung(bacaan.low, group.end, token.start);
    const own = isKataDulu ? [...kataDulu(bacaan, words, gugus, i, ahead), ...behind.filter(isNote)] : behind;
    return { nomorList: group.nomorList, isRentang: group.isRentang || group.nomorList.length > 1, tokens: own };
  });
}

/** `layak: 1, 2` — the words before a group, else those of the group before it. */
function kataDulu(bacaan: Bacaan, words: readonly Token[], gugus: readonly Gugus[], index: number, ahead: Token[]): Token[] {
  for (let i = index; i >= 0; i--) {
    const before = gugus[i - 1];
    const list = i === index ? ahead : words.filter((token) => token.end <= gugus[i]!.start && token.start >= (before?.end ?? 0));
    const outside = list.filter((token) => before === undefined || !isDalamKurung(bacaan.low, before.end, token.start));
    if (outside.length > 0) return outside;
  }
  return [];
}

function isDalamKurung(low: string, from: number, position: number): boolean {
  const between = low.slice(from, position);
  return between.lastIndexOf('(') > between.lastIndexOf(')');
}

const SALAM = new Set(['desa', 'tanggal', 'bapak', 'ibu', 'hasil', 'usulan', 'verifikasi', 'salur', 'mohon', 'izin', 'admin', 'rt', 'dari', 'pkh', 'bpnt']);
function isBermakna(token: Token): boolean {
  return token.low.length > 1 && !SALAM.has(token.word) && (token.isSign ? token.low !== '=' : true);
}
