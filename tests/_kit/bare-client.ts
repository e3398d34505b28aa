/** whatsapp-web.js as it comes, with nothing of the bot: what the library itself does, and how fast. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import whatsappWeb, { type Client, type ClientOptions, type Message } from 'whatsapp-web.js';
import { chromiumPath, processesNaming, testChromiumArgs } from './chromium.ts';
import type { FakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';

export interface Seen {
  event: string;
  details: unknown[];
}

const EVENT_LIST = ['qr', 'ready', 'message', 'message_create', 'message_edit', 'message_revoke_everyone'].concat([
  'message_ack',
  'message_ciphertext',
  'message_reaction',
  'group_join',
  'call',
  'change_state',
  'disconnected',
]);

export class BareClient {
  /** what the library has told since the last start, oldest first */
  seen: Seen[] = [];
  client: Client;
  /** of its profile */
  readonly folder = mkdtempSync(join(tmpdir(), 'sotarsa-bare-'));
  readonly #fake: FakeWhatsapp;
  readonly #options: ClientOptions;

  constructor(fake: FakeWhatsapp, options: ClientOptions = {}) {
    this.#fake = fake;
    this.#options = options;
    this.client = this.#make();
  }

  /** Starts it (anew, with the profile that there is); ends when a QR code is shown or the session is taken up. */
  async start(): Promise<Client> {
    this.seen = [];
    this.client = this.#make();
    await this.client.initialize();
    return this.client;
  }

  /** Starts it, pairs it where that is needed, and waits until it is ready. */
  async startPaired(): Promise<Client> {
    await this.start();
    if (this.count('qr') > 0) this.#fake.scan();
    await this.until('ready');
    await this.#fake.waitListening();
    return this.client;
  }

  async stop(): Promise<void> {
    await this.client.destroy();
    await this.#fake.waitGone();
  }

  /** Stops it for good. @throws where a process of it is left */
  async remove(): Promise<void> {
    await this.client.destroy();
    await vi.waitFor(() => expect(processesNaming(this.folder)).toEqual([]), { timeout: 10_000 });
    rmSync(this.folder, { recursive: true, force: true });
  }

  count(event: string): number {
    return this.seen.filter((entry) => entry.event === event).length;
  }

  /** The details of the first event of that name that is meant, once it is there. */
  async until(event: string, isMeant: (...details: never[]) => boolean = () => true, ms = 8000): Promise<unknown[]> {
    const find = () => this.seen.find((entry) => entry.event === event && isMeant(...(entry.details as never[])));
    await expect.poll(find, { timeout: ms, message: `event ${event}` }).toBeDefined();
    return find()?.details ?? [];
  }

  async messageOf(id: string, event = 'message'): Promise<Message> {
    const [message] = await this.until(event, (candidate: Message) => candidate.id._serialized === id);
    return message as Message;
  }

  #make(): Client {
    const args = [...testChromiumArgs(), ...this.#fake.chromiumArgs()];
    const made = new whatsappWeb.Client({
      authStrategy: new whatsappWeb.LocalAuth({ dataPath: this.folder }),
      webVersionCache: { type: 'none' },
      puppeteer: { executablePath: chromiumPath ?? '', args },
      ...this.#options,
    });
    for (const event of EVENT_LIST) made.on(event, (...details: unknown[]) => this.seen.push({ event, details }));
    return made;
  }
}
