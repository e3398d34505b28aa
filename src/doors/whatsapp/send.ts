/** One attempt to send: bounded in time, and honest about what is not known. */
import type { OutgoingMessage } from '../../domain/message.ts';
import { logger } from '../../logger.ts';
import type { SendResult } from '../door.ts';
import type { KeyBook } from './key-book.ts';
import { type Client, mediaOf, type Page } from './library.ts';
import { CallTimeout, pause, uploadLimitMs } from './limit.ts';
import type { LibraryMessage } from './map-message.ts';
import { fixId } from './message-key.ts';
import type { OwnTrace } from './own-trace.ts';
import { findKey, hasChat, showTyping } from './page-calls.ts';

export interface SendParts {
  client: Client;
  page: Page;
  keys: KeyBook;
  trace: OwnTrace;
  /** the door's time limit of a call, milliseconds */
  callMs: number;
  /** a call with the door's time limit or its own, which also ends with the connection */
  call<T>(name: string, start: () => Promise<T>, limitMs?: number): Promise<T>;
  /** A call has not come back: it may still go through, unless the page under it goes away. */
  onHung(name: string): void;
}

/** How long an own message is waited for that the library did not answer with. */
const TRACE_MS = 500;
const TRACE_STEP_MS = 20;

export async function sendOne(message: OutgoingMessage, parts: SendParts): Promise<SendResult> {
  const { client, page, keys, trace, call } = parts;
  const content = await contentOf(message, parts.callMs).catch((error: Error) => error);
  if (content instanceof Error) return { state: 'no-file', reason: content.message };
  const jid = keys.jidOf(message.chatId);
  const mark = trace.mark;
  void call('typing', () => showTyping(page, jid)).catch(() => {});
  try {
    const quotedMessageId = await quotedKey(message, jid, parts);
    const start = () =>
      client.sendMessage(jid, content.body, {
        // Reading receipts broke and logged accounts out: wwebjs #5718. A preview is a call more that may hang.
        sendSeen: false,
        linkPreview: false,
        waitUntilMsgSent: true,
        ...content.options,
        ...(quotedMessageId ? { quotedMessageId } : {}),
      });
    const sent = await call('sendMessage', start, content.limitMs);
    if (sent) return { state: 'sent', stanzaId: fixId(sent as unknown as LibraryMessage).id.id };
    return await withoutAnswer(message, jid, mark, parts);
  } catch (error) {
    logger('whatsapp').warn({ err: error, outboxId: message.id }, 'send has no clear result');
    if (error instanceof CallTimeout) parts.onHung('sendMessage');
    return { state: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Content {
  body: Parameters<Client['sendMessage']>[1];
  options: NonNullable<Parameters<Client['sendMessage']>[2]>;
  limitMs: number;
}

/** The words, or the file with the words as its caption: a picture is shown, anything else is a document with its name. */
async function contentOf({ text, file }: OutgoingMessage, callMs: number): Promise<Content> {
  if (!file) return { body: text, options: {}, limitMs: callMs };
  const body = await mediaOf(file);
  const options = { caption: text, sendMediaAsDocument: !file.mime.startsWith('image/') };
  return { body, options, limitMs: uploadLimitMs(callMs, body.filesize ?? 0) };
}

/** The library answered with nothing: either there is no such chat, or the message left all the same (wwebjs #201830). */
async function withoutAnswer(
  message: OutgoingMessage,
  jid: string,
  mark: number,
  { page, trace, call }: SendParts,
): Promise<SendResult> {
  for (let waited = 0; waited <= TRACE_MS; waited += TRACE_STEP_MS) {
    const stanzaId = trace.find(mark, jid, message);
    if (stanzaId !== null) return { state: 'sent', stanzaId };
    await pause(TRACE_STEP_MS);
  }
  if (!(await call('getChat', () => hasChat(page, jid)))) return { state: 'refused', reason: 'no such chat' };
  return { state: 'unknown', reason: 'the library gave no answer' };
}

/** The long id of the message to quote; where it is gone, the answer goes without a quote. */
async function quotedKey(message: OutgoingMessage, jid: string, { page, keys, call }: SendParts) {
  if (message.quotedStanzaId === null) return null;
  const stanzaId = message.quotedStanzaId;
  const known = keys.keyOf(message.chatId, stanzaId);
  return known ?? (await call('findKey', () => findKey(page, jid, stanzaId)).catch(() => null));
}
