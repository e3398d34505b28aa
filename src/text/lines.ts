/** A message as lines with their list marks and words; quoted lines are left out. */
import { joinBroken } from './broken-number.ts';
import { findListMark, type ListMark } from './list-mark.ts';
import { type NormalText, normalise } from './normalise.ts';
import { isAscii, type Token, tokenise } from './tokens.ts';

export interface Line {
  index: number;
  /** offsets into the normalised text, blanks at both ends left out */
  start: number;
  end: number;
  /** offset behind the list mark */
  body: number;
  mark: ListMark | null;
  isAfterBlank: boolean;
  /** words behind the list mark */
  tokens: Token[];
}

export interface TextLines {
  normal: NormalText;
  lines: Line[];
}

const isBlank = (code: number) => code === 32 || code === 9;

const BUTIR_A = /(?:^|\n)[ \t]*a[.)][ \t]/;
const BUTIR_B = /(?:^|\n)[ \t]*b[.)][ \t]/;

/** The words behind a list mark; a picture that stands for the mark is one of them, a number or letter is not. */
function wordsOfLine(low: string, line: Line, isPlain: boolean): Token[] {
  const { start, end, body, mark } = line;
  if (mark === null || !mark.isBullet) return tokenise(low, body, end, isPlain);
  return tokenise(low, start, end, isPlain).filter((token) => token.start >= body || token.isSign);
}

/** Quoted lines become blanks: no word of them is the sender's, and all offsets stay. */
function withoutQuotes(normal: NormalText): NormalText {
  if (!normal.low.includes('>') || !QUOTED.test(normal.low)) return normal;
  const blank = (text: string) => text.replace(QUOTED_ALL, (line) => ' '.repeat(line.length));
  return { ...normal, low: blank(normal.low), text: blank(normal.text) };
}

const QUOTED = /^[ \t]*>/m;
const QUOTED_ALL = /^[ \t]*>[^\n]*$/gm;

/** Splits a raw message into lines; a line that begins with `>` is a quotation and is not read. */
export function readLines(raw: string): TextLines {
  const normal = joinBroken(withoutQuotes(normalise(raw)));
  const { low } = normal;
  const lines: Line[] = [];
  const isPlain = isAscii(low);
  let isLettered: boolean | null = null;
  let isAfterBlank = false;
  let from = 0;
  while (from <= low.length) {
    const newline = low.indexOf('\n', from);
    let end = newline < 0 ? low.length : newline;
    let start = from;
    from = end + 1;
    while (start < end && isBlank(low.charCodeAt(start))) start++;
    while (end > start && isBlank(low.charCodeAt(end - 1))) end--;
    const isQuoted = low.charCodeAt(start) === 62;
    if (start === end || isQuoted) {
      isAfterBlank = true;
      continue;
    }
    let mark = findListMark(low, start);
    if (mark !== null && mark.letter !== null) {
      // `A. Wagimin`: a letter that no list goes on with is the initial of a name
      isLettered ??= BUTIR_A.test(low) && BUTIR_B.test(low);
      if (!isLettered) mark = null;
    }
    const body = mark === null ? start : Math.min(mark.end, end);
    const line: Line = { index: lines.length, start, end, body, mark, isAfterBlank, tokens: [] };
    line.tokens = wordsOfLine(low, line, isPlain);
    lines.push(line);
    isAfterBlank = false;
  }
  return { normal, lines };
}
