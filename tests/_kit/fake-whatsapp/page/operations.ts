/** What the fake WhatsApp tells the page to do. */
import type { Operation, WaMessage } from '../protocol.ts';
import { browser, wait } from './browser.ts';
import { MsgKey, wid } from './ids.ts';
import { askUntilTaken, tell } from './link.ts';
import { callById, reactionTableMode } from './modules-action.ts';
import { TOKEN_KEY } from './modules-session.ts';
import { Chat, Cmd, Conn, getMessagesById, Msg, putChat, putContact, putMessage, Socket, settings } from './store.ts';
import { sync } from './sync.ts';

type Name = Operation['op'];
type Named<N extends Name> = Extract<Operation, { op: N }>;

const RUN: { [N in Name]: (operation: Named<N>) => unknown } = {
  settings(operation) {
    Object.assign(settings, operation.settings);
    tell('configured', { no: operation.no });
  },
  qr: ({ ref }) => Conn.set({ ref }),
  async paired({ token }) {
    browser.localStorage.setItem(TOKEN_KEY, token);
    Socket.set({ state: 'PAIRING' });
    await sync(flush);
  },
  async logout() {
    browser.localStorage.removeItem(TOKEN_KEY);
    Cmd.trigger('logout');
    await wait(200);
    browser.location.href = '/?post_logout=1&logout_reason=0';
  },
  state: ({ state }) => Socket.set({ state }),
  data({ contacts = [], chats = [] }) {
    contacts.forEach(putContact);
    chats.forEach(putChat);
  },
  message({ message, chat, cipher }) {
    if (chat) putChat(chat);
    if (cipher) putUnreadable(message, cipher.decryptAfterMs);
    else putMessage(message, { isNewMsg: true });
    const home = Chat.get(MsgKey.fromString(message.id).remote);
    if (home && !message.id.startsWith('true')) home.set({ unreadCount: home.unreadCount + 1 });
  },
  async edit({ id, body, editKey, t }) {
    const message = Msg.get(id) ?? (await getMessagesById([id])).messages[0];
    const latest = { latestEditMsgKey: MsgKey.fromString(editKey), latestEditSenderTimestampMs: t * 1000 };
    message?.set({ [message.directPath === undefined ? 'body' : 'caption']: body, ...latest });
  },
  revoke({ id, tombstone }) {
    const message = Msg.get(id);
    if (!message) return;
    const tombstoneId = MsgKey.fromString(tombstone);
    Msg.rename(message, tombstoneId);
    Chat.get(tombstoneId.remote)?.msgs.rename(message, tombstoneId);
    message.id = tombstoneId;
    const emptied = { body: undefined, caption: undefined, directPath: undefined };
    message.set({ ...emptied, type: 'revoked', subtype: 'sender', protocolMessageKey: MsgKey.fromString(id) });
  },
  ack({ id, ack }) {
    Msg.get(id)?.set({ ack });
  },
  reaction: ({ reaction: { chat, stanza, messageId, from, emoji, t } }) =>
    reactionTableMode.bulkUpsert([
      {
        id: new MsgKey({ fromMe: false, remote: chat, id: stanza, participant: from }),
        ...{ reactionParentKey: MsgKey.fromString(messageId), reactionTimestamp: t * 1000 },
        ...{ author: wid(from), from: wid(chat), reactionText: emoji, reaction: emoji, read: false },
      },
    ]),
  call: ({ call }) => callById.set(call.id, { ...call, peerJid: wid(call.peerJid), outgoing: false }),
  touch({ id }) {
    const message = Msg.get(id);
    message?.trigger('change', message);
  },
  flush,
  reload: () => browser.location.reload(),
  resync() {
    Socket.set({ hasSynced: false });
    Socket.set({ hasSynced: true });
  },
  iframe() {
    const frame = browser.document.createElement('iframe');
    frame.src = '/fake/blank';
    browser.document.body.append(frame);
  },
  pushState: ({ url }) => browser.history.pushState({}, '', url),
  hang({ ms }) {
    const end = Date.now() + ms;
    while (Date.now() < end);
  },
  alloc: ({ mb }) => leak.push(new Uint8Array(mb * 1_048_576).fill(7)),
};

const leak: Uint8Array[] = [];

export function carryOut<N extends Name>(operation: Named<N>): unknown {
  return RUN[operation.op as N](operation);
}

/** Takes what was missed while the page was away. */
export async function flush(): Promise<void> {
  for (const operation of await askUntilTaken<Operation[]>('takeMissed')) await carryOut(operation);
}

/** As in real life: it comes undecrypted, and becomes readable later or never. */
function putUnreadable({ type, body, caption, directPath, ...bare }: WaMessage, decryptAfterMs: number | null): void {
  const message = putMessage({ ...bare, type: 'ciphertext' }, { isNewMsg: true });
  if (decryptAfterMs === null) return;
  const mediaData = directPath === undefined ? {} : { mediaData: { mediaStage: settings.mediaStage } };
  const readable = Object.entries({ body, caption, directPath, ...mediaData, type });
  setTimeout(
    () => message.set(Object.fromEntries(readable.filter(([, value]) => value !== undefined))),
    decryptAfterMs,
  );
}
