/** Are two senders one person? WhatsApp shows people now by their number, now by a LID. */
import { isLid } from '../domain/wa-id.ts';
import { localDay } from '../domain/waktu.ts';
import { findPetugasByWa } from '../store/petugas.ts';
import type { Office, Sender } from './office.ts';

/** One id in common, or, where only a LID is known of one of them, one registered officer. */
export function isSamePerson(office: Office, sender: Sender, idList: readonly string[]): boolean {
  if (sender.idList.some((id) => idList.includes(id))) return true;
  const isHidden = (list: readonly string[]) => list.every(isLid);
  if (sender.petugas === null || (!isHidden(sender.idList) && !isHidden(idList))) return false;
  const on = localDay(sender.konteks.sentAt, office.zona);
  return findPetugasByWa(office.db, idList, on, office.reference)?.id === sender.petugas.id;
}
