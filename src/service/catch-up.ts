/** What was said while the bot was away: fetched, put in the order in which it was sent, and handled like any message. */
import type { IncomingMessage } from '../domain/message.ts';
import type { LiveDoor, OwnMessage } from '../doors/door.ts';
import { logger } from '../logger.ts';
import { PRIBADI, readHeardUntil, writeHeardUntil } from '../store/catch-up.ts';
import type { Database } from '../store/open.ts';

/** Messages reach WhatsApp late, and clocks differ: so much further back is looked, and what is known is dropped by its id. */
const MARGIN_MS = 10 * 60_000;
/** WhatsApp delivers some of what was missed by itself, after the connection stands: it is waited for until so long nothing came. */
const QUIET_MS = 1_000;
const QUIET_MAX_MS = 10_000;
/** So many are handled before others get their turn. */
const BREATH = 25;

export interface CatchUpOptions {
  db: Database;
  door: Pick<LiveDoor, 'readHistory' | 'listPrivateChats'>;
  groupIdList: readonly string[];
  /** what comes in meanwhile is put here, and takes its place in the order */
  heldList: IncomingMessage[];
  handle: (message: IncomingMessage) => void;
  /** the account's own messages: the bot's, and what a person typed on its phone; the latter joins `heldList` */
  hearOwn: (message: OwnMessage) => void;
  /** when the connection stood: from then on all is heard live */
  now: Date;
}

/** Hears all that was said in the groups, and in private, since the bot last heard everything. @throws Error where the line breaks */
export async function catchUp(options: CatchUpOptions): Promise<void> {
  const { db, door, groupIdList, heldList, handle, hearOwn, now } = options;
  const sinceOf = (place: string): Date => {
    const until = readHeardUntil(db, place);
    // The first time it listens from now on: what was said before it came is not its business.
    return until === null ? now : new Date(until.getTime() - MARGIN_MS);
  };
  const missedList: IncomingMessage[] = [];
  const hear = async (chatId: string, since: Date) => {
    const { incomingList, ownList, isComplete } = await door.readHistory(chatId, since);
    for (const message of incomingList) if (message.sentAt >= since) missedList.push(message);
    for (const own of ownList) if (own.sentAt >= since) hearOwn(own);
    if (!isComplete) logger('service').warn('WhatsApp shows no more of the history; an exported chat fills the gap');
  };
  for (const chatId of groupIdList) await hear(chatId, sinceOf(chatId));
  const since = sinceOf(PRIBADI);
  for (const chatId of await door.listPrivateChats(since)) await hear(chatId, since);
  const isFirst = readHeardUntil(db, PRIBADI) === null;
  if (!isFirst) await untilQuiet(heldList);
  heldList.push(...missedList);
  await handleInOrder(heldList, handle);
  // Only now: killed before, the same is fetched again and dropped by its id.
  for (const place of [...groupIdList, PRIBADI]) writeHeardUntil(db, place, now);
}

async function untilQuiet(heldList: readonly IncomingMessage[]): Promise<void> {
  const end = Date.now() + QUIET_MAX_MS;
  let count: number;
  do {
    count = heldList.length;
    await new Promise((done) => setTimeout(done, QUIET_MS));
  } while (heldList.length > count && Date.now() < end);
}

/** Empties the list; what is added meanwhile comes after. */
async function handleInOrder(heldList: IncomingMessage[], handle: (message: IncomingMessage) => void): Promise<void> {
  while (heldList.length > 0) {
    const batch = heldList.splice(0).sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
    for (const [i, message] of batch.entries()) {
      handle(message);
      if (i % BREATH === BREATH - 1) await new Promise((done) => setImmediate(done));
    }
  }
}
