/** Any source of bytes or text → batches of lines, each with how it ended, in constant memory. */
import { StringDecoder } from 'node:string_decoder';
import { EMPTY_FILE, ExportFormatError, foreignFileReason } from './export-format-error.ts';

export interface TextLine {
  text: string;
  /** true: this line ended in CRLF; false: LF, a lone CR, or the end of the file */
  isCrlf: boolean;
  /** holds U+FFFD: bytes that are no UTF-8 stood here */
  isDamaged?: boolean;
  /** length before it was cut, when the line is longer than `MAX_LINE` */
  cutFrom?: number;
}

/** WhatsApp's own limit is 65,536 characters a message; what is longer is no chat and would only eat memory. */
export const MAX_LINE = 1 << 20;
const HEAD = 4096;

type Chunk = string | Uint8Array;

/** Reads on until the first bytes suffice to tell a foreign file, then throws `ExportFormatError` or hands the bytes on. */
async function* checkHead(source: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const held: Chunk[] = [];
  let head = '';
  let isChecked = false;
  for await (const chunk of source) {
    if (isChecked) {
      yield chunk;
      continue;
    }
    held.push(chunk);
    head += typeof chunk === 'string' ? chunk.slice(0, HEAD) : Buffer.from(chunk.subarray(0, HEAD)).toString('latin1');
    if (head.length < HEAD) continue;
    isChecked = true;
    throwIfForeign(head);
    yield* joined(held.splice(0));
  }
  if (isChecked) return;
  throwIfForeign(head);
  yield* joined(held);
}

/** Bytes in one piece, so that a BOM is not cut in two. */
function joined(chunkList: Chunk[]): Chunk[] {
  return chunkList.some((chunk) => typeof chunk === 'string') ? chunkList : [Buffer.concat(chunkList as Uint8Array[])];
}

function throwIfForeign(head: string): void {
  if (/^(?:\xef\xbb\xbf|\ufeff)?\s*$/.test(head) && head.length < HEAD) throw new ExportFormatError(EMPTY_FILE);
  const reason = foreignFileReason(head);
  if (reason !== null) throw new ExportFormatError(reason);
}

/** Bytes → text: UTF-8 (what is invalid becomes U+FFFD), or UTF-16LE as Windows Notepad saves «Unicode»; without BOM. */
async function* decode(source: AsyncIterable<Chunk>): AsyncGenerator<string> {
  let decoder: StringDecoder | null = null;
  let isFirst = true;
  for await (const chunk of checkHead(source)) {
    let text: string;
    if (typeof chunk === 'string') text = chunk;
    else {
      decoder ??= new StringDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf16le' : 'utf8');
      text = decoder.write(chunk as Buffer);
    }
    if (isFirst && text.length > 0) {
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      isFirst = false;
    }
    if (text.length > 0) yield text;
  }
  const rest = decoder?.end() ?? '';
  if (rest.length > 0) yield rest;
}

/** Cuts text into lines at LF, CRLF and lone CR; keeps what is unfinished for the next chunk. */
class LineCutter {
  #rest: string[] = [];
  #restLength = 0;
  #isCrHeld = false;

  /** All lines that this chunk finishes. */
  cut(chunk: string): TextLine[] {
    const lineList: TextLine[] = [];
    let from = 0;
    if (this.#isCrHeld) {
      this.#isCrHeld = false;
      const isCrlf = chunk.charCodeAt(0) === 10;
      lineList.push(this.#finish('', isCrlf));
      if (isCrlf) from = 1;
    }
    let lf = chunk.indexOf('\n', from);
    let cr = chunk.indexOf('\r', from);
    while (lf !== -1 || cr !== -1) {
      const isCr = cr !== -1 && (lf === -1 || cr < lf);
      const end = isCr ? cr : lf;
      if (isCr && end === chunk.length - 1) {
        this.#keep(chunk.slice(from, end));
        this.#isCrHeld = true;
        return lineList;
      }
      const isCrlf = isCr && lf === end + 1;
      lineList.push(this.#finish(chunk.slice(from, end), isCrlf));
      from = isCrlf ? end + 2 : end + 1;
      if (isCr) cr = chunk.indexOf('\r', from);
      if (!isCr || isCrlf) lf = chunk.indexOf('\n', from);
    }
    if (from < chunk.length) this.#keep(chunk.slice(from));
    return lineList;
  }

  /** The last line, when the file does not end in a line end. */
  end(): TextLine[] {
    if (this.#restLength === 0 && !this.#isCrHeld) return [];
    return [this.#finish('', false)];
  }

  #keep(part: string): void {
    if (this.#restLength < MAX_LINE) this.#rest.push(part);
    this.#restLength += part.length;
  }

  #finish(tail: string, isCrlf: boolean): TextLine {
    if (this.#restLength === 0 && tail.length <= MAX_LINE) return { text: tail, isCrlf };
    this.#keep(tail);
    const text = this.#rest.join('');
    const cutFrom = this.#restLength;
    this.#rest = [];
    this.#restLength = 0;
    return cutFrom > MAX_LINE ? { text: text.slice(0, MAX_LINE), isCrlf, cutFrom } : { text, isCrlf };
  }
}

/**
 * The lines of an export, a batch a chunk.
 * @throws {ExportFormatError} when the first bytes are those of a ZIP, PDF, Excel, picture … or the file is empty
 */
export async function* readLineBatchList(source: AsyncIterable<Chunk>): AsyncGenerator<TextLine[]> {
  const cutter = new LineCutter();
  let isDamaged = false;
  for await (const text of decode(source)) {
    const batch = cutter.cut(text);
    // A damaged chunk may have left the start of a line for the next one.
    const wasDamaged = isDamaged;
    isDamaged = text.includes('\ufffd');
    if (wasDamaged || isDamaged) markDamaged(batch);
    if (batch.length > 0) yield batch;
  }
  const last = cutter.end();
  markDamaged(last);
  if (last.length > 0) yield last;
}

function markDamaged(batch: TextLine[]): void {
  for (const line of batch) if (line.text.includes('\ufffd')) line.isDamaged = true;
}
