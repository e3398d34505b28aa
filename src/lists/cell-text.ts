/** Cells as words and numbers; a number of sixteen digits that a spreadsheet has broken is told, never guessed (domain facts §2). */
import type { Cell } from './table.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** `6.31102E+15`, `6,31102E+15`; sixteen digits and `.0` of a program that took it for a measurement */
const BROKEN = /^(?:\d[.,]\d+e\+?\d+|\d{15,17}[.,]0+)$/i;
const NOTHING = /^(?:[-–—.0]*|n\/?a|null|tidak ada|belum ada|kosong)$/i;

/** A cell as one line of text; days as `12/08/2026`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  return String(cell);
}

const isClean = /^[!-&(-~](?:[ -~]*[!-~])?$/;

/** Without invisible marks, with single blanks; the apostrophe with which Excel marks a text is no part of it. */
function cleanText(text: string): string {
  if (isClean.test(text) && !text.includes('  ')) return text.startsWith('="') ? text.slice(2, -1) : text;
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=[=+@\t\d-])/, '');
}

function dayText(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

export interface Nomor {
  /** as written, without blanks, dots and dashes; null = none is given */
  nomor: string | null;
  /** its last digits are lost */
  isRusak: boolean;
  /** stood there as text: a spreadsheet cannot have rounded it since */
  isTeks: boolean;
}

const NONE: Nomor = { nomor: null, isRusak: false, isTeks: true };

/**
 * NIK or KK. Excel keeps fifteen digits: a number whose sixteenth is 0, or one beyond 2^53, may have been another one. Serial 0000 is
 * given to nobody; it is what a low serial becomes.
 */
export function readNomor(cell: Cell | undefined): Nomor {
  if (typeof cell === 'number') {
    const nomor = String(cell);
    const isRusak = cell > 999_999_999_999_999 && (!Number.isSafeInteger(cell) || nomor.endsWith('0'));
    return cell === 0 ? NONE : { nomor, isRusak, isTeks: false };
  }
  const text = cellText(cell);
  if (NOTHING.test(text)) return NONE;
  if (BROKEN.test(text)) return { nomor: text, isRusak: true, isTeks: true };
  const nomor = text.replace(/[\s.\-'`]/g, '');
  return { nomor, isRusak: nomor.length === 16 && nomor.endsWith('0000'), isTeks: true };
}
