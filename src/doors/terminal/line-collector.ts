/** Makes messages of lines: a pasted block is one message, and so are lines joined by `\` or written after `/tulis`. */

/** Nobody types two lines within this time: they were pasted. */
export const PASTE_MS = 40;

export interface LineCollectorOptions {
  /** receives each whole message or order */
  onMessage: (text: string) => void;
  /** how long to wait for more lines of a paste; 0 = each line stands alone (a pipe) */
  pasteMs: number;
  /** what stands on the line that is not yet finished */
  unfinished?: () => string;
}

export class LineCollector {
  readonly #options: LineCollectorOptions;
  #lineList: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isWriting = false;
  #isPasting = false;

  constructor(options: LineCollectorOptions) {
    this.#options = options;
  }

  /** Lines that wait for the rest of their message. */
  get waiting(): number {
    return this.#lineList.length;
  }

  /** Is a text being written that ends with a dot alone? */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  add(line: string): void {
    this.#stopTimer();
    if (this.#isWriting) {
      this.#write(line);
      return;
    }
    if (this.#lineList.length === 0 && /^\/tulis\s*$/i.test(line)) {
      this.#isWriting = true;
      return;
    }
    const isContinued = line.endsWith('\\');
    this.#lineList.push(isContinued ? line.slice(0, -1).trimEnd() : line);
    if (isContinued || this.#isPasting) return;
    if (this.#options.pasteMs === 0) this.flush();
    else this.#timer = setTimeout(() => this.#settle(), this.#options.pasteMs);
  }

  pasteStart(): void {
    this.#stopTimer();
    this.#isPasting = true;
  }

  pasteEnd(): void {
    this.#isPasting = false;
    if (this.#lineList.length > 0 && !this.#isWriting)
      this.#timer = setTimeout(() => this.#settle(), this.#options.pasteMs);
  }

  /** Hands on what was collected. */
  flush(): void {
    this.#stopTimer();
    this.#isWriting = false;
    const text = this.#lineList.join('\n').replace(/\s+$/, '');
    this.#lineList = [];
    if (text.trim() !== '') this.#options.onMessage(text);
  }

  /** The last line of a paste may lack its end: then Enter sends the whole. */
  #settle(): void {
    this.#timer = null;
    if ((this.#options.unfinished?.() ?? '') === '') this.flush();
  }

  #write(line: string): void {
    if (line.trim() === '.') this.flush();
    else this.#lineList.push(line);
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
