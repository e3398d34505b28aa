/** What the page holds: chats, messages, contacts, the state of the connection. */
import type { WaAccount, WaChat, WaContact, WaMessage } from '../protocol.ts';
import { HEALTHY, type Settings } from '../settings.ts';
import { MsgKey, type Wid, wid } from './ids.ts';
import { ask } from './link.ts';
import { type Attributes, Collection, Emitter, keyOf, Model } from './model.ts';
import { ChatModel, GroupMeta, MsgModel } from './models.ts';

type ContactModel = Model & { id: Wid; name?: string; pushname?: string; isMyContact?: boolean };
const contactModel = (attributes: Attributes) => new Model(attributes) as ContactModel;

export const Msg = new Collection<MsgModel>();
export const Chat = new Collection<ChatModel>();
export const Newsletter = new Collection<ChatModel>();
export const Contact = new Collection<ContactModel>();
export const GroupMetadata = new Collection<GroupMeta>();

interface SocketAttributes {
  state: string;
  hasSynced: boolean;
}
export const Socket = new Model<SocketAttributes>({ state: 'OPENING', hasSynced: false }) as Model<SocketAttributes> &
  SocketAttributes;
export const Conn = new Model<Attributes>({ ref: null, platform: 'android', pushname: '' });
export const Cmd = new Emitter();

export const settings: Settings = { ...HEALTHY };
export const me: { pn?: Wid; lid?: Wid } = {};
const lidByPn = new Map<string, string>();
const pnByLid = new Map<string, string>();

export function toPn(id: unknown): Wid | undefined {
  const pn = pnByLid.get(keyOf(id));
  return pn === undefined ? undefined : wid(pn);
}

export function toLid(id: unknown): Wid | undefined {
  const lid = lidByPn.get(keyOf(id));
  return lid === undefined ? undefined : wid(lid);
}

export function putAccount(account: WaAccount): void {
  Object.assign(me, { pn: wid(account.pn), lid: wid(account.lid) });
  Conn.set({ pushname: account.pushname });
  putContact(account);
}

export function putContact({ pn, lid, name, pushname }: WaContact): void {
  if (pn && lid) {
    lidByPn.set(pn, lid);
    pnByLid.set(lid, pn);
  }
  for (const id of [pn, lid]) {
    if (id === undefined) continue;
    const phoneNumber = id === lid && pn ? { phoneNumber: wid(pn) } : {};
    const shown = { name, pushname, isMyContact: name !== undefined };
    Contact.add(contactModel({ id: wid(id), ...shown, ...phoneNumber }), { isSilent: true });
  }
}

export function findContact(id: unknown): ContactModel {
  return Contact.get(id) ?? Contact.add(contactModel({ id: wid(id) }), { isSilent: true });
}

/** Makes or renews a chat; a channel comes among the channels. */
export function putChat({ id, name, t, participants, lidMode }: WaChat): ChatModel {
  const chatId = wid(id);
  const home = chatId.isNewsletter() ? Newsletter : Chat;
  const fresh = { unreadCount: 0, archive: false, mute: { expiration: 0 }, endOfHistoryTransferType: 0 };
  const chat = home.get(id) ?? home.add(new ChatModel({ id: chatId, t, ...fresh }), { isSilent: true });
  Object.assign(chat, { formattedTitle: name, name });
  if (chatId.isNewsletter()) chat.newsletterMetadata ??= new Model({ id: chatId, name }) as Model & { id: Wid };
  if (participants) {
    const members = new Collection();
    for (const { id: member, isAdmin = false } of participants) {
      members.add(new Model({ id: wid(member), isAdmin, isSuperAdmin: false }) as Model & { id: Wid });
    }
    const owner = participants[0] ? wid(participants[0].id) : undefined;
    const facts = {
      subject: name,
      creation: 1_700_000_000,
      owner,
      announce: false,
      isLidAddressingMode: lidMode ?? false,
    };
    chat.groupMetadata = new GroupMeta({ id: chatId, ...facts, participants: members });
    GroupMetadata.remove(chatId);
    GroupMetadata.add(chat.groupMetadata, { isSilent: true });
  }
  return chat;
}

/** Puts a message into its chat; only a new one (`isNewMsg`) raises events of the library. */
export function putMessage(message: WaMessage, { isNewMsg }: { isNewMsg: boolean }): MsgModel {
  const known = Msg.get(message.id);
  const model = known ?? new MsgModel({ ...attributesOf(message), isNewMsg });
  const chat = Chat.get(model.id.remote) ?? Newsletter.get(model.id.remote);
  if (known) {
    // It may have come before its chat.
    if (!chat?.msgs.get(known.id)) chat?.msgs.add(known, { isSilent: true, isOwn: false });
    return known;
  }
  chat?.msgs.add(model, { isSilent: true, isOwn: false });
  if (chat) {
    chat.t = Math.max(chat.t, model.t);
    if (!model.id.fromMe) chat.lastReceivedKey = model.id;
  }
  return Msg.add(model, { isSilent: !isNewMsg });
}

function attributesOf(message: WaMessage): Attributes {
  const keyed = (text: string | undefined) => (text === undefined ? undefined : MsgKey.fromString(text));
  const attributes: Attributes = {
    ...message,
    id: MsgKey.fromString(message.id),
    from: wid(message.from),
    to: wid(message.to),
    author: message.author === undefined ? undefined : wid(message.author),
    mediaData: message.directPath === undefined ? undefined : { mediaStage: settings.mediaStage },
    mentionedJidList: (message.mentionedJidList ?? []).map(wid),
    protocolMessageKey: keyed(message.protocolMessageKey),
    latestEditMsgKey: keyed(message.latestEditMsgKey),
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

/** Messages that the page may have to fetch; as in real life a missing id is an error without words. */
export async function getMessagesById(idList: unknown[]): Promise<{ messages: MsgModel[] }> {
  if (idList.includes(undefined)) throw Object.assign(new Error('r'), { name: 'r' });
  const messageList = await ask<WaMessage[]>('messagesById', { ids: idList.map(keyOf) });
  return { messages: messageList.map((message) => putMessage(message, { isNewMsg: false })) };
}
