/** Names in running text: behind `a.n.`, before a number, or behind a word for a person. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { runsOf } from '../cerita.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { isKataNama, isNama } from '../nama.ts';
import { fromPotong, type NamaTerbaca, potongan } from './potong-nama.ts';
import type { Ruang } from './ruang.ts';

const PENANDA: ReadonlySet<string> = new Set([
  'an',
  'nama',
  'bernama',
  'sdr',
  'sdri',
  'saudara',
  'saudari',
  'alm',
  'almh',
  'almarhum',
  'almarhumah',
]);

const SEBELUM: ReadonlySet<string> = new Set([
  'mama',
  'mamaku',
  'abah',
  'abahku',
  'nenek',
  'kakek',
  'nini',
  'kai',
  'ading',
  'adingku',
  'mamanya',
  'kpm',
  'warga',
  'lansia',
  'paman',
  'acil',
  'bini',
  'laki',
  'tetangga',
  'pun',
  'julak',
  'busu',
  'ibu',
  'bapak',
  'istri',
  'suami',
  'anak',
  'penerima',
]);

/** In running text: behind `a.n.`, else the words right before the number, else behind a word for a person. */
export function namaDalamKalimat(ruang: Ruang, stops: readonly Token[]): NamaTerbaca | null {
  const pieces = potongan(ruang, stops);
  const { bacaan } = ruang;
  for (const piece of pieces) {
    const index = piece.tokens.findIndex(
      (token, i) =>
        PENANDA.has(token.word) ||
        (token.low === 'n' && piece.tokens[i - 1]?.low === 'a') ||
        (token.word === 'nama' && piece.tokens[i - 1]?.word === 'atas'),
    );
    if (index < 0) continue;
    const behind = piece.tokens.slice(index + 1);
    const name = maju(bacaan, behind.length > 0 ? behind : (pieces[pieces.indexOf(piece) + 1]?.tokens ?? []));
    if (name) return name;
  }
  const first = ruang.nomorPertama;
  const before = first === null ? [] : pieces.filter((piece) => piece.end <= first);
  for (const piece of before.reverse()) {
    const name = mundur(bacaan, piece.tokens);
    if (name) return name;
  }
  for (const piece of pieces) {
    const index = piece.tokens.findIndex((token) => SEBELUM.has(token.low));
    let at = index + 1;
    while (index >= 0 && at < Math.min(piece.tokens.length, index + 3) && !isCapital(bacaan, piece.tokens[at]!)) at++;
    const name = index < 0 ? null : maju(bacaan, piece.tokens.slice(at), true);
    if (name) return name;
  }
  const run = runsOf(bacaan, ruang.freeTokens)[0];
  return run === undefined ? null : maju(bacaan, ruang.freeTokens.slice(run.from, run.to));
}

const isCapital = (bacaan: Bacaan, token: Token) => bacaan.text[token.start] !== bacaan.low[token.start];

const isIstilah = (bacaan: Bacaan, tokens: readonly Token[], index: number) =>
  bacaan.kamus.program.matchAt(tokens, index) !== null ||
  jenisTable.matchAt(tokens, index) !== null ||
  tokens[index]!.word === 'desa' ||
  bacaan.kamus.desa.matchAt(tokens, index) !== null ||
  bacaan.kamus.alasan.matchAt(tokens, index) !== null;

/** The name that begins with the first word. With capitals in it, it ends before the first small word. */
function maju(bacaan: Bacaan, tokens: readonly Token[], needsCapital = false): NamaTerbaca | null {
  const isUpper = tokens[0] !== undefined && isCapital(bacaan, tokens[0]);
  if (needsCapital && !isUpper) return null;
  let to = 0;
  while (to < Math.min(tokens.length, 6)) {
    const token = tokens[to]!;
    if (!isKataNama(token) || isIstilah(bacaan, tokens, to)) break;
    if (isUpper && !isCapital(bacaan, token) && !/^(?:bin|binti|bt)$/.test(token.low)) break;
    to++;
  }
  const list = tokens.slice(0, to);
  return isNama(list) ? fromPotong(bacaan, { start: list[0]!.start, end: list.at(-1)!.end, tokens: list }) : null;
}

/** The name that ends with the last word. */
function mundur(bacaan: Bacaan, tokens: readonly Token[]): NamaTerbaca | null {
  let from = tokens.length;
  while (from > 0 && tokens.length - from < 6) {
    const token = tokens[from - 1]!;
    if (
      !isKataNama(token) ||
      (isIstilah(bacaan, tokens, from - 1) && !isCapital(bacaan, token)) ||
      isDesaSebelum(bacaan, tokens, from - 1)
    )
      break;
    from--;
  }
  let list = tokens.slice(from);
  const firstUpper = list.findIndex((token) => isCapital(bacaan, token));
  if (firstUpper > 0) list = list.slice(firstUpper);
  return isNama(list) ? fromPotong(bacaan, { start: list[0]!.start, end: list.at(-1)!.end, tokens: list }) : null;
}

/** `PKH Uren Siti …`: the word belongs to the heading before the name. */
function isDesaSebelum(bacaan: Bacaan, tokens: readonly Token[], index: number): boolean {
  for (let k = Math.max(0, index - 1); k <= index; k++) {
    const hit =
      bacaan.kamus.desa.matchAt(tokens, k) ?? bacaan.kamus.program.matchAt(tokens, k) ?? jenisTable.matchAt(tokens, k);
    if (hit && hit.to > index) return true;
  }
  return tokens[index]!.word === 'desa';
}
