/** Modules of WhatsApp Web that do something with messages and files, and those that the library only hooks into. */
import type { WaReceipts } from '../protocol.ts';
import { type MsgKey, wid } from './ids.ts';
import { ask, tell } from './link.ts';
import { downloadAndMaybeDecrypt, getOrCreateMediaObject, OpaqueData, prepRawMedia, uploadMedia } from './media.ts';
import { keyOf } from './model.ts';
import type { MsgModel } from './models.ts';
import { addAndSendMsgToChat } from './sending.ts';

const findLinks = (text: unknown) => [...String(text ?? '').matchAll(/https?:\/\/\S+/g)].map(([href]) => ({ href }));
const isOwn = ({ id }: MsgModel) => id.fromMe;

/** As in real life: people as ids, and how many are still missing. */
async function queryMsgInfo(id: MsgKey): Promise<object> {
  const { delivery, read } = await ask<WaReceipts>('receipts', { id: keyOf(id) });
  const asIds = (list: WaReceipts['read']) => list.map(({ id: person, t }) => ({ id: wid(person), t }));
  return { delivery: asIds(delivery), read: asIds(read), played: [], deliveryRemaining: 0, readRemaining: 0 };
}

/** Where the library listens for reactions. */
export const reactionTableMode = { bulkUpsert: async (_reactionList: object[]) => {} };

/** Where the library listens for calls. */
export const callById = new Map<string, object>();

export const actionModules: Record<string, unknown> = {
  WAWebSendMsgChatAction: { addAndSendMsgToChat },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebLinkPreviewChatAction: { getLinkPreview: async () => null },
  WALinkify: { findLinks, findLink: (text: unknown) => findLinks(text)[0] },
  WAWebMsgActionCapability: {
    canEditText: isOwn,
    canEditCaption: isOwn,
    canSenderRevokeMsg: isOwn,
    canAdminRevokeMsg: () => false,
    canStarMsg: () => true,
  },
  WAWebSendMessageEditAction: {
    async sendMessageEdit(message: MsgModel, body: string) {
      await ask('edit', { id: keyOf(message.id), body });
      message.set({ body, latestEditSenderTimestampMs: Date.now() });
    },
  },
  WAWebSendReactionMsgAction: {
    sendReactionToMsg: async ({ id }: MsgModel, reaction: string) => ask('react', { id: keyOf(id), reaction }),
  },
  WAWebApiMessageInfoStore: { queryMsgInfo },
  WAWebDownloadManager: { downloadManager: { downloadAndMaybeDecrypt } },
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: { prepRawMedia },
  WAWebMediaStorage: { getOrCreateMediaObject },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }: MsgModel) => type, castToV4: (type: string) => type },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaMmsV4Upload: { uploadMedia },
  WAWebSyncGatingUtils: {},
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: {
    handlePlaceholderMsgsSeen: (messageList: MsgModel[]) =>
      tell('placeholderResend', { ids: messageList.map(({ id }) => keyOf(id)) }),
  },
  WAWebAddonReactionTableMode: { reactionTableMode },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { async bulkUpsert() {} } },
  WAWebCallCollection: { on() {}, _calls: callById },
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
};
