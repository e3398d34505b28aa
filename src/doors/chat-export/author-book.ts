/** Names in headers: cleaned once each, and remembered, so that a name nobody bears is noticed. */
import { stripMarks } from './header-line.ts';
import { SYSTEM_BEFORE_COLON, SYSTEM_LINE } from './system-words.ts';

/** Behind a header: somebody's message, or WhatsApp's own sentence (`name` null). */
export interface Opening {
  name: string | null;
  /** where the text starts within the header's remainder */
  textAt: number;
  /** somebody who writes elsewhere in the file (the splitter sets it), or a sentence that is certainly WhatsApp's: a header one can rely on */
  isKnown: boolean;
}

/** A group has at most 1,024 members; a file with far more «names» is no chat, and must not fill the memory. */
const MAX_NAMES = 5000;
const MAX_NAME_LENGTH = 100;

/** `‪+62 812-…‬`, `~ Budi` → the name as people read it. A copy, so that it does not hold the chunk it was cut from. */
function cleanName(raw: string): string {
  const name = stripMarks(raw).trim().replace(/^~\s*/, '');
  return Buffer.from(name, 'utf8').toString('utf8');
}

/** A quotation mark left open: the `: ` stands inside a quoted group name, so what is before it is no name. */
function hasOpenQuote(text: string): boolean {
  let straight = 0;
  let curly = 0;
  for (const letter of text) {
    if (letter === '"') straight++;
    else if (letter === '“') curly++;
    else if (letter === '”') curly--;
  }
  return straight % 2 === 1 || curly > 0;
}

export class AuthorBook {
  readonly #openingByRaw = new Map<string, Opening>();
  readonly #knownNameSet: ReadonlySet<string>;

  /** @param knownNameSet who is known to write in this file, before or after */
  constructor(knownNameSet: ReadonlySet<string> = new Set()) {
    this.#knownNameSet = knownNameSet;
  }

  /** Everybody who was found to write. */
  knownNameSet(): Set<string> {
    const knownList = [...this.#openingByRaw.values()].filter(({ isKnown }) => isKnown);
    return new Set(knownList.flatMap(({ name }) => name ?? []));
  }

  /** Splits a header's remainder at its first `: ` (or a `:` at the end) into name and text. */
  open(rest: string): Opening {
    let colon = rest.indexOf(': ');
    if (colon === -1 && rest.endsWith(':')) colon = rest.length - 1;
    if (colon <= 0 || colon > MAX_NAME_LENGTH) return this.#system(rest);
    return this.#openingOf(rest.slice(0, colon));
  }

  #system(rest: string): Opening {
    return { name: null, textAt: 0, isKnown: SYSTEM_LINE.test(stripMarks(rest.slice(0, 200))) };
  }

  /** One object a name: the text starts at the same place behind the same name. */
  #openingOf(raw: string): Opening {
    const found = this.#openingByRaw.get(raw);
    if (found !== undefined) return found;
    const name = cleanName(raw);
    const isSystem = name === '' || SYSTEM_BEFORE_COLON.test(name) || hasOpenQuote(name);
    const isFull = this.#openingByRaw.size >= MAX_NAMES;
    const opening = isSystem
      ? { name: null, textAt: 0, isKnown: true }
      : { name, textAt: raw.length + 2, isKnown: isFull || this.#knownNameSet.has(name) };
    if (!isFull) this.#openingByRaw.set(Buffer.from(raw, 'utf8').toString('utf8'), opening);
    return opening;
  }
}
