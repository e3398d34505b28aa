/** One message, two sources: heard live (with its id, sender and second), and shown in an export (with a name and a minute). */
import type { IncomingMessage } from '../domain/message.ts';
import { isExported } from '../domain/message.ts';
import { isLid } from '../domain/wa-id.ts';
import { hasStanza, type KeptMessage, listExportedOfMinute, listOfMinute } from '../store/inbox-ekspor.ts';
import { plainWords } from '../text/same-words.ts';
import { identify, isNamed } from './identify.ts';
import type { Office } from './office.ts';

/** The minute of a message, as an export tells it: `2026-08-12T01:40`, UTC. */
export function minuteOf({ sentAt }: Pick<IncomingMessage, 'sentAt'>): string {
  return sentAt.toISOString().slice(0, 16);
}

/** Did the kept message say this, at first or after an edit? */
function isSaidIn(words: string, { text, editedText }: KeptMessage): boolean {
  return plainWords(text) === words || (editedText !== null && plainWords(editedText) === words);
}

type Said = Pick<IncomingMessage, 'senderIdList' | 'senderName'>;

/** One person for certain; maybe (an export names people as one phone's contact list does); not. */
const CERTAIN = 3;
const MAYBE = 2;
const HARDLY = 1;
const NOT = 0;

/** How likely is it that who wrote in the export is who was heard? */
function likeness(office: Office, message: IncomingMessage, exported: Said, live: Said): number {
  if (exported.senderIdList.some((id) => live.senderIdList.includes(id))) return CERTAIN;
  const petugasOf = (said: Said) => identify(office, { ...message, ...said }).petugas?.id ?? null;
  const [written, heard] = [petugasOf(exported), petugasOf(live)];
  if (written !== null && heard !== null) return written === heard ? CERTAIN : NOT;
  // Two numbers that differ are two people; a LID hides which number it is.
  if (!isNamed(exported.senderIdList) && !live.senderIdList.every(isLid)) return NOT;
  return written === null && heard === null ? MAYBE : HARDLY;
}

/** The exported message on record that this one, heard live, is: the same words in the same minute by the likeliest person. */
export function findExportedTwin(office: Office, message: IncomingMessage): KeptMessage | null {
  const keptList = listExportedOfMinute(office.db, minuteOf(message));
  if (keptList.length === 0) return null;
  const words = plainWords(message.text);
  if (words === '') return null;
  let best: KeptMessage | null = null;
  let bestLikeness = NOT;
  for (const kept of keptList) {
    if (!isSaidIn(words, kept)) continue;
    const like = likeness(office, message, kept, message);
    if (like > bestLikeness) [best, bestLikeness] = [kept, like];
  }
  return best;
}

/**
 * Which messages of an export were heard live. Each live message answers for one exported one: two officers write «nihil» in one minute.
 * All messages of one minute should be in one batch.
 * @returns their exported ids
 */
export function findHeard(office: Office, batch: readonly IncomingMessage[]): ReadonlySet<string> {
  const heardSet = new Set<string>();
  const batchByMinute = new Map<string, IncomingMessage[]>();
  for (const message of batch) {
    const minute = minuteOf(message);
    const saidList = batchByMinute.get(minute);
    if (saidList) saidList.push(message);
    else batchByMinute.set(minute, [message]);
  }
  for (const [minute, saidList] of batchByMinute) {
    const liveList = listOfMinute(office.db, minute).filter((kept) => !isExported(kept));
    if (liveList.length > 0) pairMinute(office, saidList, liveList, heardSet);
  }
  return heardSet;
}

/** Certain pairs first, so that a maybe takes nobody's certain partner. */
function pairMinute(
  office: Office,
  saidList: readonly IncomingMessage[],
  liveList: KeptMessage[],
  heardSet: Set<string>,
): void {
  const openList = saidList.filter(({ chatId, stanzaId }) => !hasStanza(office.db, chatId, stanzaId));
  for (const wanted of [CERTAIN, MAYBE, HARDLY]) {
    for (const message of openList) {
      if (heardSet.has(message.stanzaId)) continue;
      const words = plainWords(message.text);
      const at = liveList.findIndex(
        (live) => isSaidIn(words, live) && likeness(office, message, message, live) >= wanted,
      );
      if (at < 0) continue;
      liveList.splice(at, 1);
      heardSet.add(message.stanzaId);
    }
  }
}
