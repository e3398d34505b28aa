/** What the fake WhatsApp and its page in the browser tell each other: plain JSON, in both directions. */
import type { Settings } from './settings.ts';

export interface WaContact {
  /** `62812…@c.us`; absent where only the LID is known */
  pn?: string | undefined;
  /** `1112…@lid` */
  lid?: string | undefined;
  /** as it stands in the address book of the bot's account */
  name?: string | undefined;
  /** as the person calls themselves */
  pushname?: string | undefined;
}

export interface WaParticipant {
  id: string;
  isAdmin?: boolean | undefined;
}

/** A private chat, a group (with participants) or a channel. */
export interface WaChat {
  id: string;
  name: string;
  /** seconds */
  t: number;
  participants?: WaParticipant[] | undefined;
  /** are its members known by LID? */
  lidMode?: boolean | undefined;
}

/** A file that hangs on a message, as WhatsApp describes it; the bytes lie under `directPath`. */
export interface WaMedia {
  mimetype?: string | undefined;
  filename?: string | undefined;
  caption?: string | undefined;
  directPath?: string | undefined;
  filehash?: string | undefined;
  encFilehash?: string | undefined;
  mediaKey?: string | undefined;
  mediaKeyTimestamp?: number | undefined;
  size?: number | undefined;
}

export interface WaMessage extends WaMedia {
  /** the long id: `false_<chat>_<stanza>_<author>` */
  id: string;
  from: string;
  to: string;
  author?: string | undefined;
  /** seconds */
  t: number;
  type: string;
  subtype?: string | undefined;
  ack: number;
  body?: string | undefined;
  notifyName?: string | undefined;
  mentionedJidList?: string[] | undefined;
  recipients?: string[] | undefined;
  isForwarded?: boolean | undefined;
  forwardingScore?: number | undefined;
  quotedStanzaID?: string | undefined;
  quotedParticipant?: string | undefined;
  quotedMsg?: { type?: string | undefined; body?: string | undefined; caption?: string | undefined } | undefined;
  /** long id of the message that was deleted, in its tombstone */
  protocolMessageKey?: string | undefined;
  latestEditMsgKey?: string | undefined;
  latestEditSenderTimestampMs?: number | undefined;
}

/** Who has received a message, and who has read it; seconds. */
export interface WaReceipts {
  delivery: { id: string; t: number }[];
  read: { id: string; t: number }[];
}

export interface WaReaction {
  chat: string;
  /** stanza of the reaction itself */
  stanza: string;
  /** long id of the message reacted to */
  messageId: string;
  from: string;
  emoji: string;
  t: number;
}

export interface WaCall {
  id: string;
  peerJid: string;
  isVideo: boolean;
  isGroup: boolean;
}

/** The bot's own account. */
export interface WaAccount {
  pn: string;
  lid: string;
  pushname: string;
}

/** Troubles that the page makes for itself when told to. */
export type Trouble =
  | { op: 'reload' | 'resync' | 'iframe' }
  | { op: 'hang'; ms: number }
  | { op: 'pushState'; url: string }
  | { op: 'alloc'; mb: number };

/** Server to page, in order. */
export type Operation =
  | { op: 'settings'; settings: Partial<Settings>; no: number }
  | { op: 'qr'; ref: string }
  | { op: 'paired'; token: string }
  | { op: 'logout' }
  | { op: 'state'; state: string }
  | { op: 'data'; contacts?: WaContact[]; chats?: WaChat[] }
  | {
      op: 'message';
      message: WaMessage;
      chat?: WaChat | undefined;
      cipher?: { decryptAfterMs: number | null } | undefined;
    }
  | { op: 'edit'; id: string; body: string; editKey: string; t: number }
  | { op: 'revoke'; id: string; tombstone: string }
  | { op: 'ack'; id: string; ack: number }
  | { op: 'reaction'; reaction: WaReaction }
  | { op: 'call'; call: WaCall }
  | { op: 'touch'; id: string }
  | { op: 'flush' }
  | Trouble;

/** Page to server: what the page learns when it starts. */
export interface Boot {
  connection: number;
  isPaired: boolean;
  ref: string;
  settings: Settings;
}

/** Page to server: everything that a paired page shows at first. */
export interface Snapshot {
  settings: Settings;
  me: WaAccount;
  contacts: WaContact[];
  chats: WaChat[];
  recent: WaMessage[];
}
