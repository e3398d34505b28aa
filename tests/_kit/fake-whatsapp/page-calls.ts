/** What the page asks of WhatsApp, and what it is answered. */
import { lookAt } from '../group-scan.ts';
import { randomHex, splitMessageId } from './message-id.ts';
import { PageError } from './page-server.ts';
import type { Boot, Operation, Snapshot, WaMessage } from './protocol.ts';
import { SEND_FAULT_LIST, type Settings, takeFault } from './settings.ts';
import type { World } from './world.ts';

/** A message that the bot has sent, as it arrived. */
export interface SentMessage extends WaMessage {
  /** milliseconds */
  receivedAt: number;
}

/** Anything else that the page did: `seen`, `chatState`, `react`, `edit`, `revoke`, `syncHistory`, `fault`, … */
export interface LogEntry {
  what: string;
  [detail: string]: unknown;
}

/** The side of WhatsApp that the page may reach. */
export interface PageSide {
  readonly world: World;
  readonly settings: Settings;
  readonly sent: SentMessage[];
  readonly unknown: Set<string>;
  readonly devices: Set<string>;
  /** what happened while the page was not there */
  readonly missed: Operation[];
  /** does WhatsApp take what the page sends? */
  readonly isTaking: boolean;
  nextConnection(): number;
  note(what: string, detail: object): void;
  synced(): void;
  listening(): void;
  configured(no: number): void;
  /** after a message of the bot has arrived */
  taken(message: SentMessage): void;
}

type Body = Record<string, unknown>;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const searchable = ({ body, caption }: WaMessage) => (body ?? caption ?? '').toLowerCase();

/** Messages of a chat that have reached this browser: what is still under way is not history yet. */
function history(side: PageSide, chat: string): WaMessage[] {
  const pending = new Set(side.missed.map((operation) => (operation.op === 'message' ? operation.message.id : '')));
  return side.world.inChat(chat).filter(({ id }) => !pending.has(id));
}

function snapshot(side: PageSide): Snapshot {
  const { world, settings } = side;
  const chats = [...world.chats.values()];
  const recent = chats.flatMap(({ id }) => history(side, id).slice(-settings.recentPerChat));
  return { settings, me: world.me, contacts: [...world.contacts.values()], chats, recent };
}

async function take(side: PageSide, message: WaMessage): Promise<{ t: number }> {
  if (!side.isTaking) throw new PageError(503, 'no connection to WhatsApp');
  const known = side.sent.find(({ id }) => id === message.id);
  if (known) return { t: known.t };
  const sent: SentMessage = { ...message, t: side.world.tick(), ack: 1, receivedAt: Date.now() };
  side.world.messages.set(sent.id, { ...sent });
  side.sent.push(sent);
  lookAt({ chatId: sent.to, text: sent.body ?? sent.caption ?? '' });
  side.taken(sent);
  if (side.settings.slowSendMs > 0) await wait(side.settings.slowSendMs);
  return { t: sent.t };
}

const CALLS: Record<string, (side: PageSide, body: Body) => unknown> = {
  boot: (side, { token }): Boot => ({
    connection: side.nextConnection(),
    isPaired: side.devices.has(String(token)),
    ref: newRef(),
    settings: side.settings,
  }),
  snapshot,
  synced: (side) => side.synced(),
  listening: (side) => side.listening(),
  configured: (side, { no }) => side.configured(Number(no)),
  takeMissed: (side) => (side.isTaking ? side.missed.splice(0) : []),
  send: (side, body) => take(side, body as unknown as WaMessage),
  messagesById: ({ world }, { ids }) => (ids as string[]).flatMap((id) => world.messages.get(id) ?? []),
  earlier: (side, { chat, have, count }) =>
    history(side, String(chat))
      .filter(({ id }) => !(have as string[]).includes(id))
      .slice(-Number(count)),
  search: ({ world }, { query, chat, count }) =>
    [...world.messages.values()]
      .filter(({ id }) => typeof chat !== 'string' || splitMessageId(id).chat === chat)
      .filter((message) => searchable(message).includes(String(query).toLowerCase()))
      .slice(-Number(count)),
  receipts: ({ world }, { id }) => world.receiptsOf(String(id)),
  exists: ({ world }, { id }) => ({ contact: world.findContact(String(id)) ?? null }),
  unknown: ({ unknown }, { path }) => void unknown.add(String(path)),
  fault: (side, { fault }) => {
    const known = SEND_FAULT_LIST.find((candidate) => candidate === fault);
    const left = known && side.settings[known];
    if (known && typeof left === 'number') side.settings[known] = Math.max(0, left - 1);
    side.note('fault', { fault });
  },
  edit: (side, { id, body }) => {
    side.world.edit(String(id), String(body));
    side.note('edit', { id, body });
  },
  revoke: (side, { id }) => {
    side.world.revoke(String(id), false);
    side.note('revoke', { id });
  },
  logout: (side) => {
    side.devices.clear();
    side.note('logout', {});
  },
};

/** A file of the bot, before its message; `upload` stands in the log from its beginning. */
async function takeFile(side: PageSide, data: Buffer): Promise<{ directPath: string }> {
  side.note('upload', { size: data.length });
  if (!side.isTaking) throw new PageError(503, 'no connection to WhatsApp');
  if (takeFault(side.settings, 'hangUpload')) await new Promise(() => {});
  if (side.settings.slowUploadMs > 0) await wait(side.settings.slowUploadMs);
  const directPath = `/v/${randomHex(12)}`;
  side.world.media.set(directPath, data);
  return { directPath };
}

/** A code for the QR picture. */
export function newRef(): string {
  return `2@${randomHex(12)}`;
}

/** Answers one request of the page; what it does not know is kept in the log. */
export function answerPage(side: PageSide, name: string, raw: Buffer): unknown {
  if (name === 'upload') return takeFile(side, raw);
  const body = (raw.length > 0 ? JSON.parse(raw.toString()) : {}) as Body;
  const call = CALLS[name];
  if (call) return call(side, body);
  side.note(name, body);
  return {};
}
