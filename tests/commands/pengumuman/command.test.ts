/** The order `pengumuman`: what was announced of late. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

const KASI = { role: 'kasi_kesra_kec', chat: 'pribadi' as const };
const KESRA = { role: 'kesra_desa', desa: 'Liyu' };

it('lists the newest first, in a line each', async () => {
  const orderList = Array.from({ length: 12 }, (_, n) => ({ ...KASI, text: `umumkan Rapat ke-${n + 1} di aula` }));
  const said = await tanya(...orderList, { ...KESRA, text: 'pengumuman' });
  const lineList = said.split('\n');
  expect(lineList).toHaveLength(12);
  expect(lineList[0]).toBe('*Pengumuman 30 hari terakhir: 12*');
  expect(lineList[1]).toBe('• *P-0012* 5 Agu 2026: Rapat ke-12 di aula');
  expect(lineList.at(-1)).toBe('… dan 2 lagi');
});

it('says that there is none', async () => {
  expect(await tanya({ ...KESRA, text: 'daftar pengumuman' })).toBe('Belum ada pengumuman dalam 30 hari terakhir.');
});

it.each(['Pengumuman\nbesok rapat', 'pengumuman dari camat sudah dibaca?'])(
  'is silent at the talk «%s»',
  async (text) => {
    expect(await tanya({ ...KESRA, text })).toBe('');
  },
);
