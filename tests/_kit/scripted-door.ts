/** A door that does as told at each sending, in front of a WhatsApp that remembers what really left. */
import { existsSync } from 'node:fs';
import type { KirimConfig } from '../../src/config.ts';
import type { DoorState } from '../../src/domain/kesehatan.ts';
import type { OutgoingMessage } from '../../src/domain/message.ts';
import type { ChatHistory, OwnMessage, SendResult } from '../../src/doors/door.ts';

/** What happens at one sending: whether it leaves, and what the door says of it. `killed`: the program dies meanwhile. */
export type Happening =
  | 'sent'
  | 'sent, shown first'
  | 'unknown, left'
  | 'unknown, not left'
  | 'offline'
  | 'refused'
  | 'killed, left'
  | 'killed, not left';

export const NO_LIMITS: KirimConfig = {
  jedaMs: { from: 0, to: 0 },
  perJam: 1_000_000,
  umurMs: 48 * 3_600_000,
  ackMs: 60_000,
};

export const SECOND = 1_000;
export const at = (seconds: number) => new Date(Date.UTC(2026, 7, 12) + seconds * SECOND);

export interface ScriptedDoor {
  /** what left, oldest first */
  arrivedList: (OwnMessage & { outboxId: number })[];
  askedList: OutgoingMessage[];
  state: DoorState;
  /** as the library does: told before `send` ends */
  onOwn: (own: OwnMessage) => void;
  isHistoryComplete: boolean;
  send(message: OutgoingMessage): Promise<SendResult>;
  readHistory(chatId: string, since: Date): Promise<ChatHistory>;
}

/** @param script one word a sending; `sent` when it is used up */
export function scriptedDoor(now: () => Date, ...script: Happening[]): ScriptedDoor {
  const door: ScriptedDoor = {
    arrivedList: [],
    askedList: [],
    state: 'ready',
    onOwn: () => {},
    isHistoryComplete: true,
    async send(message) {
      door.askedList.push(message);
      if (message.file && !existsSync(message.file.path)) return { state: 'no-file', reason: 'ENOENT' };
      const happening = script.shift() ?? 'sent';
      const own = { ...message, stanzaId: `S${door.askedList.length}`, sentAt: now(), ack: 1, outboxId: message.id };
      if (happening === 'offline') return { state: 'offline', reason: 'tidak ada jaringan' };
      if (happening === 'refused') return { state: 'refused', reason: 'chat tidak ada' };
      if (!happening.endsWith('not left')) door.arrivedList.push(own);
      if (happening === 'sent, shown first') door.onOwn({ ...own, ack: 0 });
      if (happening.startsWith('killed')) return new Promise(() => {});
      if (happening.startsWith('unknown')) return { state: 'unknown', reason: 'batas waktu' };
      return { state: 'sent', stanzaId: own.stanzaId };
    },
    async readHistory(chatId, since) {
      const ownList = door.arrivedList.filter((own) => own.chatId === chatId && own.sentAt >= since);
      return { incomingList: [], ownList, isComplete: door.isHistoryComplete };
    },
  };
  return door;
}
