/** What one message of somebody has brought about so far, with its first words and with its edits, and how that is undone. */
import type { Tiket } from '../domain/tiket.ts';
import type { Sebab } from '../domain/versi.ts';
import type { InboxMessage } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';
import { readTiket } from '../store/tiket.ts';
import { listVersi } from '../store/versi.ts';
import type { Office, Outcome, Sender } from './office.ts';
import { takeBack, withdraw } from './withdraw.ts';

/** A whole NIK or KK in the text: whoever deletes such a message protects people, and does not take the report back. */
const WHOLE_NUMBER = /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/;

/** Does the text hold a whole NIK or KK? */
export function holdsWholeNumber(text: string): boolean {
  return WHOLE_NUMBER.test(text);
}

/** Versions that bring words; the others take some back. */
const WORD_SET: ReadonlySet<Sebab> = new Set(['awal', 'edit', 'ganti', 'ralat', 'batal']);

export interface Spoken {
  tiket: Tiket;
  /** the first words of the ticket are this message's, in one of its wordings */
  isBegun: boolean;
  /** its wordings whose words stand in the ticket, by their numbers in the inbox; may be empty */
  wordIdList: number[];
  /** another message has told the same as a whole since */
  isRetold: boolean;
}

/** The tickets of which a message speaks in any of its wordings, in the order in which they were spoken of. */
export function listSpoken(db: Database, saidList: readonly InboxMessage[]): Spoken[] {
  const ownSet = new Set(saidList.map(({ id }) => id));
  const tiketIdSet = new Set(saidList.flatMap(({ tiketId }) => tiketId ?? []));
  return [...tiketIdSet].map((tiketId) => {
    const tiket = readTiket(db, tiketId);
    const versiList = listVersi(db, tiketId);
    const takenBackSet = new Set(versiList.map(({ tarik }) => tarik));
    const wordList = versiList.filter(
      ({ sebab, inboxId }) => ownSet.has(inboxId) && WORD_SET.has(sebab) && !takenBackSet.has(inboxId),
    );
    return {
      tiket,
      isBegun: ownSet.has(tiket.inboxId),
      wordIdList: [...new Set(wordList.map(({ inboxId }) => inboxId))],
      isRetold: versiList.some(({ sebab, inboxId }) => sebab === 'ganti' && !ownSet.has(inboxId)),
    };
  });
}

/**
 * The message does not say this any more: its own report ends; of another's, or of one that was told again since, only its words go.
 * @returns null where nothing of it stands
 */
export function unsay(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  { tiket, isBegun, wordIdList, isRetold }: Spoken,
  sebab: 'hapus' | 'sunting',
): Outcome | null {
  if (wordIdList.length === 0) return null;
  if (!isBegun || isRetold) return takeBack(office, message, sender, tiket, wordIdList);
  return tiket.state === 'dibatalkan' ? null : withdraw(office, message, sender, tiket, sebab);
}

/** Several outcomes of one message as one: all that they say, line by line; it speaks of the last ticket. */
export function joinOutcomes(outcomeList: readonly Outcome[]): Outcome {
  const last = outcomeList.at(-1) ?? { state: 'ignored', reply: null };
  const state = outcomeList.find((outcome) => outcome.state === 'done')?.state ?? last.state;
  const reply = outcomeList.flatMap((outcome) => outcome.reply ?? []).join('\n');
  const tiketId = outcomeList.findLast((outcome) => outcome.tiketId != null)?.tiketId ?? null;
  return { ...last, state, reply: reply === '' ? null : reply, tiketId };
}
