/** Practices that were forgotten: told of once, in the morning; old ones are thrown away. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createSimulation, type Simulation } from '../../../src/simulation/simulation.ts';

let folder: string;
let simulation: Simulation;
const FILE = () => join(folder, 'sotarsa-latihan.sqlite');
const LIYU = { chat: 'grup', from: '6281200009001', role: 'kesra_desa', desa: 'Liyu', name: 'Budi' } as const;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sotarsa-latihan-'));
  simulation = createSimulation({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    databaseFile: join(folder, 'sotarsa.sqlite'),
  });
  await simulation.feed({ ...LIYU, at: '2026-08-04T15:00:00+08:00', text: 'latihan mulai' });
  await simulation.feed({ ...LIYU, at: '2026-08-04T15:01:00+08:00', text: 'LAPORAN NIHIL minggu ini' });
});
afterEach(() => {
  simulation.close();
  rmSync(folder, { recursive: true });
});

it('tells where it was begun that it has ended by itself, once', async () => {
  const sent = await simulation.advanceTo(new Date('2026-08-07T12:00:00+08:00'));
  expect(sent.map(({ at, chat, text }) => [at, chat, text.split('\n')[0]])).toEqual([
    [
      '2026-08-05T07:05:00+08:00',
      'grup',
      '🎓 *LATIHAN Budi kemarin berakhir sendiri* pukul 24.00. 1 pesan, 1 di antaranya laporan: semuanya langsung benar. Bagus! 👍',
    ],
  ]);
  // Where the line comes back at night only, it waits for the morning.
  const held = simulation.app.db.prepare("SELECT is_unasked FROM outbox WHERE unique_key LIKE 'latihan-usai%'");
  expect(held.pluck().all()).toEqual([1]);
});

it('says nothing where it was ended', async () => {
  await simulation.feed({ ...LIYU, at: '2026-08-04T16:00:00+08:00', text: 'latihan selesai' });
  expect(await simulation.advanceTo(new Date('2026-08-06T12:00:00+08:00'))).toEqual([]);
});

it('says nothing of old news after downtime', async () => {
  simulation.app.runner.runDue(new Date('2026-08-04T15:02:00+08:00'));
  simulation.app.runner.runDue(new Date('2026-08-07T12:00:00+08:00'));
  const said = simulation.app.db.prepare("SELECT count(*) FROM outbox WHERE unique_key LIKE 'latihan-usai%'").pluck();
  expect(said.get()).toBe(0);
});

it('throws away what was practised thirty days ago', async () => {
  await simulation.advanceTo(new Date('2026-09-03T12:00:00+08:00'));
  expect(existsSync(FILE())).toBe(true);
  await simulation.advanceTo(new Date('2026-09-04T12:00:00+08:00'));
  expect(existsSync(FILE())).toBe(false);
});
