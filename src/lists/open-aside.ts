/** Opens a file as a table in a worker: for the running bot, whose messages must not wait while a workbook is unpacked. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { logger } from '../logger.ts';
import { ListFormatError, type Table, type TablePart, type TableRow } from './table.ts';

/** Megabytes: a file that grows without end must not take the bot with it. */
const MEMORY_MB = 512;
/** What is read is soon done with: room for more of it would make the process larger by a quarter, and reading no faster. */
const YOUNG_MB = 4;
/** A file that gives no rows for so long never will. */
const PART_MS = 60_000;
/** Node runs the worker as it was built; where the sources themselves run (tests), the build stands beside them. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/lists/read-worker.js' : './read-worker.js',
  import.meta.url,
);

/**
 * Does what `openTable` does, with the same errors. What only breaks or never ends the reading is refused as well, and ends nothing but
 * the worker. Its rows have to be read, to the end or not: the worker goes when that is over.
 * @throws ListFormatError where the file is no list at all; reading its rows may throw it, too
 */
export async function openAside(bytes: Buffer, memoryMb = MEMORY_MB): Promise<Table> {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB };
  const worker = new Worker(WORKER_FILE, { workerData: bytes, resourceLimits, execArgv: [] });
  // Whoever waits for a part hears of an error; one that comes when nobody waits must not end the bot.
  worker.on('error', () => {});
  const parts = partsOf(worker);
  const { head } = (await parts.next()).value as { head: Omit<Table, 'rows'> };
  return { ...head, rows: rowsOf(parts) };
}

async function* rowsOf(parts: AsyncGenerator<TablePart>): AsyncGenerator<TableRow> {
  for await (const part of parts) if ('rowList' in part) yield* part.rowList;
}

/** One part is always under way while the last one is worked on. */
async function* partsOf(worker: Worker): AsyncGenerator<TablePart> {
  try {
    for (let asked = ask(worker), isLast = false; !isLast; ) {
      const part = await asked;
      if ('refusal' in part) throw new ListFormatError(part.refusal);
      isLast = 'isLast' in part;
      if (!isLast) asked = ask(worker);
      yield part;
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker): Promise<TablePart> {
  worker.postMessage(null);
  const answer = once(worker, 'message', { signal: AbortSignal.timeout(PART_MS) }).then(
    ([part]) => part as TablePart,
    (error: unknown) => {
      logger('lists').warn({ err: error }, 'the reading of a list has ended');
      throw new ListFormatError(
        'Berkas ini rusak, atau terlalu besar. Simpan ulang di Excel sebagai .xlsx, atau bagi menjadi beberapa berkas (misalnya satu tiap desa), lalu kirim lagi.',
        { cause: error },
      );
    },
  );
  // It may fail before anybody waits for it.
  answer.catch(() => {});
  return answer;
}
