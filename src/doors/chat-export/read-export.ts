/**
 * A WhatsApp chat export («Ekspor chat», .txt) → a stream of messages, in constant memory.
 *
 * An own reader: whatsapp-chat-parser 4 wants the whole file as one string (872 MB at 100 MB), and its line-based output has already lost
 * what would be needed to mend its faults (line ends, U+200E, style of each header).
 */
import { AuthorBook } from './author-book.ts';
import type { ExportedMessage, ExportSummary, ReadExportOptions } from './exported-message.ts';
import { type FileProfile, ProfileBuilder, SAMPLE_LENGTH } from './file-profile.ts';
import { stripMarks } from './header-line.ts';
import { localTimeWriter } from './local-time.ts';
import { type MessageBody, readBody } from './message-body.ts';
import { MessageSplitter, type RawMessage } from './message-splitter.ts';
import { readLineBatchList, type TextLine } from './text-lines.ts';

export { ExportFormatError } from './export-format-error.ts';
export type {
  ExportedMessage,
  ExportSummary,
  ReadExportOptions,
  UnreadLine,
} from './exported-message.ts';
export { exportStanzaId, stanzaIdCounter } from './stanza-id.ts';

/**
 * Reads an export of Android or iOS, Indonesian or English. Header forms and marks were gathered from public exports and parsers
 * (whatsapp-chat-parser's issues 258 and 266, whats_json's pattern tables, Unicode CLDR for dates and half-day words).
 * Messages come in the file's order. `onFormat` and `onSummary` tell how the file was understood.
 * @throws {ExportFormatError} with an Indonesian sentence when the file is no chat export
 * @throws {RangeError} for an unknown zone
 */
export async function* readExport(
  source: AsyncIterable<string | Uint8Array>,
  options: ReadExportOptions,
): AsyncGenerator<ExportedMessage, void, undefined> {
  const reading = new Reading(options);
  for await (const batch of readLineBatchList(source)) {
    for (const message of reading.take(batch)) yield message;
    if (reading.isSampleFull) for (const part of reading.sampleParts()) for (const message of part) yield message;
  }
  for (const part of reading.sampleParts()) for (const message of part) yield message;
  for (const message of reading.end()) yield message;
}

/** Lines of the sample that are turned into messages at once. */
const PART = 1000;

/** One file being read: first the sample is gathered and weighed, then line after line becomes messages. */
class Reading {
  readonly #options: ReadExportOptions;
  readonly #writeTime: (localSecond: number) => string;
  readonly #builder = new ProfileBuilder();
  #sample: TextLine[] = [];
  #sampleLength = 0;
  #splitter: MessageSplitter | null = null;
  #profile: FileProfile | null = null;
  readonly #summary: Omit<ExportSummary, 'format' | 'quotedLineList' | 'isChronological'> = {
    lineCount: 0,
    messageCount: 0,
    countByKind: { pesan: 0, sistem: 0, media: 0, dihapus: 0 },
    firstAt: null,
    lastAt: null,
    unreadCount: 0,
    damagedLineCount: 0,
  };

  constructor(options: ReadExportOptions) {
    this.#options = options;
    this.#writeTime = localTimeWriter(options.zona);
  }

  /** Enough was read ahead: time to decide, by `sampleParts`. */
  get isSampleFull(): boolean {
    return this.#splitter === null && this.#sampleLength >= SAMPLE_LENGTH;
  }

  take(batch: readonly TextLine[]): ExportedMessage[] {
    if (this.#splitter !== null) return this.#read(this.#splitter, batch);
    for (const line of batch) this.#gather(line);
    return [];
  }

  /** Decides how the file is to be read, and reads what was gathered, in parts, so that the memory stays small. */
  *sampleParts(): Generator<ExportedMessage[]> {
    if (this.#splitter !== null) return;
    const splitter = this.#decide();
    for (let i = 0; i < this.#sample.length; i += PART) yield this.#read(splitter, this.#sample.slice(i, i + PART));
    this.#sample = [];
  }

  end(): ExportedMessage[] {
    const rawList: RawMessage[] = [];
    const splitter = this.#splitter!;
    splitter.end(rawList);
    const last = rawList.map((raw) => this.#message(raw));
    const { quotedLineList, isChronological } = splitter;
    this.#options.onSummary?.({ ...this.#summary, format: this.#profile!.format, quotedLineList, isChronological });
    return last;
  }

  #gather(line: TextLine): void {
    this.#sample.push(line);
    this.#sampleLength += line.text.length + 1;
    this.#builder.add(line);
  }

  #decide(): MessageSplitter {
    const profile = knowWriters(this.#builder.build(this.#options.order), this.#sample);
    this.#profile = profile;
    this.#splitter = new MessageSplitter(profile, (unread) => {
      this.#summary.unreadCount++;
      this.#options.onUnread?.(unread);
    });
    this.#options.onFormat?.(profile.format);
    return this.#splitter;
  }

  #read(splitter: MessageSplitter, lineList: readonly TextLine[]): ExportedMessage[] {
    const rawList: RawMessage[] = [];
    for (const line of lineList) {
      this.#summary.lineCount++;
      if (line.isDamaged) this.#summary.damagedLineCount++;
      splitter.take(line, rawList);
    }
    return rawList.map((raw) => this.#message(raw));
  }

  #message(raw: RawMessage): ExportedMessage {
    const at = this.#writeTime(raw.time);
    const { line, author, body } = raw;
    const read: MessageBody =
      author === null ? { text: stripMarks(body), kind: 'sistem', edited: false } : readBody(body);
    const { text, kind, edited } = read;
    const summary = this.#summary;
    summary.messageCount++;
    summary.countByKind[kind]++;
    summary.firstAt ??= at;
    summary.lastAt = at;
    return { at, author: kind === 'sistem' ? null : author, text, kind, edited, line };
  }
}

/** Reads the sample once for the names alone: a late message is easier to believe of somebody who writes again further down. */
function knowWriters(profile: FileProfile, sample: readonly TextLine[]): FileProfile {
  if (profile.format.isLineEndDecisive) return profile;
  const trial = new MessageSplitter(profile, () => {});
  const out: RawMessage[] = [];
  for (const line of sample) {
    trial.take(line, out);
    out.length = 0;
  }
  trial.end(out);
  return { ...profile, authorBook: new AuthorBook(profile.authorBook.knownNameSet()) };
}
