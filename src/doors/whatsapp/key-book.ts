/** Remembers the long ids of recent messages and the address behind a chat: what quoting and sending need. */
import { type MessageKey, serializedKey } from './message-key.ts';

const MOST = 5_000;

export class KeyBook {
  readonly #keyByStanza = new Map<string, string>();
  readonly #jidByChat = new Map<string, string>();

  note(chatId: string, jid: string, key: MessageKey): void {
    this.#jidByChat.set(chatId, jid);
    const stanza = `${chatId} ${key.id}`;
    this.#keyByStanza.delete(stanza);
    this.#keyByStanza.set(stanza, serializedKey(key));
    if (this.#keyByStanza.size <= MOST) return;
    for (const oldest of this.#keyByStanza.keys()) {
      this.#keyByStanza.delete(oldest);
      return;
    }
  }

  /** A chat stands under this address, as far as it is known before anything was said in it. */
  noteChat(chatId: string, jid: string): void {
    this.#jidByChat.set(chatId, jid);
  }

  keyOf(chatId: string, stanzaId: string): string | null {
    return this.#keyByStanza.get(`${chatId} ${stanzaId}`) ?? null;
  }

  /** The address to which a chat's messages go: as last seen, else `628…@c.us`. */
  jidOf(chatId: string): string {
    return this.#jidByChat.get(chatId) ?? (chatId.includes('@') ? chatId : `${chatId}@c.us`);
  }
}
