/** One life of one library client: from the start of its browser until something ends it. */
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import type { WhatsappConfig } from '../../config.ts';
import { logger } from '../../logger.ts';
import { endBrowser, restWith } from './end-browser.ts';
import { type Browser, buildClient, type Client, type Page } from './library.ts';
import { isLibraryNoise } from './library-noise.ts';
import { ConnectionLost, pause, withLimit } from './limit.ts';
import { sayHasSynced } from './page-calls.ts';
import { freeProfile } from './profile-lock.ts';
import { lookAgainMs, type Phase, remedyOf, type Vitals } from './watchdog.ts';

/** `conflict`: WhatsApp ended it; `logout`: the pairing is gone; `planned`: somebody asked for it. */
export interface Loss {
  kind: 'planned' | 'broken' | 'failed' | 'conflict' | 'logout';
  reason: string;
  cause?: unknown;
}

export interface SessionSetting {
  config: WhatsappConfig;
  executablePath: string;
  args: string[];
  headless: boolean;
  /** a fresh pairing is on disk only after some seconds: the browser is not ended before */
  pairingRestMs: number;
}

export interface SessionHooks {
  /** before the browser starts: listen to the client */
  onClient(client: Client): void;
  onQr(code: string): void;
  onReady(): void;
  onPhase(phase: Phase, reason: string): void;
}

const LAUNCH_MS = 60_000;

export const profileDirOf = (sessionDir: string) => join(sessionDir, 'session');

export class Session {
  readonly client: Client;
  readonly #setting: SessionSetting;
  readonly #hooks: SessionHooks;
  readonly #lost = new AbortController();
  readonly #stands = new AbortController();
  readonly #vitals: Vitals = { phase: 'starting', qrAt: null, connectedSince: null, awaySince: null, kickedAt: null };
  #loss: Loss | null = null;
  #pairedAt: number | null = null;
  #isLaunched = false;

  constructor(setting: SessionSetting, hooks: SessionHooks) {
    const { config, executablePath, args, headless } = setting;
    this.#setting = setting;
    this.#hooks = hooks;
    this.client = buildClient(
      { sessionDir: config.sessionDir, executablePath, args, headless },
      { onBrowser: (browser, page) => this.#onBrowser(browser, page), onFault: (error) => this.#onFault(error) },
    );
    setMaxListeners(0, this.#lost.signal); // one a call in flight
    hooks.onClient(this.client);
    this.#listen();
  }

  get isReady(): boolean {
    return this.#vitals.phase === 'ready' && !this.#loss;
  }

  get page(): Page {
    const { pupPage } = this.client;
    if (!pupPage) throw new ConnectionLost('no page yet');
    return pupPage;
  }

  /** Starts, and ends only with what ended it. Never rejects. `onStarted` comes when the page stands. */
  async live(onStarted: () => void): Promise<Loss> {
    if (this.#loss) return this.#loss;
    const started = this.#start().then(onStarted, (cause: unknown) =>
      this.lose({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause), cause }),
    );
    void started.finally(() => this.#isLaunched || this.#stands.abort());
    await new Promise((resolve) => this.#lost.signal.addEventListener('abort', resolve));
    return this.#loss ?? { kind: 'broken', reason: 'unknown' };
  }

  /** The first reason counts. */
  lose(loss: Loss): void {
    if (this.#loss) return;
    this.#loss = loss;
    this.#lost.abort();
  }

  /** A call to the library with a time limit; ends with the connection too. */
  async call<T>(name: string, start: () => Promise<T>, limitMs = this.#setting.config.panggilanMs): Promise<T> {
    if (this.#loss) throw new ConnectionLost(`${name}: the connection is gone`);
    return withLimit(start(), limitMs, name, this.#lost.signal);
  }

  /** Ends the browser and all its processes; the pairing stays. */
  async end(): Promise<void> {
    this.lose({ kind: 'planned', reason: 'ended' });
    await pause(LAUNCH_MS, this.#stands.signal); // a browser that is just being launched can be ended once it stands
    const { pupBrowser } = this.client;
    const restMs = this.#pairedAt === null ? 0 : this.#pairedAt + this.#setting.pairingRestMs - Date.now();
    if (pupBrowser?.connected && this.#loss?.kind !== 'logout') await restWith(pupBrowser, restMs);
    await endBrowser(this.client);
  }

  async #start(): Promise<void> {
    const { config } = this.#setting;
    const outcome = await freeProfile(profileDirOf(config.sessionDir));
    if (outcome !== 'free') logger('whatsapp').warn({ outcome }, 'profile was held');
    if (this.#loss) return;
    // A page that does not even load is given up after some such times.
    this.#isLaunched = true;
    const initialized = this.client.initialize();
    void initialized.catch(() => {}).finally(() => this.#stands.abort());
    await withLimit(initialized, config.siapMs * 5, 'initialize', this.#lost.signal);
    void this.#watch();
  }

  #listen(): void {
    const { client } = this;
    client.on('qr', (code: string) => {
      this.#vitals.qrAt = Date.now();
      this.#enter('unpaired', 'a QR code waits');
      this.#hooks.onQr(code);
    });
    client.on('ready', () => this.#onReady());
    client.on('change_state', (state) => {
      logger('whatsapp').debug({ state }, 'state');
      this.#see(String(state));
    });
    client.on('disconnected', (reason) => {
      const isLogout = String(reason) === 'LOGOUT';
      this.lose({ kind: isLogout ? 'logout' : 'conflict', reason: String(reason) });
    });
    client.on('auth_failure', () => this.lose({ kind: 'failed', reason: 'authentication failed' }));
  }

  /** No event of the library tells that the page crashed or the browser died. */
  #onBrowser(browser: Browser, page: Page): void {
    this.#stands.abort();
    browser.on('disconnected', () => this.lose({ kind: 'broken', reason: 'browser ended' }));
    page.on('error', () => this.lose({ kind: 'broken', reason: 'page crashed' }));
    page.on('close', () => this.lose({ kind: 'broken', reason: 'page closed' }));
    page.on('domcontentloaded', () => {
      if (this.#vitals.phase !== 'starting') this.#enter('starting', 'WhatsApp loads its page again');
    });
  }

  /** May come many times in one life: the library says it at each injection. */
  #onReady(): void {
    if (this.#vitals.qrAt !== null) this.#pairedAt ??= Date.now();
    Object.assign(this.#vitals, { connectedSince: Date.now(), awaySince: null, kickedAt: null, qrAt: null });
    this.#enter('ready', 'ready');
    this.#hooks.onReady();
  }

  /** What WhatsApp says of itself; null = no answer. */
  #see(state: string | null): void {
    const isConnected = state === 'CONNECTED';
    const now = Date.now();
    this.#vitals.connectedSince = isConnected ? (this.#vitals.connectedSince ?? now) : null;
    this.#vitals.awaySince = isConnected ? null : (this.#vitals.awaySince ?? now);
    if (!isConnected && this.#vitals.phase === 'ready') this.#enter('offline', state ?? 'no answer');
    else if (isConnected && this.#vitals.phase === 'offline') this.#onReady();
  }

  #enter(phase: Phase, reason: string): void {
    const isNew = this.#vitals.phase !== phase;
    if (phase === 'starting') Object.assign(this.#vitals, { connectedSince: null, awaySince: null, kickedAt: null });
    this.#vitals.phase = phase;
    if (isNew && !this.#loss) this.#hooks.onPhase(phase, reason);
  }

  async #watch(): Promise<void> {
    const { config } = this.#setting;
    while (!this.#loss) {
      const state = await this.call('getState', () => this.client.getState()).catch(() => null);
      if (this.#loss) return;
      this.#see(state);
      const remedy = remedyOf(this.#vitals, Date.now(), config);
      if (remedy.do === 'restart') return this.lose({ kind: 'broken', reason: remedy.reason });
      if (remedy.do === 'kick') {
        logger('whatsapp').warn('connected but not ready: the library is told');
        this.#vitals.kickedAt = Date.now();
        await this.call('sayHasSynced', () => sayHasSynced(this.page)).catch(() => {});
      }
      await pause(lookAgainMs(this.#vitals.phase, config), this.#lost.signal);
    }
  }

  #onFault(error: unknown): void {
    const level = isLibraryNoise(error) ? 'debug' : 'warn';
    logger('whatsapp')[level]({ err: error }, 'the library failed by itself');
  }
}
