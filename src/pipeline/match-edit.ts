/** An exported message that bears an edit mark: which message, kept before, was it? An export only says who and in which minute. */
import type { IncomingMessage } from '../domain/message.ts';
import { hasStanza, listOfMinute, type MaybeEdited } from '../store/inbox-ekspor.ts';
import { identify } from './identify.ts';
import type { Office } from './office.ts';

export interface ImportedMessage extends IncomingMessage {
  /** bears WhatsApp's edit mark */
  isEdited?: boolean;
}

/** For edited messages, by their id: the kept message each one edits; `kept`: this very edit is on record. */
export type Matches = ReadonlyMap<string, MaybeEdited | 'kept'>;

const minuteOf = (message: ImportedMessage): string => message.sentAt.toISOString().slice(0, 16);

/** Matches the edited ones of a batch. What finds no certain partner is left out, and is a message of its own. */
export function matchEdits(office: Office, batch: readonly ImportedMessage[]): Matches {
  const matches = new Map<string, MaybeEdited | 'kept'>();
  const doneSet = new Set<string>();
  for (const message of batch) {
    const key = `${minuteOf(message)} ${message.senderIdList[0]}`;
    if (!message.isEdited || doneSet.has(key)) continue;
    doneSet.add(key);
    const saidList = batch.filter((other) => `${minuteOf(other)} ${other.senderIdList[0]}` === key);
    matchMinute(office, saidList, matches);
  }
  return matches;
}

/**
 * Matches what one person said in one minute. A kept message that no longer stands in the export was edited (or deleted); as many of these
 * as there are new edited ones are matched in their order. Other numbers leave it open which is which.
 */
function matchMinute(
  office: Office,
  saidList: readonly ImportedMessage[],
  matches: Map<string, MaybeEdited | 'kept'>,
): void {
  const [first] = saidList;
  if (!first) return;
  const isSaid = (kept: MaybeEdited) =>
    saidList.some(({ stanzaId, text }) => stanzaId === kept.stanzaId || text.trim() === kept.text.trim());
  const goneList = listOfMinute(office.db, minuteOf(first)).filter(
    (kept) => !isSaid(kept) && isSamePerson(office, first, kept),
  );
  const newList: ImportedMessage[] = [];
  for (const message of saidList.filter(({ isEdited }) => isEdited)) {
    const at = goneList.findIndex(({ editedText }) => editedText?.trim() === message.text.trim());
    if (at !== -1) {
      goneList.splice(at, 1);
      matches.set(message.stanzaId, 'kept');
    } else if (!hasStanza(office.db, message.chatId, message.stanzaId)) newList.push(message);
  }
  if (goneList.length !== newList.length) return;
  for (const [i, message] of newList.entries()) matches.set(message.stanzaId, goneList[i]!);
}

/** An export names people as one phone's contacts, the live chat by number: both lead to the same officer. */
function isSamePerson(office: Office, message: ImportedMessage, kept: MaybeEdited): boolean {
  if (message.senderIdList.some((id) => kept.senderIdList.includes(id))) return true;
  const petugas = identify(office, message).petugas;
  return (
    petugas !== null && identify(office, { ...message, senderIdList: kept.senderIdList }).petugas?.id === petugas.id
  );
}

/** The message as the edit that it is; no earlier than what it edits, since an export may not tell seconds. */
export function asEditOf(message: ImportedMessage, original: MaybeEdited): ImportedMessage {
  const { chatId, stanzaId, sentAt } = original;
  const latest = Math.max(sentAt.getTime(), message.sentAt.getTime());
  return { ...message, chatId, editOf: stanzaId, sentAt: new Date(latest) };
}
