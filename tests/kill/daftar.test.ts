/** A list sent in private is taken and answered exactly once, with the file of its refused rows, whenever the program dies. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { keepMedia } from '../../src/store/media.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { nik, workbook } from '../lists/kit.ts';

const LISTS = 3;
/** A file that is begun a fourth time is given up after that: the program may be dying of it. */
const KILLS_A_LIST = 3;
/** Its pauses between two tries are over when the program starts again. */
const PAUSE_MS = 600_000;
const MOMENT_LIST = ['ready', 'answered', 'making', 'sending', 'left'];
const AFTER_MOMENT_MS = 60;
const PERSONS = 1_200;
const WA = '6281200009001';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const folder = mkdtempSync(join(tmpdir(), 'sotarsa-daftar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every third row lacks a digit of its NIK. */
const rowOf = (n: number) => {
  const whole = nik(n % 900).replace(
    '0760',
    String(1_000 + n)
      .slice(-3)
      .padStart(4, '0'),
  );
  return [`Warga Contoh ${n}`, n % 3 === 0 ? whole.slice(1) : whole, 'Liyu'];
};

/** An office that was sent a list, which is fetched and not looked at yet. */
async function openOffice(name: string): Promise<{ dataDir: string; door: string }> {
  const dataDir = join(folder, name);
  const config = readConfig({ DATA_DIR: dataDir });
  const app = createApp({ config, groupIdList: [] });
  const tksk = { nama: 'Noor Contoh', peran: 'tksk' as const, desaKode: null, mulaiOn: '2026-01-01' };
  addPetugas(app.db, app.reference, { ...tksk, waIdList: [WA] }, new Date());
  app.receive({
    ...{ chatId: `${WA}@c.us`, stanzaId: 's1', isGroup: false, senderIdList: [WA], senderName: null },
    ...{ sentAt: new Date(), text: '', quotedStanzaId: null, editOf: null, deleteOf: null, hasMedia: true },
    media: { jenis: 'dokumen', mime: EXCEL, namaBerkas: 'BNBA PKH.xlsx', ukuran: 1 },
  });
  const half = (from: number) => [
    ['nama', 'nik', 'desa'],
    ...Array.from({ length: PERSONS / 2 }, (_, n) => rowOf(from + n)),
  ];
  const data = await workbook({ Satu: half(0), Dua: half(PERSONS / 2) });
  keepMedia(app.db, config, 1, { mime: EXCEL, namaBerkas: 'BNBA PKH.xlsx', data });
  app.close();
  return { dataDir, door: join(folder, `${name}.jsonl`) };
}

/** Runs the office so long after now by its clock; kills it near a moment of its life, or lets it finish. */
function live(
  { dataDir, door }: { dataDir: string; door: string },
  laterMs: number,
  moment: string | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const argList = ['tests/kill/daftar-feeder.mjs', dataDir, door, String(laterMs)];
    const child = spawn(process.execPath, argList, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => {
      if (moment === null || !chunk.toString().includes(moment)) return;
      const wait = Math.random() * (moment === 'ready' ? 10 : 1) * AFTER_MOMENT_MS;
      setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`feeder ended with code ${code}`));
    });
  });
}

it(`answers each of ${LISTS} lists once, with one file, over ${KILLS_A_LIST} kills each`, async () => {
  for (let list = 0; list < LISTS; list += 1) {
    const files = await openOffice(`kantor-${list}`);
    for (let kill = 0; kill < KILLS_A_LIST; kill += 1) {
      await live(files, kill * PAUSE_MS, MOMENT_LIST[Math.floor(Math.random() * MOMENT_LIST.length)] ?? 'ready');
    }
    await live(files, KILLS_A_LIST * PAUSE_MS, null);
    const arrivedList = readFileSync(files.door, 'utf8').split('\n').filter(Boolean);
    const sentList = arrivedList.map((line) => JSON.parse(line) as { text: string; file?: { nama: string } });
    expect(sentList.map(({ text, file }) => file?.nama ?? text.split('\n')[0])).toEqual([
      '*Daftar BNBA PKH.xlsx*',
      'BNBA PKH-masalah.xlsx',
    ]);
    const app = createApp({ config: readConfig({ DATA_DIR: files.dataDir }), groupIdList: [] });
    const count = (sql: string) => app.db.prepare(sql).pluck().get();
    expect(count('SELECT count(*) FROM warga')).toBe((PERSONS / 3) * 2);
    expect(count("SELECT count(*) FROM outbox WHERE state <> 'sent'")).toBe(0);
    app.close();
  }
}, 240_000);
