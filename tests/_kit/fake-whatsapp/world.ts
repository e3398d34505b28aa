/** What WhatsApp knows: the account, its contacts, chats and messages. No connection, no browser. */
import { createHash } from 'node:crypto';
import { hasAuthors, joinMessageId, newStanza, randomHex, splitMessageId, withNewStanza } from './message-id.ts';
import type { WaAccount, WaChat, WaContact, WaMedia, WaMessage, WaReceipts } from './protocol.ts';

export interface MediaInput {
  type: 'image' | 'document' | 'video' | 'audio' | 'ptt' | 'sticker';
  mimetype: string;
  data: Uint8Array;
  filename?: string;
  caption?: string;
}

export interface Incoming {
  chat: string;
  /** phone id or LID of the person; in a private chat or a channel it may be left out */
  from?: string;
  body?: string;
  media?: MediaInput;
  /** long id of the message quoted */
  quoted?: string;
  mentions?: string[];
  /** the stanza; a random one otherwise */
  stanza?: string;
  /** seconds; the next tick of the fake's clock otherwise */
  t?: number;
  type?: string;
  isForwarded?: boolean;
}

export interface Outgoing {
  chat: string;
  body: string;
  quoted?: string;
  t?: number;
}

export class World {
  readonly me: WaAccount;
  /** by phone id, or by LID where there is none */
  readonly contacts = new Map<string, WaContact>();
  readonly chats = new Map<string, WaChat>();
  /** by long id, oldest first */
  readonly messages = new Map<string, WaMessage>();
  /** bytes of the files, by directPath */
  readonly media = new Map<string, Buffer>();
  /** who has received and read a message, by its long id */
  readonly receipts = new Map<string, WaReceipts>();
  /** may many messages have the same second, as in real life? */
  isCrowded = false;
  #clock = 0;

  constructor(me: WaAccount) {
    this.me = me;
  }

  /** Seconds; every message has a second of its own, so that the order of a chat is plain, unless many have to be sent. */
  tick(): number {
    this.#clock = Math.max(this.#clock + (this.isCrowded ? 0 : 1), Math.floor(Date.now() / 1000));
    return this.#clock;
  }

  findContact(id: string): WaContact | undefined {
    return [...this.contacts.values()].find(({ pn, lid }) => pn === id || lid === id);
  }

  inChat(chat: string): WaMessage[] {
    return [...this.messages.values()].filter(({ id }) => splitMessageId(id).chat === chat);
  }

  receiptsOf(id: string): WaReceipts {
    return this.receipts.get(id) ?? { delivery: [], read: [] };
  }

  /** Somebody has received a message of the bot, or read it. */
  noteReceipt(id: string, kind: keyof WaReceipts, person: string): void {
    const receipts = this.receiptsOf(id);
    receipts[kind].push({ id: person, t: this.tick() });
    this.receipts.set(id, receipts);
  }

  /** Somebody else's message. */
  incoming({ chat, from = chat, media, quoted, ...rest }: Incoming): WaMessage {
    const author = hasAuthors(chat) ? from : null;
    const message: WaMessage = {
      id: joinMessageId({ isOwn: false, chat, stanza: rest.stanza ?? newStanza(), author }),
      from: chat,
      to: this.me.pn,
      author: author ?? undefined,
      t: rest.t ?? this.tick(),
      type: rest.type ?? media?.type ?? 'chat',
      ack: 1,
      notifyName: this.findContact(from)?.pushname,
      mentionedJidList: rest.mentions ?? [],
      ...(rest.isForwarded ? { isForwarded: true, forwardingScore: 1 } : {}),
      ...(media ? this.#keepMedia(media) : { body: rest.body }),
      ...(quoted === undefined ? {} : this.#quote(quoted)),
    };
    if (!hasAuthors(chat) && !this.chats.has(chat)) {
      this.chats.set(chat, { id: chat, name: chat.replace(/@.*/, ''), t: message.t });
    }
    this.messages.set(message.id, message);
    return message;
  }

  /** A message that the bot's account writes on its phone. */
  outgoing({ chat, body, quoted, t }: Outgoing): WaMessage {
    const self = this.chats.get(chat)?.lidMode ? this.me.lid : this.me.pn;
    const author = hasAuthors(chat) ? self : null;
    const message: WaMessage = {
      id: joinMessageId({ isOwn: true, chat, stanza: newStanza(), author }),
      from: self,
      to: chat,
      author: author ?? undefined,
      t: t ?? this.tick(),
      type: 'chat',
      body,
      ack: 1,
      ...(quoted === undefined ? {} : this.#quote(quoted)),
    };
    this.messages.set(message.id, message);
    return message;
  }

  /** A line such as "Anna added Ben" in a group, and what it changes. */
  groupEvent(chat: string, author: string, subtype: string, recipients: string[], body?: string): WaMessage {
    const group = this.chats.get(chat);
    if (!group) throw new Error(`The fake WhatsApp has no group ${chat}`);
    const id = joinMessageId({ isOwn: false, chat, stanza: randomHex(10), author });
    const message: WaMessage = {
      ...{ id, from: chat, to: this.me.pn, author, t: this.tick(), type: 'gp2', ack: 1 },
      ...{ subtype, recipients, body },
    };
    const participants = group.participants ?? [];
    if (['add', 'invite'].includes(subtype)) {
      group.participants = [...participants, ...recipients.map((recipient) => ({ id: recipient }))];
    }
    if (['remove', 'leave'].includes(subtype)) {
      group.participants = participants.filter((participant) => !recipients.includes(participant.id));
    }
    if (subtype === 'subject' && body !== undefined) group.name = body;
    this.messages.set(id, message);
    return message;
  }

  /** @returns long id of the edit itself */
  edit(id: string, body: string): string {
    const editKey = withNewStanza(id);
    const message = this.messages.get(id);
    if (message) {
      message[message.directPath === undefined ? 'body' : 'caption'] = body;
      Object.assign(message, { latestEditMsgKey: editKey, latestEditSenderTimestampMs: Date.now() });
    }
    return editKey;
  }

  /** The message becomes a tombstone, as in real life under an id of its own. @returns long id of the tombstone */
  revoke(id: string, hasNewId: boolean): string {
    const tombstone = hasNewId ? withNewStanza(id) : id;
    const entryList = [...this.messages].map(([key, message]): [string, WaMessage] => {
      if (key !== id) return [key, message];
      const { body, caption, directPath, filehash, ...rest } = message;
      return [tombstone, { ...rest, id: tombstone, type: 'revoked', subtype: 'sender', protocolMessageKey: id }];
    });
    this.messages.clear();
    for (const [key, message] of entryList) this.messages.set(key, message);
    return tombstone;
  }

  #quote(id: string): Partial<WaMessage> {
    const { stanza, author } = splitMessageId(id);
    const { type, body, caption, from } = this.messages.get(id) ?? {};
    return { quotedStanzaID: stanza, quotedParticipant: author ?? from, quotedMsg: { type, body, caption } };
  }

  #keepMedia({ type, mimetype, data, filename, caption }: MediaInput): WaMedia & { body?: string } {
    const directPath = `/v/${randomHex(12)}`;
    this.media.set(directPath, Buffer.from(data));
    const filehash = createHash('sha256').update(data).digest('base64');
    const described = { mimetype, filename, directPath, filehash, encFilehash: filehash, size: data.length };
    const key = { mediaKey: 'a2V5', mediaKeyTimestamp: Math.floor(Date.now() / 1000) };
    // A document without a caption shows its file name as one; a picture has its thumbnail for a body.
    const shown = caption ?? (type === 'document' ? filename : undefined);
    return { ...described, ...key, caption: shown, ...(type === 'image' ? { body: 'dGh1bWI=' } : {}) };
  }
}
