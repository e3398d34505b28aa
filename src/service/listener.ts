/** What the connection hears: whose business it is, and when it is handled. */
import type { App } from '../app.ts';
import type { IncomingMessage } from '../domain/message.ts';
import type { OwnMessage } from '../doors/door.ts';
import { isAdmitted } from './admit.ts';

export interface Listener {
  /** Handles a message, or holds it back while older ones are being fetched. */
  hear(message: IncomingMessage): void;
  /** What a person typed on the bot's own phone: in a group it may be a report, in private it is nobody's business. */
  hearTyped(message: OwnMessage, ownIdList: readonly string[]): void;
  /** Handles now, past what is held back. */
  handle(message: IncomingMessage): void;
  /** From now on until `release` everything is held back. */
  hold(): IncomingMessage[];
  /** Handles what is still held back. */
  release(): void;
  /** messages that were none of the bot's business: only counted */
  readonly foreignCount: number;
}

export function createListener(app: App, groupIdList: readonly string[]): Listener {
  const heldList: IncomingMessage[] = [];
  let isHolding = false;
  let foreignCount = 0;

  function handle(message: IncomingMessage): void {
    if (isAdmitted(app.db, groupIdList, message)) app.receive(message);
    else foreignCount += 1;
  }

  function hear(message: IncomingMessage): void {
    if (isHolding) heldList.push(message);
    else handle(message);
  }

  return {
    hear,
    handle,
    hearTyped(message, ownIdList) {
      const [ownId, ...aliasList] = ownIdList;
      if (ownId === undefined || !groupIdList.includes(message.chatId)) return;
      const { chatId, stanzaId, text, sentAt, quotedStanzaId } = message;
      hear({
        chatId,
        stanzaId,
        text,
        sentAt,
        quotedStanzaId,
        isGroup: true,
        senderIdList: [ownId, ...aliasList],
        senderName: null,
        editOf: null,
        deleteOf: null,
        hasMedia: false,
        isOwn: true,
      });
    },
    hold() {
      isHolding = true;
      return heldList;
    },
    release() {
      isHolding = false;
      for (const message of heldList.splice(0)) handle(message);
    },
    get foreignCount() {
      return foreignCount;
    },
  };
}
