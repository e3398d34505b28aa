/**
 * Lines → messages: which header-like line opens a message, and which is quoted inside one.
 *
 * The rule, from sure to less sure:
 * 1. A header in another style than the file's (12-hour, brackets, year digits …), or with a day that does not exist, is body.
 * 2. Where line ends are decisive (iOS as WhatsApp wrote it), a header opens a message exactly when it stands behind a CRLF.
 * 3. Else by time, since an export runs forward. A header is odd, and held instead of judged, when nobody of that name has written yet;
 *    or when it runs back and stood in the file before, word for word; or when it runs back by more than `SLACK` and is older than the
 *    file, or off by more than `LATE`, or others are held already. (Unknown names are held also when they run forward: `15/08/26 09.00 - Musdes` may be a
 *    line of an agenda.)
 * 4. What is held is judged at the next header that is not odd, or at the file's end: held headers that lie, in order, between the
 *    times before and after open messages (see `longestRun`); the others are body. `MANY` believable headers before the time of the
 *    last message show that this one was off, not they.
 * 5. When most of `MAX_HELD` headers run back, the file itself is not in order (joined by hand): from there on every header counts.
 *
 * Limits, without decisive line ends: a pasted header is taken for a message when a known writer's name stands in it, it is not older than
 * `LATE` and was cut or changed (else 3 knows it); or when it is at most `SLACK` old; or lies in the future. A real message that
 * comes later than `LATE`, or a newcomer's late one, is taken for a quote. `quotedLineList` names every line taken for a quote.
 */

import { type DateFields, dayReader } from './export-date.ts';
import type { UnreadLine } from './exported-message.ts';
import type { FileProfile } from './file-profile.ts';
import { parseHeader } from './header-line.ts';
import { type Header, type HeldLine, HeldLines, longestRun, SLACK } from './held-lines.ts';
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

/** The same words twice within a minute are said twice; later they are quoted. */
const MINUTE = 60;
/** Officers without signal send late; what is later than this and not certain is a quote. */
const LATE = 3 * 86_400;
/** So many believable headers before the last one's time are not quoted: the last one's date is wrong. */
const MANY = 4;
const MAX_QUOTED = 100;

export class MessageSplitter {
  readonly quotedLineList: number[] = [];
  isChronological = true;
  readonly #profile: FileProfile;
  readonly #onUnread: (unread: UnreadLine) => void;
  readonly #dayOf: (fieldList: DateFields) => number;
  readonly #seen = new SeenLines();
  #current: RawMessage | null = null;
  #startTime = 0;
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
    if (this.#held.count > 0) this.#settle(Infinity, out);
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

  #judge(held: Omit<HeldLine, 'header'>, header: Header, out: RawMessage[]): void {
    const last = this.#current?.time;
    if (last === undefined || !this.isChronological) this.#open(held.line, header, out);
    else if (this.#isOdd(header, last)) this.#hold({ ...held, header }, out);
    else {
      if (this.#held.count > 0) this.#settle(header.time, out);
      this.#open(held.line, header, out);
    }
  }

  /** A header that is not to be believed before the next one is known. */
  #isOdd(header: Header, last: number): boolean {
    const { time, opening } = header;
    if (!opening.isKnown) return true;
    if (time > Math.max(last, this.#held.latest) - MINUTE) return false;
    if (this.#isForeign(header)) return true;
    return time < last - SLACK && (this.#held.count > 0 || last - time > LATE);
  }

  /** Older than the file, or word for word what stood in it before. */
  #isForeign({ time, rest }: Header): boolean {
    return time < this.#startTime - SLACK || this.#seen.has(time, rest);
  }

  #takeText(line: number, text: string, out: RawMessage[]): void {
    if (this.#held.count > 0) this.#hold({ line, text, header: null }, out);
    else this.#append(line, text);
  }

  #hold(held: HeldLine, out: RawMessage[]): void {
    this.#held.push(held);
    if (!this.#held.isFull) return;
    if (this.#held.isMostlyBefore((this.#current?.time ?? 0) - SLACK)) this.isChronological = false;
    this.#settle(Infinity, out);
  }

  /** Judges what is held, now that the chat is known to go on at `until`. */
  #settle(until: number, out: RawMessage[]): void {
    const heldList = this.#held.lineList;
    this.#held = new HeldLines();
    const chosen = this.isChronological ? this.#choose(heldList, until + SLACK) : null;
    for (const held of heldList) {
      if (held.header === null) this.#append(held.line, held.text);
      else if (chosen === null || chosen.has(held)) this.#open(held.line, held.header, out);
      else this.#quote(held.line, held.text);
    }
  }

  #choose(heldList: readonly HeldLine[], high: number): Set<HeldLine> {
    let latest = this.#current?.time ?? 0;
    const headerList = heldList.filter(({ header }) => {
      if (header === null) return false;
      const isBack = header.time <= latest - MINUTE;
      latest = Math.max(latest, header.time);
      return !(isBack && this.#isForeign(header));
    });
    return longestRun(headerList, this.#lowest(headerList), high);
  }

  /** Nothing before the last message's time, unless so many believable headers lie before it that the last one itself is off. */
  #lowest(heldList: readonly HeldLine[]): number {
    const last = (this.#current?.time ?? 0) - SLACK;
    const believable = heldList.filter(
      ({ header }) => header?.opening.isKnown && header.time < last && !this.#isForeign(header),
    );
    return believable.length >= MANY ? this.#startTime - SLACK : last;
  }

  #open(line: number, header: Header, out: RawMessage[]): void {
    if (this.#current === null) this.#startTime = header.time;
    else out.push(this.#current);
    const { rest, opening, time } = header;
    if (opening.name !== null) opening.isKnown = true;
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
