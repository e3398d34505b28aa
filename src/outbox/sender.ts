/** The way out as the rest of the house sees it: sends what is queued, by itself if asked to, and settles what is in doubt. */
import type { KirimConfig } from '../config.ts';
import type { BerkasMaker } from '../domain/lampiran.ts';
import type { Door, LiveDoor, OwnMessage } from '../doors/door.ts';
import type { Database } from '../store/open.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import { raiseAck } from '../store/outbox-state.ts';
import { createDrain, earliest } from './drain.ts';
import { createLoop } from './loop.ts';
import { type HistoryReader, noteOwn } from './reconcile.ts';
import { createWatch } from './watch.ts';
import { createWorkshop } from './workshop.ts';

export interface Sender {
  /** Makes the files that are due and sends all that may be sent now, one after the other; a second call joins the first. */
  flush(): Promise<void>;
  /** when the next message may be sent, or null where none is queued */
  nextDueAt(): Date | null;
  /** Sends from now on by itself, whenever something is due, and settles what is in doubt while the door is ready. */
  startLive(door: HistoryReader & Pick<LiveDoor, 'state'>): void;
  /** Something new stands in the outbox. */
  nudge(): void;
  /** The door is ready (again): the line is tried at once, and what is in doubt is looked at. */
  kick(): void;
  /** Nothing is sent until the returned function is called: what is queued meanwhile can be merged. */
  hold(): () => void;
  /** Ends when the sending under way has ended, or when the time is up; nothing is sent afterwards. */
  stop(limitMs?: number): Promise<void>;
  /** An own message that WhatsApp shows. @returns was it sent by the bot? Else a person typed it on the phone. */
  noteOwn(own: OwnMessage): boolean;
  noteAck(ack: Pick<OwnMessage, 'chatId' | 'stanzaId' | 'ack'>): void;
  /** Looks everything that is in doubt up in the history of its chat, now; what has to be sent again is queued. */
  reconcile(door: HistoryReader): Promise<void>;
}

export interface SenderOptions {
  db: Database;
  door: Door;
  now: () => Date;
  /** 0–1, spreads gaps and retries */
  random?: () => number;
  /** how fast the bot may speak; without it there are no gaps and no limits, and no acknowledgements are expected */
  kirim?: KirimConfig;
  /** the instant itself, or the end of the quiet hours in which it lies; without it there are none */
  afterJamTenang?: (at: Date) => Date;
  /** called once for each message that does not reach the server in time */
  onUnacked?: (message: OutboxMessage) => void;
  /** called for each message that is given up because it could not be sent */
  onFailed?: (message: OutboxMessage) => void;
  /** makes the files that go out with messages; without it they go out alone, and say so */
  berkasMaker?: BerkasMaker;
  /** called for each message that goes out without its file, because it could not be made */
  onBerkasGivenUp?: (message: OutboxMessage) => void;
}

/** The sender of a database. There may be only one: what it finds `sending` at its start was interrupted. */
export function createSender(options: SenderOptions): Sender {
  const { db, door, now, random = Math.random, onUnacked = () => {}, onFailed = () => {} } = options;
  const kirim = options.kirim ?? null;
  let stopped = false;
  let liveDoor: (HistoryReader & Pick<LiveDoor, 'state'>) | null = null;
  const isStopped = () => stopped;
  const isReady = () => liveDoor?.state === 'ready';
  const workshop = createWorkshop({
    ...{ db, now, isStopped, maker: options.berkasMaker ?? null },
    onGivenUp: options.onBerkasGivenUp ?? (() => {}),
  });
  const watch = createWatch({ db, now, kirim, isStopped, onUnacked, onFailed });
  const { afterJamTenang = (at) => at } = options;
  const onDoubt = watch.noteDoubt;
  const drain = createDrain({ db, door, now, random, kirim, afterJamTenang, isStopped, onDoubt, onFailed });
  const nextDueAt = () => earliest(drain.nextDueAt(), workshop.nextAt());
  const loop = createLoop({
    async turn() {
      const watchAt = watch.nextAt(isReady());
      // Not waited for: the other chats need not wait for the history of one.
      if (watchAt !== null && watchAt <= now()) void watch.look(isReady() ? liveDoor : null).then(loop.nudge);
      if (workshop.nextAt() !== null && workshop.isDue()) void workshop.makeDue().then(loop.nudge);
      await drain.flush();
    },
    nextAt: () => earliest(nextDueAt(), watch.nextAt(isReady())),
    now,
  });
  return {
    async flush() {
      if (workshop.isDue()) await workshop.makeDue();
      await drain.flush();
    },
    nextDueAt,
    startLive(live) {
      liveDoor = live;
      stopped = false;
      watch.noteReady();
      loop.start();
    },
    nudge: loop.nudge,
    kick() {
      drain.noteReady();
      watch.noteReady();
      loop.nudge();
    },
    hold() {
      const release = drain.hold();
      return () => {
        release();
        loop.nudge();
      };
    },
    async stop(limitMs) {
      stopped = true;
      const ended = loop.stop().then(drain.flush);
      if (limitMs === undefined) return ended;
      await Promise.race([ended, new Promise((done) => setTimeout(done, limitMs).unref())]);
    },
    noteOwn(own) {
      const isBot = noteOwn(db, own, now());
      if (isBot && own.ack >= 1) loop.nudge();
      return isBot;
    },
    noteAck({ chatId, stanzaId, ack }) {
      if (raiseAck(db, chatId, stanzaId, { ack, now: now() })) loop.nudge();
    },
    reconcile: (reader) => watch.look(reader).then(loop.nudge),
  };
}
