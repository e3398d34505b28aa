/** The order `umumkan`: what is posted, and what is not. The whole of it: tests/transkrip/umumkan.chat. */
import { expect, it } from 'vitest';
import { PENGUMUMAN_MAX } from '../../../src/render/pengumuman.ts';
import { tanya } from '../../_kit/tanya.ts';

const KASI = { role: 'kasi_kesra_kec', chat: 'pribadi' as const };

it.each([
  { text: 'umumkan   Rapat *besok*\n\n1. aula\n2. bawa data', said: '\n\nRapat *besok*\n\n1. aula\n2. bawa data' },
  {
    text: 'UMUMKAN: @everyone dan @628120000900 hubungi pak@contoh.id',
    said: 'everyone dan 628120000900 hubungi pak@contoh.id',
  },
  { text: 'umumkan kepada semua desa', said: '\n\nkepada semua desa' },
  { text: `umumkan ${'a'.repeat(PENGUMUMAN_MAX)}`, said: `\n\n${'a'.repeat(PENGUMUMAN_MAX)}` },
  {
    text: `umumkan ${'a'.repeat(PENGUMUMAN_MAX + 1)}`,
    said: `paling panjang ${PENGUMUMAN_MAX} huruf, yang ini ${PENGUMUMAN_MAX + 1}.`,
  },
  { text: 'umumkan   ', said: 'Tulis isinya setelah kata UMUMKAN' },
  { text: 'umumkan segera', said: 'Tidak ada pengumuman Anda yang menunggu.' },
  { text: 'umumkan segerakan SPJ', said: '\n\nsegerakan SPJ' },
  { text: 'tarik pengumuman P-12', said: 'Pengumuman P-0012 tidak ada.' },
])('$text', async ({ text, said }) => {
  expect(await tanya({ ...KASI, text })).toContain(said);
});

it.each(['umumkan ke warga ya pak', 'umumkannya besok saja', 'tarik undangan itu'])(
  'is silent at the talk «%s»',
  async (text) => {
    expect(await tanya({ ...KASI, chat: 'grup', text })).toBe('');
  },
);
