/** The register as a file: text cells, no formulas, and understood again by an import. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { exportList } from '../../src/lists/export-list.ts';
import { importList } from '../../src/lists/import-list.ts';
import { openTable } from '../../src/lists/open-table.ts';
import { csv, kk, nik, openOffice } from './kit.ts';

let app: App;
let dataDir: string;
const DANGEROUS = ['=1+1', '+62', '-1', '@SUM(A1)'];
beforeEach(async () => {
  app = openOffice();
  dataDir = mkdtempSync(join(tmpdir(), 'ekspor-'));
  const lineList = DANGEROUS.map(
    (mark, n) => `Orang Contoh;${nik(n + 1)};${kk(n + 1)};${n === 0 ? 'Binju' : 'Liyu'};${mark} Jl`,
  );
  await importList(app.office, {
    name: 'a.csv',
    bytes: csv('PENERIMA PKH 2026', 'nama;nik;kk;desa;alamat', ...lineList),
  });
});
afterEach(() => {
  app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const order = { isi: 'warga', desa: null, program: null, ke: null, isCsv: false } as const;
const liyu = { kode: '6311022014', nama: 'Liyu', alias: [] };

it.each([false, true])('writes persons and reads them back; CSV: %s', async (isCsv) => {
  const { path, rows } = await exportList({ ...app.office, dataDir }, { ...order, isCsv });
  expect([rows, path]).toEqual([4, join(dataDir, 'ekspor', `warga-2026-08-12.${isCsv ? 'csv' : 'xlsx'}`)]);
  expect(statSync(path).mode & 0o077).toBe(0);
  const bytes = readFileSync(path);
  const found = [];
  for await (const { cellList } of openTable(bytes).rows) found.push(cellList);
  expect(found[0]?.slice(0, 4)).toEqual(['nik', 'no kk', 'nama', 'desa']);
  expect(
    found
      .slice(1)
      .map(([number]) => number)
      .sort(),
  ).toEqual([1, 2, 3, 4].map((n) => nik(n)));
  const marked = found.slice(1).map((cellList) => String(cellList[4]));
  if (isCsv) for (const cell of marked) expect(cell).toMatch(/^'[=+\-@]/);
  else for (const cell of marked) expect(cell).toMatch(/^[=+\-@]/);
  if (!isCsv) expect(bytes.toString('latin1')).not.toContain('<f>');
  expect(await importList(app.office, { name: 'b', bytes })).toMatchObject({ baru: 0, ubah: 0, sama: 4 });
});

it('memberships, by desa and programme; nothing is written of nobody', async () => {
  const room = { ...app.office, dataDir };
  const ke = join(dataDir, 'x.xlsx');
  expect(await exportList(room, { ...order, isi: 'kepesertaan', desa: liyu, program: 'PKH', ke })).toEqual({
    path: ke,
    rows: 3,
  });
  const found = [];
  for await (const { cellList } of openTable(readFileSync(ke)).rows) found.push(cellList);
  expect(found[1]?.slice(8, 11)).toEqual(['PKH', '2026', 'aktif']);
  expect((await exportList(room, { ...order, program: 'BPNT' })).rows).toBe(0);
  expect(app.db.prepare('SELECT perintah, kunci FROM jejak').all()).toEqual([
    { perintah: 'ekspor', kunci: 'kepesertaan Desa Liyu PKH 3 baris' },
  ]);
});
