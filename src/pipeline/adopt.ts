/** A message that an import brought in before it was heard live: it becomes the live one, and is not handled or answered again. */
import { type IncomingMessage, isExported } from '../domain/message.ts';
import { readMessage } from '../store/inbox.ts';
import { adoptMessage, hasStanza } from '../store/inbox-ekspor.ts';
import { announceMedia } from '../store/media.ts';
import { inTransaction } from '../store/transaction.ts';
import { linkDocumentation } from './dokumentasi.ts';
import { handleSilently } from './handle-silently.ts';
import { identify } from './identify.ts';
import type { Office } from './office.ts';
import { findExportedTwin } from './twin.ts';

/** What arrives sooner after its sending cannot have been exported and imported in between. */
const LATE_MS = 5 * 60_000;

/**
 * Looks for the exported form of a group message that comes late, in a catch-up, and makes it this message: its ids, sender and second are
 * known now; its ticket stays.
 * @returns false where there is none: the message is new
 */
export function adoptExported(office: Office, message: IncomingMessage): boolean {
  if (!message.isGroup || isExported(message) || message.editOf !== null || message.deleteOf !== null) return false;
  if (office.now().getTime() - message.sentAt.getTime() < LATE_MS) return false;
  const twin = findExportedTwin(office, message);
  // Caught up with before: it must not take the twin of somebody else's equal words.
  if (!twin || hasStanza(office.db, message.chatId, message.stanzaId)) return false;
  inTransaction(office.db, () => {
    adoptMessage(office.db, twin, message);
    if (message.media) announceMedia(office.db, twin.id, message.media, office.mediaMaxBytes);
    understandMore(office, twin.id);
  });
  return true;
}

/** An export tells less: neither what a message quotes nor its photo, and of its sender only a name. */
function understandMore(office: Office, id: number): void {
  const message = readMessage(office.db, id);
  const sender = identify(office, message);
  const isOpen =
    message.state === 'waiting' ||
    (message.quotedStanzaId !== null && (message.state === 'ignored' || message.state === 'refused'));
  if (isOpen && sender.petugas !== null) handleSilently(office, message);
  else if (message.hasMedia || message.tiketId !== null) linkDocumentation(office, message, sender, message.tiketId);
}
