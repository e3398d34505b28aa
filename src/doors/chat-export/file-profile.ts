/** What the head of a file tells about the whole: header style, order of dates, what its line ends mean, who writes. */
import { AuthorBook } from './author-book.ts';
import { decideDateOrder } from './date-order.ts';
import { ExportFormatError, NO_HEADER } from './export-format-error.ts';
import type { DateOrder, ExportFormat } from './exported-message.ts';
import { type HeaderLine, parseHeader } from './header-line.ts';
import type { TextLine } from './text-lines.ts';

export interface FileProfile {
  style: number;
  format: ExportFormat;
  authorBook: AuthorBook;
}

/**
 * So many characters are read ahead before the first message is handed out. WhatsApp exports at most 40,000 messages without media,
 * so this is nearly always the whole file and the evidence is complete.
 */
export const SAMPLE_LENGTH = 4 << 20;

interface StyleEvidence {
  count: number;
  afterLf: number;
  /** one a change of date: what the order of dates needs */
  headerList: HeaderLine[];
}

/**
 * Collects the headers of the sample by style. An export opens with a header, so the first line's style is the file's and the others are
 * quotes; in a file whose start was cut off it is the style most used.
 */
export class ProfileBuilder {
  readonly #evidenceByStyle = new Map<number, StyleEvidence>();
  #firstStyle: number | null = null;
  #isAtStart = true;
  #wasCrlf = true;
  /** lines behind a CRLF, by what they are: this tells whether CRLF ends messages only */
  #headerAfterCrlf = 0;
  #otherAfterCrlf = 0;
  #hasBareLf = false;

  add(line: TextLine): void {
    const isAfterCrlf = this.#wasCrlf;
    this.#wasCrlf = line.isCrlf;
    if (!isAfterCrlf) this.#hasBareLf = true;
    const header = parseHeader(line.text);
    if (this.#isAtStart && line.text.trim() !== '') {
      this.#isAtStart = false;
      this.#firstStyle = header?.style ?? null;
    }
    if (header === null) {
      if (isAfterCrlf) this.#otherAfterCrlf++;
      return;
    }
    if (isAfterCrlf) this.#headerAfterCrlf++;
    let evidence = this.#evidenceByStyle.get(header.style);
    if (evidence === undefined) {
      evidence = { count: 0, afterLf: 0, headerList: [] };
      this.#evidenceByStyle.set(header.style, evidence);
    }
    evidence.count++;
    if (!isAfterCrlf) evidence.afterLf++;
    const last = evidence.headerList.at(-1)?.fieldList;
    if (last === undefined || header.fieldList.some((field, i) => field !== last[i])) evidence.headerList.push(header);
  }

  /**
   * The profile, once the sample is complete.
   * @throws {ExportFormatError} when no line looks like a header
   */
  build(order: DateOrder | undefined): FileProfile {
    const [style, best] = this.#fileStyle();
    if (best === null) throw new ExportFormatError(NO_HEADER);
    const decision = decideDateOrder(best.headerList);
    const forced = order === undefined ? {} : { order, sure: 'pasti' as const, reason: 'ditentukan oleh pemakai' };
    const system = best.headerList[0]!.isBracketed ? 'ios' : 'android';
    const format = {
      system,
      ...decision,
      ...forced,
      isLineEndDecisive: this.#isLineEndDecisive(best, system),
    } as const;
    return { style, format, authorBook: new AuthorBook() };
  }

  #fileStyle(): [number, StyleEvidence | null] {
    let style = this.#firstStyle ?? -1;
    let best = this.#evidenceByStyle.get(style) ?? null;
    if (best !== null) return [style, best];
    for (const [key, evidence] of this.#evidenceByStyle) {
      if (best === null || evidence.count > best.count) [style, best] = [key, evidence];
    }
    return [style, best];
  }

  /**
   * iOS ends a message in CRLF and a line inside it in LF (https://github.com/Pustur/whatsapp-chat-parser/issues/266). That holds for
   * this file when both ends occur and practically every CRLF stands before a header; an editor or an unpacker that made all ends alike, or a file
   * joined from two, does not pass. Android writes LF only.
   */
  #isLineEndDecisive(best: StyleEvidence, system: 'ios' | 'android'): boolean {
    const afterCrlf = this.#headerAfterCrlf + this.#otherAfterCrlf;
    if (!this.#hasBareLf || this.#headerAfterCrlf < 2 || this.#otherAfterCrlf * 50 > afterCrlf) return false;
    return best.afterLf <= best.count * (system === 'ios' ? 0.5 : 0.1);
  }
}
