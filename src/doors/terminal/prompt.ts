/** The prompt: Node's readline on a terminal, or lines of a pipe taken as if they were typed. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { LineCollector, PASTE_MS } from './line-collector.ts';
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

async function runOnPipe({ input, handle }: PromptOptions): Promise<void> {
  const textList: string[] = [];
  const collector = new LineCollector({ pasteMs: 0, onMessage: (text) => textList.push(text) });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    collector.add(line);
    for (let text = textList.shift(); text !== undefined; text = textList.shift()) if (!(await handle(text))) return;
  }
  collector.flush();
  for (const text of textList) if (!(await handle(text))) return;
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

function runOnTerminal({ input, output, style, place, handle }: PromptOptions): Promise<void> {
  const curtain = new Curtain(output);
  const rl = createInterface({ input, output: curtain, terminal: true, historySize: 200 });
  let queue = Promise.resolve();
  let isOver = false;
  let typed = { text: '', rows: 0 };
  const showPrompt = () => {
    if (isOver) return;
    rl.setPrompt(promptOf(collector, style, place()));
    rl.prompt();
  };
  const collector = new LineCollector({
    pasteMs: PASTE_MS,
    unfinished: () => rl.line,
    onMessage: (text) => {
      // The transcript says again what was typed: the typed line goes.
      if (typed.text === text && !text.startsWith('/')) output.write(`\u001b[${typed.rows}A\u001b[J`);
      queue = queue.then(async () => {
        if (isOver) return;
        if (await handle(text)) showPrompt();
        else rl.close();
      });
    },
  });
  rl.on('line', (line) => {
    typed = { text: line, rows: Math.floor(displayWidth(rl.getPrompt() + line) / curtain.columns) + 1 };
    collector.add(line);
    if (collector.isWriting || line.endsWith('\\') || line.trim() === '') showPrompt();
  });
  watchPaste(input, curtain, collector, showPrompt);
  rl.on('SIGINT', () => rl.close());
  output.write(PASTE_ON);
  showPrompt();
  return closing(rl, () => {
    isOver = true;
    output.write(PASTE_OFF);
    return queue;
  });
}

function promptOf(collector: LineCollector, style: Style, place: string): string {
  if (collector.isWriting) return style.dim('… ');
  if (collector.waiting > 0) return style.dim(`(${collector.waiting} baris) … `);
  return `\n${style.bold(place)} > `;
}

/** Terminals tell where a paste begins and ends (bracketed paste); readline knows it as two keys. */
function watchPaste(
  input: NodeJS.ReadableStream,
  curtain: Curtain,
  collector: LineCollector,
  showPrompt: () => void,
): void {
  input.on('keypress', (_text: string | undefined, key: { name?: string } | undefined) => {
    if (key?.name === 'paste-start') {
      collector.pasteStart();
      curtain.isDrawn = true;
    } else if (key?.name === 'paste-end') {
      curtain.isDrawn = false;
      collector.pasteEnd();
      showPrompt();
    }
  });
}

function closing(rl: Interface, end: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    rl.on('close', () => {
      end().then(resolve, reject);
    });
  });
}
