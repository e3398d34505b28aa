/** `status` of a person by NIK, from the message to the queued reply, against the same rows written ready-made with one look-up. */
import { insertReady, median, nik, openBare, openOffice, tenRows, time } from './kit.mjs';

const REPORTS = 300;
const QUESTIONS = 1000;
const ROUNDS = 5;
const TABLE_LIST = ['inbox', 'jejak', 'outbox'];

/** A private question; one a minute, since a petugas may look up sixty an hour. */
function question(n) {
  return {
    ...tenRows(n),
    chatId: '6281200009001',
    stanzaId: `tanya-${n}`,
    isGroup: false,
    sentAt: new Date(Date.UTC(2026, 6, 1) + n * 61_000),
    text: `status ${nik((n * 7) % (REPORTS * 10))}`,
  };
}

function measureOffice() {
  const app = openOffice();
  for (let n = 0; n < REPORTS; n += 1) app.receive(tenRows(n));
  const messageList = Array.from({ length: QUESTIONS }, (_, n) => question(n));
  const ms = time(() => {
    for (const message of messageList) app.receive(message);
  });
  const found = app.db.prepare("SELECT count(*) FROM jejak WHERE hasil = 'ditemukan'").pluck().get();
  if (found !== QUESTIONS) throw new Error(`${found} of ${QUESTIONS} questions were answered`);
  const rowsByTable = Object.fromEntries(
    TABLE_LIST.map((table) => [
      table,
      app.db.prepare(`SELECT * FROM ${table} ORDER BY id DESC LIMIT ${QUESTIONS}`).raw().all(),
    ]),
  );
  const warga = app.db.prepare('SELECT * FROM warga').raw().all();
  app.close();
  return { ms, rowsByTable, warga };
}

function measureBare({ rowsByTable, warga }) {
  const db = openBare();
  const insertWarga = insertReady(db, 'warga');
  db.transaction(() => {
    for (const row of warga) insertWarga.run(...row);
  })();
  const insert = TABLE_LIST.map((table) => [insertReady(db, table), rowsByTable[table]]);
  const byNik = db.prepare('SELECT id FROM warga WHERE nik = ?');
  const write = db.transaction((n) => {
    if (byNik.get(nik((n * 7) % (REPORTS * 10))) === undefined) throw new Error('nobody has this NIK');
    for (const [statement, rows] of insert) statement.run(...rows[n]);
  });
  const ms = time(() => {
    for (let n = 0; n < QUESTIONS; n += 1) write(n);
  });
  db.close();
  return ms;
}

/** @returns the entries for look-ups in the chat */
export function benchStatus() {
  const rateList = [];
  const bareList = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = measureOffice();
    rateList.push((QUESTIONS / measured.ms) * 1000);
    bareList.push((QUESTIONS / measureBare(measured)) * 1000);
  }
  return [
    { bench: 'status by NIK, message to queued reply, a second', ratio: median(rateList), goal: 1000, atLeast: true },
    // How much of it is the disk. No goal, printed for comparison.
    { bench: 'the same, bare rows and one look-up, a second', ratio: median(bareList), goal: null, atLeast: true },
  ];
}
