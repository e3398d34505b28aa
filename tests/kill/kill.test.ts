import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/open.ts';

// 200 kills over 1,000 messages is the full measure (`SOTARSA_KILLS=200 SOTARSA_MESSAGES=1000`); fewer by default, to keep the suite quick.
const KILLS = Number(process.env['SOTARSA_KILLS'] ?? 12);
const MESSAGES = Number(process.env['SOTARSA_MESSAGES'] ?? 400);

const folder = mkdtempSync(join(tmpdir(), 'sotarsa-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the feeder; kills it after so many milliseconds of feeding, or lets it finish. */
function feed(
  file: string,
  killAfterMs: number | null,
  what = { kind: 'laporan', count: MESSAGES },
): Promise<'killed' | 'finished'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['tests/kill/feeder.mjs', file, String(what.count), what.kind], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (killAfterMs !== null && chunk.toString().includes('ready'))
        setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('finished');
      else reject(new Error(`feeder ended with code ${code}`));
    });
  });
}

/** Everything that must be the same, however often the process died; times and row numbers may differ. */
function contents(file: string): unknown {
  const db = openDatabase(file, 'migrations');
  const all = (sql: string) => db.prepare(sql).raw().all();
  const found = {
    inbox: all('SELECT stanza_id, state, text FROM inbox ORDER BY sent_at'),
    tiket: all('SELECT kode, state, sidik, n_orang FROM tiket ORDER BY kode'),
    baris: all(
      'SELECT t.kode, b.no, b.nik, b.rt, b.masalah FROM baris b JOIN tiket t ON t.id = b.tiket_id ORDER BY 1, 2',
    ),
    versi: all('SELECT t.kode, v.no, v.sebab FROM versi v JOIN tiket t ON t.id = v.tiket_id ORDER BY 1, 2'),
    outbox: all('SELECT i.stanza_id, o.text FROM outbox o JOIN inbox i ON i.id = o.inbox_id ORDER BY i.sent_at'),
    riwayat: all('SELECT t.kode, r.ke, r.sebab FROM riwayat r JOIN tiket t ON t.id = r.tiket_id ORDER BY r.id'),
  };
  db.close();
  return found;
}

it(`loses nothing and doubles nothing over ${KILLS} kills while ${MESSAGES} messages are fed`, async () => {
  const calm = join(folder, 'calm.sqlite');
  const startedAt = Date.now();
  expect(await feed(calm, null)).toBe('finished');
  const wholeMs = Date.now() - startedAt;
  const expected = contents(calm) as { tiket: unknown[]; inbox: unknown[] };
  expect(expected.inbox).toHaveLength(MESSAGES);
  expect(expected.tiket.length).toBeGreaterThan(MESSAGES / 5);

  // Each round feeds one new database to its end, however often the feeder dies on the way.
  let killCount = 0;
  for (let round = 1; killCount < KILLS; round += 1) {
    const file = join(folder, `killed-${round}.sqlite`);
    while (killCount < KILLS && (await feed(file, (Math.random() * wholeMs * 3) / Math.min(KILLS, 20))) === 'killed')
      killCount += 1;
    expect(await feed(file, null)).toBe('finished');
    expect(contents(file)).toEqual(expected);
  }
  expect(killCount).toBe(KILLS);
}, 900_000);

/** What stands in the database of those who practise. */
function practised(file: string): unknown {
  const db = openDatabase(file.replace('.sqlite', '-latihan.sqlite'), 'migrations');
  const all = (sql: string) => db.prepare(sql).raw().all();
  const found = {
    inbox: all('SELECT stanza_id, state FROM inbox ORDER BY sent_at'),
    tiket: all('SELECT kode, state, sidik, n_orang FROM tiket ORDER BY kode'),
    versi: all('SELECT t.kode, v.no, v.sebab FROM versi v JOIN tiket t ON t.id = v.tiket_id ORDER BY 1, 2'),
    outbox: all('SELECT i.stanza_id, o.text FROM outbox o JOIN inbox i ON i.id = o.inbox_id ORDER BY i.sent_at'),
  };
  db.close();
  return found;
}

it('loses nothing and doubles nothing where somebody practises in a second database', async () => {
  const what = { kind: 'latihan', count: Math.ceil(MESSAGES / 4) };
  const calm = join(folder, 'calm-both.sqlite');
  const startedAt = Date.now();
  expect(await feed(calm, null, what)).toBe('finished');
  const wholeMs = Date.now() - startedAt;
  const expected = [contents(calm), practised(calm)] as { inbox: unknown[]; tiket: unknown[] }[];
  expect(expected.map(({ inbox }) => inbox.length)).toEqual([2 * what.count, what.count - 1]);
  for (const { tiket } of expected) expect(tiket.length).toBeGreaterThan(what.count / 10);

  const killed = join(folder, 'killed-both.sqlite');
  let killCount = 0;
  while (killCount < KILLS / 2 && (await feed(killed, (Math.random() * wholeMs) / KILLS, what)) === 'killed')
    killCount += 1;
  expect(killCount).toBeGreaterThan(2);
  expect(await feed(killed, null, what)).toBe('finished');
  expect([contents(killed), practised(killed)]).toEqual(expected);
}, 900_000);
