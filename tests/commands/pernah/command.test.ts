/** The order `belum pernah`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  { role: 'camat', text: 'belum pernah', said: '- Liyu: 2' },
  { role: 'kesra_desa', desa: 'Liyu', text: 'belum pernah', said: '1. Ahmad Fauzi …9002\n2. Siti Aminah …9001' },
  { role: 'kesra_desa', desa: 'Halong', text: 'belum pernah', said: 'Semua warga terverifikasi di Desa Halong' },
  { role: 'kesra_desa', desa: 'Halong', text: 'belum pernah liyu', said: 'Maaf, Anda terdaftar untuk Desa Halong' },
])('$text (belum pernah) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
