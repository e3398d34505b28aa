/** Words, numbers and signs of a text with their places: what vocabularies are matched against. */
import { canonicalWord } from './canonical-word.ts';

export interface Token {
  start: number;
  end: number;
  /** as written, lower case, without apostrophes */
  low: string;
  /** the one spelling that vocabularies use (`tdk`, `kada` → `tidak`) */
  word: string;
  isNumber: boolean;
  /** a number, or a word with a digit in it */
  hasDigit: boolean;
  /** an emoji or another sign */
  isSign: boolean;
}

const TOKEN = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[\u2190-\u2bff\u2e80-\u2eff]|[\u{1f000}-\u{1faff}]|[?@=]/gu;
const NUMBER = /^\d+$/;
const ASCII = /^[\0-\x7f]*$/;

/** No character that has to be looked up: then its words are found by hand. */
export const isAscii = (text: string) => ASCII.test(text);

function makeToken(written: string, start: number): Token {
  const bare = written.includes("'") ? written.replaceAll("'", '') : written;
  const code = bare.charCodeAt(0);
  const isSign = code === 63 || code === 64 || code === 61 || (code > 0x218f && !/[\p{L}\p{N}]/u.test(bare));
  const isNumber = code > 47 && code < 58 && (bare.length === 1 || NUMBER.test(bare));
  return {
    start,
    end: start + written.length,
    low: bare,
    word: isSign || isNumber ? bare : canonicalWord(bare),
    isNumber,
    hasDigit: isNumber || /\d/.test(bare),
    isSign,
  };
}

const isAlnum = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58);
/** `?`, `@`, `=` are words of their own. */
const isMark = (code: number) => code === 63 || code === 64 || code === 61;

const NIK_LENGTH = 16;

/** `budi6311024107859007`: where the number begins that is glued behind a word; else `from`. */
function nikGlued(low: string, from: number, to: number): number {
  let at = to;
  while (at > from && isDigit(low.charCodeAt(at - 1))) at--;
  return to - at === NIK_LENGTH && at > from && low.charCodeAt(at - 1) > 96 ? at : from;
}

const isDigit = (code: number) => code > 47 && code < 58;

/** The plain case by hand: it is the innermost loop of all reading. */
function tokeniseAscii(low: string, start: number, end: number): Token[] {
  const list: Token[] = [];
  for (let i = start; i < end; ) {
    const code = low.charCodeAt(i);
    if (!isAlnum(code)) {
      if (isMark(code)) list.push(makeToken(low[i]!, i));
      i++;
      continue;
    }
    const from = i;
    let isPlain = true;
    let isNumber = true;
    let hasDigit = false;
    for (; i < end; i++) {
      const next = low.charCodeAt(i);
      if (isDigit(next)) hasDigit = true;
      else if (next > 96 && next < 123) isNumber = false;
      else if (next === 39 && i + 1 < end && isAlnum(low.charCodeAt(i + 1))) isPlain = false;
      else break;
    }
    const cut = i - from > NIK_LENGTH && !isNumber ? nikGlued(low, from, i) : from;
    if (cut > from || !isPlain) {
      if (cut > from) list.push(makeToken(low.slice(from, cut), from));
      list.push(makeToken(low.slice(cut, i), cut));
      continue;
    }
    const word = low.slice(from, i);
    list.push({
      start: from,
      end: i,
      low: word,
      word: isNumber ? word : canonicalWord(word),
      isNumber,
      hasDigit,
      isSign: false,
    });
  }
  return list;
}

/**
 * Tokens of `low[start, end)`, offsets into `low`.
 * @param isPlain the whole of `low` is known to be ASCII
 */
export function tokenise(low: string, start: number, end: number, isPlain = false): Token[] {
  if (isPlain || isAscii(low.slice(start, end))) return tokeniseAscii(low, start, end);
  return Array.from(low.slice(start, end).matchAll(TOKEN), (match) => makeToken(match[0], start + match.index));
}

/** All words of some lines (the innermost loops go without flatMap: it costs ten times a plain loop). */
export function tokensOf(lines: readonly { tokens: Token[] }[]): Token[] {
  const list: Token[] = [];
  for (const line of lines) for (const token of line.tokens) list.push(token);
  return list;
}

/** The canonical words of a phrase, as vocabularies store it. */
export function wordsOf(phrase: string): string[] {
  return tokenise(phrase.toLowerCase(), 0, phrase.length).map((token) => token.word);
}
