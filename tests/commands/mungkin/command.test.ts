/** The order `mungkin sama`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'mungkin sama',
    said: 'Tidak ada warga yang mungkin tercatat dua kali',
  },
  { role: 'tksk', chat: 'pribadi' as const, text: 'sama 7', said: 'Nomor 7 tidak ada dalam daftar' },
  { role: 'tksk', text: 'mungkin sama', said: 'hanya di chat pribadi' },
])('$text (mungkin sama) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
