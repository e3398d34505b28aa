/** Header-like lines that are held back until the chat's further course tells which of them open messages. */
import type { Opening } from './author-book.ts';

/** A header in the file's own style, with a real date. */
export interface Header {
  /** local seconds since 1970 */
  time: number;
  rest: string;
  opening: Opening;
}

export interface HeldHeader extends Header {
  /** stood in the file before, word for word, and comes again late: certainly quoted */
  isRepeated: boolean;
  /** the line before ends in a colon, as in «ini dari grup lain:» */
  isAnnounced: boolean;
}

export interface HeldLine {
  line: number;
  text: string;
  /** null: an ordinary line that belongs to whatever the held header before it turns out to be */
  header: HeldHeader | null;
}

/** More headers than this are in no pasted text one comes across. */
const MAX_HELD = 128;
const MAX_HELD_LENGTH = 1 << 20;

/** The lines that are held, in order: few, however long the file. */
export class HeldLines {
  readonly lineList: HeldLine[] = [];
  /** how many of them are headers */
  count = 0;
  /** the latest time among them */
  latest = -Infinity;
  #length = 0;

  get isFull(): boolean {
    return this.count > MAX_HELD || this.#length > MAX_HELD_LENGTH;
  }

  push(held: HeldLine): void {
    this.lineList.push(held);
    this.#length += held.text.length;
    if (held.header === null) return;
    this.count++;
    this.latest = Math.max(this.latest, held.header.time);
  }

  /** Is this very header held already? */
  has({ time, rest }: Header): boolean {
    return this.lineList.some(({ header }) => header !== null && header.time === time && header.rest === rest);
  }

  /** What stands last in the file before the next line: the last line that is not blank, without its header. */
  lastText(before: string): string {
    const last = this.lineList.findLast(({ text }) => text.trim() !== '');
    if (last === undefined) return before;
    return last.header === null ? last.text : last.header.rest.slice(last.header.opening.textAt);
  }

  /** Does this look like a file out of order, not like a quote? */
  isMostlyBefore(time: number): boolean {
    return this.lineList.filter(({ header }) => header !== null && header.time < time).length * 2 > MAX_HELD;
  }
}
