/** Section headings (`TIDAK LAYAK :`, `RT 02`) and legends (`✅ = layak ❌ = tdk layak`). */
import type { Line } from '../text/lines.ts';
import { phraseSet } from '../text/phrase-table.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import { salurTable, usulanTable, verifikasiTable } from './kosakata/status.ts';

export interface Bagian {
  /** the words of the heading where they state a verdict or reason, else null */
  teks: Token[] | null;
  /** three digits */
  rt: string | null;
  alamat: string | null;
  /** the KK of the family that stands below */
  kk?: string | null;
  /** it ends with a colon or has a letter: surely a heading */
  isJudul?: boolean;
}

const RT =
  /^(?:wilayah |lingkungan |warga |kpm )?r\.?t\.?[ .:]*(\d{1,3})(?:[ /.,-]*(?:r\.?w\.?)?[ .:]*(?:\d{1,3}|-))?[ :.)-]*$/;
const RT_DI_BARIS = /(?<![a-z])r\.?t\.?[ .:]*(\d{1,3})(?!\d)/;
const DUSUN = /^(?:dusun|dsn|rk|lingkungan)[ .:]+[\p{L}\d .']{2,30}[ :.)-]*$/u;
const ISI = phraseSet([
  'yang',
  'kpm',
  'orang',
  'daftar',
  'data',
  'penerima',
  'hasil',
  'status',
  'ini',
  'berikut',
  'adalah',
  'dari',
  'warga',
  'nama',
  'nama nama',
  'sebagai berikut',
  'antara lain',
  'yaitu',
  'untuk',
  'dan',
  'calon',
  'karena',
  'krn',
  'a',
  'b',
  'c',
  'd',
  'kategori',
  'kelompok',
  'bagian',
  'usulan',
  'usul',
  'i',
  'ii',
  'iii',
  'sementara',
  'di',
  'juga',
  'bantuan',
  'datanya',
  'rincian',
]);

/** Reads a line that only heads the rows below it; null where it says something else. */
export function readBagian(bacaan: Bacaan, line: Line): Bagian | null {
  const low = bacaan.low.slice(line.body, line.end);
  const rt = RT.exec(low);
  if (rt) return { teks: null, rt: rt[1]!.padStart(3, '0'), alamat: null };
  if (DUSUN.test(low))
    return { teks: null, rt: null, alamat: bacaan.text.slice(line.body, line.end).replace(/[ :.)-]+$/, '') };
  const words = line.tokens.filter((token) => token.low !== '=');
  if (bacaan.kamus.program.has(words)) return null;
  if (words.length === 0 || words.length > 9) return null;
  let found = 0;
  for (let i = 0; i < words.length; ) {
    const hit = hitAt(bacaan, words, i);
    const filler = hit ? null : ISI.matchAt(words, i);
    const isCount = words[i]!.isNumber && i > 0;
    if (hit) found++;
    else if (!filler && !isCount && !words[i]!.isSign) return null;
    i = hit?.to ?? filler?.to ?? i + 1;
  }
  if (found === 0 || !words.some((token) => !token.isSign)) return null;
  const isJudul = /[:=]\s*$/.test(low) || line.mark?.letter != null;
  return { teks: words, rt: null, alamat: null, isJudul };
}

/** The RT that a heading states beside something else. */
export function rtDi(bacaan: Bacaan, line: Line): string | null {
  const match = RT_DI_BARIS.exec(bacaan.low.slice(line.body, line.end));
  return match === null ? null : match[1]!.padStart(3, '0');
}

function hitAt(bacaan: Bacaan, words: Token[], index: number) {
  return (
    verifikasiTable.matchAt(words, index) ??
    salurTable.matchAt(words, index) ??
    usulanTable.matchAt(words, index) ??
    bacaan.kamus.alasan.matchAt(words, index)
  );
}

const TANDA = /[\u2190-\u2bff]|[\u{1f300}-\u{1faff}]/u;
const BUTIR = /(?:^|[,;/|(]|\s)\s*([\u2190-\u2bff]|[\u{1f300}-\u{1faff}]|[a-z0-9]{1,3})\s*[:=]\s*/gu;

/** Signs and what they stand for in this message. */
export type Legenda = ReadonlyMap<string, Token[]>;

/** Is the line a legend: signs, each with the words it stands for? */
export function isLegenda(bacaan: Bacaan, line: Line): boolean {
  return readLegenda(bacaan, line).size > 0;
}

/** `✅ = layak ❌ = tdk layak`, `✅ sdh  ⏳ blm datang`, `ms = memenuhi syarat`. */
export function readLegenda(bacaan: Bacaan, line: Line): Legenda {
  const low = bacaan.low.slice(line.start, line.end);
  const legend = new Map<string, Token[]>();
  const firstColon = low.indexOf(':');
  const isPossible =
    line.tokens.some((token) => token.isSign) || (firstColon >= 0 && low.indexOf(':', firstColon + 1) > 0);
  if (!isPossible || line.tokens.length > 24) return legend;
  if (line.mark?.no != null && !/=/.test(low)) return legend;
  const keyed = [...low.matchAll(BUTIR)];
  const isKeyed = keyed.length > 0 && (/=/.test(low) || (keyed.length > 1 && line.mark === null));
  const hasSigns = TANDA.test(low);
  if (!isKeyed && !hasSigns) return legend;
  const tokens = line.tokens;
  const keySet = new Set(keyed.map((match) => match[1]!));
  let key: string | null = null;
  let words: Token[] = [];
  const close = () => {
    if (key !== null && words.length > 0 && words.some((_, i) => hitAt(bacaan, words, i) !== null))
      legend.set(key, words);
    words = [];
  };
  for (const token of tokens) {
    const isKey = token.isSign
      ? token.low !== '=' && token.low !== '?'
      : isKeyed && keySet.has(token.low) && isBeforeEquals(bacaan.low, token.end);
    if (isKey) {
      close();
      key = token.low;
    } else if (token.low !== '=') {
      if (key === null) return new Map();
      words.push(token);
    }
  }
  close();
  const isShort = tokens.length <= 24;
  const isLegend = isKeyed ? legend.size > 0 && legend.size >= keyed.length - 1 : legend.size >= 2;
  return isLegend && isShort ? legend : new Map();
}

function isBeforeEquals(low: string, end: number): boolean {
  return /^\s*[:=]/.test(low.slice(end, end + 4));
}
