/** The WhatsApp door: the port of a live door over whatsapp-web.js in the machine's own browser. */
import { rm } from 'node:fs/promises';
import type { WhatsappConfig } from '../../config.ts';
import { isLid, parseWaId } from '../../domain/wa-id.ts';
import { logger } from '../../logger.ts';
import type { DoorEvents, LiveDoor } from '../door.ts';
import { browserBytes } from './browser-memory.ts';
import { Connection } from './connection.ts';
import { findChromium, launchArgs } from './find-chromium.ts';
import { download, type MessageParts, readHistory } from './history.ts';
import { Inbound } from './inbound.ts';
import { KeyBook } from './key-book.ts';
import { libraryVersion } from './library.ts';
import { isLibraryNoise } from './library-noise.ts';
import { type LidBook, LidResolver } from './lid-resolver.ts';
import { ConnectionLost } from './limit.ts';
import { OwnTrace } from './own-trace.ts';
import { groupList, ownJids, privateChatList, showTyping } from './page-calls.ts';
import { readReceipts } from './receipts.ts';
import { sendOne } from './send.ts';
import type { Session } from './session.ts';

export interface WhatsappDoorOptions {
  config: WhatsappConfig;
  lidBook: LidBook;
  now?: () => Date;
  headless?: boolean;
  /** the browser lives at least so long after a fresh pairing, so that the pairing is on disk */
  pairingRestMs?: number;
  /** pause before a lost connection is started anew, doubled each time up to `to` */
  backoffMs?: { from: number; to: number };
}

export interface WhatsappDoor extends LiveDoor {
  /** Shows "typing" in a chat; nothing happens where that is not possible. */
  showTyping(chatId: string): Promise<void>;
}

const BACKOFF_MS = { from: 1_000, to: 300_000 };
/** A number behind a LID is asked of WhatsApp's server; a message does not wait longer for it. */
const LID_MS = 5_000;

/** @throws nothing yet: `open` says where no browser is found */
export function createWhatsappDoor(options: WhatsappDoorOptions): WhatsappDoor {
  const { config, lidBook, now = () => new Date() } = options;
  const keys = new KeyBook();
  const trace = new OwnTrace();
  const lids = new LidResolver(lidBook, async (lid) => {
    const session = needSession();
    const ask = () => session.client.getContactLidAndPhone([lid]);
    const [found] = await session.call('getContactLidAndPhone', ask, Math.min(LID_MS, config.panggilanMs));
    return found?.pn ?? null;
  });
  let connection: Connection | null = null;
  let inbound: Inbound | null = null;
  let ownIdList: readonly string[] = [];

  /** @throws ConnectionLost */
  function needSession(): Session {
    const session = connection?.session;
    if (!session) throw new ConnectionLost('not connected');
    return session;
  }

  const partsOf = (session: Session): MessageParts => ({ session, inbound: inbound as Inbound, keys });

  /** A question that can be asked again: once more when the page was loaded anew under it. */
  async function read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    await connection?.untilReady(config.panggilanMs);
    try {
      return await work(needSession());
    } catch (error) {
      if (!(error instanceof ConnectionLost || isLibraryNoise(error))) throw error;
      await connection?.untilReady(config.panggilanMs);
      return work(needSession());
    }
  }

  /** Before anybody is heard: where a person is known by LID, the private chat stands under it, and so does its history. */
  async function noteLidChats(session: Session): Promise<void> {
    const jidList = await session.call('privateChats', () => privateChatList(session.page, new Date(0)));
    for (const jid of jidList) {
      const id = parseWaId(jid);
      const phone = id === null ? null : isLid(id) ? lidBook.find(id) : id;
      if (phone) keys.noteChat(phone, jid);
    }
  }

  async function onReady(events: DoorEvents): Promise<void> {
    const session = needSession();
    const jidList = await session.call('ownJids', () => ownJids(session.page)).catch(() => []);
    const found = jidList.map(parseWaId).filter((id) => id !== null);
    if (found.length > 0) ownIdList = found;
    await noteLidChats(session).catch((error) => logger('whatsapp').warn({ err: error }, 'private chats not listed'));
    if (connection?.session !== session || !session.isReady) return;
    connection.sayReady();
    events.onReady();
  }

  async function open(events: DoorEvents): Promise<void> {
    const executablePath = findChromium(config.chromiumPath);
    const args = launchArgs(config.chromiumArgs);
    if (args.includes('--no-sandbox') && !config.chromiumArgs.includes('--no-sandbox'))
      logger('whatsapp').warn('running as root: the browser runs without its sandbox; better use a user of its own');
    const heard = new Inbound({ events, lids, keys, trace, now });
    inbound = heard;
    connection = new Connection(
      {
        config,
        executablePath,
        args,
        headless: options.headless ?? true,
        pairingRestMs: options.pairingRestMs ?? config.pasangMs,
        backoffMs: options.backoffMs ?? BACKOFF_MS,
      },
      {
        onClient: (client) => heard.listen(client),
        onQr: (code) => events.onQr(code),
        onReady: () =>
          void onReady(events).catch((error) => logger('whatsapp').warn({ err: error }, 'ready, then lost')),
        onState: (state, reason) => events.onState(state, reason),
      },
    );
    await connection.open();
  }

  return {
    open,
    get state() {
      return connection?.state ?? 'stopped';
    },
    get ownIdList() {
      return ownIdList;
    },
    async close() {
      await connection?.close();
    },
    async restart(reason) {
      await connection?.restart(reason, config.siapMs * 10);
    },
    async unpair() {
      const session = connection?.session;
      if (session?.isReady)
        await session
          .call('logout', () => session.client.logout())
          .catch((error) => {
            if (!(error instanceof ConnectionLost)) logger('whatsapp').warn({ err: error }, 'logout failed');
          });
      await connection?.close();
      await rm(config.sessionDir, { recursive: true, force: true, maxRetries: 4 });
    },
    async send(message) {
      const session = connection?.session;
      if (connection?.state !== 'ready' || !session?.isReady) return { state: 'offline', reason: 'not ready' };
      return sendOne(message, {
        client: session.client,
        page: session.page,
        keys,
        trace,
        callMs: config.panggilanMs,
        call: (name, start, limitMs) => session.call(name, start, limitMs),
        onHung: (name) => session.lose({ kind: 'broken', reason: `${name} hangs` }),
      });
    },
    async showTyping(chatId) {
      const session = connection?.session;
      if (session?.isReady)
        await session.call('typing', () => showTyping(session.page, keys.jidOf(chatId))).catch(() => {});
    },
    listGroups: () => read((session) => session.call('listGroups', () => groupList(session.page))),
    listPrivateChats: (since) =>
      read((session) => session.call('listPrivateChats', () => privateChatList(session.page, since))),
    readHistory: (chatId, since) =>
      read((session) => readHistory(session, inbound as Inbound, keys.jidOf(chatId), since)),
    download: (chatId, stanzaId) => read((session) => download(partsOf(session), chatId, stanzaId)),
    readReceipts: (chatId, stanzaId) => read((session) => readReceipts(partsOf(session), chatId, stanzaId)),
    async describe() {
      const session = connection?.session;
      const webVersion = session?.isReady
        ? await session.call('version', () => session.client.getWWebVersion()).catch(() => null)
        : null;
      const pid = session?.client.pupBrowser?.process()?.pid;
      return { libraryVersion, webVersion, browserBytes: pid === undefined ? null : browserBytes(pid) };
    },
  };
}
