/** The one place that touches whatsapp-web.js itself: builds a client whose own promises cannot end the process. */
import { readFile } from 'node:fs/promises';
import whatsapp, { type Client, type Message, type MessageMedia } from 'whatsapp-web.js';
import type { Berkas } from '../../domain/lampiran.ts';
import { LONGEST_UPLOAD_MS } from './limit.ts';
import { pageShim } from './message-key.ts';

export type { Client, Message } from 'whatsapp-web.js';
export type Browser = NonNullable<Client['pupBrowser']>;
export type Page = NonNullable<Client['pupPage']>;

export const libraryVersion: string = (whatsapp as unknown as { version: string }).version;

/** Puppeteer's own limit of one call; the door's limits are shorter, also that of a file which is sent over a bad line. */
const PROTOCOL_MS = LONGEST_UPLOAD_MS + 60_000;
const LAUNCH_MS = 60_000;

export interface ClientSetting {
  sessionDir: string;
  executablePath: string;
  args: string[];
  headless: boolean;
}

export interface ClientHooks {
  /** The browser stands, its page is still empty: the moment to listen to both. */
  onBrowser(browser: Browser, page: Page): void;
  /** The library failed where nobody waits for it: an injection after a reload, an end that could not end. */
  onFault(error: unknown): void;
}

interface FetchingChat {
  fetchMessages(this: unknown, how: { limit: number }): Promise<Message[]>;
}

/** The newest messages of a chat. The way by `getChatById()` serialises the whole chat first, and fails with any of it. */
export function fetchMessages(client: Client, jid: string, limit: number): Promise<Message[]> {
  const { prototype } = (whatsapp as unknown as { Chat: { prototype: FetchingChat } }).Chat;
  return prototype.fetchMessages.call({ client, id: { _serialized: jid } }, { limit });
}

/** A file as the library sends it. @throws where it cannot be read */
export async function mediaOf({ path, mime, nama }: Berkas): Promise<MessageMedia> {
  const data = await readFile(path);
  return new whatsapp.MessageMedia(mime, data.toString('base64'), nama, data.length);
}

/** What the library calls on itself, and does not describe. */
interface ClientInside {
  inject(): Promise<void>;
  initWebVersionCache(): Promise<void>;
  destroy(): Promise<void>;
}

/**
 * Builds a client. The library starts several promises that nobody waits for (injection at each navigation, `destroy` at
 * CONFLICT, reading the body of the page); their errors would end the process, so they are caught here, at the source.
 */
export function buildClient(setting: ClientSetting, hooks: ClientHooks): Client {
  const authStrategy = new whatsapp.LocalAuth({ dataPath: setting.sessionDir });
  // The library wipes the profile under the living browser at LOGOUT; the door does it after the browser's end.
  authStrategy.logout = async () => {};
  const client = new whatsapp.Client({
    authStrategy,
    // The newest page as WhatsApp delivers it: a kept copy of an old version is refused sooner or later.
    webVersionCache: { type: 'none' },
    evalOnNewDoc: pageShim,
    puppeteer: {
      headless: setting.headless,
      executablePath: setting.executablePath,
      args: setting.args,
      protocolTimeout: PROTOCOL_MS,
      timeout: LAUNCH_MS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  });
  guard(client, hooks);
  return client;
}

function guard(client: Client, hooks: ClientHooks): void {
  const inside = client as unknown as ClientInside;
  const { inject, destroy } = inside;
  let isFirst = true;
  inside.initWebVersionCache = async () => {
    if (client.pupBrowser && client.pupPage) hooks.onBrowser(client.pupBrowser, client.pupPage);
  };
  inside.inject = async () => {
    if (isFirst) {
      isFirst = false;
      return inject.call(client); // initialize() waits for this one
    }
    await inject.call(client).catch(hooks.onFault);
  };
  inside.destroy = () => destroy.call(client).catch(hooks.onFault);
}
