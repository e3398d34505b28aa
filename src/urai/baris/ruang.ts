/** The text of one person's lines, from which what has been understood is blanked out piece by piece. */
import type { Token } from '../../text/tokens.ts';
import { type Bacaan, catat } from '../bacaan.ts';
import type { Rekaman } from '../struktur.ts';

/** Stands where something was understood; no name and no phrase goes across it. */
export const BATAS = '\u0001';

export class Ruang {
  readonly bacaan: Bacaan;
  readonly start: number;
  readonly end: number;
  readonly tokens: Token[];
  /** offset of the first NIK or KK */
  nomorPertama: number | null = null;
  #taken: Uint8Array;
  #low: string | null = null;

  constructor(bacaan: Bacaan, rekaman: Rekaman) {
    this.bacaan = bacaan;
    this.start = rekaman.lines[0]!.body;
    this.end = rekaman.lines.at(-1)!.end;
    this.#taken = new Uint8Array(Math.max(0, this.end - this.start));
    const [only, ...others] = rekaman.lines;
    this.tokens = others.length === 0 ? only!.tokens : rekaman.lines.flatMap((line) => line.tokens);
    // list marks of further lines (`- NIK …`) are no words of the person
    for (const line of others) if (line.body > line.start) this.blank(line.start, Math.min(line.body, line.end));
  }

  /** Takes `[start, end)` out, and notes what it was understood as. */
  take(start: number, end: number, sebagai?: string): void {
    this.blank(start, end);
    if (sebagai !== undefined) catat(this.bacaan, start, end, sebagai);
  }

  blank(start: number, end: number): void {
    this.#taken.fill(1, Math.max(0, start - this.start), Math.max(0, end - this.start));
    this.#low = null;
  }

  isTaken(position: number): boolean {
    return this.#taken[position - this.start] === 1;
  }

  /** Lower-case text, offsets from `start`, with a mark in place of each character that is taken. */
  get low(): string {
    if (this.#low !== null) return this.#low;
    const plain = this.bacaan.low.slice(this.start, this.end);
    let text = '';
    let from = 0;
    for (let i = 0; i <= plain.length; i++) {
      if (i < plain.length && this.#taken[i] === 0) continue;
      text += plain.slice(from, i);
      if (i < plain.length) text += BATAS;
      from = i + 1;
    }
    this.#low = text;
    return text;
  }

  /** Words that nothing has taken yet. */
  get freeTokens(): Token[] {
    return this.tokens.filter((token) => !this.isTaken(token.start));
  }
}
