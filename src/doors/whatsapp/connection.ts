/** Keeps one session alive after the other: starts anew what was lost, slower each time, and stops when told to. */
import { rm } from 'node:fs/promises';
import type { DoorState } from '../../domain/kesehatan.ts';
import { logger } from '../../logger.ts';

import { pause } from './limit.ts';
import { ProfileInUse } from './profile-lock.ts';
import { type Loss, profileDirOf, Session, type SessionHooks, type SessionSetting } from './session.ts';

export interface ConnectionSetting extends SessionSetting {
  /** pause before a new start: doubled each time, up to the end */
  backoffMs: { from: number; to: number };
}

export type ConnectionHooks = Pick<SessionHooks, 'onClient' | 'onQr' | 'onReady'> & {
  onState(state: DoorState, reason: string): void;
};

/** Ready for so long, a conflict is over: WhatsApp was not opened elsewhere again. */
const STABLE_MS = 600_000;
/** The longest pause while the line is down: a new try disturbs nobody, and the officers wait for it to come back. */
const LINE_DOWN_MS = 15_000;

export class Connection {
  readonly #setting: ConnectionSetting;
  readonly #hooks: ConnectionHooks;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #session: Session | null = null;
  #running: Promise<void> | null = null;
  #state: DoorState = 'starting';
  #reason = '';
  #failCount = 0;
  #readyAt: number | null = null;
  #waiterList: ((state: DoorState) => void)[] = [];

  constructor(setting: ConnectionSetting, hooks: ConnectionHooks) {
    this.#setting = setting;
    this.#hooks = hooks;
  }

  get state(): DoorState {
    return this.#state;
  }

  /** The living session; null between two. */
  get session(): Session | null {
    return this.#session;
  }

  /**
   * Starts; done when the page stands or the first try has failed (then it goes on trying).
   * @throws ProfileInUse where another bot runs here
   */
  async open(): Promise<void> {
    let onFirst: (loss: Loss | null) => void = () => {};
    const first = new Promise<Loss | null>((resolve) => {
      onFirst = resolve;
    });
    this.#set('starting', 'starting');
    this.#running = this.#run(onFirst);
    const loss = await first;
    if (!(loss?.cause instanceof ProfileInUse)) return;
    await this.close();
    throw loss.cause;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    this.#session?.lose({ kind: 'planned', reason: 'stopped' });
    await this.#running;
    this.#set('stopped', 'stopped');
  }

  /** Ends the session and starts a new one at once. @throws Error where it is not ready in time or needs a person */
  async restart(reason: string, limitMs: number): Promise<void> {
    this.#session?.lose({ kind: 'planned', reason });
    this.#wake.abort();
    this.#set('starting', reason);
    await this.untilReady(limitMs);
  }

  /** @throws Error where it is not ready in time, or cannot become so by itself */
  untilReady(limitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done('starting'), limitMs);
      const done = (state: DoorState) => {
        clearTimeout(timer);
        this.#waiterList = this.#waiterList.filter((waiter) => waiter !== onState);
        if (state === 'ready') resolve();
        else reject(new Error(state === 'starting' ? `not ready in ${limitMs} ms` : `the door is ${state}`));
      };
      const onState = (state: DoorState) => {
        if (state === 'ready' || state === 'unpaired' || state === 'stopped') done(state);
      };
      this.#waiterList.push(onState);
      if (this.#state === 'ready') onState('ready');
    });
  }

  /** The state follows what is known; `ready` is said by whoever has prepared for it. */
  sayReady(): void {
    this.#readyAt ??= Date.now();
    this.#set('ready', 'ready');
  }

  async #run(onFirst: (loss: Loss | null) => void): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const session = new Session(this.#setting, {
        ...this.#hooks,
        onPhase: (phase, reason) => phase !== 'ready' && this.#set(phase, reason),
      });
      this.#session = session;
      const loss = await session.live(() => onFirst(null));
      onFirst(loss);
      await this.#after(session, loss);
    }
  }

  async #after(session: Session, loss: Loss): Promise<void> {
    const isStopping = this.#stop.signal.aborted;
    logger('whatsapp')[loss.kind === 'planned' ? 'info' : 'warn']({ kind: loss.kind, reason: loss.reason }, 'lost');
    this.#wake = new AbortController();
    if (!isStopping) this.#set(loss.kind === 'logout' ? 'unpaired' : 'offline', loss.reason);
    await session.end().catch((error) => logger('whatsapp').error({ err: error }, 'end failed'));
    this.#session = null;
    if (loss.kind === 'logout') {
      const profile = profileDirOf(this.#setting.config.sessionDir);
      await rm(profile, { recursive: true, force: true, maxRetries: 4 }).catch((error) =>
        logger('whatsapp').error({ err: error }, 'the old pairing could not be removed'),
      );
    }
    if (!isStopping && loss.kind !== 'planned' && loss.kind !== 'logout')
      await pause(this.#nextPauseMs(loss), this.#wake.signal);
    this.#readyAt = null;
  }

  /** A conflict repeats itself as soon as the new session is ready, so that being ready ends it only after a while. */
  #nextPauseMs({ kind, reason }: Loss): number {
    const readyMs = this.#readyAt === null ? 0 : Date.now() - this.#readyAt;
    if (this.#readyAt !== null && (kind !== 'conflict' || readyMs >= STABLE_MS)) this.#failCount = 0;
    const { from, to } = this.#setting.backoffMs;
    const isLineDown = kind === 'failed' && reason.includes('net::ERR_');
    const ms = Math.min(isLineDown ? LINE_DOWN_MS : to, from * 2 ** this.#failCount);
    this.#failCount += 1;
    return ms;
  }

  #set(state: DoorState, reason: string): void {
    const isSame = state === this.#state && reason === this.#reason;
    this.#state = state;
    this.#reason = reason;
    for (const waiter of [...this.#waiterList]) waiter(state);
    if (!isSame) this.#hooks.onState(state, reason);
  }
}
