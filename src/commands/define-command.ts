/** The shape of an order to the bot: who may give it, where, and what it answers. */
import type { Lampiran } from '../domain/lampiran.ts';
import type { OrangDitanya } from '../domain/orang-ditanya.ts';
import type { Peran, Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { ReportKind } from '../domain/uraian.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';
import type { Warga } from '../store/warga.ts';

/** The only way of a command to a person: each look-up is counted, limited and written down. */
export interface CariWarga {
  /**
   * The person who is meant; or, where there is none or several, the reply that ends it: nobody, people to choose from by number, too
   * many, asked too often.
   * @param lain asked where the register knows nobody: an answer from elsewhere, or null
   */
  orang(ditanya: OrangDitanya, lain?: () => string | null): Warga | { balasan: string; isKosong?: boolean };
  /** The same for an order that changes the person: who is not named beyond doubt is offered, and changed only when chosen by number. */
  yangDiubah(ditanya: OrangDitanya): Warga | { balasan: string };
}

/** Where and when the bot posts what does not answer a message. */
export interface Posting {
  /** chat ids of the groups that it works in */
  groupIdList: readonly string[];
  /** the instant itself, or the end of the quiet hours in which it lies */
  dueAt(at: Date): Date;
}

export interface CommandContext {
  db: Database;
  reference: Reference;
  zona: Zona;
  now: Date;
  petugas: Petugas;
  isGroup: boolean;
  /** the message that gives the order, for the history */
  inboxId: number;
  /** when the order was sent */
  sentAt: Date;
  /** looks persons up */
  cari: CariWarga;
  /** the word with which the order was given, lower case */
  kata: string;
  /** what follows that word, as written */
  argumen: string | null;
  /** the form of each report kind, with `{DESA}`, `{NIK}` and `{KK}` in it */
  contohByKind: ReadonlyMap<ReportKind, string>;
  posting: Posting;
}

/** A reply with files. */
export interface Balasan {
  text: string;
  lampiranList: readonly Lampiran[];
}

export interface CommandDefinition {
  id: string;
  /** words that give the order, lower case; unique among all commands */
  keywords: readonly string[];
  /** where the word is an everyday word, too: what the whole message has to look like to be the order */
  pola?: RegExp;
  /** what it may look like, too, in a private chat, where nobody else is talked to */
  polaPribadi?: RegExp;
  /** roles that may give it */
  peran: readonly Peran[];
  /** its word is an everyday word: in the group those who may not give it get silence */
  isKataUmum?: true;
  /** only in a private chat? */
  isPribadi: boolean;
  /** from somebody who practises (LATIHAN): obeyed in earnest, or refused; default: practised like everything */
  saatLatihan?: 'sungguhan' | 'ditolak';
  /** one line for `bantuan` */
  ringkas: string;
  /** worked examples, each of which must be understood */
  contoh: readonly string[];
  /** @returns the reply, alone or with files (orders for private chats only); null for silence */
  run(context: CommandContext): string | Balasan | null;
}

/** Checks nothing at run time: it gives a command its type where it is written. */
export function defineCommand<Definition extends CommandDefinition>(definition: Definition): Definition {
  return definition;
}
