/** The shape of an order to the bot: who may give it, where, and what it answers. */
import type { Peran, Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { ReportKind } from '../domain/uraian.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';

/** What a command does before and after it looks a person up. */
export interface CariWarga {
  /**
   * Asks leave.
   * @param kunci what is asked for, masked
   * @returns the sentence that ends it where this petugas has asked too often in the last hour; null = go on
   */
  tahan(kunci: string): string | null;
  /** Writes down what was found. */
  catat(kunci: string, wargaIdList: readonly number[], hasil: 'ditemukan' | 'tidak_ada' | 'ditolak'): void;
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
  /** to be asked before a person is looked up */
  cari: CariWarga;
  /** the word with which the order was given, lower case */
  kata: string;
  /** what follows that word, as written */
  argumen: string | null;
  /** the form of each report kind, with `{DESA}`, `{NIK}` and `{KK}` in it */
  contohByKind: ReadonlyMap<ReportKind, string>;
  posting: Posting;
}

export interface CommandDefinition {
  id: string;
  /** words that give the order, lower case; unique among all commands */
  keywords: readonly string[];
  /** where the word is an everyday word, too: what the whole message has to look like to be the order */
  pola?: RegExp;
  /** roles that may give it */
  peran: readonly Peran[];
  /** only in a private chat? */
  isPribadi: boolean;
  /** from somebody who practises (LATIHAN): obeyed in earnest, or refused; default: practised like everything */
  saatLatihan?: 'sungguhan' | 'ditolak';
  /** one line for `bantuan` */
  ringkas: string;
  /** worked examples, each of which must be understood */
  contoh: readonly string[];
  /** @returns the reply, or null for silence */
  run(context: CommandContext): string | null;
}

/** Checks nothing at run time: it gives a command its type where it is written. */
export function defineCommand(definition: CommandDefinition): CommandDefinition {
  return definition;
}
