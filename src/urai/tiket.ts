/** Reports by the row numbers of a ticket: `VERIFIKASI U-0015 1,3-5 layak; 2 tidak layak meninggal`. */
import { type Token, tokenise } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';

/** What is said of some numbers of the ticket. */
export interface Butir {
  nomorList: number[];
  /** written as a range or several: a later single number is an exception */
  isRentang: boolean;
  tokens: Token[];
}

const MAX_RENTANG = 5000;
const SAMPAI = /^\s*(?:-|–|s\s?\/\s?d\.?|s\.d\.?|sd\.?|sampai(?: dengan)?|smp|hingga|~)\s*$/;
const SAMBUNG =
  /^[\s,.]*(?:,|&|\+|\/|dan|wan|serta|sama|no\.?|nomor|baris|dan no\.?)?[\s,]*(?:(?:no|nomor|baris)\.?\s*)?$/;
const PENGISI: ReadonlySet<string> = new Set([
  'nomor',
  'baris',
  'kecamatan',
  'kecuali',
  'terkecuali',
  'dan',
  'untuk',
  'yang',
  'selain',
  'tapi',
  'tetapi',
  'sedangkan',
  'sedang',
  'lalu',
  'kalau',
  'urut',
]);

/** Words between two offsets; the list is in order, so the first is found by halving. */
function antara(words: readonly Token[], from: number, to: number): Token[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && words[end]!.end <= to) end++;
  return words.slice(low, end);
}

/** Words that are no part of a group of numbers. */
function diLuarGugus(tokens: readonly Token[], gugus: readonly Gugus[]): Token[] {
  let k = 0;
  return tokens.filter((token) => {
    while (k < gugus.length && gugus[k]!.end < token.end) k++;
    const group = gugus[k];
    const isInside = group !== undefined && token.start >= group.start && token.end <= group.end;
    return !isInside && !PENGISI.has(token.word);
  });
}

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
  const words = diLuarGugus(tokens, gugus);
  const first = gugus[0];
  if (first === undefined) return [];
  const isKataDulu = words.some((token) => token.end <= first.start && isBermakna(token));
  if (isKataDulu) return butirKataDulu(bacaan, words, gugus, start);
  return gugus.map((group, i) => {
    const next = gugus[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const behind = antara(words, group.end, next);
    return { nomorList: group.nomorList, isRentang: isBanyak(group), tokens: behind };
  });
}

const isBanyak = (group: Gugus) => group.isRentang || group.nomorList.length > 1;

/** `layak: 1, 2; tidak layak: 3 meninggal, 4 (pindah)`: the verdict stands before its numbers, a reason behind one. */
function butirKataDulu(bacaan: Bacaan, words: readonly Token[], gugus: readonly Gugus[], start: number): Butir[] {
  let verdict: Token[] = [];
  return gugus.map((group, i) => {
    const before = gugus[i - 1]?.end ?? start;
    const ahead = pisah(bacaan, words, before, group.start, i > 0).sesudah;
    const isException = /kec|selain/.test(bacaan.low.slice(before, group.start));
    if (ahead.length > 0) verdict = ahead;
    const next = gugus[i + 1]?.start ?? bacaan.low.length;
    const behind =
      i === gugus.length - 1
        ? antara(words, group.end, Number.POSITIVE_INFINITY)
        : pisah(bacaan, words, group.end, next, true).sebelum;
    const isFree = isException && behind.length > 0 && ahead.length === 0;
    if (isFree) verdict = [];
    return { nomorList: group.nomorList, isRentang: isBanyak(group), tokens: [...verdict, ...behind] };
  });
}

/** Words between two groups: what is said of the first, and the verdict on the second. */
function pisah(
  bacaan: Bacaan,
  words: readonly Token[],
  from: number,
  to: number,
  isShared: boolean,
): { sebelum: Token[]; sesudah: Token[] } {
  const list = antara(words, from, to);
  if (!isShared) return { sebelum: [], sesudah: list };
  const cut = /[,;\n.]/.exec(bacaan.low.slice(from, to).replace(/\([^)]*\)/g, (note) => ' '.repeat(note.length)));
  if (cut && list.length > 0) {
    const at = from + cut.index;
    return { sebelum: list.filter((token) => token.end <= at), sesudah: list.filter((token) => token.start >= at) };
  }
  const index = list.findIndex(
    (token, i) =>
      (verifikasiTable.matchAt(list, i) ?? salurTable.matchAt(list, i)) !== null &&
      !isDalamKurung(bacaan.low, from, token.start),
  );
  return index < 0 ? { sebelum: list, sesudah: [] } : { sebelum: list.slice(0, index), sesudah: list.slice(index) };
}

function isDalamKurung(low: string, from: number, position: number): boolean {
  const between = low.slice(from, position);
  return between.lastIndexOf('(') > between.lastIndexOf(')');
}

const SALAM = new Set([
  'semua',
  'semuanya',
  'seluruh',
  'samuaan',
  'barataan',
  'desa',
  'tanggal',
  'bapak',
  'ibu',
  'hasil',
  'usulan',
  'verifikasi',
  'salur',
  'mohon',
  'izin',
  'admin',
  'rt',
  'dari',
  'pkh',
  'bpnt',
]);
function isBermakna(token: Token): boolean {
  return token.low.length > 1 && !SALAM.has(token.word) && (token.isSign ? token.low !== '=' : true);
}
