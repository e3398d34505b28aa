/** The name of a person: labelled, in its column, or the first words that can be one. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { runsOf } from '../cerita.ts';
import { isKataNama, isNama } from '../nama.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { BATAS, type Ruang } from './ruang.ts';

const AWALAN = /^(?:(?:a\. ?n\.?|a\/n|an|atas nama|nama|alm(?:h|arhum|arhumah)?|sdr|sdri|sdra|saudara|saudari|no|kpm)(?:[\s.:]+|$)|\((?:alm|almh)\)\s*)/i;
const PEMISAH = /[\u0001/|;,#[\]():=\t\n"→➡•?]|\s-+(?=\s|$)|-+\s|\s{2,}|[\u2190-\u2bff]|[\u{1f000}-\u{1faff}]|\.\s(?=\u0001)/u;
const FORMULA = /^[=+@<]|<\/?\w|--|;\s*drop|[{}\\^]/i;

export interface NamaTerbaca {
  nama: string;
  start: number;
  end: number;
  isAlmarhum: boolean;
}

/** A name without list marks, `an.` and `alm.` before it and punctuation behind it; null where nothing is left. */
export function rapikanNama(written: string): { nama: string; isAlmarhum: boolean } | null {
  let text = written.replace(/\s+/g, ' ').trim();
  let isAlmarhum = false;
  for (let match = AWALAN.exec(text); match && match[0].length < text.length; match = AWALAN.exec(text)) {
    isAlmarhum ||= /^\(?alm/i.test(match[0]);
    text = text.slice(match[0].length).trimStart();
  }
  text = text.replace(/^[\s.,:;'"-]+|[\s,:;"-]+$/g, '').replace(/(?<=\p{L}{2})\.+$/u, '');
  return text === '' ? null : { nama: text, isAlmarhum };
}

/** The value of a `Nama` field: up to a separator that another field follows. */
export function namaDariIsi(ruang: Ruang, isi: number, end: number): NamaTerbaca | null {
  const low = ruang.low.slice(isi - ruang.start, end - ruang.start);
  const cut = low.search(/[\u0001|;\t\n(]|,\s|\s\/|\/\s|\s-+\s|\s{3,}|[\u2190-\u2bff]|[\u{1f000}-\u{1faff}]|\.\s+(?:nik|kk|rt|umur|alamat|no\b)|\.\s(?=\u0001)/u);
  const stop = cut < 0 ? end : isi + cut;
  const name = rapikanNama(ruang.bacaan.text.slice(isi, stop));
  return name === null || !/\p{L}/u.test(name.nama) ? null : { ...name, start: isi, end: stop };
}

interface Potong {
  start: number;
  end: number;
  tokens: Token[];
}

/** The pieces of free text between separators and everything that was understood. */
function potongan(ruang: Ruang, stops: readonly Token[]): Potong[] {
  const stopSet = new Set(stops.map((token) => token.start));
  const low = ruang.low;
  const list: Potong[] = [];
  let open: Token[] = [];
  const close = () => {
    if (open.length > 0) list.push({ start: open[0]!.start, end: open.at(-1)!.end, tokens: open });
    open = [];
  };
  let last = ruang.start;
  for (const token of ruang.tokens) {
    const between = low.slice(Math.max(0, last - ruang.start), token.start - ruang.start);
    const isBarred = token.isSign || ruang.isTaken(token.start) || stopSet.has(token.start);
    if (PEMISAH.test(between) || isBarred) close();
    if (!isBarred) open.push(token);
    last = token.end;
  }
  close();
  return list;
}

/** A formula or code in the place of the name is kept as written: it is told to be none. */
function formulaAwal(ruang: Ruang): NamaTerbaca | null {
  const low = ruang.low;
  const end = low.search(new RegExp(`${BATAS}|\\s[/|]\\s|\\s-\\s|\\t|\\n`));
  const written = ruang.bacaan.text.slice(ruang.start, ruang.start + (end < 0 ? low.length : end));
  if (written.length > 80 || !FORMULA.test(written.trim()) || !/[a-z]/i.test(written)) return null;
  const nama = written.replace(/[\s/|,;:-]+$/, '').trim();
  return nama === '' ? null : { nama, start: ruang.start, end: ruang.start + written.length, isAlmarhum: false };
}

/**
 * The name among the free words of a person.
 * @param stops words that state something (a verdict, a reason): no name goes across them
 * @param isProse the line is running text: the name stands behind `a.n.` or right before the number
 */
export function cariNama(ruang: Ruang, stops: readonly Token[], isBernomor: boolean, isProse: boolean): NamaTerbaca | null {
  if (isProse) return namaDalamKalimat(ruang, stops);
  const formula = formulaAwal(ruang);
  if (formula) return formula;
  const pieces = potongan(ruang, stops);
  const first = pieces[0];
  const isLoose = isBernomor && first !== undefined && first.tokens.length <= 7 && first.tokens.some((token) => isKataNama(token));
  const chosen = pieces.find((piece) => isNama(piece.tokens)) ?? (isLoose ? first : undefined);
  const preferred = isLoose && chosen !== first && isKataNama(first!.tokens[0]!) ? first : chosen;
  return preferred === undefined ? null : fromPotong(ruang.bacaan, trimTalk(preferred));
}

/** Words of talk before and behind a name do not belong to it. */
function trimTalk(piece: Potong): Potong {
  const { tokens } = piece;
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && !isKataNama(tokens[from]!) && !tokens[from]!.isNumber) from++;
  while (to > from + 1 && !isKataNama(tokens[to - 1]!)) to--;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, tokens: tokens.slice(from, to) };
}

function fromPotong(bacaan: Bacaan, piece: Potong): NamaTerbaca | null {
  const end = bacaan.text[piece.end] === '.' && /\b\p{L}$/u.test(bacaan.text.slice(piece.start, piece.end)) ? piece.end + 1 : piece.end;
  const name = rapikanNama(bacaan.text.slice(piece.start, end));
  return name === null ? null : { ...name, start: piece.start, end };
}

const PENANDA: ReadonlySet<string> = new Set(['an', 'nama', 'bernama', 'sdr', 'sdri', 'saudara', 'saudari', 'alm', 'almh', 'almarhum', 'almarhumah']);
const SEBELUM: ReadonlySet<string> = new Set(['mama', 'mamaku', 'abah', 'abahku', 'nenek', 'kakek', 'nini', 'kai', 'ading', 'adingku', 'mamanya', 'kpm', 'warga', 'lansia', 'paman', 'acil', 'bini', 'laki', 'tetangga', 'pun', 'julak', 'busu', 'ibu', 'bapak', 'istri', 'suami', 'anak', 'penerima']);

/** In running text: behind `a.n.`, else the words right before the number, else behind a word for a person. */
export function namaDalamKalimat(ruang: Ruang, stops: readonly Token[]): NamaTerbaca | null {
  const pieces = potongan(ruang, stops);
  const { bacaan } = ruang;
  for (const piece of pieces) {
    const index = piece.tokens.findIndex((token, i) => PENANDA.has(token.word) || (token.low === 'n' && piece.tokens[i - 1]?.low === 'a') || (token.word === 'nama' && piece.tokens[i - 1]?.word === 'atas'));
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
  bacaan.kamus.program.matchAt(tokens, index) !== null || jenisTable.matchAt(tokens, index) !== null || tokens[index]!.word === 'desa' || bacaan.kamus.desa.matchAt(tokens, index) !== null || bacaan.kamus.alasan.matchAt(tokens, index) !== null;

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
    if (!isKataNama(token) || (isIstilah(bacaan, tokens, from - 1) && !isCapital(bacaan, token)) || isDesaSebelum(bacaan, tokens, from - 1)) break;
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
    const hit = bacaan.kamus.desa.matchAt(tokens, k) ?? bacaan.kamus.program.matchAt(tokens, k) ?? jenisTable.matchAt(tokens, k);
    if (hit && hit.to > index) return true;
  }
  return tokens[index]!.word === 'desa';
}
