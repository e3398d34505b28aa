/** How a message of the bot leaves the page, with the faults that the test has asked for. */
import type { WaMessage } from '../protocol.ts';
import { SEND_FAULT_LIST, type SendFault, takeFault } from '../settings.ts';
import { browser } from './browser.ts';
import { MsgKey, Wid } from './ids.ts';
import { askUntilTaken, tell } from './link.ts';
import type { Attributes } from './model.ts';
import { type ChatModel, MsgModel } from './models.ts';
import { Msg, putMessage, settings } from './store.ts';

interface SendResult {
  messageSendResult: 'OK';
  t: number;
}

const UNSENT_KEY = 'fakeUnsent';

const never = () => new Promise<never>(() => {});

/** WhatsApp keeps the order of what is sent. */
let outbox: Promise<unknown> = Promise.resolve();

/** The first is there once the message stands in the chat, the second once the server has it. */
export function addAndSendMsgToChat(chat: ChatModel, message: Attributes): [Promise<MsgModel>, Promise<SendResult>] {
  const fault = nextFault();
  const added = add(chat, message, fault);
  const result = added.whole.then((model) => {
    keepUnsent((list) => [...list, plain(model.serialize())]);
    return fault === 'dropSend' ? never() : leave(model);
  });
  result.catch(() => {});
  if (fault !== 'hangAfterSend') return [added.whole, result];
  return [never(), never()];
}

function nextFault(): SendFault | null {
  const fault = SEND_FAULT_LIST.find((candidate) => takeFault(settings, candidate)) ?? null;
  if (fault !== null) tell('fault', { fault });
  return fault;
}

function add(chat: ChatModel, message: Attributes, fault: SendFault | null): { whole: Promise<MsgModel> } {
  if (fault === 'failSend') return { whole: Promise.reject(new Error('fake WhatsApp: the send failed')) };
  if (fault === 'hangSend') return { whole: never() };
  const mediaData = message['directPath'] === undefined ? {} : { mediaData: { mediaStage: 'RESOLVED' } };
  const model = new MsgModel({ ...message, ...mediaData });
  if (chat.groupMetadata && model.id.participant) model.author = model.id.participant;
  chat.msgs.add(model, { isSilent: true, isOwn: false });
  return { whole: Promise.resolve().then(() => Msg.add(model)) };
}

/** Without a connection the message waits in the page, as with the clock beside it in WhatsApp. */
async function leave(model: MsgModel): Promise<SendResult> {
  const turn = outbox.then(() => askUntilTaken<{ t: number }>('send', plain(model.serialize())));
  outbox = turn.catch(() => {});
  const { t } = await turn;
  keepUnsent((list) => list.filter(({ id }) => id !== String(model.id)));
  model.set({ ack: Math.max(model.ack, 1) });
  return { messageSendResult: 'OK', t };
}

/** Ids as texts, without the bytes of a file. */
function plain(attributes: Attributes): WaMessage {
  const simple = (name: string, value: unknown) => {
    if (name === 'mediaBlob') return undefined;
    return value instanceof Wid || value instanceof MsgKey ? String(value) : value;
  };
  return JSON.parse(JSON.stringify(attributes, simple)) as WaMessage;
}

function unsentList(): WaMessage[] {
  return JSON.parse(browser.localStorage.getItem(UNSENT_KEY) ?? '[]') as WaMessage[];
}

function keepUnsent(change: (list: WaMessage[]) => WaMessage[]): void {
  if (settings.keepsUnsent) browser.localStorage.setItem(UNSENT_KEY, JSON.stringify(change(unsentList())));
}

/** What an earlier page could not send. */
export function sendUnsent(): void {
  for (const message of unsentList()) leave(putMessage(message, { isNewMsg: false })).catch(() => {});
}
