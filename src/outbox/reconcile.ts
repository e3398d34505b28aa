/**
 * Finds out what became of messages whose sending ended in doubt: from the account's own messages as WhatsApp shows them, from
 * acknowledgements, and from the history of the chat. Only what is proven not to have left is sent again.
 */
import type { ChatHistory, LiveDoor, OwnMessage } from '../doors/door.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import { hasStanza, listAttempted, listUnacked, listUnsettled, readOutboxMessage } from '../store/outbox-past.ts';
import { markQueuedAgain, markShown, markUnsent, raiseAck } from '../store/outbox-state.ts';
import { inTransaction } from '../store/transaction.ts';
import { textOf } from './claim.ts';

/** WhatsApp's clock and ours need not agree. */
const CLOCK_MS = 2 * 60_000;
/** So long a message may be on its way without standing anywhere. */
export const GRACE_MS = 5_000;
const MAX_ATTEMPTS = 5;
/** So long a text that the bot has said is taken for the bot's own, also under a stanza that no row knows. */
const ECHO_MS = 3_600_000;

/** What can tell the history of a chat. */
export type HistoryReader = Pick<LiveDoor, 'readHistory'>;

/**
 * An own message that WhatsApp shows.
 *
 * It is raised BEFORE the door's `send` ends, so a row that is still `sending` is matched too, and settled by `send` later.
 * @returns was it sent by the bot? Else a person typed it on the phone.
 */
export function noteOwn(db: Database, own: OwnMessage, now: Date): boolean {
  if (hasStanza(db, own.chatId, own.stanzaId)) {
    raiseAck(db, own.chatId, own.stanzaId, { ack: own.ack, now });
    return true;
  }
  const distance = (row: OutboxMessage) => Math.abs(own.sentAt.getTime() - (row.attemptedAt?.getTime() ?? 0));
  const row = listUnsettled(db, own.chatId)
    .filter((candidate) => isPossible(candidate, own) && isSaid(db, candidate, own))
    .sort((a, b) => distance(a) - distance(b))[0];
  if (row) {
    markShown(db, row.id, { stanzaId: own.stanzaId, ack: own.ack, now });
    return true;
  }
  return listAttempted(db, own.chatId, new Date(own.sentAt.getTime() - ECHO_MS)).some((said) => isSaid(db, said, own));
}

/** The same words, and the same file or none; of a picture WhatsApp keeps no name. */
function isSaid(db: Database, { id, lampiranNama }: OutboxMessage, { text, file }: OwnMessage): boolean {
  const isSameFile = lampiranNama === null ? file === undefined : file && (file.nama ?? lampiranNama) === lampiranNama;
  return isSameFile === true && plain(textOf(db, id)) === plain(text);
}

function isPossible(row: OutboxMessage, own: OwnMessage): boolean {
  return (
    row.sentStanzaId === null &&
    row.attemptedAt !== null &&
    own.sentAt.getTime() >= row.attemptedAt.getTime() - CLOCK_MS
  );
}

/** WhatsApp cuts what cannot be seen: spaces at the ends of lines, other line ends. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/**
 * Looks each message in doubt up in the history of its chat.
 * @param options.since what was tried before it is left alone
 * @returns the messages that are given up
 */
export async function reconcileAll(
  db: Database,
  door: HistoryReader,
  options: { now: () => Date; since: Date; isStopped: () => boolean },
): Promise<OutboxMessage[]> {
  const doubtList = listUnacked(db, options.since);
  const failedList: OutboxMessage[] = [];
  for (const chatId of new Set(doubtList.map((row) => row.chatId))) {
    const chatList = doubtList.filter((row) => row.chatId === chatId);
    const askedAt = options.now();
    const history = await readHistory(door, chatId, chatList);
    if (options.isStopped()) break;
    if (history === null) continue;
    inTransaction(db, () => {
      for (const own of history.ownList) noteOwn(db, { ...own, chatId }, askedAt);
      if (!history.isComplete) return;
      for (const row of chatList) if (judgeMissing(db, row, history, askedAt)) failedList.push(row);
    });
  }
  return failedList;
}

async function readHistory(
  door: HistoryReader,
  chatId: string,
  rowList: readonly OutboxMessage[],
): Promise<ChatHistory | null> {
  const oldest = Math.min(...rowList.map((row) => row.attemptedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  try {
    return await door.readHistory(chatId, new Date(oldest - CLOCK_MS));
  } catch (error) {
    logger('outbox').warn({ err: error }, 'history cannot be read, doubtful messages stay as they are');
    return null;
  }
}

/**
 * A row that the whole history does not hold did not leave (or vanished with the browser).
 * @returns is it given up?
 */
function judgeMissing(db: Database, seen: OutboxMessage, history: ChatHistory, askedAt: Date): boolean {
  const row = readOutboxMessage(db, seen.id);
  const isSame = row.attempts === seen.attempts && row.ack === 0 && (row.state === 'unknown' || row.state === 'sent');
  const isYoung = askedAt.getTime() - (row.attemptedAt?.getTime() ?? 0) < GRACE_MS;
  const isShown = history.ownList.some(({ stanzaId }) => stanzaId === row.sentStanzaId);
  if (!isSame || isYoung || isShown) return false;
  if (row.attempts < MAX_ATTEMPTS) {
    markQueuedAgain(db, row.id, 'tidak keluar, dikirim lagi');
    return false;
  }
  markUnsent(db, row.id, 'refused', `tidak sampai setelah ${row.attempts} kali dicoba`);
  return true;
}
