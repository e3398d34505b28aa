/** The worker in which a list is read: unpacking a workbook holds up no message. It sends the rows in small parts, each when it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { openTable } from './open-table.ts';
import { ListFormatError, type TablePart, type TableRow } from './table.ts';

/** Taking over a part costs the bot's thread about a millisecond. */
const PART_ROWS = 200;

async function* partsOf(bytes: Buffer): AsyncGenerator<TablePart> {
  const { rows, ...head } = openTable(bytes);
  yield { head };
  let rowList: TableRow[] = [];
  for await (const row of rows) {
    rowList.push(row);
    if (rowList.length < PART_ROWS) continue;
    yield { rowList };
    rowList = [];
  }
  yield { rowList, isLast: true };
}

async function next(): Promise<TablePart> {
  try {
    const { value } = await parts.next();
    return value as TablePart;
  } catch (error) {
    // Anything else ends the worker, and is told to the bot by that.
    if (!(error instanceof ListFormatError)) throw error;
    return { refusal: error.message };
  }
}

const parts = partsOf(Buffer.from(workerData as Uint8Array));
parentPort?.on('message', async () => parentPort?.postMessage(await next()));
