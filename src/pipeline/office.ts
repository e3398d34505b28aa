/** What every step of the pipeline works with: one office, its database, its facts and its clock. */
import type { CommandDefinition } from '../commands/define-command.ts';
import type { Lampiran } from '../domain/lampiran.ts';
import type { IncomingMessage } from '../domain/message.ts';
import type { Konteks, Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { Zona } from '../domain/waktu.ts';
import type { InboxState } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';

export interface Office {
  db: Database;
  reference: Reference;
  zona: Zona;
  now(): Date;
  /** does the bot work in this group? */
  isOwnGroup(chatId: string): boolean;
  /** the groups it works in, as far as they have been found */
  groupIdList(): readonly string[];
  /** when something that nobody waits for may be posted: at once, or after the quiet hours */
  postableAt(at: Date): Date;
  /** files larger than this are not fetched, bytes */
  mediaMaxBytes: number;
  commandList: readonly CommandDefinition[];
  /** look-ups of persons that one petugas may make in an hour */
  batasCariPerJam: number;
  /** those who practise get a database of their own, at the same schema */
  migrationsDir: string;
}

/** Who speaks, as far as is known. */
export interface Sender {
  petugas: Petugas | null;
  konteks: Konteks;
  idList: IncomingMessage['senderIdList'];
}

/** What becomes of a message: its state in the inbox, and the one reply to it. */
export interface Outcome {
  state: InboxState;
  /** null = silence */
  reply: string | null;
  tiketId?: number | null;
  /** files that go out with the reply, to a private chat only */
  lampiranList?: readonly Lampiran[];
  /** where the reply goes, if not into the chat of the message */
  replyTo?: string;
}

/** The bot stays silent. */
export const IGNORED: Outcome = Object.freeze({ state: 'ignored', reply: null });

/** An answer that records nothing. */
export function refuse(reply: string): Outcome {
  return { state: 'refused', reply };
}
