/** A message that its sender deleted for everyone: what it said is taken back, unless the deletion was hygiene (settled 6). */
import { renderHygiene } from '../render/ralat.ts';
import { unlinkPhoto } from '../store/dokumentasi.ts';
import { countDeletions, type InboxMessage, listSaid, setMessageState } from '../store/inbox.ts';
import { markMediaGone } from '../store/media.ts';
import { findPengumuman, withdrawPengumuman } from '../store/pengumuman.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';
import { holdsWholeNumber, joinOutcomes, listSpoken, type Spoken, unsay } from './said.ts';

/** Only a message that made or changed a ticket is worth a word, and only the first deletion of it. Its last wording counts. */
export function handleDeletion(office: Office, message: InboxMessage, sender: Sender): Outcome {
  const { db } = office;
  const saidList = listSaid(db, message.chatId, message.deleteOf ?? '');
  const latest = saidList.at(-1);
  if (!latest || countDeletions(db, message.chatId, message.deleteOf ?? '') > 1) return IGNORED;
  const isHygiene = holdsWholeNumber(latest.text);
  for (const said of saidList) {
    if (said.hasMedia && said.editOf === null) dropMedia(office, said.id);
    if (said.state === 'waiting' && !isHygiene) setMessageState(db, said.id, 'ignored', { now: office.now() });
  }
  const spokenList = listSpoken(db, saidList);
  if (spokenList.length === 0) return dropPengumuman(office, saidList);
  if (isHygiene) return sayHygiene(spokenList);
  // What is deleted was said before, also where the clock that dates the deletion is behind.
  const deletion = latest.sentAt < message.sentAt ? message : { ...message, sentAt: latest.sentAt };
  return joinOutcomes(spokenList.flatMap((spoken) => unsay(office, deletion, sender, spoken, 'hapus') ?? []));
}

function sayHygiene(spokenList: readonly Spoken[]): Outcome {
  const kept = spokenList.findLast(({ tiket, wordIdList }) => tiket.state !== 'dibatalkan' && wordIdList.length > 0);
  return kept ? { state: 'done', reply: renderHygiene(kept.tiket), tiketId: kept.tiket.id } : IGNORED;
}

/** An announcement that still waits is not posted; one that is posted is in the group already. */
function dropPengumuman({ db, now }: Office, saidList: readonly InboxMessage[]): Outcome {
  const [pengumuman] = saidList.flatMap(({ id }) => findPengumuman(db, { inboxId: id }) ?? []);
  if (!pengumuman || withdrawPengumuman(db, pengumuman.kode, now()) !== 'ditarik') return IGNORED;
  return { state: 'done', reply: `*${pengumuman.kode}* ditarik, tidak jadi dikirim.` };
}

/** What was kept of the file stays as evidence; what was not fetched yet is not fetched any more. */
export function dropMedia({ db }: Office, inboxId: number): void {
  unlinkPhoto(db, inboxId);
  markMediaGone(db, inboxId, 'dihapus pengirimnya');
}
