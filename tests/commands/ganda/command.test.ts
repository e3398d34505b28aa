/** The order `ganda`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  { role: 'camat', text: 'ganda', said: 'Tidak ada penerima ganda di Kecamatan Halong' },
  { role: 'kesra_desa', desa: 'Liyu', text: 'ganda', said: 'Tidak ada penerima ganda di Desa Liyu' },
  { role: 'kesra_desa', desa: 'Liyu', text: 'ganda Halong', said: 'Maaf, Anda terdaftar untuk Desa Liyu' },
  { role: 'dinas', chat: 'pribadi' as const, text: 'ganda', said: 'Maaf, perintah ganda hanya untuk' },
])('$text (ganda) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
