/** An office in memory, and lists as offices send them. Numbers are synthetic, names invented. */
import { writeXlsx } from 'hucre/xlsx';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Cell } from '../../src/lists/table.ts';

export const NOW = new Date('2026-08-12T01:15:00Z');
const config = readConfig({});

export function openOffice(now = () => NOW) {
  return createApp({ config, databaseFile: ':memory:', now, groupIdList: ['grup'] });
}

/** The n-th invented NIK (a woman's with `isPerempuan`), and KK. */
export const nik = (n: number, isPerempuan = true) => `631102${isPerempuan ? 41 : 10}0760${9000 + n}`;
export const kk = (n: number) => `6311020107159${String(n).padStart(3, '0')}`;

export async function workbook(sheets: Record<string, Cell[][]>): Promise<Buffer> {
  const list = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
  return Buffer.from(await writeXlsx({ sheets: list }));
}

export const csv = (...lineList: string[]) => Buffer.from(lineList.join('\r\n'), 'utf8');
