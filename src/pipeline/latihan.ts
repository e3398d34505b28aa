/** Which messages are practice (LATIHAN): those of somebody who practises, and whatever speaks of such a message later. */
import { findMessage, type InboxMessage } from '../store/inbox.ts';
import { findLatihanOfPesan, findPesanLatihan, isPeserta, type Latihan, listLatihanAt } from '../store/latihan.ts';
import { identify } from './identify.ts';
import type { Office } from './office.ts';

/**
 * The practice to which a message belongs; null = it is in earnest. By the time of sending, as everything: what was sent before a
 * practice and is edited or deleted within it stays in earnest, and the other way round.
 */
export function latihanOf(office: Office, message: InboxMessage): Latihan | null {
  const { db } = office;
  const about = message.editOf ?? message.deleteOf;
  const original = about === null ? null : findMessage(db, message.chatId, about);
  // A failed one has not been given its place yet.
  if (original !== null && original.state !== 'failed') return findLatihanOfPesan(db, original.id);
  const quoted = message.quotedStanzaId === null ? null : quotedLatihan(office, message);
  const runningList = listLatihanAt(db, (original ?? message).sentAt);
  if (quoted === null && runningList.length === 0) return null;
  const { petugas } = identify(office, message);
  if (petugas === null) return null;
  // Whoever answers a message of a practice practises, too: a BATAL to it must not fall on a report in earnest.
  return quoted ?? runningList.find((latihan) => isPeserta(latihan, petugas)) ?? null;
}

function quotedLatihan({ db }: Office, message: InboxMessage): Latihan | null {
  const id = findPesanLatihan(db, message.chatId, message.quotedStanzaId ?? '');
  return id === null ? null : findLatihanOfPesan(db, id);
}
