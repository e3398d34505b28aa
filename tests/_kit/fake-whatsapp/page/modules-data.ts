/** Modules of WhatsApp Web about people, chats and the history of messages. */
import type { WaContact, WaMessage } from '../protocol.ts';
import { MsgKey, type Wid, wid } from './ids.ts';
import { ask } from './link.ts';
import { Collection, keyOf } from './model.ts';
import { type ChatModel, MsgModel } from './models.ts';
import {
  Chat,
  Contact,
  findContact,
  GroupMetadata,
  getMessagesById,
  Msg,
  me,
  Newsletter,
  putChat,
  putContact,
  putMessage,
  settings,
  toLid,
  toPn,
} from './store.ts';

type Person = ReturnType<typeof findContact>;
const asOld = (messageList: WaMessage[]) => messageList.map((message) => putMessage(message, { isNewMsg: false }));

Object.assign(Contact, { find: async (id: unknown) => findContact(id) });
Object.assign(Msg, {
  getMessagesById,
  modelClass: MsgModel,
  search: async (query: string, _page = 1, count = 20, chat?: unknown) => ({
    messages: asOld(await ask('search', { query, count, chat: chat === undefined ? null : keyOf(chat) })),
  }),
});

const empty = () => new Collection();

async function loadEarlierMsgs({ chat }: { chat: ChatModel }): Promise<MsgModel[]> {
  const have = chat.msgs.getModelsArray().map(({ id }) => keyOf(id));
  return asOld(await ask('earlier', { chat: keyOf(chat.id), have, count: settings.pageSize }));
}

async function queryWidExists(id: Wid): Promise<{ wid: Wid } | null> {
  const { contact } = await ask<{ contact: WaContact | null }>('exists', { id: keyOf(id) });
  if (contact) putContact(contact);
  return contact && { wid: id };
}

/** The message quoted; one that is not there any more is made up from what the quote itself says. */
function getQuotedMsgObj(message: MsgModel): MsgModel {
  const { quotedStanzaID: id = '', quotedParticipant: participant, quotedMsg } = message;
  const known = Msg.getModelsArray().find((candidate) => candidate.id.id === id);
  const { remote } = message.id;
  const key = new MsgKey({ fromMe: false, remote, id, participant });
  return known ?? new MsgModel({ ...quotedMsg, id: key, from: remote, to: message.to, author: participant });
}

export const dataModules: Record<string, unknown> = {
  WAWebCollections: {
    ...{ Msg, Chat, Contact, GroupMetadata, WAWebGroupMetadataCollection: GroupMetadata },
    ...{ WAWebNewsletterCollection: Newsletter, WAWebNewsletterMetadataCollection: empty() },
    ...{ Label: empty(), Blocklist: empty(), BusinessProfile: empty(), ProfilePicThumb: empty() },
    ...{ Reactions: empty(), Status: empty() },
  },
  WAWebWidFactory: { createWid: wid, createWidFromWidLike: wid, asUserWidOrThrow: wid },
  WAWebMsgKey: MsgKey,
  WAWebFindChatAction: {
    async findOrCreateLatestChat(id: Wid) {
      const isPerson = id.isUser();
      return { chat: Chat.get(id) ?? (isPerson ? putChat({ id: keyOf(id), name: id.user, t: 0 }) : undefined) };
    },
  },
  WAWebChatGetters: {
    getIsNewsletter: ({ id }: ChatModel) => id.isNewsletter(),
    getIsBroadcast: ({ id }: ChatModel) => id.isBroadcast(),
  },
  WAWebChatLoadMessages: { loadEarlierMsgs },
  WAWebSendNonMessageDataRequest: { sendPeerDataOperationRequest: async () => ask('syncHistory') },
  WAWebLidMigrationUtils: { toPn, toLid },
  WAWebApiContact: {
    getPhoneNumber: toPn,
    getCurrentLid: toLid,
    getAlternateUserWid: (id: Wid) => (id.isLid() ? toPn(id) : toLid(id)),
  },
  WAWebQueryExistsJob: { queryWidExists },
  WAWebContactGetters: {
    getIsMe: ({ id }: Person) => (me.pn?.equals(id) || me.lid?.equals(id)) ?? false,
    getIsUser: ({ id }: Person) => id.isUser(),
    getIsGroup: ({ id }: Person) => id.isGroup(),
    getIsWAContact: () => true,
    getUserid: ({ id }: Person) => id.user,
    getVerifiedName() {},
    getVerifiedLevel() {},
    getStatusMute: () => false,
    getName: ({ name }: Person) => name,
    getShortName: ({ name }: Person) => name?.split(' ')[0],
    getPushname: ({ pushname }: Person) => pushname,
    getIsEnterprise: () => false,
  },
  WAWebFrontendContactGetters: { getIsMyContact: ({ isMyContact }: Person) => isMyContact ?? false },
  WAWebQuotedMsgModelUtils: { getQuotedMsgObj },
  WAWebGroupQueryJob: { async queryAndUpdateGroupMetadataById() {} },
};
