/** Names of persons: which words can be one, and where one ends. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';

/** Titles before a name. */
export const GELAR: ReadonlySet<string> = new Set(['bapak', 'ibu']);
const SAMBUNG: ReadonlySet<string> = new Set(['bin', 'binti', 'bt', 'bte', 'b', 'bnt', 'al']);

/** Can this word stand in a name? */
export function isKataNama(token: Token): boolean {
  if (token.isSign || token.isNumber) return false;
  return !BUKAN_NAMA.has(token.word) && !BUKAN_NAMA.has(token.low);
}

/** Do these words look like a name: one to six words, none of them a word of talk? */
export function isNama(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !token.isSign);
  if (words.length === 0 || words.length > 7) return false;
  if (!words.some((token) => token.low.length > 1)) return false;
  return words.every(
    (token, i) => isKataNama(token) || SAMBUNG.has(token.low) || (i === 0 && words.length > 1 && GELAR.has(token.word)),
  );
}

/**
 * Does a line look like the line of a person?
 * @param isBernomor it has a list mark: then only its first words need be a name
 */
export function isMirip(bacaan: Bacaan, line: Line, isBernomor = false): boolean {
  const words = line.tokens.filter((token) => !token.isSign);
  if (words.length === 0) return false;
  if (!isBernomor) {
    const isSentence = /[?:;]|\.\s/.test(bacaan.low.slice(line.start, line.end)) && words.length > 4;
    return !isSentence && isNama(words);
  }
  const start = words[0]!.start;
  const cell = bacaan.low.slice(start, line.end).search(/\s*[/|;,(:=\t→➡]|\s-+\s|\s{2,}/);
  const end = cell < 0 ? line.end : start + cell;
  const lead = words.filter((token) => token.start < end);
  const first = lead[0] !== undefined && GELAR.has(lead[0].word) && lead.length > 1 ? 1 : 0;
  const one = lead[first];
  // Many people have one name only: `4. Jainuddin layak`.
  return one !== undefined && lead[0]!.start === start && isKataNama(one);
}
