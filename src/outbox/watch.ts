/** Looks after messages in doubt until they are settled, and tells a person once of each that does not reach the server. */
import type { KirimConfig } from '../config.ts';
import { logger } from '../logger.ts';
import type { Database } from '../store/open.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import { listUnacked, listUnalerted, oldestUnalertedAt } from '../store/outbox-past.ts';
import { markAlerted } from '../store/outbox-state.ts';
import { GRACE_MS, type HistoryReader, reconcileAll } from './reconcile.ts';

const FIRST_WAIT_MS = GRACE_MS;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Doubts of before that are left to the figures, where there is no age limit. */
const TWO_DAYS_MS = 48 * 3_600_000;

export interface Watch {
  /** A sending ended in doubt: it is looked at soon. */
  noteDoubt(): void;
  /** The door is ready (again): everything in doubt is looked at now. */
  noteReady(): void;
  /** When there is something to do, or null. @param isReady can the history be read? */
  nextAt(isReady: boolean): Date | null;
  /**
   * Looks at all that is in doubt, then tells of what has waited too long for its acknowledgement. Never throws; a second call
   * while it runs joins the first. @param door null = no history can be read
   */
  look(door: HistoryReader | null): Promise<void>;
}

export interface WatchOptions {
  db: Database;
  now: () => Date;
  kirim: KirimConfig | null;
  isStopped: () => boolean;
  onUnacked: (message: OutboxMessage) => void;
  onFailed: (message: OutboxMessage) => void;
}

/** @param options.onUnacked called once a message; `onFailed`: it is given up */
export function createWatch({ db, now, kirim, isStopped, onUnacked, onFailed }: WatchOptions): Watch {
  let lookAt: Date | null = null;
  let wait = FIRST_WAIT_MS;
  let looking: Promise<void> | null = null;
  /** What was sent before it has its whole time from here on: the acknowledgement came to nobody, or waits for the connection. */
  const startedAt = now();

  function setLook(afterMs: number): void {
    lookAt = new Date(now().getTime() + afterMs);
  }

  async function lookOnce(door: HistoryReader | null): Promise<void> {
    if (door !== null) lookAt = null;
    const since = new Date(now().getTime() - (kirim?.umurMs ?? TWO_DAYS_MS));
    try {
      if (door !== null) {
        for (const message of await reconcileAll(db, door, { now, since, isStopped })) onFailed(message);
      }
      if (isStopped()) return;
      alert();
      if (door === null || !listUnacked(db, since).some(({ state }) => state === 'unknown')) return;
    } catch (error) {
      logger('outbox').error({ err: error }, 'looking for doubtful messages failed');
    }
    // Someone may have asked for an earlier look meanwhile.
    if (lookAt === null) setLook(wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  function alert(): void {
    if (kirim === null) return;
    if (now().getTime() - startedAt.getTime() < kirim.ackMs) return;
    for (const message of listUnalerted(db, new Date(now().getTime() - kirim.ackMs))) {
      markAlerted(db, message.id, now());
      onUnacked(message);
    }
  }

  return {
    noteDoubt() {
      wait = FIRST_WAIT_MS;
      setLook(GRACE_MS);
    },
    noteReady() {
      wait = FIRST_WAIT_MS;
      setLook(0);
    },
    nextAt(isReady) {
      if (looking !== null) return null;
      const unalertedAt = kirim === null ? null : oldestUnalertedAt(db);
      const waitsSince = Math.max(unalertedAt?.getTime() ?? 0, startedAt.getTime());
      const alertAt = unalertedAt === null ? null : new Date(waitsSince + (kirim?.ackMs ?? 0));
      if (!isReady || lookAt === null) return alertAt;
      return alertAt === null || lookAt < alertAt ? lookAt : alertAt;
    },
    look(door) {
      looking ??= lookOnce(door).finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
