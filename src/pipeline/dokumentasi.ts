/** Which report a photo documents: the one of its caption, the one it answers, or the nearest in time by the same sender. */
import type { IncomingMessage } from '../domain/message.ts';
import { findPhoto, linkPhoto, listPhotos, listReportMessages, type Photo } from '../store/dokumentasi.ts';
import { findTiketIdByStanza, type InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { readTiket } from '../store/tiket.ts';
import { refuseTiket } from './authorise.ts';
import type { Office, Sender } from './office.ts';
import { isSamePerson } from './same-person.ts';

const NEAR_MS = 15 * 60_000;

/**
 * Links what came with a message that was just handled: its own photo, and, where it speaks of a ticket, photos around it. Each photo is
 * judged anew by what is on record, so it does not matter in which order photos and reports came in.
 */
export function linkDocumentation(office: Office, message: InboxMessage, sender: Sender, tiketId: number | null): void {
  if (tiketId !== null) {
    const { from, to } = around(message);
    for (const photo of listPhotos(office.db, message.chatId, from, to)) {
      const isFree = photo.cara === null || photo.cara === 'dekat';
      if (isFree && photo.id !== message.id && isSamePerson(office, sender, photo.senderIdList)) {
        linkOne(office, photo, sender, tiketId);
      }
    }
  }
  const own = message.hasMedia ? findPhoto(office.db, message.id) : null;
  if (own) linkOne(office, own, sender, null);
}

/**
 * A withdrawn report takes no photo; and whoever may not correct a report adds none to it.
 * @param nearTiketId the report that came just now: nearness leads to no other. A photo of a report that is withdrawn must not be
 * handed to a neighbour.
 */
function linkOne(office: Office, photo: Photo, sender: Sender, nearTiketId: number | null): void {
  const { db } = office;
  const isTaking = (tiketId: number) => readTiket(db, tiketId).state !== 'dibatalkan';
  if (photo.tiketId !== null) {
    if (isTaking(photo.tiketId)) linkPhoto(db, photo.id, photo.tiketId, 'keterangan');
    return;
  }
  const quotedId = photo.quotedStanzaId === null ? null : findTiketIdByStanza(db, photo.chatId, photo.quotedStanzaId);
  if (quotedId !== null) {
    const isAllowed = refuseTiket(sender, readTiket(db, quotedId), readIsi(db, quotedId).desa) === null;
    if (isTaking(quotedId) && isAllowed) linkPhoto(db, photo.id, quotedId, 'balasan');
    return;
  }
  const nearest = nearestTiketId(office, photo, sender);
  if (nearest !== null && nearest === (nearTiketId ?? nearest)) linkPhoto(db, photo.id, nearest, 'dekat');
}

/** Of two reports that are equally near the earlier one: people report first, and then show. */
function nearestTiketId(office: Office, photo: Photo, sender: Sender): number | null {
  const { from, to } = around(photo);
  const distanceOf = (sentAt: Date) => Math.abs(sentAt.getTime() - photo.sentAt.getTime());
  const [nearest] = listReportMessages(office.db, photo.chatId, from, to)
    .filter(({ senderIdList }) => isSamePerson(office, sender, senderIdList))
    .sort((a, b) => distanceOf(a.sentAt) - distanceOf(b.sentAt));
  return nearest?.tiketId ?? null;
}

function around({ sentAt }: Pick<IncomingMessage, 'sentAt'>): { from: Date; to: Date } {
  return { from: new Date(sentAt.getTime() - NEAR_MS), to: new Date(sentAt.getTime() + NEAR_MS) };
}
