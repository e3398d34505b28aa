/** The whole way of a ten-row message against the same rows written ready-made, both durable, in one run and in turn. */
import { handleMessage } from '../dist/pipeline/handle-message.js';
import { storeMessage } from '../dist/store/inbox.js';
import { inTransaction } from '../dist/store/transaction.js';
import { insertReady, median, openBare, openOffice, percentile, tenRows, time } from './kit.mjs';

const MESSAGES = 300;
const ROUNDS = 7;
const WARM_ROUNDS = 3;
/** Messages before the clock starts: what a new process does once is done (statements prepared, tables of words built). */
const FIRST = 50;
const TABLE_LIST = ['inbox', 'tiket', 'baris', 'versi', 'riwayat', 'outbox'];

/** The rows that the office wrote for each message, to be written again without any thought. */
function readyRows(db) {
  db.pragma('foreign_keys = OFF');
  const byMessage = new Map();
  const add = (inboxId, table, row) => {
    const list = byMessage.get(inboxId) ?? [];
    list.push({ table, values: Object.values(row) });
    byMessage.set(inboxId, list);
  };
  const inboxByTiket = new Map(db.prepare('SELECT id, inbox_id FROM tiket').raw().all());
  for (const row of db.prepare('SELECT * FROM inbox').all()) add(row.id, 'inbox', { ...row, tiket_id: null });
  for (const row of db.prepare('SELECT * FROM tiket').all()) add(row.inbox_id, 'tiket', row);
  for (const table of ['baris', 'versi', 'riwayat']) {
    for (const row of db.prepare(`SELECT * FROM ${table}`).all()) add(inboxByTiket.get(row.tiket_id), table, row);
  }
  for (const row of db.prepare('SELECT * FROM outbox').all()) add(row.inbox_id, 'outbox', row);
  return [...byMessage.values()];
}

function measureBare(rowsByMessage, latencyList) {
  const db = openBare();
  const insert = Object.fromEntries(TABLE_LIST.map((table) => [table, insertReady(db, table)]));
  const write = db.transaction((rows) => {
    for (const { table, values } of rows) insert[table].run(...values);
  });
  for (const rows of rowsByMessage.slice(0, FIRST)) write(rows);
  const ms = time(() => {
    for (const rows of rowsByMessage.slice(FIRST)) latencyList.push(time(() => write(rows)));
  });
  db.close();
  return ms;
}

/** @param isRawFirst the raw text in a transaction of its own, as the bot does it; else all in one */
function measureOffice(isRawFirst, latencyList) {
  const app = openOffice();
  const { office } = app;
  for (let n = 0; n < FIRST; n += 1) app.receive(tenRows(n));
  const messageList = Array.from({ length: MESSAGES }, (_, n) => tenRows(FIRST + n));
  const ms = time(() => {
    for (const message of messageList) {
      const inOne = () => handleMessage(office, storeMessage(app.db, message, office.now()));
      const took = time(() => (isRawFirst ? app.receive(message) : inTransaction(app.db, inOne)));
      latencyList.push(took);
    }
  });
  app.close();
  return ms;
}

/** @returns entries of the table "To reach" that concern durable writing */
export function benchDurable() {
  const model = openOffice();
  for (let n = 0; n < FIRST + MESSAGES; n += 1) model.receive(tenRows(n));
  const rowsByMessage = readyRows(model.db);
  if (rowsByMessage.length !== FIRST + MESSAGES)
    throw new Error(`the model office kept ${rowsByMessage.length} of ${FIRST + MESSAGES} messages`);
  const rowCount = model.db.prepare('SELECT count(*) FROM baris').pluck().get();
  if (rowCount !== (FIRST + MESSAGES) * 10) throw new Error(`the model office kept ${rowCount} rows`);
  model.close();
  const oneRatio = [];
  const rawRatio = [];
  const latencyList = [];
  const bareLatencyList = [];
  // The bot runs for months: both sides are measured warm.
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    measureBare(rowsByMessage, []);
    measureOffice(true, []);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = measureBare(rowsByMessage, bareLatencyList);
    const one = measureOffice(false, []);
    const raw = measureOffice(true, latencyList);
    const after = measureBare(rowsByMessage, bareLatencyList);
    const bare = (before + after) / 2;
    oneRatio.push(bare / one);
    rawRatio.push(bare / raw);
  }
  return [
    // With the people and the counters of the recaps that a report brings along: the ready rows have none of them.
    {
      bench: 'parse+check+store, people, recap counters ÷ ready rows, one transaction',
      ratio: median(oneRatio),
      goal: 0.6,
      atLeast: true,
    },
    { bench: 'whole way, raw text first ÷ ready rows in one', ratio: median(rawRatio), goal: 0.55, atLeast: true },
    { bench: 'durable ten-row message, p99 ms', ratio: percentile(latencyList, 0.99), goal: 3, atLeast: false },
    // How much of it is the disk: the same rows, ready-made, one transaction. No goal, printed for comparison.
    {
      bench: 'the same, bare rows alone, p99 ms',
      ratio: percentile(bareLatencyList, 0.99),
      goal: null,
      atLeast: false,
    },
    { bench: 'durable ten-row message, max ms', ratio: Math.max(...latencyList), goal: 40, atLeast: false },
  ];
}
