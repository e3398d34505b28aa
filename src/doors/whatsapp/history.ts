/** What WhatsApp still knows of a chat: the messages since an instant, and the file of one message. */
import type { ChatHistory, MediaFile } from '../door.ts';
import type { Inbound } from './inbound.ts';
import type { KeyBook } from './key-book.ts';
import { fetchMessages, type Message } from './library.ts';
import type { LibraryMessage } from './map-message.ts';
import { fixId } from './message-key.ts';
import { findKey, hasChat } from './page-calls.ts';
import type { Session } from './session.ts';

/** Each try reads further back; more than the last is not read at once. */
const LIMIT_LIST = [50, 200, 800, 2_000];

export async function readHistory(session: Session, inbound: Inbound, jid: string, since: Date): Promise<ChatHistory> {
  const { rawList, isComplete } = await fetchBack(session, jid, since);
  const { incomingList, ownList } = await inbound.readAll(rawList);
  const isMeant = ({ sentAt }: { sentAt: Date }) => sentAt >= since;
  const byTime = (a: { sentAt: Date }, b: { sentAt: Date }) => a.sentAt.getTime() - b.sentAt.getTime();
  return {
    incomingList: incomingList.filter(isMeant).sort(byTime),
    ownList: ownList.filter(isMeant).sort(byTime),
    isComplete,
  };
}

async function fetchBack(session: Session, jid: string, since: Date) {
  let rawList: Message[] = [];
  if (!(await session.call('hasChat', () => hasChat(session.page, jid)))) return { rawList, isComplete: true };
  for (const limit of LIMIT_LIST) {
    rawList = await session.call('fetchMessages', () => fetchMessages(session.client, jid, limit));
    const isAll = rawList.length < limit;
    if (isAll || rawList.some(({ timestamp }) => timestamp * 1000 < since.getTime()))
      return { rawList, isComplete: true };
  }
  return { rawList, isComplete: false };
}

/** The long id of a message; null where WhatsApp no longer has it. */
async function longIdOf(parts: MessageParts, chatId: string, stanzaId: string): Promise<string | null> {
  const { session, inbound, keys } = parts;
  const jid = keys.jidOf(chatId);
  const known =
    keys.keyOf(chatId, stanzaId) ?? (await session.call('findKey', () => findKey(session.page, jid, stanzaId)));
  if (known !== null) return known;
  await readHistory(session, inbound, jid, new Date(0)); // notes the keys it meets
  return keys.keyOf(chatId, stanzaId);
}

/** What is needed to find one message again. */
export interface MessageParts {
  session: Session;
  inbound: Inbound;
  keys: KeyBook;
}

/** @returns null where WhatsApp no longer has it */
export async function findMessage(parts: MessageParts, chatId: string, stanzaId: string): Promise<Message | null> {
  const { session } = parts;
  const key = await longIdOf(parts, chatId, stanzaId);
  const message = key === null ? null : await session.call('getMessageById', () => session.client.getMessageById(key));
  if (!message) return null;
  fixId(message as unknown as LibraryMessage);
  return message;
}

/** @returns null where WhatsApp no longer has the message or its file */
export async function download(parts: MessageParts, chatId: string, stanzaId: string): Promise<MediaFile | null> {
  const message = await findMessage(parts, chatId, stanzaId);
  const media = message && (await parts.session.call('downloadMedia', () => message.downloadMedia()));
  if (!media) return null;
  return {
    mime: media.mimetype,
    namaBerkas: media.filename ?? null,
    data: Buffer.from(media.data, 'base64'),
  };
}
