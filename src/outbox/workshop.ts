/** Makes the files that go out with messages, beside the sending: while one is being made, no message waits for it but its own. */
import type { BerkasMaker } from '../domain/lampiran.ts';
import { logger } from '../logger.ts';
import { renderTanpaBerkas } from '../render/tanpa-berkas.ts';
import type { Database } from '../store/open.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import {
  beginBerkas,
  giveUpBerkas,
  keepBerkas,
  nextLampiran,
  nextLampiranAt,
  noteBerkasFault,
  type WaitingLampiran,
} from '../store/outbox-lampiran.ts';
import { readOutboxMessage } from '../store/outbox-past.ts';
import { inTransaction } from '../store/transaction.ts';

/** A file that takes longer is not going to come. */
const MAKE_MS = 120_000;
/** Pauses after the first, second, … failure; after the last one the message goes out alone. */
const RETRY_MS: readonly number[] = [10_000, 60_000, 300_000];
const REST_MS = 10_000;

export interface Workshop {
  /** Is a file due to be made, or being made? */
  isDue(): boolean;
  /** Makes what is due, one file after the other. Never throws; a second call while it runs joins the first. */
  makeDue(): Promise<void>;
  /** When the next file is due to be made; null where none is, or while one is being made. */
  nextAt(): Date | null;
}

export interface WorkshopOptions {
  db: Database;
  now: () => Date;
  /** null = no files can be made here: messages go out alone at once */
  maker: BerkasMaker | null;
  isStopped: () => boolean;
  /** a message goes out without its file */
  onGivenUp: (message: OutboxMessage) => void;
}

export function createWorkshop({ db, now, maker, isStopped, onGivenUp }: WorkshopOptions): Workshop {
  let making: Promise<void> | null = null;
  /** The records themselves cannot be written (a full disk): nothing is tried before. */
  let restUntil = new Date(0);

  function nextAt(): Date | null {
    const at = making === null ? nextLampiranAt(db) : null;
    return at === null || at > restUntil ? at : restUntil;
  }

  async function makeAll(): Promise<void> {
    try {
      for (let next = nextLampiran(db, now()); next !== null && !isStopped(); next = nextLampiran(db, now())) {
        await makeOne(next);
      }
    } catch (error) {
      logger('outbox').error({ err: error }, 'files cannot be made');
      restUntil = new Date(now().getTime() + REST_MS);
    }
  }

  async function makeOne({ outboxId, lampiran, attempts }: WaitingLampiran): Promise<void> {
    if (maker === null || attempts > RETRY_MS.length) return giveUp(outboxId, lampiran.nama);
    beginBerkas(db, outboxId, new Date(now().getTime() + (RETRY_MS[attempts] ?? 0)));
    try {
      const berkas = await withinTime(maker.make(lampiran));
      if (!isStopped()) keepBerkas(db, outboxId, berkas);
    } catch (error) {
      logger('outbox').warn({ err: error, outboxId }, 'file not made');
      if (!isStopped()) noteBerkasFault(db, outboxId, error instanceof Error ? error.message : String(error));
    }
  }

  function giveUp(outboxId: number, nama: string): void {
    const message = readOutboxMessage(db, outboxId);
    inTransaction(db, () => giveUpBerkas(db, outboxId, renderTanpaBerkas(message.text, nama)));
    onGivenUp(message);
  }

  return {
    isDue: () => making !== null || (nextAt() ?? Number.POSITIVE_INFINITY) <= now(),
    makeDue() {
      making ??= makeAll().finally(() => {
        making = null;
      });
      return making;
    },
    nextAt,
  };
}

/** @throws Error where it takes too long */
function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no file in ${MAKE_MS} ms`)), MAKE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
