/** What comes in: from the library's events to the door's, in order within a chat, and never throwing into the library. */
import { logger } from '../../logger.ts';
import type { ChatHistory, DoorEvents } from '../door.ts';
import { ChatQueue } from './chat-queue.ts';
import type { KeyBook } from './key-book.ts';
import type { Client } from './library.ts';
import { isLibraryNoise } from './library-noise.ts';
import type { LidResolver } from './lid-resolver.ts';
import { ConnectionLost } from './limit.ts';
import {
  chatJid,
  isPeopleChat,
  isTalk,
  type LibraryMessage,
  mapEdit,
  mapIncoming,
  mapOwn,
  mapRevoke,
  senderJid,
  type Whereabouts,
} from './map-message.ts';
import { fixId } from './message-key.ts';
import type { OwnTrace } from './own-trace.ts';

export interface InboundParts {
  events: Pick<DoorEvents, 'onMessage' | 'onOwnMessage' | 'onAck'>;
  lids: LidResolver;
  keys: KeyBook;
  trace: OwnTrace;
  now: () => Date;
}

export class Inbound {
  readonly #parts: InboundParts;
  readonly #queue = new ChatQueue((error) => {
    // The next "ready" brings it from the history.
    if (error instanceof ConnectionLost || isLibraryNoise(error)) logger('whatsapp').info('event lost with its page');
    else logger('whatsapp').error({ err: error }, 'event failed');
  });

  constructor(parts: InboundParts) {
    this.#parts = parts;
  }

  /** Own messages raise only `message_create`, others' both it and `message`: one of the two is enough. */
  listen(client: Client): void {
    const { events, trace, now } = this.#parts;
    client.on('message_create', (raw) => {
      const message = this.#open(raw);
      if (!message || !isTalk(message)) return;
      if (message.id.fromMe) trace.note(message);
      this.#later(message, async () => {
        if (message.id.fromMe) return this.#own(message);
        const whereabouts = await this.whereabouts(message);
        if (whereabouts) events.onMessage(mapIncoming(message, whereabouts));
      });
    });
    client.on('message_edit', (raw) => {
      const message = this.#open(raw);
      if (!message || message.id.fromMe || !message.latestEditMsgKey || !isTalk(message)) return;
      this.#later(message, async () => {
        const whereabouts = await this.whereabouts(message);
        const edit = whereabouts && mapEdit(message, whereabouts);
        if (edit) events.onMessage(edit);
      });
    });
    client.on('message_revoke_everyone', (raw) => {
      const message = this.#open(raw);
      if (!message || message.id.fromMe || !isPeopleChat(message)) return;
      const at = now();
      this.#later(message, async () => {
        const whereabouts = await this.whereabouts(message);
        if (whereabouts) events.onMessage(mapRevoke(message, whereabouts, at));
      });
    });
    client.on('message_ack', (raw, ack: number) => {
      const message = this.#open(raw);
      if (!message?.id.fromMe || !isPeopleChat(message)) return;
      this.#later(message, async () => {
        const chatId = await this.#parts.lids.chatIdOf(chatJid(message));
        if (chatId) events.onAck({ chatId, stanzaId: message.id.id, ack: Math.max(0, ack) });
      });
    });
    client.on('message_ciphertext_failed', () => logger('whatsapp').warn('a message could not be decrypted'));
  }

  /** Messages of a chat as WhatsApp has them now → what was said, edited and deleted in it. */
  async readAll(rawList: readonly unknown[]): Promise<Pick<ChatHistory, 'incomingList' | 'ownList'>> {
    const history: Pick<ChatHistory, 'incomingList' | 'ownList'> = { incomingList: [], ownList: [] };
    for (const raw of rawList) {
      const message = this.#open(raw);
      if (!message || !isPeopleChat(message)) continue;
      if (message.id.fromMe) {
        const chatId = isTalk(message) ? await this.#noted(message) : null;
        if (chatId) history.ownList.push(mapOwn(message, chatId));
        continue;
      }
      const isGone = message.type === 'revoked';
      const whereabouts = isGone || isTalk(message) ? await this.whereabouts(message) : null;
      if (!whereabouts) continue;
      if (isGone) history.incomingList.push(mapRevoke(message, whereabouts, this.#parts.now()));
      else history.incomingList.push(mapIncoming(message, whereabouts));
      const edit = isGone ? null : mapEdit(message, whereabouts);
      if (edit) history.incomingList.push(edit);
    }
    return history;
  }

  /** @returns null where nobody can be named: no chat of people */
  async whereabouts(message: LibraryMessage): Promise<Whereabouts | null> {
    const chatId = await this.#noted(message);
    const [first, ...rest] = await this.#parts.lids.idsOf(senderJid(message));
    return chatId === null || first === undefined ? null : { chatId, senderIdList: [first, ...rest] };
  }

  async #own(message: LibraryMessage): Promise<void> {
    const chatId = await this.#noted(message);
    if (chatId) this.#parts.events.onOwnMessage(mapOwn(message, chatId));
  }

  async #noted(message: LibraryMessage): Promise<string | null> {
    const jid = chatJid(message);
    const chatId = await this.#parts.lids.chatIdOf(jid);
    if (chatId) this.#parts.keys.note(chatId, jid, message.id);
    return chatId;
  }

  /** A message of the library with its ids mended; null where it has none. */
  #open(raw: unknown): LibraryMessage | null {
    const message = raw as LibraryMessage | undefined;
    return message?.id?.remote ? fixId(message) : null;
  }

  #later(message: LibraryMessage, task: () => Promise<void>): void {
    this.#queue.run(chatJid(message), task);
  }
}
