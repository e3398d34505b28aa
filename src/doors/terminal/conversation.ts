/** The numbers beside the messages on the screen, by which one replies to, edits or deletes them. */
import type { Chat } from './stage.ts';

export interface Spoken {
  no: number;
  /** id of the message: of an edit or a deletion that of the message it is about */
  id: string;
  chat: Chat;
  /** sender; null = the bot */
  from: string | null;
  /** how the screen calls the sender */
  nama: string;
  /** whose private chat it is; null = the group */
  peer: string | null;
  text: string;
}

/** All that was said, in the order in which it appeared. */
export class Conversation {
  readonly #list: Spoken[] = [];
  readonly #byId = new Map<string, Spoken>();

  /** Gives the next number. A later entry of the same id (an edit) leaves the first one its name. */
  add(entry: Omit<Spoken, 'no'>): Spoken {
    const spoken = { ...entry, no: this.#list.length + 1 };
    this.#list.push(spoken);
    if (!this.#byId.has(entry.id)) this.#byId.set(entry.id, spoken);
    return spoken;
  }

  byNo(no: number): Spoken | null {
    return this.#list[no - 1] ?? null;
  }

  byId(id: string): Spoken | null {
    return this.#byId.get(id) ?? null;
  }

  get count(): number {
    return this.#list.length;
  }
}
