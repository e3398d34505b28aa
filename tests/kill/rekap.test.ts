/** The weekly recap is posted exactly once, whenever around its minute the program dies, and made up as one after weeks. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { jobList } from '../../src/jobs/index.ts';
import { writeLastDue } from '../../src/store/job.ts';
import { openDatabase } from '../../src/store/open.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { fillTiket } from '../_kit/fill.ts';
import { reference, wita } from '../_kit/pengingat.ts';

// 200 kills are the full measure (`SOTARSA_KILLS=200`); fewer by default, to keep the suite quick.
const KILLS = Number(process.env['SOTARSA_KILLS'] ?? 12);
const KILLS_A_WEEK = 4;
/** A process is killed so long after a moment of its life, or at the end of a life without it; milliseconds. */
const MOMENT_LIST = ['ready', 'queued', 'sending', 'left'] as const;
const AFTER_MOMENT_MS = 25;
const LIFE_MS = 500;
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'sotarsa-rekap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Files {
  database: string;
  door: string;
}

/** An office whose jobs have last run at an instant; there is something to recap, and something to remind of. */
function openOffice(name: string, lastRunAt: Date): Files {
  const database = join(folder, `${name}.sqlite`);
  const db = openDatabase(database, 'migrations');
  for (const { id } of jobList) writeLastDue(db, id, lastRunAt);
  const add = (nama: string, peran: 'camat' | 'tksk', waId: string) =>
    addPetugas(db, reference, { nama, peran, desaKode: null, mulaiOn: '2026-01-01', waIdList: [waId] }, lastRunAt);
  add('Camat', 'camat', '6281200009071');
  add('TKSK', 'tksk', '6281200009072');
  fillTiket(db, { jenis: 'usulan', on: '2026-11-03', desa: 'Liyu', rows: [{}, {}] });
  db.close();
  return { database, door: join(folder, `${name}.jsonl`) };
}

/** Runs the office from an instant; kills it near a moment of its life, or lets it work until an instant. */
function live({ database, door }: Files, from: Date, until: Date, moment: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const argList = ['tests/kill/rekap-feeder.mjs', database, door, from.toISOString(), until.toISOString()];
    const child = spawn(process.execPath, argList, { stdio: ['ignore', 'pipe', 'inherit'] });
    const killIn = (ms: number) => setTimeout(() => child.kill('SIGKILL'), ms);
    child.stdout.on('data', (chunk: Buffer) => {
      if (moment === null) return;
      const said = chunk.toString();
      if (said.includes('ready')) killIn(LIFE_MS);
      if (said.includes(moment)) killIn(Math.random() * AFTER_MOMENT_MS);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`feeder ended with code ${code}`));
    });
  });
}

/** Kills the office so often, with the minute of its post between its lives, then lets it finish. */
async function killAround(files: Files, from: Date, kills: number): Promise<void> {
  let clock = from.getTime();
  for (let kill = 0; kill < kills; kill += 1) {
    const moment = MOMENT_LIST[Math.floor(Math.random() * MOMENT_LIST.length)] ?? 'ready';
    await live(files, new Date(clock), new Date(clock + 60 * MINUTE), moment);
    clock += Math.random() * MINUTE;
  }
  await live(files, new Date(clock), new Date(clock + 2 * MINUTE), null);
}

/** What reached WhatsApp: to whom, and how it begins. */
function arrived({ door }: Files): string[] {
  const lineList = existsSync(door) ? readFileSync(door, 'utf8').split('\n').filter(Boolean) : [];
  return lineList
    .map((line) => JSON.parse(line) as { chatId: string; text: string; file?: { nama: string } })
    .map(({ chatId, text, file }) => `${chatId} ${file ? file.nama : text.split('\n')[0]}`)
    .sort();
}

function outbox({ database }: Files): unknown[] {
  const db = openDatabase(database, 'migrations');
  const rowList = db.prepare('SELECT unique_key, state FROM outbox ORDER BY unique_key').raw().all();
  db.close();
  return rowList;
}

it(
  `posts the recap exactly once over ${KILLS} kills around its minute`,
  async () => {
    for (let killCount = 0, week = 1; killCount < KILLS; week += 1) {
      const kills = Math.min(KILLS_A_WEEK, KILLS - killCount);
      const files = openOffice(`minggu-${week}`, wita('2026-11-12T10:00'));
      await killAround(files, new Date(wita('2026-11-16T07:00').getTime() - 4_000), kills);
      expect(arrived(files)).toEqual([
        '6281200009071 *Rekap minggu* R-2026-W46',
        '6281200009071 Rekap Halong R-2026-W46.pdf',
        '6281200009071 Rekap Halong R-2026-W46.xlsx',
        'grup@g.us *Rekap minggu* R-2026-W46',
        'grup@g.us Rekap Halong R-2026-W46.png',
      ]);
      expect(outbox(files)).toEqual([
        ['rekap-mingguan:2026-W46:6281200009071', 'sent'],
        ['rekap-mingguan:2026-W46:6281200009071:rekap-pdf', 'sent'],
        ['rekap-mingguan:2026-W46:6281200009071:rekap-xlsx', 'sent'],
        ['rekap-mingguan:2026-W46:grup@g.us', 'sent'],
        ['rekap-mingguan:2026-W46:grup@g.us:rekap-gambar', 'sent'],
      ]);
      killCount += kills;
    }
  },
  KILLS * 15_000,
);

it('makes up three missed weeks as one post when the quiet hours end, and no reminder, however often it dies', async () => {
  const files = openOffice('tiga-minggu', wita('2026-11-05T10:00'));
  await killAround(files, new Date(wita('2026-11-24T06:30').getTime() - 4_000), KILLS_A_WEEK);
  expect(arrived(files)).toEqual([
    '6281200009071 *Rekap susulan 3 minggu* R-2026-W45, R-2026-W46, R-2026-W47',
    '6281200009071 Rekap Halong R-2026-W47.pdf',
    '6281200009071 Rekap Halong R-2026-W47.xlsx',
    'grup@g.us *Rekap susulan 3 minggu* R-2026-W45, R-2026-W46, R-2026-W47',
    'grup@g.us Rekap Halong R-2026-W47.png',
  ]);
}, 120_000);
