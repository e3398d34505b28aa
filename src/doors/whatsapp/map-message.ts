/** A message of the library → the plain values of the rooms. Pure: whoever sent it has been looked up before. */
import type { IncomingMessage, MediaInfo } from '../../domain/message.ts';
import type { OwnMessage } from '../door.ts';
import type { KeyHolder } from './message-key.ts';

/** What is read of a message of the library; `_data` is WhatsApp's own record. */
export interface LibraryMessage extends KeyHolder {
  type: string;
  body: string;
  from: string;
  author?: string | undefined;
  timestamp: number;
  ack?: number | undefined;
  broadcast?: boolean | undefined;
  isStatus?: boolean | undefined;
  latestEditSenderTimestampMs?: number | undefined;
  _data?: MessageData | undefined;
}

interface MessageData {
  id?: KeyHolder['id'] | undefined;
  notifyName?: unknown;
  quotedStanzaID?: string | undefined;
  caption?: string | undefined;
  filename?: string | undefined;
  mimetype?: string | undefined;
  size?: number | string | undefined;
  revokeTimestamp?: number | undefined;
}

/** Who said it and where, as the rooms name them. */
export interface Whereabouts {
  chatId: string;
  senderIdList: [string, ...string[]];
}

const JENIS_BY_TYPE: Record<string, MediaInfo['jenis']> = {
  image: 'gambar',
  document: 'dokumen',
  video: 'video',
  audio: 'suara',
  ptt: 'suara',
  sticker: 'lain',
};
/** Bodies that are words of a person; elsewhere the body is a thumbnail, a card, or nothing. */
const TEXT_TYPE_LIST = ['chat', 'list_response', 'buttons_response', 'template_button_reply'];
/** What WhatsApp notes in a chat without anybody having said it. */
const SILENT_TYPE_LIST = [
  'gp2',
  'group_notification',
  'e2e_notification',
  'notification',
  'notification_template',
  'broadcast_notification',
  'call_log',
  'ciphertext',
  'protocol',
  'debug',
  'reaction',
  'pin_message',
  'revoked',
];
const PERSON_OR_GROUP = /@(?:g\.us|c\.us|s\.whatsapp\.net|lid)$/;

/** The address of the chat: a group's or a person's. */
export function chatJid({ id }: KeyHolder): string {
  return typeof id.remote === 'object' ? id.remote._serialized : id.remote;
}

/** The person: in a group the author, elsewhere the other side of the chat. */
export function senderJid({ author, id, from }: LibraryMessage): string {
  return author ?? (typeof id.participant === 'object' ? id.participant._serialized : id.participant) ?? from;
}

/** Is it in a chat of people? Statuses, channels and broadcasts are not; reading statuses has logged accounts out. */
export function isPeopleChat(message: LibraryMessage): boolean {
  return !message.isStatus && !message.broadcast && PERSON_OR_GROUP.test(chatJid(message));
}

/** Did a person say it, and can it be read yet? */
export function isTalk(message: LibraryMessage): boolean {
  return isPeopleChat(message) && !SILENT_TYPE_LIST.includes(message.type);
}

/** The words: a text, or the caption of a file; a file without caption has its name as caption, which are no words. */
export function textOf(message: LibraryMessage): string {
  if (TEXT_TYPE_LIST.includes(message.type)) return message.body ?? '';
  if (!(message.type in JENIS_BY_TYPE)) return '';
  const caption = message._data?.caption ?? '';
  return caption === message._data?.filename ? '' : caption;
}

/** The file that hangs on it: documents have a name, pictures none. */
export function fileOf({ type, _data }: LibraryMessage): { nama: string | null } | null {
  return type in JENIS_BY_TYPE ? { nama: _data?.filename ?? null } : null;
}

function mediaOf({ type, _data }: LibraryMessage): MediaInfo | null {
  const jenis = JENIS_BY_TYPE[type];
  if (jenis === undefined) return null;
  const ukuran = Number(_data?.size ?? Number.NaN);
  return {
    jenis,
    mime: _data?.mimetype ?? 'application/octet-stream',
    namaBerkas: _data?.filename ?? null,
    ukuran: Number.isFinite(ukuran) ? ukuran : null,
  };
}

const sentAtOf = (message: LibraryMessage) => new Date(message.timestamp * 1000);

/** Something said anew. */
export function mapIncoming(message: LibraryMessage, { chatId, senderIdList }: Whereabouts): IncomingMessage {
  const media = mediaOf(message);
  const name = message._data?.notifyName;
  return {
    chatId,
    stanzaId: message.id.id,
    isGroup: chatId.endsWith('@g.us'),
    senderIdList,
    senderName: typeof name === 'string' && name !== '' ? name : null,
    sentAt: sentAtOf(message),
    text: textOf(message),
    quotedStanzaId: message._data?.quotedStanzaID ?? null,
    editOf: null,
    deleteOf: null,
    hasMedia: media !== null,
    ...(media ? { media } : {}),
  };
}

/**
 * An edit is an event of its own, with the id of the edit. A ciphertext that becomes readable late raises the same event
 * of the library, but without `latestEditMsgKey`: that is no edit.
 */
export function mapEdit(message: LibraryMessage, whereabouts: Whereabouts): IncomingMessage | null {
  const editKey = message.latestEditMsgKey;
  if (!editKey) return null;
  const editedMs = message.latestEditSenderTimestampMs ?? message.timestamp * 1000;
  const original = message.id.id;
  return {
    ...mapIncoming(message, whereabouts),
    stanzaId: editKey.id && editKey.id !== original ? editKey.id : `${original}-ubah-${editedMs}`,
    sentAt: new Date(Math.max(editedMs, message.timestamp * 1000)),
    editOf: original,
  };
}

/** A deletion for everyone: the tombstone has an id of its own and names the original in `protocolMessageKey` (wwebjs #3715). */
export function mapRevoke(tombstone: LibraryMessage, whereabouts: Whereabouts, now: Date): IncomingMessage {
  const own = tombstone.id.id;
  const original = tombstone.protocolMessageKey?.id ?? own;
  const revokedMs = (tombstone._data?.revokeTimestamp ?? 0) * 1000 || now.getTime();
  return {
    ...mapIncoming(tombstone, whereabouts),
    stanzaId: own === original ? `${original}-hapus` : own,
    sentAt: new Date(Math.max(revokedMs, tombstone.timestamp * 1000)),
    text: '',
    quotedStanzaId: null,
    deleteOf: original,
    hasMedia: false,
  };
}

export function mapOwn(message: LibraryMessage, chatId: string): OwnMessage {
  const file = fileOf(message);
  return {
    chatId,
    stanzaId: message.id.id,
    text: textOf(message),
    sentAt: sentAtOf(message),
    ack: Math.max(0, message.ack ?? 0),
    quotedStanzaId: message._data?.quotedStanzaID ?? null,
    ...(file ? { file } : {}),
  };
}
