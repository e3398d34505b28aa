/** The prompt: Node's readline on a terminal, or lines of a pipe taken as if they were typed. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { LineCollector, PASTE_MS } from './line-collector.ts';
import { readOrder } from './order.ts';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';

export interface PromptOptions {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  style: Style;
  /** what stands before the `>` */
  place: () => string;
  /** takes one whole message or order. @returns whether it goes on */
  handle: (text: string) => Promise<boolean>;
}

const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';

/** Runs until `/keluar`, Ctrl-C, Ctrl-D or the end of the pipe. */
export function runPrompt(options: PromptOptions): Promise<void> {
  return options.input.isTTY && options.output.isTTY ? runOnTerminal(options) : runOnPipe(options);
}

async function runOnPipe({ input, output, place, handle }: PromptOptions): Promise<void> {
  const textList: string[] = [];
  const collector = new LineCollector({ pasteMs: 0, onMessage: (text) => textList.push(text) });
  const handleAll = async (): Promise<boolean> => {
    for (let text = textList.shift(); text !== undefined; text = textList.shift()) {
      // Messages stand in the transcript; an order would not be seen otherwise.
      if (readOrder(text)) output.write(`\n${place()} > ${text}\n`);
      if (!(await handle(text))) return false;
    }
    return true;
  };
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    collector.add(line);
    if (!(await handleAll())) return;
  }
  collector.flush();
  await handleAll();
}

/** Lets the prompt's own drawing through, but for the lines of a paste: the transcript shows them. */
class Curtain extends Writable {
  isDrawn = false;
  readonly isTTY = true;
  readonly #output: PromptOptions['output'];

  constructor(output: PromptOptions['output']) {
    super();
    this.#output = output;
    output.on('resize', () => this.emit('resize'));
  }

  get columns(): number {
    return this.#output.columns ?? 80;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    if (!this.isDrawn) this.#output.write(chunk);
    done();
  }
}

function runOnTerminal(options: PromptOptions): Promise<void> {
  return new TerminalPrompt(options).run();
}

class TerminalPrompt {
  readonly #options: PromptOptions;
  readonly #curtain: Curtain;
  readonly #rl: Interface;
  readonly #collector: LineCollector;
  /** rows above the cursor that hold what is being typed: the transcript will say it again */
  #rows = 0;
  #queue = Promise.resolve();
  #isOver = false;

  constructor(options: PromptOptions) {
    this.#options = options;
    this.#curtain = new Curtain(options.output);
    this.#rl = createInterface({ input: options.input, output: this.#curtain, terminal: true, historySize: 200 });
    this.#collector = new LineCollector({
      pasteMs: PASTE_MS,
      unfinished: () => this.#rl.line,
      onMessage: (text) => this.#onMessage(text),
    });
  }

  run(): Promise<void> {
    const { output, input } = this.#options;
    this.#rl.on('line', (line) => this.#onLine(line));
    this.#rl.on('SIGINT', () => this.#rl.close());
    input.on('keypress', (_text: string | undefined, key: { name?: string } | undefined) => this.#onKey(key?.name));
    output.write(PASTE_ON);
    this.#showPrompt();
    return new Promise((resolve, reject) => {
      this.#rl.on('close', () => {
        this.#isOver = true;
        output.write(PASTE_OFF);
        this.#queue.then(resolve, reject);
      });
    });
  }

  #onLine(line: string): void {
    if (!this.#curtain.isDrawn)
      this.#rows += Math.floor(displayWidth(this.#rl.getPrompt() + line) / this.#curtain.columns) + 1;
    this.#collector.add(line);
    if (this.#collector.isWriting || line.endsWith('\\') || line.trim() === '') this.#showPrompt();
  }

  #onMessage(text: string): void {
    // An order stays where it was typed; a message is drawn anew as part of the transcript.
    if (!readOrder(text)) this.#options.output.write(`\r${this.#rows > 0 ? `\u001b[${this.#rows}A` : ''}\u001b[J`);
    this.#rows = 0;
    this.#queue = this.#queue.then(async () => {
      if (this.#isOver) return;
      if (await this.#options.handle(text)) this.#showPrompt();
      else this.#rl.close();
    });
  }

  /** Terminals tell where a paste begins and ends (bracketed paste); readline knows it as two keys. */
  #onKey(name: string | undefined): void {
    if (name === 'paste-start') {
      this.#collector.pasteStart();
      this.#curtain.isDrawn = true;
    } else if (name === 'paste-end') {
      this.#curtain.isDrawn = false;
      this.#collector.pasteEnd();
      this.#showPrompt();
    }
  }

  #showPrompt(): void {
    if (this.#isOver) return;
    this.#rl.setPrompt(this.#promptText());
    this.#rl.prompt(true);
  }

  #promptText(): string {
    const { style, place } = this.#options;
    if (this.#collector.isWriting) return style.dim('… ');
    if (this.#collector.waiting > 0) return style.dim(`(${this.#collector.waiting} baris) … `);
    if (this.#rl.line === '') {
      this.#options.output.write('\n');
      this.#rows = 1;
    }
    return `${style.bold(place())} > `;
  }
}
