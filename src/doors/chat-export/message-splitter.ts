/**
 * Lines → messages: which header-like line opens a message, and which is quoted inside one.
 *
 * The rule, from sure to less sure:
 * 1. A header in another style than the file's (12-hour, brackets, year digits …), or with a day that does not exist, is body.
 * 2. Where line ends are decisive (iOS as WhatsApp wrote it), a header opens a message exactly when it stands behind a CRLF.
 * 3. A header of somebody who writes elsewhere in the file opens a message, also when it is late, up to `LATE`: messages from villages
 *    without signal come late every day.
 * 4. A header that ran back and stood in the file before, word for word, is quoted.
 * 5. What remains is odd: names that nobody bears elsewhere (a newcomer, a name of another group, the line of an agenda), times
 *    further back than `LATE`, and late headers behind odd ones. These are held instead of judged, up to the next header that is not odd, and
 *    then read in the way against which the least speaks (`cheapestReading`, with the points of `reading-cost.ts`).
 * 6. When most of `MAX_HELD` headers run back, the file itself is not in order (joined by hand): from there on every header counts.
 *
 * Limits, without decisive line ends, leaning to the side that loses no report: a pasted header is taken for a message when a known
 * writer's name stands in it and it was cut or changed (else 4 knows it); or when nothing announces it and it stands alone under an
 * unknown name, or is pasted with a report; or when it is at most `SLACK` old. A real message later than `LATE` is taken for a quote, and so is
 * the late talk (no report) of two newcomers in a row who never write again. `quotedLineList` names the lines taken for quotes.
 */

import { cheapestReading } from './cheapest-reading.ts';
import { type DateFields, dayReader } from './export-date.ts';
import type { UnreadLine } from './exported-message.ts';
import type { FileProfile } from './file-profile.ts';
import { parseHeader } from './header-line.ts';
import { type Header, type HeldHeader, type HeldLine, HeldLines } from './held-lines.ts';
import { LATE, MINUTE, SLACK } from './reading-cost.ts';
import { SeenLines } from './seen-lines.ts';
import { MAX_LINE, type TextLine } from './text-lines.ts';

/** A message as cut out of the file, its body not yet read. */
export interface RawMessage {
  line: number;
  /** local seconds since 1970 */
  time: number;
  author: string | null;
  body: string;
}

const MAX_QUOTED = 100;

export class MessageSplitter {
  readonly quotedLineList: number[] = [];
  isChronological = true;
  readonly #profile: FileProfile;
  readonly #onUnread: (unread: UnreadLine) => void;
  readonly #dayOf: (fieldList: DateFields) => number;
  readonly #seen = new SeenLines();
  #current: RawMessage | null = null;
  #held = new HeldLines();
  #wasCrlf = true;
  #line = 0;
  /** the current message has reached the limit, and that was told */
  #isFull = false;

  constructor(profile: FileProfile, onUnread: (unread: UnreadLine) => void) {
    this.#profile = profile;
    this.#onUnread = onUnread;
    this.#dayOf = dayReader(profile.format.order);
  }

  /** Takes the next line; messages that are finished by it are pushed to `out`. */
  take(line: TextLine, out: RawMessage[]): void {
    this.#line++;
    const isAfterCrlf = this.#wasCrlf;
    this.#wasCrlf = line.isCrlf;
    if (line.cutFrom !== undefined) this.#unread(this.#line, line.text, tooLong(line.cutFrom));
    const header = this.#header(line.text);
    if (header === null) this.#takeText(this.#line, line.text, out);
    else if (!this.#profile.format.isLineEndDecisive) this.#judge({ line: this.#line, text: line.text }, header, out);
    else if (isAfterCrlf) this.#open(this.#line, header, out);
    else this.#quote(this.#line, line.text);
  }

  /** The file is at its end. */
  end(out: RawMessage[]): void {
    if (this.#held.count > 0) this.#settle(null, out);
    if (this.#current !== null) out.push(this.#current);
    this.#current = null;
  }

  #header(text: string): Header | null {
    const header = parseHeader(text);
    if (header === null || header.style !== this.#profile.style) return null;
    const day = this.#dayOf(header.fieldList);
    if (Number.isNaN(day)) return null;
    const opening = this.#profile.authorBook.open(header.rest);
    return { time: day * 86_400 + header.secondOfDay, rest: header.rest, opening };
  }

  #judge({ line, text }: Omit<HeldLine, 'header'>, header: Header, out: RawMessage[]): void {
    const last = this.#current?.time;
    if (last === undefined || !this.isChronological) {
      this.#open(line, header, out);
      return;
    }
    const isRepeated = this.#isRepeated(header, last);
    if (isRepeated || this.#isOdd(header, last)) {
      const isAnnounced = /:\s*$/.test(this.#held.lastText(this.#current?.body.slice(-80) ?? ''));
      this.#hold({ line, text, header: { ...header, isRepeated, isAnnounced } }, out);
      return;
    }
    if (this.#held.count > 0) this.#settle(header.time, out);
    this.#open(line, header, out);
  }

  /** A header that is not to be believed before the next one is known. */
  #isOdd({ time, opening }: Header, last: number): boolean {
    if (!opening.isKnown) return true;
    if (this.#held.count === 0) return last - time > LATE;
    return time < Math.max(last, this.#held.latest) - SLACK;
  }

  /** Word for word what stood in the file before, and later than one says a thing twice. */
  #isRepeated(header: Header, last: number): boolean {
    if (header.time > Math.max(last, this.#held.latest) - MINUTE) return false;
    return this.#seen.has(header.time, header.rest) || this.#held.has(header);
  }

  #takeText(line: number, text: string, out: RawMessage[]): void {
    if (this.#held.count > 0) this.#hold({ line, text, header: null }, out);
    else this.#append(line, text);
  }

  #hold(held: HeldLine, out: RawMessage[]): void {
    this.#held.push(held);
    if (!this.#held.isFull) return;
    if (this.#held.isMostlyBefore((this.#current?.time ?? 0) - SLACK)) this.isChronological = false;
    this.#settle(null, out);
  }

  /** Judges what is held, now that the chat is known to go on at `until` (null: it does not go on). */
  #settle(until: number | null, out: RawMessage[]): void {
    const heldList = this.#held.lineList;
    this.#held = new HeldLines();
    const chosen = this.isChronological ? this.#choose(heldList, until) : null;
    for (const held of heldList) {
      if (held.header === null) this.#append(held.line, held.text);
      else if (chosen === null || chosen.has(held.header)) this.#open(held.line, held.header, out);
      else this.#quote(held.line, held.text);
    }
  }

  #choose(heldList: readonly HeldLine[], until: number | null): Set<HeldHeader> {
    const { time = 0, author = null } = this.#current ?? {};
    const headerList = heldList.flatMap(({ header }) => header ?? []);
    return cheapestReading(headerList, { time, high: time, name: author }, until);
  }

  #open(line: number, header: Header, out: RawMessage[]): void {
    const { rest, opening, time } = header;
    // Whoever was only ever late may still be a name in a pasted text.
    if (opening.name !== null && time >= (this.#current?.time ?? 0) - SLACK) opening.isKnown = true;
    if (this.#current !== null) out.push(this.#current);
    if (!this.#profile.format.isLineEndDecisive) this.#seen.add(time, rest);
    this.#isFull = false;
    this.#current = { line, time, author: opening.name, body: rest.slice(opening.textAt) };
  }

  #quote(line: number, text: string): void {
    if (this.quotedLineList.length < MAX_QUOTED) this.quotedLineList.push(line);
    this.#append(line, text);
  }

  #append(line: number, text: string): void {
    const current = this.#current;
    if (current === null) {
      if (text.trim() !== '') this.#unread(line, text, 'Baris ini berdiri sebelum pesan pertama.');
      return;
    }
    if (current.body.length + text.length < MAX_LINE) current.body += `\n${text}`;
    else if (!this.#isFull) {
      this.#isFull = true;
      this.#unread(line, text, tooLong(current.body.length + text.length));
    }
  }

  #unread(line: number, text: string, reason: string): void {
    this.#onUnread({ line, text: text.slice(0, 200), reason });
  }
}

function tooLong(length: number): string {
  return `Pesan ini terlalu panjang (lebih dari ${Math.min(length, MAX_LINE)} huruf); dari sini sampai pesan berikutnya tidak dibaca.`;
}
