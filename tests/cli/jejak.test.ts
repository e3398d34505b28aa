/** Look-ups: written down, listed at the console, stopped when there are too many, and the admin told once an hour. */
import { Command } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addJejakCommand } from '../../src/cli/jejak.ts';
import { readConfig } from '../../src/config.ts';
import { createSimulation, type Simulation } from '../../src/simulation/simulation.ts';

let simulation: Simulation;
beforeEach(() => {
  const config = readConfig({ LOG_LEVEL: 'silent', BATAS_CARI_PER_JAM: '2' });
  simulation = createSimulation({ config, databaseFile: ':memory:' });
});
afterEach(() => {
  simulation.close();
  process.exitCode = undefined;
});

async function ask(minute: number, text: string, hour = '09') {
  const at = `2026-08-05T${hour}:${String(minute).padStart(2, '0')}:00+08:00`;
  const who = { from: '6281200009001', name: 'Budi', role: 'kesra_desa', desa: 'Liyu', chat: 'pribadi' as const };
  return (await simulation.feed({ ...who, at, text })).map(({ to, text: said }) => `${to}: ${said}`);
}

async function list(...args: string[]): Promise<string> {
  const writeList: string[] = [];
  const take = (text: string | Uint8Array) => writeList.push(String(text)) > 0;
  const spyList = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(take));
  const program = new Command();
  addJejakCommand(program, () => ({ ...simulation.app, close: () => undefined }));
  await program.parseAsync(['jejak', ...args], { from: 'user' });
  for (const spy of spyList) spy.mockRestore();
  return writeList.join('');
}

it('stops after as many as are allowed in an hour, tells the admin once, and goes on later', async () => {
  const admin = { from: '6281200009009', name: 'Noor', role: 'admin', chat: 'pribadi' as const };
  await simulation.feed({ ...admin, at: '2026-08-05T09:00:00+08:00', text: 'halo' });
  await ask(1, 'USULAN PKH\nDesa Liyu\n1. Siti Aminah / 6311024107609001');
  expect(await ask(2, 'riwayat 9001 Siti')).toHaveLength(1);
  expect((await ask(3, 'status 9001 Siti'))[0]).toContain('U-0001');
  const stopped = (await ask(4, 'riwayat 9001 Siti')).sort();
  expect(stopped[0]).toContain('dalam satu jam paling banyak 2 pencarian warga');
  expect(stopped[1]).toContain('6281200009009: Budi mencari data warga lebih dari 2 kali');
  expect(await ask(5, 'riwayat 9001 Siti')).toHaveLength(1);
  expect((await ask(3, 'riwayat 9001 Siti', '10'))[0]).toContain('Siti Aminah');
  const said = await list('--sejak', '2026-08-05');
  expect(said).toContain('riwayat Siti …9001  ditemukan: Siti Aminah …9001');
  expect(said).toContain('dihentikan, terlalu banyak');
  expect(said).toContain('5 pencarian sejak 5 Agu 2026.');
  expect(said).not.toMatch(/\d{16}/);
  expect(await list('--sejak', '2026-08-05', '--petugas', '77')).toContain('Tidak ada pencarian warga');
});

it('tells the admin once an hour, also over the hour of the clock', async () => {
  const admin = { from: '6281200009009', name: 'Noor', role: 'admin', chat: 'pribadi' as const };
  await simulation.feed({ ...admin, at: '2026-08-05T09:00:00+08:00', text: 'halo' });
  await ask(1, 'USULAN PKH\nDesa Liyu\n1. Siti Aminah / 6311024107609001');
  const told = () =>
    simulation.app.db
      .prepare("SELECT substr(created_at, 12, 5) FROM outbox WHERE unique_key LIKE 'cari:%' ORDER BY id")
      .pluck()
      .all();
  await ask(40, 'riwayat 9001 Siti');
  await ask(50, 'riwayat 9001 Siti');
  await ask(59, 'riwayat 9001 Siti');
  await ask(1, 'riwayat 9001 Siti', '10');
  expect(told()).toEqual(['01:59']);
  await ask(41, 'riwayat 9001 Siti', '10');
  await ask(55, 'riwayat 9001 Siti', '10');
  await ask(58, 'riwayat 9001 Siti', '10');
  await ask(59, 'riwayat 9001 Siti', '10');
  expect(told()).toEqual(['01:59', '02:59']);
});

it.each([
  [['--petugas', 'Budi'], 'Nomor petugas harus angka'],
  [['--sejak', 'kemarin'], 'Tanggal "kemarin" tidak ada'],
])('%j is refused: %s', async (args, said) => expect(await list(...args)).toContain(said));
