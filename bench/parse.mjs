/** What it costs to understand and check a ten-row message, and the memory that it leaves behind. */

import { parseMessage } from '../dist/pipeline/parse-message.js';
import { loadReference } from '../dist/reference/load-reference.js';
import { config, median, openOffice, tenRows, time } from './kit.mjs';

const BATCH = 2000;
const ROUNDS = 7;
const HEAP_MESSAGES = 50_000;

/** @returns entries for CPU time and heap growth */
export function benchParse() {
  const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const konteks = {
    sentAt: new Date('2026-08-04T01:00:00Z'),
    role: 'kesra_desa',
    desa: { kode: '6311022014', nama: 'Liyu' },
  };
  const textList = Array.from({ length: BATCH }, (_, n) => tenRows(n).text);
  const parseAll = () => {
    for (const text of textList)
      if (parseMessage(text, konteks, reference).rows.length !== 10) throw new Error('not ten rows');
  };
  parseAll();
  const microsecondList = Array.from({ length: ROUNDS }, () => (time(parseAll) * 1000) / BATCH);
  const microseconds = median(microsecondList);
  return [
    { bench: 'parse+check of ten rows, µs', ratio: microseconds, goal: 150, atLeast: false },
    {
      bench: 'rows a second understood (CHT: 50,000–150,000 records)',
      ratio: 1e7 / microseconds,
      goal: 150_000,
      atLeast: true,
    },
    { bench: 'heap growth a message over 50,000, bytes', ratio: heapGrowth(), goal: 20, atLeast: false },
  ];
}

/** Through the whole pipeline: what the bot keeps in memory for each message that it has handled. */
function heapGrowth() {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  const app = openOffice();
  app.db.pragma('synchronous = OFF');
  const talk = { ...tenRows(0), text: 'Siap pak, terima kasih' };
  const feed = (from, to) => {
    // One report in ten: the store grows, the memory must not.
    for (let n = from; n < to; n += 1) app.receive(n % 10 === 0 ? tenRows(n) : { ...talk, stanzaId: `talk-${n}` });
  };
  const heap = () => {
    globalThis.gc();
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  };
  feed(0, 5000);
  const before = heap();
  feed(5000, 5000 + HEAP_MESSAGES);
  const growth = (heap() - before) / HEAP_MESSAGES;
  app.close();
  return Math.max(0, growth);
}
