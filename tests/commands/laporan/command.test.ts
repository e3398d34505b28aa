/** The order `laporan dinas`: whose files hold what, of which days, and only in private. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

const ask = (role: string, text: string, chat: 'grup' | 'pribadi' = 'pribadi') => tanya({ role, text, chat });

it.each(['kasi_kesra_kec', 'camat', 'admin'])('%s gets the PDF, and the XLSX with whole NIKs', async (role) => {
  expect((await ask(role, 'laporan dinas')).split('\n')).toEqual([
    'Laporan Bulan Juli 2026 menyusul.',
    'PDF tanpa NIK, dan XLSX dengan NIK lengkap: simpan di tempat yang aman, jangan diteruskan ke grup.',
    '[berkas: Laporan Halong 2026-07.pdf]',
    '[berkas: Laporan Halong 2026-07.xlsx]',
  ]);
});

it('the dinas gets the PDF alone, and hears who has the list', async () => {
  expect((await ask('dinas', 'laporan dinas triwulan 2')).split('\n')).toEqual([
    'Laporan Triwulan II 2026 menyusul.',
    'Daftar nama dengan NIK (XLSX) diserahkan langsung oleh Kasi Kesra kecamatan.',
    '[berkas: Laporan Halong 2026-TW2.pdf]',
  ]);
});

it.each([
  ['laporan dinas agustus', '2026-08'],
  ['Laporan dinas bulan juli 2026', '2026-07'],
  ['laporan dinas 2026-06', '2026-06'],
  ['laporan dinas tw 3', '2026-TW3'],
])('%s is %s', async (text, kode) => {
  expect(await ask('camat', text)).toContain(`[berkas: Laporan Halong ${kode}.pdf]`);
});

it.each(['laporan dinas minggu ini', 'laporan dinas liyu', 'laporan dinas oktober 2027'])(
  '«%s» is told what can be asked for',
  async (text) => {
    expect(await ask('camat', text)).toMatch(/^Sebutkan satu bulan atau triwulan yang sudah mulai\.\nContoh:/);
  },
);

it('is for the kecamatan and the dinas, and never in the group', async () => {
  expect(await ask('tksk', 'laporan dinas')).toMatch(/^Maaf, perintah laporan dinas hanya untuk/);
  expect(await ask('camat', 'laporan dinas', 'grup')).toBe(
    'Perintah laporan dinas hanya di chat pribadi dengan Pak Sotarsa.',
  );
});
