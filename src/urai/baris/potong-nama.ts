/** Pieces of free text that may be a name, and how a name is tidied. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Ruang } from './ruang.ts';

const AWALAN =
  /^(?:(?:a\. ?n\.?|a\/n|an|atas nama|nama|alm(?:h|arhum|arhumah)?|sdr|sdri|sdra|saudara|saudari|no|kpm)(?:[\s.:]+|$)|\((?:alm|almh)\)\s*)/i;

const PEMISAH =
  /[\u0001/|;,#[\]():=\t\n"→➡•?]|\s-+(?=\s|$)|-+\s|\s{2,}|[\u2190-\u2bff]|[\u{1f000}-\u{1faff}]|\.\s(?=\u0001)/u;

export interface NamaTerbaca {
  nama: string;
  start: number;
  end: number;
  isAlmarhum: boolean;
}

/** Nothing to tidy: words of letters with single blanks between them. */
const HURUF_SAJA = /^[a-z']+(?: [a-z']+)*$/i;

const KATA_AWALAN: ReadonlySet<string> = new Set([
  'an',
  'a',
  'atas',
  'nama',
  'alm',
  'almh',
  'almarhum',
  'almarhumah',
  'sdr',
  'sdri',
  'sdra',
  'saudara',
  'saudari',
  'no',
  'kpm',
]);

/** A name without list marks, `an.` and `alm.` before it and punctuation behind it; null where nothing is left. */
export function rapikanNama(written: string): { nama: string; isAlmarhum: boolean } | null {
  if (HURUF_SAJA.test(written) && !KATA_AWALAN.has(written.slice(0, written.indexOf(' ')).toLowerCase()))
    return { nama: written, isAlmarhum: false };
  let text = written.replace(/\s+/g, ' ').trim();
  let isAlmarhum = false;
  for (let match = AWALAN.exec(text); match && match[0].length < text.length; match = AWALAN.exec(text)) {
    isAlmarhum ||= /^\(?alm/i.test(match[0]);
    text = text.slice(match[0].length).trimStart();
  }
  text = text.replace(/^[\s.,:;'"-]+|[\s,:;"-]+$/g, '').replace(/(?<=\p{L}{2})\.+$/u, '');
  return text === '' ? null : { nama: text, isAlmarhum };
}

export interface Potong {
  start: number;
  end: number;
  tokens: Token[];
}

/** The pieces of free text between separators and everything that was understood. */
export function potongan(ruang: Ruang, stops: readonly Token[]): Potong[] {
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
    if (isBarred || (between !== ' ' && between !== '' && PEMISAH.test(between))) close();
    if (!isBarred) open.push(token);
    last = token.end;
  }
  close();
  return list;
}

export function fromPotong(bacaan: Bacaan, piece: Potong): NamaTerbaca | null {
  const end =
    bacaan.text[piece.end] === '.' && /\b\p{L}$/u.test(bacaan.text.slice(piece.start, piece.end))
      ? piece.end + 1
      : piece.end;
  const name = rapikanNama(bacaan.text.slice(piece.start, end));
  return name === null ? null : { nama: name.nama, isAlmarhum: name.isAlmarhum, start: piece.start, end };
}
