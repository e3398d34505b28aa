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
  /** an emoji or another sign */
  isSign: boolean;
}

const TOKEN = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*'?|[\u2190-\u2bff\u2e80-\u2eff]|[\u{1f000}-\u{1faff}]|[?@=]/gu;
const ASCII_TOKEN = /[a-z0-9]+(?:'[a-z0-9]+)*'?|[?@=]/g;
const NUMBER = /^\d+$/;
const isAscii = (text: string) => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

/** Tokens of `low[start, end)`, offsets into `low`. */
export function tokenise(low: string, start: number, end: number): Token[] {
  const piece = low.slice(start, end);
  const pattern = isAscii(piece) ? ASCII_TOKEN : TOKEN;
  const list: Token[] = [];
  for (const match of piece.matchAll(pattern)) {
    const written = match[0];
    const bare = written.includes("'") ? written.replaceAll("'", '') : written;
    const code = bare.charCodeAt(0);
    const isSign = code === 63 || code === 64 || code === 61 || (code > 0x218f && !/[\p{L}\p{N}]/u.test(bare));
    const from = start + match.index;
    list.push({
      start: from,
      end: from + written.length,
      low: bare,
      word: isSign ? bare : canonicalWord(bare),
      isNumber: NUMBER.test(bare),
      isSign,
    });
  }
  return list;
}

/** The canonical words of a phrase, as vocabularies store it. */
export function wordsOf(phrase: string): string[] {
  return tokenise(phrase.toLowerCase(), 0, phrase.length).map((token) => token.word);
}
