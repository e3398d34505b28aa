/** `sotarsa kartu` and `sotarsa ekspor laporan`, as the operator types them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { addEksporCommand } from '../../src/cli/ekspor.ts';
import { addKartuCommand } from '../../src/cli/kartu.ts';
import { readConfig } from '../../src/config.ts';
import { listJejak } from '../../src/store/jejak.ts';
import { openPdf } from '../_kit/buka-berkas.ts';
import { isiBulan, NIK } from '../berkas/bulan-contoh.ts';

let home: string;
const open = (): App =>
  createApp({ config: readConfig({ DATA_DIR: home }), groupIdList: [], now: () => new Date('2026-12-01T02:00:00Z') });
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sotarsa-cli-'));
  const app = open();
  isiBulan(app.db);
  app.close();
});
afterEach(() => {
  process.exitCode = 0;
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<{ out: string; err: string }> {
  const said = { out: '', err: '' };
  const hear = (stream: NodeJS.WriteStream, key: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[key] += String(text);
      return true;
    });
  const spyList = [hear(process.stdout, 'out'), hear(process.stderr, 'err')];
  const program = new Command('sotarsa').exitOverride();
  addEksporCommand(program, open);
  addKartuCommand(program, open);
  await program.parseAsync(['node', 'sotarsa', ...words]);
  for (const spy of spyList) spy.mockRestore();
  return said;
}

it('kartu writes one page for the desa that is named', async () => {
  const { out } = await run('kartu', '--desa', 'liyu');
  const path = join(home, 'ekspor', 'Kartu pesan Desa Liyu.pdf');
  expect(out).toBe(`Kartu ditulis ke ${path}. Cetak di kertas A4.\n`);
  expect((await openPdf(readFileSync(path))).textList).toEqual([
    expect.stringContaining('Desa Liyu, Kecamatan Halong'),
  ]);
  expect((await run('kartu', '--desa', 'Zzz')).err).toMatch(/^Desa «Zzz» tidak ada di Kecamatan Halong/);
});

it('ekspor laporan is about the month that has ended, with whole NIKs, for this account only, and written down', async () => {
  const { out } = await run('ekspor', 'laporan');
  const path = join(home, 'ekspor', 'Laporan Halong 2026-11.xlsx');
  expect(out).toBe(`Laporan Bulan November 2026 ditulis ke ${path}. Isinya NIK warga: simpan di tempat yang aman.\n`);
  expect(statSync(path).mode & 0o077).toBe(0);
  const { sheets } = await readXlsx(readFileSync(path));
  expect(sheets.find(({ name }) => name === 'Daftar nama')?.rows.flat()).toContain(NIK(1));
  // No second copy of the NIKs stays behind.
  expect(readdirSync(join(home, 'keluaran'))).toEqual([]);
  const app = open();
  expect(listJejak(app.db, { petugasId: null, since: new Date(0) })).toMatchObject([
    { perintah: 'ekspor', kunci: 'laporan 2026-11' },
  ]);
  app.close();
});

it('ekspor laporan takes a triwulan, a PDF and a name', async () => {
  const path = join(home, 'tw.pdf');
  await run('ekspor', 'laporan', '--triwulan', '2026-TW4', '--pdf', '--ke', path);
  const [text = ''] = (await openPdf(readFileSync(path))).textList;
  expect(text).toContain('Triwulan IV 2026');
});

it.each([
  [['--bulan', '2026-13'], 'Waktu «2026-13» tidak dipahami. Tulis --bulan 2026-11, atau --triwulan 2026-TW3.'],
  [['--triwulan', '2026-11'], 'Waktu «2026-11» tidak dipahami. Tulis --bulan 2026-11, atau --triwulan 2026-TW3.'],
  [['--bulan', '2027-01'], 'Bulan Januari 2027 belum tiba, jadi belum ada laporannya.'],
  [['--bulan', '2026-11', '--triwulan', '2026-TW3'], 'Pilih salah satu: --bulan atau --triwulan.'],
  [['--ke', 'x.pdf'], 'Nama berkas «x.pdf» harus berakhir .xlsx, atau tambahkan --pdf.'],
])('ekspor laporan %j is refused with a sentence', async (words, sentence) => {
  expect((await run('ekspor', 'laporan', ...words)).err).toBe(`${sentence}\n`);
  expect(process.exitCode).toBe(1);
  expect(existsSync(join(home, 'ekspor'))).toBe(false);
});
