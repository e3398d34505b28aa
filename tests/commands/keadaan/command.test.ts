/** The order `keadaan`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'keadaan 9001 Siti meninggal',
    said: 'Siti Aminah …9001: meninggal, 5 Agu 2026.',
  },
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'keadaan Siti Aminah Liyu meninggal 3 Mei 2026',
    said: 'Siti Aminah …9001: meninggal, 3 Mei 2026.',
  },
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'keadaan Siti Aminah batal',
    said: 'Tidak ada perintah keadaan untuk Siti Aminah …9001',
  },
  // A part of the name, or another spelling, changes nobody before it is chosen.
  ...['keadaan Siti pindah', 'keadaan Sity Aminnah wafat', 'keadaan St. Aminah meninggal kemarin'].map((text) => ({
    role: 'tksk',
    chat: 'pribadi' as const,
    text,
    said: 'yang ini?\n1. Siti Aminah …9001, Liyu\nBalas dengan nomornya saja, contoh: *1*',
  })),
  { role: 'tksk', chat: 'pribadi' as const, text: 'keadaan Zubaidah meninggal', said: 'Zubaidah tidak ditemukan.' },
  { role: 'camat', chat: 'pribadi' as const, text: 'keadaan Siti Aminah pindah', said: 'Maaf, perintah keadaan hanya' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'keadaan 9001 Siti pindah 31/12/2026', said: 'belum tiba' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'keadaan 9001 Siti', said: 'Keadaannya apa' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'keadaan 9001 Siti batal', said: 'Tidak ada perintah keadaan' },
  {
    role: 'camat',
    chat: 'pribadi' as const,
    text: 'keadaan 9001 Siti meninggal',
    said: 'Maaf, perintah keadaan hanya untuk',
  },
])('$text (keadaan) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});

// In the group, and where it is talk, nothing is said.
it.each([
  { role: 'tksk', text: 'keadaan Siti Aminah meninggal' },
  { role: 'tksk', text: 'keadaan warga kami ada yang sakit' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'keadaan di lapangan ada kendala sedikit pak' },
])('$text in $chat is talk', async (asked) => expect(await tanya(asked)).toBe(''));
