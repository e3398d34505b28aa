/** The order `pisah`: who gets which answer. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

it.each([
  { role: 'tksk', chat: 'pribadi' as const, text: 'pisah W-0001', said: 'tidak sedang digabung' },
  { role: 'tksk', chat: 'pribadi' as const, text: 'pisah W-0009', said: 'W-0009 tidak ditemukan' },
  { role: 'camat', chat: 'pribadi' as const, text: 'pisah W-0001', said: 'Maaf, perintah pisah hanya untuk' },
])('$text (pisah) from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  expect(await tanya(asked)).toContain(said);
});
