/** The port: what every way into and out of the bot has to offer. */
import type { DoorDescription, DoorState } from '../domain/kesehatan.ts';
import type { IncomingMessage, OutgoingMessage } from '../domain/message.ts';

/** What came of one attempt to send. `unknown`: it may have left, so it is never blindly repeated; `no-file`: its file cannot be read. */
export type SendResult =
  | { state: 'sent'; stanzaId: string }
  | { state: 'refused'; reason: string }
  | { state: 'offline'; reason: string }
  | { state: 'no-file'; reason: string }
  | { state: 'unknown'; reason: string };

export interface Door {
  send(message: OutgoingMessage): Promise<SendResult>;
}

/** A message of the bot's own account, as WhatsApp shows it: sent by the bot, or typed by a person on its phone. */
export interface OwnMessage {
  chatId: string;
  stanzaId: string;
  text: string;
  sentAt: Date;
  /** 0 = still in this browser only, 1 = at the server, 2 = on a phone, 3 = read */
  ack: number;
  quotedStanzaId: string | null;
  /** the file that hangs on it; pictures have no name */
  file?: { nama: string | null };
}

/** A group that the account is in. */
export interface GroupInfo {
  /** `1203…@g.us` */
  chatId: string;
  nama: string;
}

/** A file that hung on a message. */
export interface MediaFile {
  mime: string;
  namaBerkas: string | null;
  data: Buffer;
}

/** Who has received a message, and who of them has read it: the best known id of each. People may hide that they read. */
export interface ReadReceipts {
  deliveredIdList: string[];
  readIdList: string[];
}

/** What a live door tells while it is open. None of these may throw. */
export interface DoorEvents {
  /** Something came in: statuses, channels and calls are left out already, other groups are not. */
  onMessage(message: IncomingMessage): void;
  onOwnMessage(message: OwnMessage): void;
  onAck(ack: Pick<OwnMessage, 'chatId' | 'stanzaId' | 'ack'>): void;
  /** A new QR code to scan; WhatsApp replaces it every 20 to 60 seconds. */
  onQr(code: string): void;
  /** Paired and synchronised: catch up now. Comes again after each reconnection. */
  onReady(): void;
  onState(state: DoorState, reason: string): void;
}

/** What the account has written and heard in a chat since an instant, oldest first. */
export interface ChatHistory {
  incomingList: IncomingMessage[];
  ownList: OwnMessage[];
  /** does the list reach back to the instant, or did WhatsApp not have more? */
  isComplete: boolean;
}

/** A door that stays open: it connects, reconnects and tells what happens. Every promise ends within its time limit. */
export interface LiveDoor extends Door {
  open(events: DoorEvents): Promise<void>;
  /** Ends the connection and everything that was started for it; the pairing stays. */
  close(): Promise<void>;
  /** Starts the connection anew (a hung page, a planned restart). Ends when it is ready, or throws. */
  restart(reason: string): Promise<void>;
  /** Ends the pairing at WhatsApp and forgets it here. */
  unpair(): Promise<void>;
  readonly state: DoorState;
  /** the account's own number and LID */
  readonly ownIdList: readonly string[];
  listGroups(): Promise<GroupInfo[]>;
  /** private chats in which something was said since an instant, by the addresses that `readHistory` takes */
  listPrivateChats(since: Date): Promise<string[]>;
  readHistory(chatId: string, since: Date): Promise<ChatHistory>;
  /** The file of a message; null where WhatsApp no longer has it. */
  download(chatId: string, stanzaId: string): Promise<MediaFile | null>;
  /** How far an own message has come; null where WhatsApp no longer has it, or does not tell. */
  readReceipts(chatId: string, stanzaId: string): Promise<ReadReceipts | null>;
  /** For people and for health checks: versions, browser memory. */
  describe(): Promise<DoorDescription>;
}
