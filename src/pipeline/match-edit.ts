/** An exported message that bears an edit mark: which message, kept before, was it? An export only says who and in which minute. */
import type { IncomingMessage } from '../domain/message.ts';
import { hasStanza, type KeptMessage, listOfMinute } from '../store/inbox-ekspor.ts';
import { plainWords } from '../text/same-words.ts';
import { identify } from './identify.ts';
import type { Office } from './office.ts';
import { minuteOf } from './twin.ts';

export interface ImportedMessage extends IncomingMessage {
  /** bears WhatsApp's edit mark */
  isEdited?: boolean;
}

/** For edited messages, by their id: the kept message each one edits; `kept`: this very edit is on record. */
export type Matches = ReadonlyMap<string, KeptMessage | 'kept'>;

/** Matches the edited ones of a batch. What finds no certain partner is left out, and is a message of its own. */
export function matchEdits(office: Office, batch: readonly ImportedMessage[]): Matches {
  const matches = new Map<string, KeptMessage | 'kept'>();
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
  matches: Map<string, KeptMessage | 'kept'>,
): void {
  const [first] = saidList;
  if (!first) return;
  const isSaid = (kept: KeptMessage) =>
    saidList.some(({ stanzaId, text }) => stanzaId === kept.stanzaId || plainWords(text) === plainWords(kept.text));
  const goneList = listOfMinute(office.db, minuteOf(first)).filter(
    (kept) => !isSaid(kept) && isSamePerson(office, first, kept),
  );
  const newList: ImportedMessage[] = [];
  for (const message of saidList.filter(({ isEdited }) => isEdited)) {
    const at = goneList.findIndex(
      ({ editedText }) => editedText !== null && plainWords(editedText) === plainWords(message.text),
    );
    if (at !== -1) {
      goneList.splice(at, 1);
      matches.set(message.stanzaId, 'kept');
    } else if (!hasStanza(office.db, message.chatId, message.stanzaId)) newList.push(message);
  }
  if (goneList.length !== newList.length) return;
  for (const [i, message] of newList.entries()) matches.set(message.stanzaId, goneList[i]!);
}

/** An export names people as one phone's contacts, the live chat by number: both lead to the same officer. */
function isSamePerson(office: Office, message: ImportedMessage, kept: KeptMessage): boolean {
  if (message.senderIdList.some((id) => kept.senderIdList.includes(id))) return true;
  const petugas = identify(office, message).petugas;
  return (
    petugas !== null && identify(office, { ...message, senderIdList: kept.senderIdList }).petugas?.id === petugas.id
  );
}

/** The message as the edit that it is; no earlier than what it edits, since an export may not tell seconds. */
export function asEditOf(message: ImportedMessage, original: KeptMessage): ImportedMessage {
  const { chatId, stanzaId, sentAt } = original;
  const latest = Math.max(sentAt.getTime(), message.sentAt.getTime());
  return { ...message, chatId, editOf: stanzaId, sentAt: new Date(latest) };
}
