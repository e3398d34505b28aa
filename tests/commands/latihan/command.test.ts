/** The order `latihan`: who begins and ends which practice, and what is talk. The whole of it: tests/transkrip/latihan.chat. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

const LIYU = { role: 'kesra_desa', desa: 'Liyu' };
const PRIBADI = { ...LIYU, chat: 'pribadi' as const };

it.each([
  { ...LIYU, text: 'latihan mulai', said: '🎓 *LATIHAN dimulai* untuk Penanya.' },
  { ...LIYU, text: 'Latihan mulai jam 9 ya', said: '' },
  { ...LIYU, text: 'latihan selesai', said: '' },
  { ...LIYU, text: 'latihan mulai besok', said: '' },
  { ...PRIBADI, text: 'latihan mulai Liyu', said: '🎓 *LATIHAN dimulai* untuk Penanya.' },
  { ...PRIBADI, text: 'latihan mulai Halong', said: 'Latihan satu desa dimulai oleh petugas kecamatan.' },
  { ...PRIBADI, text: 'latihan', said: 'Anda tidak sedang latihan.' },
  { role: 'tksk', text: 'latihan mulai desa Binuang Santang', said: 'untuk Desa Binuang Santang.' },
  {
    role: 'dinas',
    chat: 'pribadi' as const,
    text: 'latihan selesai Liyu',
    said: 'Latihan satu desa dimulai oleh petugas kecamatan.',
  },
  { role: 'admin', text: 'latihan selesai Liyu', said: '' },
])('$text from $role $desa in $chat: $said', async ({ said, ...asked }) => {
  const reply = await tanya(asked);
  if (said === '') expect(reply).toBe('');
  else expect(reply).toContain(said);
});

it('ends what somebody else has begun for her desa', async () => {
  expect(await tanya({ role: 'admin', text: 'latihan mulai Liyu' }, { ...LIYU, text: 'latihan selesai' })).toContain(
    '*LATIHAN selesai*. Tidak ada pesan yang dilatih.',
  );
});
