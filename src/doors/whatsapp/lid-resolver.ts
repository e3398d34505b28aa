/** From WhatsApp's ids to the ids of a person: a LID is asked for its number once, and kept as it is where it has none. */
import { isLid, parseWaId } from '../../domain/wa-id.ts';
import { isLibraryNoise } from './library-noise.ts';
import { ConnectionLost } from './limit.ts';

/** What is known of LIDs, kept by the caller: undefined = never asked, null = asked and has no number. */
export interface LidBook {
  find(lid: string): string | null | undefined;
  keep(lid: string, telepon: string | null): void;
}

/** Asks WhatsApp; null = it does not know either. */
export type AskLid = (lid: string) => Promise<string | null>;

export class LidResolver {
  readonly #book: LidBook;
  readonly #ask: AskLid;
  readonly #askingByLid = new Map<string, Promise<string | null>>();

  constructor(book: LidBook, ask: AskLid) {
    this.#book = book;
    this.#ask = ask;
  }

  /** The ids of the person behind a jid, the phone first; empty where the jid is nobody's. @throws where the page is gone */
  async idsOf(jid: string): Promise<string[]> {
    const id = parseWaId(jid);
    if (id === null) return [];
    if (!isLid(id)) return [id];
    const phone = await this.#phoneOf(id);
    return phone === null ? [id] : [phone, id];
  }

  /** The chat's id: a group as it is, a person by number where it is known; null = no chat of people. */
  async chatIdOf(jid: string): Promise<string | null> {
    return jid.endsWith('@g.us') ? jid : ((await this.idsOf(jid))[0] ?? null);
  }

  async #phoneOf(lid: string): Promise<string | null> {
    const known = this.#book.find(lid);
    if (known !== undefined) return known;
    let asking = this.#askingByLid.get(lid);
    if (!asking) {
      asking = this.#askAndKeep(lid).finally(() => this.#askingByLid.delete(lid));
      this.#askingByLid.set(lid, asking);
    }
    return asking;
  }

  async #askAndKeep(lid: string): Promise<string | null> {
    let answer: string | null;
    try {
      answer = await this.#ask(lid);
    } catch (error) {
      // Nobody becomes a stranger because the page went away: what he said is read again once it is back.
      if (error instanceof ConnectionLost || isLibraryNoise(error)) throw error;
      return null; // no answer this time: asked again at the next message
    }
    const phone = answer === null ? null : parseWaId(answer);
    this.#book.keep(lid, phone);
    return phone;
  }
}
