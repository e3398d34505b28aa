/** Choosing from an offer by number: what is a choice, what is talk, and that an offer outlives the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createSimulation, type Simulation } from '../../src/simulation/simulation.ts';

const LIYU = { role: 'kesra_desa', desa: 'Liyu', from: '6281200009001', name: 'Budi' };
const TKSK = { role: 'tksk', from: '6281200009003', name: 'Noor' };
let folder: string;
let simulation: Simulation;
const open = () =>
  createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: join(folder, 'a.sqlite') });
const say = async (who: object, minute: number, text: string, more: object = {}) => {
  const at = `2026-08-05T09:${String(minute).padStart(2, '0')}:00+08:00`;
  return (await simulation.feed({ ...who, chat: 'pribadi', at, text, ...more })).filter(
    ({ chat }) => chat === 'pribadi',
  );
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sotarsa-'));
  simulation = open();
  await say(LIYU, 0, 'USULAN PKH\nDesa Liyu\n1. Rusdi Hamdan / 6311020107609001\n2. Rusdi Hasan / 6311020107609002');
});
afterEach(() => {
  simulation.close();
  rmSync(folder, { recursive: true });
});

it('outlives the process that made the offer', async () => {
  expect((await say(TKSK, 1, 'status rusdi'))[0]?.text).toContain('2. Rusdi Hasan …9002, Liyu');
  simulation.close();
  simulation = open();
  expect((await say(TKSK, 2, '2'))[0]?.text).toContain('*Rusdi Hasan …9002*');
});

it.each(['2', ' 2. ', '2)', 'no 2', 'No. 2', 'nomor 2 pak', 'yang nomor 2', 'pilih 2', 'nang no 2 ya', '2 aja'])(
  '%j is a choice',
  async (text) => {
    await say(TKSK, 1, 'status rusdi');
    expect((await say(TKSK, 2, text))[0]?.text).toContain('Rusdi Hasan …9002');
  },
);

it.each(['0', '3', '22', '2 orang', '2/3', 'no 2 siapa', 'dua', '2 3', '0812'])('%j is none', async (text) => {
  await say(TKSK, 1, 'status rusdi');
  expect((await say(TKSK, 2, text)).map((said) => said.text).join()).not.toContain('Rusdi Hasan …9002');
});

it('is the offer’s own petugas’s, in the chat of the offer, within half an hour', async () => {
  const [offer] = await say(TKSK, 1, 'status rusdi', { chat: 'pribadi' });
  expect(await say(LIYU, 2, '1')).toEqual([]);
  expect(await say(LIYU, 3, '1', { reply_to: offer?.id })).toEqual([]);
  expect(await simulation.feed({ ...TKSK, chat: 'grup', at: '2026-08-05T09:04:00+08:00', text: '1' })).toEqual([]);
  expect(await say(TKSK, 32, '1')).toEqual([]);
  expect((await say(TKSK, 33, '1', { reply_to: offer?.id }))[0]?.text).toContain('Rusdi Hamdan …9001');
});

it('looks again at what may be seen: who has left the desa since is not shown', async () => {
  const [offer] = await say(LIYU, 1, 'status rusdi');
  expect(offer?.text).toContain('1. Rusdi Hamdan …9001');
  const HALONG = { role: 'kesra_desa', desa: 'Halong', from: '6281200009004', name: 'Misran' };
  await say(HALONG, 2, 'USULAN BPNT\nDesa Halong\n1. Rusdi Hamdan / 6311020107609001');
  expect((await say(LIYU, 3, '1'))[0]?.text).toBe(
    'rusdi tidak ditemukan di Desa Liyu. Periksa lagi angka dan ejaan namanya; nama depan saja sudah cukup.',
  );
});

it('counts as a look-up of the one who is chosen', async () => {
  await say(TKSK, 1, 'status rusdi');
  await say(TKSK, 2, '1');
  const trace = simulation.app.db.prepare('SELECT kunci, warga_id FROM jejak ORDER BY id').raw().all();
  expect(trace).toEqual([
    ['rusdi', 1],
    ['rusdi', 2],
    ['Rusdi Hamdan …9001', 1],
  ]);
});
