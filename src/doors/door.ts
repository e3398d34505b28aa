/** The port: what every way into and out of the bot has to offer. */
import type { OutgoingMessage } from '../domain/message.ts';

/** What came of one attempt to send. `unknown`: it may have left, so it is never blindly repeated. */
export type SendResult =
  | { state: 'sent'; stanzaId: string }
  | { state: 'refused'; reason: string }
  | { state: 'offline'; reason: string }
  | { state: 'unknown'; reason: string };

export interface Door {
  send(message: OutgoingMessage): Promise<SendResult>;
}
