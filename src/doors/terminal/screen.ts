/** The transcript on the screen: who said what, when and where, with the bot's answers set apart. */
import { localDay, type Zona } from '../../domain/waktu.ts';
import type { Spoken } from './conversation.ts';
import { maskNik } from './mask.ts';
import { sayHariPanjang, sayHariPendek, sayJam } from './screen-time.ts';
import { createStyle, type Style } from './style.ts';
import { showMarkup, splitCode } from './wa-markup.ts';
import { displayWidth, shorten, wrapLine } from './width.ts';

/** Wider than this, lines of chat are tiring to read. */
const WIDEST = 80;
const NARROWEST = 32;
const INDENT = '     ';
const QUOTE_WIDTH = 32;

export interface ScreenOptions {
  /** where finished lines go */
  write: (text: string) => void;
  /** columns of the terminal now; undefined = not a terminal */
  columns: () => number | undefined;
  style: Style;
  zona: Zona;
}

/** What happened with a message: nothing else than its sending, or a change of an earlier one. */
export interface Happening {
  spoken: Spoken;
  at: Date;
  /** when it reached the bot, where that was later */
  arrivedAt?: Date | undefined;
  quoted?: Spoken | null | undefined;
  edited?: Spoken | null | undefined;
  deleted?: Spoken | null | undefined;
  /** to whom the bot speaks in private */
  peerName?: string | null | undefined;
}

/** Draws the transcript, line by line, from top to bottom; nothing is ever drawn over. */
export class Screen {
  readonly #options: ScreenOptions;
  #lastDay = '';

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  get style(): Style {
    return this.#options.style;
  }

  get width(): number {
    return Math.max(NARROWEST, Math.min(WIDEST, this.#options.columns() ?? WIDEST));
  }

  /** Lines as they are, wrapped to the screen. */
  say(text: string): void {
    for (const line of text.split('\n')) for (const part of wrapLine(line, this.width)) this.#line(part);
  }

  /** Something that went wrong, and the cure. */
  sayFault(text: string): void {
    for (const part of wrapLine(text, this.width)) this.#line(this.style.fault(part));
  }

  /** What the next messages show; `at` = when they come. */
  sayNote(text: string, at: Date): void {
    this.#day(at);
    this.#line('');
    wrapLine(text, this.width - 2).forEach((part, index) => {
      this.#line(this.style.dim(`${index === 0 ? '»' : ' '} ${this.style.italic(part)}`));
    });
  }

  saySilence(): void {
    this.#line(`${INDENT}${this.style.dim('(Pak Sotarsa diam)')}`);
  }

  /** A message of a person. */
  showIncoming(happening: Happening): void {
    const { spoken, at, arrivedAt, edited, deleted, quoted } = happening;
    const shownAt = arrivedAt ?? at;
    this.#day(shownAt);
    const late = arrivedAt
      ? `dikirim ${sayHariPendek(at, this.#options.zona)} ${sayJam(at, this.#options.zona)}, baru masuk`
      : '';
    const deed = [edited ? `menyunting [${edited.no}]` : '', deleted ? `menghapus [${deleted.no}]` : '', late];
    this.#head(spoken, shownAt, this.style.person(this.style.bold(spoken.nama)), deed.filter(Boolean).join('; '));
    if (quoted) this.#quote(quoted);
    if (deleted) this.#line(`${INDENT}${this.style.dim(`pesan [${deleted.no}] dihapus untuk semua orang`)}`);
    else for (const part of this.#wrap(maskNik(spoken.text), INDENT)) this.#line(INDENT + part);
  }

  /** A message of the bot; `sameAs` = the same text stands there already. */
  showOutgoing({ spoken, at, quoted, peerName }: Happening, sameAs: Spoken | null = null): void {
    this.#day(at);
    const { style } = this;
    this.#head(spoken, at, style.bot(style.bold('Pak Sotarsa')), quoted ? `membalas [${quoted.no}]` : '', peerName);
    const bar = `${INDENT.slice(0, -2)}${style.bot('┃')} `;
    if (sameAs) this.#line(`${bar}${style.dim(`isinya sama dengan [${sameAs.no}]`)}`);
    else for (const part of this.#wrap(spoken.text, INDENT)) this.#line((bar + part).trimEnd());
  }

  #head(spoken: Spoken, at: Date, who: string, deed: string, peerName: string | null = null): void {
    const { style } = this;
    const place = spoken.chat === 'grup' ? 'grup' : style.pribadi(['pribadi', peerName].filter(Boolean).join(' ke '));
    const number = `[${spoken.no}]`.padEnd(INDENT.length - 1);
    const partList = [sayJam(at, this.#options.zona), who, place, ...(deed === '' ? [] : [style.dim(deed)])];
    const room = this.width - INDENT.length;
    const isOneLine = displayWidth(partList.join(' · ')) <= room;
    const lineList =
      isOneLine || deed === '' ? [partList.join(' · ')] : [partList.slice(0, -1).join(' · '), style.dim(deed)];
    this.#line('');
    lineList
      .flatMap((line) => wrapLine(line, room))
      .forEach((line, index) => {
        this.#line(`${index === 0 ? `${style.dim(number)} ` : INDENT}${line}`);
      });
  }

  #quote(quoted: Spoken): void {
    const words = shorten(showMarkup(maskNik(quoted.text.split('\n', 1)[0] ?? ''), createStyle(false)), QUOTE_WIDTH);
    this.#line(`${INDENT}${this.style.dim(`↪ [${quoted.no}] ${words}`)}`);
  }

  #wrap(text: string, indent: string): string[] {
    const room = this.width - indent.length;
    return splitCode(text).flatMap(({ line, isCode }) => {
      if (isCode) return [line];
      // Marks are taken away before the line is broken: what stands between them may be broken too.
      return wrapLine(showMarkup(line, this.style), room);
    });
  }

  #day(at: Date): void {
    const on = localDay(at, this.#options.zona);
    if (on === this.#lastDay) return;
    this.#lastDay = on;
    const name = ` ${sayHariPanjang(at, this.#options.zona)} `;
    const rest = Math.max(0, this.width - name.length);
    this.#line('');
    this.#line(this.style.dim(`${'─'.repeat(Math.floor(rest / 2))}${name}${'─'.repeat(Math.ceil(rest / 2))}`));
  }

  #line(text: string): void {
    this.#options.write(`${text}\n`);
  }
}
