/** The order `kartu`: the card of message forms, as a file. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

const KESRA = { role: 'kesra_desa', desa: 'Liyu', chat: 'pribadi' as const };

it.each([
  ['kartu', 'Liyu'],
  ['Kartu desa Uren', 'Uren'],
  ['kartu desa mauya', 'Mauya'],
])('%s: the card of %s', async (text, desa) => {
  expect(await tanya({ ...KESRA, text })).toBe(
    `Kartu pesan dengan contoh Desa ${desa} menyusul. Cetak di kertas A4.\n[berkas: Kartu pesan Desa ${desa}.pdf]`,
  );
});

it('knows no card of a desa that it does not know', async () => {
  expect(await tanya({ ...KESRA, text: 'kartu desa Antah Berantah' })).toBe(
    'Desa "Antah Berantah" belum saya kenal. Contoh: *kartu desa Liyu*',
  );
});

it.each(['Kartu KKS ibu Siti hilang', 'kartu siapa ini'])('is silent in the group at the talk «%s»', async (text) => {
  expect(await tanya({ ...KESRA, chat: 'grup', text })).not.toContain('Kartu pesan');
});
