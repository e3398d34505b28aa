/** A group message that shows whole NIKs is accepted; once a day its sender hears how to keep them out of the group. */
import { isExported } from '../domain/message.ts';
import { localDay } from '../domain/waktu.ts';
import { JAPRI } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { markIngat } from '../store/ingat.ts';
import type { Office, Outcome, Sender } from './office.ts';
import { holdsWholeNumber } from './said.ts';

/** @returns the reminder for the end of the reply, or null where none is due. To be called in the transaction of the reply. */
export function remindNik(office: Office, message: InboxMessage, sender: Sender, outcome: Outcome): string | null {
  const isAccepted = outcome.state === 'done' && outcome.tiketId != null && message.deleteOf === null;
  if (!message.isGroup || isExported(message) || !isAccepted || !holdsWholeNumber(message.text)) return null;
  const siapa = sender.petugas === null ? sender.idList[0] : `petugas:${sender.petugas.id}`;
  return markIngat(office.db, siapa, localDay(office.now(), office.zona)) ? JAPRI : null;
}
