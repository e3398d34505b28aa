/** The order `gabung`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'gabung W-0001 6311020107609004',
    said: 'Rahmah W-0001 digabung dengan Rahmah …9004.',
  },
  { role: 'tksk', chat: 'pribadi' as const, text: 'gabung W-0001 6311020107609003', said: 'Namanya jauh berbeda' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'gabung W-0009 6311020107609003', said: 'W-0009 tidak ditemukan' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'gabung W-0001 6311023913609003', said: 'NIK' },
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'gabung Rahmah dengan Siti Aminah',
    said: '*cek Misrani* memberi kodenya (W-0001)',
  },
  {
    role: 'tksk',
    chat: 'pribadi' as const,
    text: 'gabungkan W-0001 dengan Rahmah',
    said: '*riwayat Misrani* memberi NIK',
  },
  { role: 'tksk', text: 'gabung W-0001 W-0002', said: 'hanya di chat pribadi' },
])('$text (gabung) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});

it('is talk in the group where it names people', async () => {
  expect(await tanya({ role: 'tksk', text: 'gabung rapat dengan desa Uren' })).toBe('');
});
