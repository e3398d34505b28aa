/** The order `verval`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  { role: 'tksk', text: 'verval', said: '*Verval tahunan: 2 dari 3 penerima*' },
  { role: 'kesra_desa', desa: 'Liyu', text: 'verval', said: '1. Rahmah W-0001' },
  { role: 'kesra_desa', desa: 'Halong', text: 'verval', said: 'Belum ada penerima yang tercatat di Desa Halong' },
])('$text (verval) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
