/** Several persons and their verdicts in one line: `Siti layak, Rusdi kada layak sudah meninggal`, `LAYAK : Siti, Rusdi`. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Rekaman } from './bentuk.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';
import { isNama } from './nama.ts';

const PENYAMBUNG: ReadonlySet<string> = new Set(
  'dan wan lawan serta sedangkan sedang kemudian lalu terus untuk yang nang an a n atas nama kalau'.split(' '),
);
const PENUTUP: ReadonlySet<string> = new Set('demikian terima tarima trims makasih mohon sekian wassalam'.split(' '));
const SEKAT = /[,;\n]/;
/** A full stop ends a piece, but not behind `Hj.` or an initial. */
const MAX_GELAR = 3;
const MAX_KATA_NAMA = 5;

interface Orang {
  tokens: Token[];
  /** the verdict that stands before the names, or behind the last of several */
  bagian: Token[] | null;
}

/** Records of the persons in one line; [] where a piece of it is neither person nor verdict. */
export function orangSebaris(bacaan: Bacaan, line: Line): Rekaman[] {
  const list: Orang[] = [];
  let pending: Orang[] = [];
  const words = line.tokens.filter((token) => !token.isSign);
  let judul = judulOf(bacaan, words);
  for (const piece of piecesOf(bacaan, judul === null ? words : words.slice(judul.length))) {
    let tokens = piece;
    const isi = tokens.findIndex((token, i) => i > 0 && hasColon(bacaan, tokens[i - 1]!, token));
    if (isi > 0 && nyatakan(bacaan, tokens)?.from === 0) {
      judul = tokens.slice(0, isi);
      tokens = tokens.slice(isi);
    }
    if (PENUTUP.has(tokens[0]!.word)) break;
    const hit = nyatakan(bacaan, tokens);
    const last = list.at(-1);
    if (hit?.from === 0) {
      if (last) last.tokens.push(...tokens);
      continue;
    }
    const name = hit === null ? tokens : tokens.slice(0, hit.from);
    if (!isNamaOrang(bacaan, name)) return [];
    const orang = { tokens, bagian: judul };
    if (hit === null && judul === null) pending.push(orang);
    else {
      if (hit !== null) for (const one of pending) one.bagian = tokens.slice(hit.from);
      list.push(...pending, orang);
      pending = [];
    }
  }
  return pending.length > 0 ? [] : list.map((orang) => rekamanOf(line, orang));
}

/** `masih hidup dan layak :` as the beginning of the line; null where it begins otherwise. */
function judulOf(bacaan: Bacaan, words: Token[]): Token[] | null {
  const colon = words.findIndex((token, i) => i > 0 && hasColon(bacaan, words[i - 1]!, token));
  const before = words.slice(0, Math.max(0, colon));
  const isHeading = [jenisTable, bacaan.kamus.program, bacaan.kamus.desa].some((table) => table.has(before));
  return isHeading || nyatakan(bacaan, before) === null ? null : before;
}

/** The words between commas and `dan`, behind the heading of the line. */
function piecesOf(bacaan: Bacaan, tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  tokens.slice(sesudahJudul(bacaan, tokens)).forEach((token, i, all) => {
    const before = all[i - 1];
    const between = before === undefined ? '' : bacaan.low.slice(before.end, token.start);
    const isCut = SEKAT.test(between) || (between.includes('.') && before!.low.length > MAX_GELAR);
    if (isCut || PENYAMBUNG.has(token.low)) pieces.push([]);
    if (!PENYAMBUNG.has(token.low)) pieces.at(-1)!.push(token);
  });
  return pieces.filter((piece) => piece.length > 0);
}

/** Index of the first word behind `Verifikasi BPNT Desa Liyu :`. */
function sesudahJudul(bacaan: Bacaan, tokens: readonly Token[]): number {
  const verdict = nyatakan(bacaan, tokens)?.from ?? 0;
  const colon = tokens.findLastIndex((token, i) => i > 0 && i <= verdict && hasColon(bacaan, tokens[i - 1]!, token));
  if (colon > 0) return colon;
  let at = 0;
  while (at < tokens.length) {
    const to = [jenisTable, bacaan.kamus.program, bacaan.kamus.desa]
      .map((table) => table.matchAt(tokens, at)?.to)
      .find((end) => end !== undefined);
    if (to === undefined && tokens[at]!.word !== 'desa') break;
    at = to ?? at + 1;
  }
  return at;
}

const hasColon = (bacaan: Bacaan, before: Token, behind: Token) =>
  /^\s*[:=]/.test(bacaan.low.slice(before.end, behind.start));

/** The first words that state a verdict or a reason. */
function nyatakan({ kamus }: Bacaan, tokens: readonly Token[]): { from: number } | null {
  const isKata = (hit: { from: number; to: number }) => hit.to - hit.from > 1 || tokens[hit.from]!.low.length > 1;
  const starts = [verifikasiTable, salurTable, kamus.alasan]
    .flatMap((table) => table.findAll(tokens) as { from: number; to: number }[])
    .filter(isKata)
    .map((hit) => hit.from);
  return starts.length === 0 ? null : { from: Math.min(...starts) };
}

function isNamaOrang(bacaan: Bacaan, name: readonly Token[]): boolean {
  const isIstilah = [bacaan.kamus.program, bacaan.kamus.desa, jenisTable].some((table) => table.has(name));
  const isCapital = name[0] !== undefined && bacaan.text[name[0].start] !== bacaan.low[name[0].start];
  return isCapital && isNama(name) && name.length <= MAX_KATA_NAMA && !isIstilah;
}

function rekamanOf(line: Line, { tokens, bagian }: Orang): Rekaman {
  const start = tokens[0]!.start;
  const end = tokens.at(-1)!.end;
  const mark = { no: null, letter: null, isBullet: true, end: start };
  return {
    no: null,
    lines: [{ ...line, start, end, body: start, mark, tokens }],
    bagian: bagian === null ? null : { teks: bagian, rt: null, alamat: null },
    kolom: null,
    judul: 0,
  };
}
