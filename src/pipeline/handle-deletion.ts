/** A message that its sender deleted for everyone: the report is withdrawn, unless the deletion was hygiene (settled 6). */
import { renderHygiene } from '../render/ralat.ts';
import { findMessage, type InboxMessage } from '../store/inbox.ts';
import { readTiket } from '../store/tiket.ts';
import { withdraw } from './handle-koreksi.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';

/** A whole NIK or KK in the text: whoever deletes such a message protects people, and does not take the report back. */
const WHOLE_NUMBER = /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/;

/** Only a message that made a ticket is worth a word. */
export function handleDeletion(office: Office, message: InboxMessage, sender: Sender): Outcome {
  const original = findMessage(office.db, message.chatId, message.deleteOf ?? '');
  if (!original?.tiketId) return IGNORED;
  const tiket = readTiket(office.db, original.tiketId);
  if (tiket.inboxId !== original.id || tiket.state === 'dibatalkan') return IGNORED;
  if (WHOLE_NUMBER.test(original.text)) return { state: 'done', reply: renderHygiene(tiket), tiketId: tiket.id };
  return withdraw(office, message, sender, tiket, 'hapus');
}
