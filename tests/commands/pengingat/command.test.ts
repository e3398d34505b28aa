/** `pengingat`: paused for a while by whom it concerns, and back by itself. */
import { expect, it } from 'vitest';
import { tanya } from '../../_kit/tanya.ts';

const KASI = { role: 'kasi_kesra_kec' };

it('says how it stands, pauses until a day, and lives again', async () => {
  expect(await tanya({ ...KASI, text: 'pengingat' })).toContain('Pengingat hidup.');
  expect(await tanya({ ...KASI, text: 'pengingat mati' })).toContain('Pengingat mati sampai Rabu, 12 Agu 2026');
  const mati = { ...KASI, text: 'pengingat mati sampai 1 September' };
  expect(await tanya(mati)).toContain('Pengingat mati sampai Selasa, 1 Sep 2026');
  expect(await tanya(mati, { ...KASI, text: 'Pengingat?' })).toContain('Pengingat mati sampai Selasa, 1 Sep 2026.');
  expect(await tanya(mati, { ...KASI, text: 'pengingat hidup' })).toBe('Pengingat hidup lagi.');
  expect(await tanya({ ...KASI, text: 'pengingat hidup' })).toBe('Pengingat memang sedang hidup.');
  expect(await tanya(mati, { ...KASI, text: 'pengingat hidup' }, { ...KASI, text: 'pengingat' })).toContain(
    'Pengingat hidup.',
  );
});

it('asks again for what is no day, over, or no end', async () => {
  expect(await tanya({ ...KASI, text: 'pengingat mati sampai 31 Februari' })).toContain('Sampai kapan?');
  expect(await tanya({ ...KASI, text: 'pengingat mati sampai 1 Agustus 2026' })).toContain('Sampai kapan?');
  expect(await tanya({ ...KASI, text: 'pengingat mati 365 hari' })).toContain('Paling lama 92 hari');
});

it('is no order of a desa, and no order in a sentence', async () => {
  expect(await tanya({ role: 'kesra_desa', desa: 'Uren', text: 'pengingat mati' })).toContain(
    'Maaf, perintah pengingat hanya',
  );
  expect(await tanya({ ...KASI, text: 'pengingat untuk semua desa segera lapor' })).toBe('');
});
