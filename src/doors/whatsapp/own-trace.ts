/** The own messages that WhatsApp has just shown: by them an attempt to send without a clear answer is recognised. */
import type { OutgoingMessage } from '../../domain/message.ts';
import { chatJid, fileOf, type LibraryMessage, textOf } from './map-message.ts';

interface Trace {
  jid: string;
  text: string;
  isFile: boolean;
  stanzaId: string;
}

const MOST = 200;

export class OwnTrace {
  #traceList: Trace[] = [];
  #count = 0;

  note(message: LibraryMessage): void {
    this.#count += 1;
    const isFile = fileOf(message) !== null;
    this.#traceList.push({ jid: chatJid(message), text: textOf(message), isFile, stanzaId: message.id.id });
    this.#traceList = this.#traceList.slice(-MOST);
  }

  /** A mark before an attempt: only what is shown after it counts. */
  get mark(): number {
    return this.#count;
  }

  /** The stanza of this message, shown since the mark; a private chat may show under another address. */
  find(mark: number, jid: string, { text, file }: Pick<OutgoingMessage, 'text' | 'file'>): string | null {
    const newList = this.#count > mark ? this.#traceList.slice(-(this.#count - mark)) : [];
    const isHere = (trace: Trace) => trace.jid === jid || !(trace.jid.endsWith('@g.us') || jid.endsWith('@g.us'));
    const isSame = (trace: Trace) => trace.text === text && trace.isFile === (file !== undefined);
    return newList.find((trace) => isSame(trace) && isHere(trace))?.stanzaId ?? null;
  }
}
