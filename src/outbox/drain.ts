/** Empties the queue: one message after the other, as fast as the pace allows and in an order that doubt does not break. */
import type { KirimConfig } from '../config.ts';
import type { OutgoingMessage } from '../domain/message.ts';
import type { Door, SendResult } from '../doors/door.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import { nextDueAt, type OutboxMessage, type QueueView } from '../store/outbox.ts';
import { holdUnasked, markInterrupted } from '../store/outbox-state.ts';
import { claimNext, refuseTooOld } from './claim.ts';
import { createPace } from './pace.ts';
import { settle } from './settle.ts';

/**
 * A message in doubt holds back the later ones of its chat for so long, from its sending or from the last time the line came
 * back: order matters, but a chat must not fall silent because of one message that cannot be found.
 */
const HOLD_MS = 10 * 60_000;

export interface Drain {
  /** Sends all that may be sent now; a second call while it runs joins the first. */
  flush(): Promise<void>;
  /** When the next message may be sent; null where none is queued, or nothing is sent at all now. */
  nextDueAt(): Date | null;
  /** The line is back: it is tried at once, and what is in doubt gets its full time again. */
  noteReady(): void;
  /** Nothing is sent until the returned function is called. */
  hold(): () => void;
}

export interface DrainOptions {
  db: Database;
  door: Door;
  now: () => Date;
  random: () => number;
  kirim: KirimConfig | null;
  /** the instant itself, or the end of the quiet hours in which it lies */
  afterJamTenang: (at: Date) => Date;
  isStopped: () => boolean;
  /** a sending ended in doubt */
  onDoubt: () => void;
  /** a message is given up */
  onFailed: (message: OutboxMessage) => void;
}

/** Whatever is still `sending` when it is made was interrupted. */
export function createDrain(options: DrainOptions): Drain {
  const { db, door, now, kirim, isStopped } = options;
  const pace = createPace({ db, kirim, random: options.random });
  let readyAt = now();
  let holdCount = 0;
  let heldUntil: Date | null = null;
  let isInterrupted = false;
  let running: Promise<void> | null = null;
  markInterrupted(db);

  function view(at: Date): QueueView {
    const heldSince = new Date(at.getTime() - HOLD_MS);
    return { heldSince: readyAt > heldSince ? new Date(0) : heldSince, isPostsOnly: pace.cappedUntil(at) !== null };
  }

  async function sendAll(): Promise<void> {
    if (isInterrupted && markInterrupted(db) > 0) options.onDoubt();
    isInterrupted = false;
    if (kirim) refuseTooOld(db, now(), kirim);
    while (!isStopped() && holdCount === 0) {
      const at = now();
      const morning = options.afterJamTenang(at);
      if (morning > at) holdUnasked(db, morning);
      if ((pace.notBefore() ?? at) > at || !(await sendOne(at))) return;
    }
  }

  /** @returns was there one? */
  async function sendOne(at: Date): Promise<boolean> {
    const claim = claimNext(db, at, { view: view(at), kirim, heldUntil });
    if (claim === null) return false;
    // Where the result cannot be written down (a full disk), the next flush has to treat it as interrupted.
    isInterrupted = true;
    const result = await attempt(door, claim.message);
    const message = settle(db, claim, result, { now: now(), firstAck: kirim ? 0 : null });
    isInterrupted = false;
    if (message.state !== 'queued') pace.noteAttempt(now());
    else if (result.state === 'offline') pace.noteOffline(now());
    if (message.state === 'unknown') options.onDoubt();
    if (message.state === 'refused') options.onFailed(message);
    return true;
  }

  return {
    flush() {
      running ??= sendAll().finally(() => {
        running = null;
      });
      return running;
    },
    nextDueAt() {
      if (holdCount > 0) return null;
      const at = now();
      const due = nextDueAt(db, { ...view(at), isPostsOnly: false });
      const cappedUntil = pace.cappedUntil(at);
      if (due === null || cappedUntil === null) return latest(due, pace.notBefore());
      const postDue = nextDueAt(db, { ...view(at), isPostsOnly: true });
      return latest(earliest(latest(due, cappedUntil), postDue), pace.notBefore());
    },
    noteReady() {
      readyAt = now();
      pace.noteOnline();
    },
    hold() {
      holdCount += 1;
      let isHeld = true;
      return () => {
        if (isHeld) holdCount -= 1;
        isHeld = false;
        if (holdCount === 0) heldUntil = now();
      };
    },
  };
}

/** The later one; null where there is nothing to wait for. */
function latest(due: Date | null, notBefore: Date | null): Date | null {
  return due !== null && notBefore !== null && notBefore > due ? notBefore : due;
}

/** The earlier one of two instants that may be missing. */
export function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A door that throws has told nothing about the message: it may have left. */
async function attempt(door: Door, message: OutgoingMessage): Promise<SendResult> {
  try {
    return await door.send(message);
  } catch (error) {
    logger('outbox').error({ err: error, outboxId: message.id }, 'send failed');
    return { state: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
