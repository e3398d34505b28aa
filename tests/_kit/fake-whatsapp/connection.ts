/** The fake WhatsApp without people: its world, its server, what the page has done, and waiting for it. */
import { Bell } from './bell.ts';
import { answerPage, type LogEntry, type PageSide, type SentMessage } from './page-calls.ts';
import { PageServer } from './page-server.ts';
import type { Operation, WaAccount } from './protocol.ts';
import { HEALTHY, type Settings } from './settings.ts';
import { World } from './world.ts';

export class FakeConnection {
  readonly settings: Settings;
  readonly world: World;
  /** what the bot has sent, oldest first */
  readonly sent: SentMessage[] = [];
  /** what else the page did, oldest first */
  readonly log: LogEntry[] = [];
  /** parts of WhatsApp Web that the library asked for and the fake does not have */
  readonly unknown = new Set<string>();
  protected readonly server: PageServer;
  /** tokens of paired devices */
  protected readonly devices = new Set<string>();
  protected isGhost = false;
  readonly #bell = new Bell();
  readonly #missed: Operation[] = [];
  #isSynced = false;
  #isHeard = false;
  #connectionCount = 0;
  #asked = 0;
  #configured = 0;

  constructor(settings: Partial<Settings>, account: WaAccount) {
    const current = { ...HEALTHY, ...settings };
    this.settings = current;
    this.world = new World(account);
    const side = this.#side();
    this.server = new PageServer({
      get msgKeyProp() {
        return current.msgKeyProp;
      },
      media: this.world.media,
      answer: (name, body) => answerPage(side, name, body),
      linkChanged: () => {
        this.#isSynced = false;
        this.#isHeard = false;
        this.isGhost = false;
        this.#bell.ring();
      },
    });
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** All that a bot needs in order to meet this WhatsApp instead of the real one. */
  chromiumArgs(): string[] {
    const rules = `MAP web.whatsapp.com 127.0.0.1:${this.server.port}, MAP * ~NOTFOUND`;
    return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors', '--disable-quic'];
  }

  /** Is a page there and in step? */
  get isConnected(): boolean {
    return this.server.isLinked && this.#isSynced && !this.isGhost && this.server.isOnline;
  }

  /** How often a page has started anew: first start, restart, reload. */
  get connectionCount(): number {
    return this.#connectionCount;
  }

  /** Holds from the next start of a page on, and once the promise is fulfilled for the page that is there. */
  async configure(settings: Partial<Settings>): Promise<void> {
    Object.assign(this.settings, settings);
    if (!this.server.isLinked) return;
    this.#asked += 1;
    const no = this.#asked;
    this.server.push({ op: 'settings', settings, no });
    // A page that is hung or gone learns it when it starts anew.
    await this.until(() => this.#configured >= no || !this.server.isLinked, 2000).catch(() => {});
  }

  /** Waits until something is true; looks again whenever the page does anything. */
  until<T>(get: () => T | false | null | undefined, ms = 5000, what = 'something on the fake WhatsApp'): Promise<T> {
    return this.#bell.until(get, ms, what);
  }

  waitSent(isMeant: (message: SentMessage) => boolean = () => true, ms = 5000): Promise<SentMessage> {
    return this.until(() => this.sent.find(isMeant), ms, 'a message of the bot');
  }

  waitLog(what: string, ms = 5000): Promise<LogEntry> {
    return this.until(() => this.log.find((entry) => entry.what === what), ms, `the call ${what}`);
  }

  /** Waits until a page is there, in step, and the library listens: from now on a message raises an event. */
  async waitListening(ms = 20_000): Promise<void> {
    await this.until(() => this.isConnected && this.#isHeard, ms, 'a page that the library listens to');
  }

  /** Waits until a page is there and in step; the library may need a moment more, see `waitListening`. */
  async waitSynced(ms = 20_000): Promise<void> {
    await this.until(() => this.isConnected, ms, 'a page in step');
  }

  /** Waits until no page is there. */
  async waitGone(ms = 10_000): Promise<void> {
    await this.until(() => !this.server.isLinked, ms, 'the page to go');
  }

  /** To the page, or kept until it is back. */
  protected deliver(operation: Operation): void {
    if (this.isConnected) this.server.push(operation);
    else this.#missed.push(operation);
  }

  protected ring(): void {
    this.#bell.ring();
  }

  /** 1 = at the server, 2 = delivered, 3 = read. */
  ack(id: string, ack: number): void {
    const message = this.world.messages.get(id);
    if (message) message.ack = ack;
    this.deliver({ op: 'ack', id, ack });
  }

  #side(): PageSide {
    const isTaking = () => !this.isGhost && this.server.isOnline;
    return {
      world: this.world,
      settings: this.settings,
      sent: this.sent,
      unknown: this.unknown,
      devices: this.devices,
      missed: this.#missed,
      get isTaking() {
        return isTaking();
      },
      nextConnection: () => {
        this.#connectionCount += 1;
        return this.#connectionCount;
      },
      note: (what, detail) => {
        this.log.push({ ...detail, what });
        this.#bell.ring();
      },
      synced: () => {
        this.#isSynced = true;
        if (this.settings.offlineDelivery === 'silent') this.#missed.length = 0;
        this.#bell.ring();
      },
      listening: () => {
        this.#isHeard = true;
        this.#bell.ring();
      },
      configured: (no) => {
        this.#configured = Math.max(this.#configured, no);
        this.#bell.ring();
      },
      taken: ({ id }) => {
        const { autoAck, autoAckAfterMs } = this.settings;
        if (autoAck > 1) setTimeout(() => this.ack(id, autoAck), autoAckAfterMs).unref();
        this.#bell.ring();
      },
    };
  }
}
