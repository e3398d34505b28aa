/** One message being read: its lines, the vocabularies, and what was found in it so far. */
import type { Konteks } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { Jejak } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import { type Line, readLines } from '../text/lines.ts';
import { type NormalText, rawOffset } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import { findIdentitas, type Identitas } from './identitas.ts';
import { pecahBaris } from './pecah.ts';
import { type Kamus, kamusOf } from './kamus.ts';

export interface Bacaan {
  normal: NormalText;
  text: string;
  low: string;
  lines: Line[];
  /** NIK and KK by line index */
  identitas: Identitas[][];
  kamus: Kamus;
  konteks: Konteks;
  reference: Reference;
  /** sending day in the office's zone */
  sentOn: string;
  /** null = nobody asks what was understood from where */
  jejak: Jejak[] | null;
}

export interface BacaOptions {
  /** fill `Uraian.jejak` */
  jejak?: boolean;
}

/** Opens a message for reading. */
export function baca(raw: string, konteks: Konteks, reference: Reference, options: BacaOptions = {}): Bacaan {
  const { normal, lines: written } = readLines(raw);
  const { lines, identitas } = pecahBaris(normal.low, written, written.map((line) => findIdentitas(normal, line)));
  return {
    normal,
    text: normal.text,
    low: normal.low,
    lines,
    identitas,
    kamus: kamusOf(reference),
    konteks,
    reference,
    sentOn: localDay(konteks.sentAt, reference.zona ?? 'Asia/Makassar'),
    jejak: options.jejak ? [] : null,
  };
}

/** Notes that `[start, end)` of the normalised text was understood as something. */
export function catat(bacaan: Bacaan, start: number, end: number, sebagai: string): void {
  if (bacaan.jejak === null || end <= start) return;
  const last = rawOffset(bacaan.normal, end - 1);
  const width = bacaan.normal.raw.codePointAt(last)! > 0xffff ? 2 : 1;
  bacaan.jejak.push({ start: rawOffset(bacaan.normal, start), end: last + width, sebagai });
}

/** The written text of some tokens. */
export function textOf(bacaan: Bacaan, tokens: readonly Token[]): string {
  const first = tokens[0];
  return first === undefined ? '' : bacaan.text.slice(first.start, tokens.at(-1)!.end);
}

/** The written text of a line behind its list mark. */
export function bodyOf(bacaan: Bacaan, line: Line): string {
  return bacaan.text.slice(line.body, line.end);
}
