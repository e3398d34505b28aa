/** The own messages that WhatsApp has just shown: by them an attempt to send without a clear answer is recognised. */
import { chatJid, type LibraryMessage, textOf } from './map-message.ts';

interface Trace {
  jid: string;
  text: string;
  stanzaId: string;
}

const MOST = 200;

export class OwnTrace {
  #traceList: Trace[] = [];
  #count = 0;

  note(message: LibraryMessage): void {
    this.#count += 1;
    this.#traceList.push({ jid: chatJid(message), text: textOf(message), stanzaId: message.id.id });
    this.#traceList = this.#traceList.slice(-MOST);
  }

  /** A mark before an attempt: only what is shown after it counts. */
  get mark(): number {
    return this.#count;
  }

  /** The stanza of an own message with this text shown since the mark; a private chat may show under another address. */
  find(mark: number, jid: string, text: string): string | null {
    const newList = this.#count > mark ? this.#traceList.slice(-(this.#count - mark)) : [];
    const isHere = (trace: Trace) => trace.jid === jid || !(trace.jid.endsWith('@g.us') || jid.endsWith('@g.us'));
    return newList.find((trace) => trace.text === text && isHere(trace))?.stanzaId ?? null;
  }
}
