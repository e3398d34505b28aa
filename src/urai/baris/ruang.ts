/** The text of one person's lines, from which what has been understood is blanked out piece by piece. */
import { type Token, tokensOf } from '../../text/tokens.ts';
import { type Bacaan, catat } from '../bacaan.ts';
import type { Rekaman } from '../bentuk.ts';

/** Stands where something was understood; no name and no phrase goes across it. */
export const BATAS = '\u0001';

interface Potongan {
  from: number;
  to: number;
}

export class Ruang {
  readonly bacaan: Bacaan;
  readonly start: number;
  readonly end: number;
  readonly tokens: Token[];
  /** offset of the first NIK or KK */
  nomorPertama: number | null = null;
  #low: string;
  /** taken pieces that `#low` does not show yet, and all of them */
  #pending: Potongan[] = [];
  #taken: Potongan[] = [];

  constructor(bacaan: Bacaan, rekaman: Rekaman) {
    this.bacaan = bacaan;
    this.start = rekaman.lines[0]!.body;
    this.end = rekaman.lines.at(-1)!.end;
    this.#low = bacaan.low.slice(this.start, this.end);
    this.tokens = rekaman.lines.length === 1 ? rekaman.lines[0]!.tokens : tokensOf(rekaman.lines);
    // list marks of further lines (`- NIK …`) are no words of the person
    for (const line of rekaman.lines)
      if (line.start > this.start && line.body > line.start) this.blank(line.start, Math.min(line.body, line.end));
  }

  /** Takes `[start, end)` out, and notes what it was understood as. */
  take(start: number, end: number, sebagai?: string): void {
    this.blank(start, end);
    if (sebagai !== undefined) catat(this.bacaan, start, end, sebagai);
  }

  blank(start: number, end: number): void {
    const from = Math.max(0, start - this.start);
    const to = Math.min(this.#low.length, end - this.start);
    if (to <= from) return;
    this.#pending.push({ from, to });
    this.#taken.push({ from, to });
  }

  /** Lower-case text, offsets from `start`, with a mark in place of each character that is taken. */
  get low(): string {
    if (this.#pending.length === 0) return this.#low;
    this.#pending.sort((a, b) => a.from - b.from);
    let text = '';
    let at = 0;
    for (const { from, to } of this.#pending) {
      if (to <= at) continue;
      const begin = Math.max(from, at);
      text += this.#low.slice(at, begin) + BATAS.repeat(to - begin);
      at = to;
    }
    this.#low = text + this.#low.slice(at);
    this.#pending = [];
    return this.#low;
  }

  isTaken(position: number): boolean {
    const at = position - this.start;
    return this.#taken.some(({ from, to }) => at >= from && at < to);
  }

  /** Words that nothing has taken yet. */
  get freeTokens(): Token[] {
    return this.tokens.filter((token) => !this.isTaken(token.start));
  }
}
