/** A list of 25,000 persons sent to the bot in private: how long its messages wait meanwhile, and what memory it takes. A process for each. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { HEADER_LIST, newFile, personRow } from './kit.mjs';

const PERSONS = 25_000;
const ROUNDS = 2;

/** Rows of which none is taken: their NIKs lack a digit. */
const refusedRow = (n) => personRow(n).map((cell, column) => (column === 1 ? cell.slice(1) : cell));

async function workbook(...sheetList) {
  const sheets = sheetList.map((rows, i) => ({ name: `Lembar ${i + 1}`, rows: [HEADER_LIST, ...rows] }));
  return Buffer.from(await writeXlsx({ sheets }));
}

const TAKE = `
  import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { join } from 'node:path';
  import { createApp } from '${new URL('../dist/app.js', import.meta.url).href}';
  import { berkasMakerOf } from '${new URL('../dist/cli/berkas-maker-of.js', import.meta.url).href}';
  import { readConfig } from '${new URL('../dist/config.js', import.meta.url).href}';
  import { extendWal } from '${new URL('../dist/store/extend-wal.js', import.meta.url).href}';
  import { createSender } from '${new URL('../dist/outbox/sender.js', import.meta.url).href}';
  import { createMediaFetcher } from '${new URL('../dist/service/fetch-media.js', import.meta.url).href}';
  import { addPetugas } from '${new URL('../dist/store/petugas-daftar.js', import.meta.url).href}';
  const [, file, namaBerkas, mime] = process.argv;
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'sotarsa-bench-'));
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR });
  const now = () => new Date();
  const app = createApp({ config, groupIdList: ['grup'] });
  extendWal(app.db);
  const WA = '6281200009001';
  const tksk = { nama: 'Noor Contoh', peran: 'tksk', desaKode: null, mulaiOn: '2026-01-01', waIdList: [WA] };
  addPetugas(app.db, app.reference, tksk, now());
  const maker = berkasMakerOf(config);
  const door = {
    state: 'ready',
    download: async () => ({ mime, namaBerkas, data: readFileSync(file) }),
    send: async ({ id }) => ({ state: 'sent', stanzaId: 's' + id }),
    readHistory: async () => ({ incomingList: [], ownList: [], isComplete: true }),
  };
  const sender = createSender({ db: app.db, door, now, berkasMaker: maker });
  app.receive({
    chatId: WA + '@c.us', stanzaId: 's1', isGroup: false, senderIdList: [WA], senderName: null, sentAt: now(),
    text: 'PKH 2026', quotedStanzaId: null, editOf: null, deleteOf: null, hasMedia: true,
    media: { jenis: 'dokumen', mime, namaBerkas, ukuran: null },
  });
  const fetchMedia = createMediaFetcher(app, door, sender.nudge);
  await new Promise((done) => setTimeout(done, 500));
  let last = performance.now();
  let gap = 0;
  const timer = setInterval(() => {
    const at = performance.now();
    gap = Math.max(gap, at - last);
    last = at;
  }, 2);
  await fetchMedia();
  await sender.flush();
  clearInterval(timer);
  const said = app.db.prepare("SELECT text FROM outbox WHERE unique_key = 'daftar:1'").pluck().get();
  const rss = process.resourceUsage().maxRSS / 1e3;
  await maker.close();
  app.close();
  rmSync(DATA_DIR, { recursive: true, force: true });
  process.stdout.write(JSON.stringify({ gap, rss, said }));
`;

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * @returns longest wait of the bot's own thread in milliseconds, most memory of the whole process in MB: the least of some rounds, what the
 * work costs, not what else the machine had to do
 */
function take(bytes, name, expected) {
  const file = newFile();
  writeFileSync(file, bytes);
  const argList = ['--input-type=module', '--eval', TAKE, file, name, name.endsWith('csv') ? 'text/csv' : EXCEL];
  const foundList = Array.from({ length: ROUNDS }, () => {
    const found = JSON.parse(execFileSync(process.execPath, argList, { encoding: 'utf8' }));
    if (!found.said.includes(expected)) throw new Error(`the bot said: ${found.said}`);
    return found;
  });
  const least = (key) => Math.min(...foundList.map((found) => found[key]));
  return { gap: least('gap'), rss: least('rss') };
}

/** @returns the entries for lists in private */
export async function benchImporBot() {
  const rows = Array.from({ length: PERSONS }, (_, n) => personRow(n));
  const half = PERSONS / 2;
  const takenList = [
    take(await workbook(rows), 'satu.xlsx', '25.000 baru'),
    take(await workbook(rows.slice(0, half), rows.slice(half)), 'dua.xlsx', '25.000 baru'),
    take(Buffer.from([HEADER_LIST, ...rows].map((row) => row.join(',')).join('\n')), 'daftar.csv', '25.000 baru'),
  ];
  const refused = take(await workbook(rows.map((_, n) => refusedRow(n))), 'salah.xlsx', '25.000 ditolak');
  const most = (list) => Math.max(...list);
  return [
    {
      bench: 'list of 25,000 sent to the bot (XLSX of 1 and 2 sheets, CSV): longest wait of its thread, ms',
      ratio: most(takenList.map(({ gap }) => gap)),
      goal: 100,
      atLeast: false,
    },
    {
      bench: 'the same, all of it refused and sent back as a file, ms',
      ratio: refused.gap,
      goal: 100,
      atLeast: false,
    },
    {
      bench: 'list of 25,000 sent to the bot, RSS of the whole process, MB',
      ratio: most([...takenList, refused].map(({ rss }) => rss)),
      goal: 200,
      atLeast: false,
    },
  ];
}
