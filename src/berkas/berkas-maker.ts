/** Makes files without holding up messages: the work is done in a worker, which ends when nothing was asked of it for a while. */
import { Worker } from 'node:worker_threads';
import type { Berkas, BerkasMaker, Lampiran } from '../domain/lampiran.ts';
import type { Jawaban, Pesanan, WorkerData } from './pesan-worker.ts';

const IDLE_MS = 5 * 60_000;
/** Megabytes: a list of 25,000 persons fits into the first; what does not is tried again with the second. Without a bound, the first takes twice as much. */
const MEMORY_MB: readonly [number, number] = [192, 768];
const YOUNG_MB = 8;
/** Node runs the worker as it was built; where the sources themselves run (tests), the build stands beside them. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/berkas/worker.js' : './worker.js',
  import.meta.url,
);

export interface BerkasMakerOptions extends WorkerData {
  /** default: five minutes */
  idleMs?: number;
  /** for the first try, and for one more where that is not enough */
  memoryMb?: readonly [number, number];
}

/** The same lampiran gives the same file, which is not made twice. Where one cannot be made, the next order starts afresh. */
export interface BerkasWorker extends BerkasMaker {
  close(): Promise<void>;
}

interface Waiting {
  lampiran: Lampiran;
  resolve(berkas: Berkas): void;
  reject(error: Error): void;
}

/** Nothing is started or loaded before the first file is asked for. */
export function createBerkasMaker({
  idleMs = IDLE_MS,
  memoryMb = MEMORY_MB,
  ...workerData
}: BerkasMakerOptions): BerkasWorker {
  const waitingById = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  function start(maxOldGenerationSizeMb: number): Worker {
    const resourceLimits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_MB };
    const started = new Worker(WORKER_FILE, { workerData, resourceLimits, execArgv: [] });
    started.on('message', settle);
    started.on('error', (error: NodeJS.ErrnoException) => {
      const isTooSmall = error.code === 'ERR_WORKER_OUT_OF_MEMORY' && maxOldGenerationSizeMb < memoryMb[1];
      if (isTooSmall && worker === started) startAgain();
      else giveUp(started, error);
    });
    started.on('exit', () => giveUp(started, new Error('the worker that makes files has ended')));
    return started;
  }

  /** With more room, and with all that was asked for. */
  function startAgain(): void {
    const larger = start(memoryMb[1]);
    worker = larger;
    for (const [id, { lampiran }] of waitingById) larger.postMessage({ id, lampiran } satisfies Pesanan);
  }

  function settle(jawaban: Jawaban): void {
    const waiting = waitingById.get(jawaban.id);
    waitingById.delete(jawaban.id);
    if ('berkas' in jawaban) waiting?.resolve(jawaban.berkas);
    else waiting?.reject(new Error(`a file could not be made: ${jawaban.error}`));
    if (waitingById.size === 0) rest();
  }

  /** Nothing to do: the worker keeps no process alive, and goes after a while. */
  function rest(): void {
    worker?.unref();
    idleTimer = setTimeout(() => void end(), idleMs);
    idleTimer.unref();
  }

  async function end(): Promise<void> {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  }

  function giveUp(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = null;
    clearTimeout(idleTimer);
    for (const { reject } of waitingById.values()) reject(error);
    waitingById.clear();
  }

  return {
    make(lampiran) {
      if (isClosed) return Promise.reject(new Error('no more files are made'));
      clearTimeout(idleTimer);
      worker ??= start(memoryMb[0]);
      worker.ref();
      const id = ++lastId;
      return new Promise<Berkas>((resolve, reject) => {
        waitingById.set(id, { lampiran, resolve, reject });
        worker?.postMessage({ id, lampiran } satisfies Pesanan);
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(idleTimer);
      for (const { reject } of waitingById.values()) reject(new Error('no more files are made'));
      waitingById.clear();
      await end();
    },
  };
}
