/** A message that its sender deleted for everyone: what it said is taken back, unless the deletion was hygiene (settled 6). */
import { renderHygiene } from '../render/ralat.ts';
import { unlinkPhoto } from '../store/dokumentasi.ts';
import { countDeletions, findMessage, type InboxMessage, lastSaidAt, setMessageState } from '../store/inbox.ts';
import { markMediaGone } from '../store/media.ts';
import { findPengumuman, withdrawPengumuman } from '../store/pengumuman.ts';
import { readTiket } from '../store/tiket.ts';
import { listVersi } from '../store/versi.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';
import { takeBack, withdraw } from './withdraw.ts';

/** A whole NIK or KK in the text: whoever deletes such a message protects people, and does not take the report back. */
const WHOLE_NUMBER = /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/;

/** Does the text hold a whole NIK or KK? */
export function holdsWholeNumber(text: string): boolean {
  return WHOLE_NUMBER.test(text);
}

/** Only a message that made or changed a ticket is worth a word, and only the first deletion of it. */
export function handleDeletion(office: Office, message: InboxMessage, sender: Sender): Outcome {
  const { db } = office;
  const original = findMessage(db, message.chatId, message.deleteOf ?? '');
  if (!original || countDeletions(db, message.chatId, original.stanzaId) > 1) return IGNORED;
  if (original.hasMedia) dropMedia(office, original.id);
  const isHygiene = holdsWholeNumber(original.text);
  if (original.state === 'waiting' && !isHygiene) setMessageState(db, original.id, 'ignored', { now: office.now() });
  if (original.tiketId === null) return dropPengumuman(office, original.id);
  const tiket = readTiket(db, original.tiketId);
  const versiList = listVersi(db, tiket.id);
  const isFirst = tiket.inboxId === original.id;
  if (!versiList.some((versi) => versi.inboxId === original.id)) return IGNORED;
  if (isHygiene) {
    return tiket.state === 'dibatalkan' ? IGNORED : { state: 'done', reply: renderHygiene(tiket), tiketId: tiket.id };
  }
  // Another message has told the same since: only the deleted one's words go.
  const isRetold = versiList.some((versi) => versi.sebab === 'ganti' && versi.inboxId !== original.id);
  // What is deleted was said before, also where the clock that dates the deletion is behind.
  const saidAt = lastSaidAt(db, original);
  const deletion = saidAt < message.sentAt ? message : { ...message, sentAt: saidAt };
  if (!isFirst || isRetold) return takeBack(office, deletion, sender, tiket, original.id);
  return tiket.state === 'dibatalkan' ? IGNORED : withdraw(office, deletion, sender, tiket, 'hapus');
}

/** An announcement that still waits is not posted; one that is posted is in the group already. */
function dropPengumuman({ db, now }: Office, inboxId: number): Outcome {
  const pengumuman = findPengumuman(db, { inboxId });
  if (pengumuman === null || withdrawPengumuman(db, pengumuman.kode, now()) !== 'ditarik') return IGNORED;
  return { state: 'done', reply: `*${pengumuman.kode}* ditarik, tidak jadi dikirim.` };
}

/** What was kept of the file stays as evidence; what was not fetched yet is not fetched any more. */
export function dropMedia({ db }: Office, inboxId: number): void {
  unlinkPhoto(db, inboxId);
  markMediaGone(db, inboxId, 'dihapus pengirimnya');
}
