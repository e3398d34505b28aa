/** The shape of an order to the bot: who may give it, where, and what it answers. */
import type { Peran, Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { ReportKind } from '../domain/uraian.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';

export interface CommandContext {
  db: Database;
  reference: Reference;
  zona: Zona;
  now: Date;
  petugas: Petugas;
  isGroup: boolean;
  /** the message that gives the order, for the history */
  inboxId: number;
  /** what follows the command's word, as written */
  argumen: string | null;
  /** the form of each report kind, with `{DESA}`, `{NIK}` and `{KK}` in it */
  contohByKind: ReadonlyMap<ReportKind, string>;
}

export interface CommandDefinition {
  id: string;
  /** words that give the order, lower case; unique among all commands */
  keywords: readonly string[];
  /** roles that may give it */
  peran: readonly Peran[];
  /** only in a private chat? */
  isPribadi: boolean;
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
