/** A chat message as the rooms know it: plain values, whatever door it came through. */
import type { Berkas } from './lampiran.ts';

/** What a door hands in. An edit or a deletion is an event of its own that names the message it is about. */
export interface IncomingMessage {
  chatId: string;
  /** id of this event, unique within the chat */
  stanzaId: string;
  isGroup: boolean;
  /** WhatsApp ids of the sender, the best known first: phone (`628…`) and LID (`…@lid`) of one person */
  senderIdList: [string, ...string[]];
  /** the name that WhatsApp shows for the sender */
  senderName: string | null;
  sentAt: Date;
  text: string;
  /** stanza id of the message that this one quotes */
  quotedStanzaId: string | null;
  /** stanza id of the message that this event edits */
  editOf: string | null;
  /** stanza id of the message that this event deletes for everyone */
  deleteOf: string | null;
  hasMedia: boolean;
  /** what is known of the file before it is fetched; only from doors that can fetch it */
  media?: MediaInfo;
  /** typed by a person on the phone of the bot's own account */
  isOwn?: boolean;
}

/** The file of a message, as WhatsApp announces it. */
export interface MediaInfo {
  jenis: 'gambar' | 'dokumen' | 'video' | 'suara' | 'lain';
  mime: string;
  namaBerkas: string | null;
  /** bytes; null where it is not told */
  ukuran: number | null;
}

/** What a door is asked to send. */
export interface OutgoingMessage {
  /** row of the outbox: the same number is the same message, also when it is tried again */
  id: number;
  chatId: string;
  text: string;
  quotedStanzaId: string | null;
  /** goes out with the message; the text is its caption */
  file?: Berkas;
}

/** The group chat of the doors that have no WhatsApp id for it: the terminal and the chat export. */
export const OFFLINE_GROUP_ID = 'grup';

/** How the ids of exported messages begin: WhatsApp's own ids are not in an export. */
export const EXPORTED_PREFIX = 'ekspor-';

/** Does the message come from a chat export, long after it was said? */
export function isExported({ stanzaId }: Pick<IncomingMessage, 'stanzaId'>): boolean {
  return stanzaId.startsWith(EXPORTED_PREFIX);
}
