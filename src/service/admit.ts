/** Whose messages the bot takes at all, on WhatsApp: those of its groups, and private ones of people whom it knows. */
import type { IncomingMessage } from '../domain/message.ts';
import type { Database } from '../store/open.ts';
import { isKnownWaId } from '../store/petugas.ts';

/**
 * A stranger's private message, another group, a friend of the office phone: nothing of it is kept (issue B, "What it must reach").
 * Known are officers, past ones included, and who has reported in the group and been told how to register.
 */
export function isAdmitted(db: Database, groupIdList: readonly string[], message: IncomingMessage): boolean {
  if (message.isGroup) return groupIdList.includes(message.chatId);
  return isKnownWaId(db, message.senderIdList);
}
