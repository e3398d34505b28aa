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
