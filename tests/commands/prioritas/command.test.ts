/** The order `prioritas`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  {
    role: 'camat',
    text: 'prioritas Liyu',
    said: '1. Ahmad Fauzi …9002: belum pernah, lansia\n2. Siti Aminah …9001',
  },
  { role: 'camat', text: 'prioritas', said: 'Prioritas desa mana?' },
  { role: 'kesra_desa', desa: 'Halong', text: 'prioritas', said: 'Belum ada warga terverifikasi' },
])('$text (prioritas) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
