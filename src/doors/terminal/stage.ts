/** What the terminal needs of the office behind it: plain values and functions, which the command hands in. */
import type { Peran } from '../../domain/petugas.ts';
import type { Zona } from '../../domain/waktu.ts';

export type Chat = 'grup' | 'pribadi';

/** Somebody as whom one can type; without a role: not registered. */
export interface Person {
  /** `628…` */
  waId: string;
  nama: string;
  peran: Peran | null;
  /** official name of the desa, for officers of a desa */
  desa: string | null;
}

/** A message, an edit or a deletion on its way to the bot. */
export interface TerminalEvent {
  id: string;
  /** when it was sent, ISO 8601 */
  at: string;
  chat: Chat;
  from: string;
  role?: string | undefined;
  desa?: string | undefined;
  name?: string | undefined;
  text?: string | undefined;
  reply_to?: string | undefined;
  edit_of?: string | undefined;
  delete_of?: string | undefined;
}

/** A message of the bot. `to` is the group's name or the id of the person. */
export interface TerminalOutgoing {
  id: string;
  at: string;
  chat: Chat;
  to: string;
  reply_to?: string | undefined;
  text: string;
  /** goes out with it; without a path it is only named */
  file?: { nama: string; path?: string } | undefined;
}

export interface Stage {
  readonly zona: Zona;
  /** name of the group */
  readonly grup: string;
  clock(): Date;
  feed(event: TerminalEvent): Promise<TerminalOutgoing[]>;
  advanceTo(at: Date): Promise<TerminalOutgoing[]>;
  /** who is registered now */
  people(): Person[];
  /**
   * Registers somebody new.
   * @returns the person, or a sentence with what is wrong and the cure
   */
  register(text: string): Promise<{ person: Person; outgoing: TerminalOutgoing[] } | { fault: string }>;
  /** what the database holds, in sentences */
  sayData(): string[];
}
