/** `sotarsa rekap`: the words of the chat at the console, as text and as JSON. */
import { Command } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addRekapCommand } from '../../src/cli/rekap.ts';
import { readConfig } from '../../src/config.ts';
import { createSimulation, type Simulation } from '../../src/simulation/simulation.ts';

let simulation: Simulation;
beforeEach(async () => {
  simulation = createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:' });
  const text = 'SALUR PKH Desa Liyu Juli 2026\ntanggal 4 Agustus 2026\nsasaran 5\ntersalur 4\nbelum 1';
  await simulation.feed({
    from: '6281200009001',
    name: 'Budi',
    role: 'kesra_desa',
    desa: 'Liyu',
    at: '2026-08-05T09:00:00+08:00',
    text,
  });
});
afterEach(() => {
  simulation.close();
  process.exitCode = undefined;
});

async function run(...args: string[]): Promise<string> {
  const writeList: string[] = [];
  const take = (text: string | Uint8Array) => writeList.push(String(text)) > 0;
  const spyList = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(take));
  const program = new Command();
  addRekapCommand(program, () => ({ ...simulation.app, close: () => undefined }));
  await program.parseAsync(['rekap', ...args], { from: 'user' });
  for (const spy of spyList) spy.mockRestore();
  return writeList.join('');
}

it('shows any recap', async () => {
  expect(await run('triwulan', '3')).toMatch(
    /^\*Rekap triwulan\* R-2026-TW3\n1 Jul–30 Sep 2026, masih berjalan · Kec\. Halong\n/,
  );
  expect(await run('liyu', 'pkh', 'bulan', 'agustus')).toContain(
    'R-2026-08\n1–31 Agu 2026, masih berjalan · Desa Liyu · PKH\n',
  );
  expect(await run('R-2026')).toContain('Salur: 4 dari 5 KPM (80%)');
});

it('gives the figures as JSON, rates and lead times with them', async () => {
  const value = JSON.parse(await run('minggu ini', '--json'));
  expect(value).toMatchObject({
    kode: 'R-2026-W32',
    desa: null,
    program: null,
    rekap: { total: { sasaran: 5, tersalur: 4, belum: 1 } },
  });
  expect(value.kinerja.tren).toHaveLength(8);
  expect(value.tunggu).toEqual({ verifikasi: [], cekUlang: [], perbaikan: [], keluhan: [] });
});

it('says what it cannot do, and the exit code tells', async () => {
  expect(await run('kapan hujan')).toMatch(/^Kata "kapan" belum dipahami\.\nContoh: sotarsa rekap/);
  expect(process.exitCode).toBe(1);
});
