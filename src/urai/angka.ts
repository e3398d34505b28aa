/** Counts among words: `25`, `1.250`, `tujuh`, and values that cannot be read (`4O an`, `sekitar 40`). */
import { KATA_ANGKA } from '../domain/kata-angka.ts';
import type { Token } from '../text/tokens.ts';

const KATA: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...KATA_ANGKA,
    asa: 1,
    talu: 3,
    ampat: 4,
    anam: 6,
    pitu: 7,
    walu: 8,
    sanga: 9,
    sapuluh: 10,
    saikung: 1,
    seorang: 1,
    duaikung: 2,
  }),
);
const KIRA: ReadonlySet<string> = new Set([
  'sekitar',
  'sekitaran',
  'kira',
  'kira2',
  'kurleb',
  'lebih',
  'hampir',
  'puluhan',
  'belasan',
  'banyak',
  'beberapa',
  'kurang',
  'mungkin',
  'kayaknya',
  'perkiraan',
  'estimasi',
  'ratusan',
]);

export interface Hitungan {
  /** null = a value that cannot be read */
  nilai: number | null;
  /** index behind the last token of the value */
  to: number;
}

/** The count that begins at `tokens[index]`, or null where none begins there. */
export function readHitungan(low: string, tokens: readonly Token[], index: number): Hitungan | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.isSign)
    return token.low === '?' && /[:=]\s*$/.test(low.slice(Math.max(0, token.start - 4), token.start))
      ? { nilai: null, to: index + 1 }
      : null;
  const word = KATA.get(token.word);
  if (word !== undefined) return { nilai: word, to: index + 1 };
  if (KIRA.has(token.word)) return readKira(tokens, index);
  if (!token.isNumber) return readKabur(token, index);
  const next = tokens[index + 1];
  const isGrouped =
    next?.isNumber &&
    next.low.length === 3 &&
    next.start === token.end + 1 &&
    low[token.end] === '.' &&
    token.low.length <= 3;
  if (isGrouped) return { nilai: Number(token.low + next.low), to: index + 2 };
  const isAbout = next !== undefined && (next.low === 'an' || next.low === 'lebih') && next.start <= token.end + 2;
  const isRange =
    next?.isNumber && /^ ?- ?$/.test(low.slice(token.end, next.start)) && tokens[index + 2]?.isNumber !== true;
  const isEither = (next?.low === 'atau' || next?.low === 'apa') && tokens[index + 2]?.isNumber;
  if (isEither) return { nilai: null, to: index + 3 };
  if (isAbout || isRange || low[token.start - 1] === '±') return { nilai: null, to: index + 2 };
  if (token.low.length > 6) return null;
  return { nilai: Number(token.low), to: index + 1 };
}

/** `sekitar 40`, `kurang lebih 40`. */
function readKira(tokens: readonly Token[], index: number): Hitungan | null {
  for (let i = index + 1; i < Math.min(tokens.length, index + 4); i++)
    if (tokens[i]!.isNumber) return { nilai: null, to: i + 1 };
  return tokens[index]!.word === 'puluhan' || tokens[index]!.word === 'banyak' || tokens[index]!.word === 'belasan'
    ? { nilai: null, to: index + 1 }
    : null;
}

/** `4o`, `40an`, `l2`: digits with letters among them. */
function readKabur(token: Token, index: number): Hitungan | null {
  // it begins with a digit, or with a letter that is taken for one
  const first = token.low.charCodeAt(0);
  if ((first < 48 || first > 57) && !'oil'.includes(token.low[0]!)) return null;
  if (/^[\doil]{2,5}$/.test(token.low) && /\d/.test(token.low)) return { nilai: null, to: index + 1 };
  return /^\d+(?:an|[oil]an|xx?|[osilbz]\d*)$/.test(token.low) ? { nilai: null, to: index + 1 } : null;
}
