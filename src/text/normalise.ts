/** Raw chat text → plain text that can be read letter by letter, with the way back to the raw offsets. */

export interface NormalText {
  raw: string;
  /** letters as written, but in plain fonts and digits, without invisible characters and `*_~` marks */
  text: string;
  /** `text` in lower case, of exactly the same length */
  low: string;
  /** raw offset of each character of `text`; null = every character stayed in its place */
  map: Int32Array | null;
}

/** Only these characters make the slow way necessary. */
const PLAIN = /^[\n\t\x20-\x29+-\x5e\x61-\x7d]*$/;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{1f3fb}-\u{1f3ff}]/u;
const REPLACED: Record<string, string> = {
  '\u00a0': ' ',
  '\r': '\n',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '`': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\u00d7': 'x',
  '\u2026': '...',
  '\u{1f51f}': '10. ',
};
const KEYCAP = '\u20e3';
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Lower case of the same length: a letter whose small form is longer stays as it is. */
function lowerSameLength(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from({ length: text.length }, (_, i) => {
    const small = text[i]!.toLowerCase();
    return small.length === 1 ? small : text[i]!;
  }).join('');
}

/** Digit of any script → 0–9: the code points of a script's digits stand in one row of ten. */
function digitOf(char: string): string | null {
  if (!/\p{Nd}/u.test(char)) return null;
  let code = char.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)) && (code - 1) % 16 !== 15) {
    code--;
    value++;
  }
  return String(value);
}

/** What one character of the message becomes; `*_~` depend on their neighbours. */
function plainOf(char: string, before: string | undefined, after: string | undefined): string {
  if (char <= '\u007f' && char !== '*' && char !== '_' && char !== '~' && char !== '`' && char !== '\r') return char;
  const fixed = REPLACED[char];
  if (fixed !== undefined) return fixed;
  if (char === '*') return isDigit(before) && isDigit(after) ? 'x' : '';
  if (char === '_') return isWord(before) && isWord(after) ? ' ' : '';
  if (char === '~') return '';
  if (char === KEYCAP) return '. ';
  if (INVISIBLE.test(char)) return '';
  if (/[\u2460-\u2473\u2776-\u2793]/.test(char)) return `${char.normalize('NFKC').replace(/\D/g, '') || ''}. `;
  if (/\s/.test(char)) return char === '\u2028' || char === '\u2029' ? '\n' : ' ';
  const plain = char.normalize('NFKC');
  return digitOf(plain) ?? plain;
}

/**
 * Normalises a message: letters and digits of other fonts and scripts become plain ones, invisible characters and
 * WhatsApp's `*bold*` marks go, keycap digits become list numbers. Works on any text in linear time.
 */
export function normalise(raw: string): NormalText {
  if (PLAIN.test(raw)) return finish(raw, raw, null);
  const source = raw.includes('\r\n') ? raw.replaceAll('\r\n', ' \n') : raw;
  const map: number[] = [];
  let text = '';
  let before: string | undefined;
  for (let i = 0; i < source.length; ) {
    const from = i;
    while (i < source.length && isPlain(source.charCodeAt(i))) map.push(i++);
    if (i > from) text += source.slice(from, i);
    if (i >= source.length) break;
    const char = String.fromCodePoint(source.codePointAt(i)!);
    const end = i + char.length;
    if (i > 0) before = source[i - 1];
    // two keycaps side by side are one number: 1️⃣0️⃣ → 10.
    const isInNumber = char === KEYCAP && isDigit(source[end]) && keycapFollows(source, end + 1);
    const plain = isInNumber ? '' : plainOf(char, before, source[end]);
    for (let k = 0; k < plain.length; k++) map.push(i);
    text += plain;
    i = end;
  }
  return finish(raw, text, Int32Array.from(map));
}

/** ASCII but for `*`, `_`, `~`, the backtick and the carriage return. */
const isPlain = (code: number) =>
  code < 128 && code !== 42 && code !== 95 && code !== 126 && code !== 96 && code !== 13;

/** `a.n.` and `a/n` are written `an`, in the same number of characters. */
function finish(raw: string, written: string, map: Int32Array | null): NormalText {
  const text = /a[./] ?n/i.test(written)
    ? written.replace(/(?<![\p{L}.])(a)[./] ?(n)\.?(?=[ :.])/giu, (all, a: string, n: string) =>
        `${a}${n}`.padEnd(all.length),
      )
    : written;
  return { raw, text, low: lowerSameLength(text), map };
}

function keycapFollows(charList: string, index: number): boolean {
  return charList[index] === KEYCAP || (charList[index] === '\ufe0f' && charList[index + 1] === KEYCAP);
}

/** Raw offset of a position in the normalised text. */
export function rawOffset(normal: NormalText, position: number): number {
  if (normal.map === null) return position;
  return position < normal.map.length ? normal.map[position]! : normal.raw.length;
}
