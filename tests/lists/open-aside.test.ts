/** Lists read in a worker, as the running bot does: the same rows, the same sentences, and nothing that a file does ends the bot. */
import { expect, it } from 'vitest';
import { openAside } from '../../src/lists/open-aside.ts';
import { openTable } from '../../src/lists/open-table.ts';
import { ListFormatError, type Table, type TableRow } from '../../src/lists/table.ts';
import { csv, nik, workbook } from './kit.ts';

const HEADER = ['nama', 'nik', 'tanggal', 'usia', 'layak'];
const row = (n: number) => [`Siti Contoh ${n}`, nik(n % 900), new Date('2026-08-12T00:00:00Z'), n, n % 2 === 0];
const rows = (count: number) => [HEADER, ...Array.from({ length: count }, (_, n) => row(n))];

async function read(table: Table): Promise<{ head: Omit<Table, 'rows'>; rowList: TableRow[] }> {
  const { rows: found, ...head } = table;
  const rowList: TableRow[] = [];
  for await (const one of found) rowList.push(one);
  return { head, rowList };
}

it.each([
  ['a workbook of one sheet', () => workbook({ Daftar: rows(450) })],
  ['a workbook of two sheets', () => workbook({ Liyu: rows(200), Binju: rows(30) })],
  ['a CSV file', async () => csv('PKH', 'nama;nik;desa', ...rows(200).map((cells) => cells.slice(0, 2).join(';')))],
])('%s gives the rows that it gives when read at once', async (_, make) => {
  const bytes = await make();
  const aside = await read(await openAside(bytes));
  expect(aside).toEqual(await read(openTable(bytes)));
  expect(aside.rowList.length).toBeGreaterThan(200);
});

it('a file that is no list is refused with the same sentence', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])]) {
    const sentence = await openAside(bytes).catch((error: unknown) => error);
    expect(sentence).toBeInstanceOf(ListFormatError);
    expect(() => openTable(bytes)).toThrow((sentence as Error).message);
  }
});

it('a workbook that breaks off in the middle is refused, and the next one is read', async () => {
  const whole = await workbook({ Daftar: rows(3_000) });
  const broken = Buffer.from(whole);
  // In the middle of the packed rows: the list of parts at the end stays as it was.
  broken.fill(0x5a, Math.floor(broken.length / 3), Math.floor(broken.length / 2));
  await expect(openAside(broken).then(read)).rejects.toThrow(/^Berkas (?:Excel )?ini rusak/);
  expect((await openAside(whole).then(read)).rowList).toHaveLength(3_001);
});

it('a file that takes more memory than there is ends its worker, and nothing else', async () => {
  const large = await workbook({ Liyu: rows(20_000), Binju: rows(20_000) });
  const failed = await openAside(large, 6)
    .then(read)
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ListFormatError);
  expect((failed as Error).message).toContain('Berkas ini rusak, atau terlalu besar.');
});

it('reading may stop before the end', async () => {
  const { rows: found } = await openAside(await workbook({ Daftar: rows(2_000) }));
  for await (const { no } of found) if (no === 5) break;
  expect(await (found as AsyncGenerator).next()).toEqual({ done: true, value: undefined });
});
