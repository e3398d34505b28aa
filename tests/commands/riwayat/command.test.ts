/** The order `riwayat`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  { role: 'kesra_desa', desa: 'Liyu', text: 'riwayat 9001 Siti', said: 'Siti Aminah …9001: PKH terverifikasi.' },
  {
    role: 'kesra_desa',
    desa: 'Liyu',
    chat: 'pribadi' as const,
    text: 'riwayat 9001 Siti',
    said: 'NIK 6311024107609001',
  },
  {
    role: 'kesra_desa',
    desa: 'Halong',
    chat: 'pribadi' as const,
    text: 'riwayat 9001 Siti',
    said: 'Siti …9001 tidak ditemukan',
  },
  { role: 'camat', chat: 'pribadi' as const, text: 'riwayat W-0001', said: 'Tanpa NIK, kode W-0001' },
  {
    role: 'camat',
    chat: 'pribadi' as const,
    text: 'riwayat U-0001',
    said: '“USULAN PKH Desa Liyu 1. Siti Aminah / …9001',
  },
  { role: 'kesra_desa', desa: 'Halong', text: 'riwayat U-0001', said: 'Nomor U-0001 tidak ada di catatan' },
])('$text (riwayat) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
