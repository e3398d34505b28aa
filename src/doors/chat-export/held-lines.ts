/** Header-like lines that are held back until the chat's further course tells which of them open messages. */
import type { Opening } from './author-book.ts';

/** A header in the file's own style, with a real date. */
export interface Header {
  /** local seconds since 1970 */
  time: number;
  rest: string;
  opening: Opening;
}

export interface HeldLine {
  line: number;
  text: string;
  /** null: an ordinary line that belongs to whatever the held header before it turns out to be */
  header: Header | null;
}

/** Messages of one minute come in any order, and clocks differ a little: so far back is still «forward», in seconds. */
export const SLACK = 600;

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

  /** Does this look like a file out of order, not like a quote? */
  isMostlyBefore(time: number): boolean {
    return this.lineList.filter(({ header }) => header !== null && header.time < time).length * 2 > MAX_HELD;
  }
}

interface Link {
  held: HeldLine;
  time: number;
  length: number;
  /** index of the link before this one, or -1 */
  before: number;
}

/**
 * The longest run of held headers whose times do not fall, within the bounds; of equally long ones the first. A header with a name is
 * outweighed by nothing after it: what is pasted is always older than the message it stands in. One without may be a line of an agenda.
 * Quadratic, on a list that the caller keeps short.
 */
export function longestRun(heldList: readonly HeldLine[], low: number, high: number): Set<HeldLine> {
  const linkList: Link[] = [];
  let best = -1;
  let reached = low;
  for (const held of heldList) {
    const time = held.header?.time ?? NaN;
    if (!(time >= reached && time <= high)) continue;
    if (held.header?.opening.name != null) reached = Math.max(reached, time - SLACK);
    let before = -1;
    for (const [i, link] of linkList.entries()) {
      if (link.time <= time + SLACK && (before === -1 || link.length > linkList[before]!.length)) before = i;
    }
    linkList.push({ held, time, length: before === -1 ? 1 : linkList[before]!.length + 1, before });
    if (best === -1 || linkList.at(-1)!.length > linkList[best]!.length) best = linkList.length - 1;
  }
  const chosen = new Set<HeldLine>();
  for (let i = best; i !== -1; i = linkList[i]!.before) chosen.add(linkList[i]!.held);
  return chosen;
}
