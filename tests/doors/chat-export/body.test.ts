/** Marks of media, deletion, edit and system inside a message, and words that only look like them. */
import { expect, test } from 'vitest';
import { cut } from './read.ts';

const L = '\u200e';
const android = (body: string): Promise<string[]> => cut(`12/08/26 09.15 - Budi: ${body}\n`);
const ios = (body: string): Promise<string[]> => cut(`[12/08/26 09.15.00] Budi: ${body}\r\n`);

test.each([
  '<Media tidak disertakan>',
  '<Media omitted>',
  'null',
  'PTT-20260812-WA0001.opus (file terlampir)',
  'Budi.vcf (file attached)',
])('Android media: %s', async (mark) => {
  expect(await android(mark)).toEqual(['Budi|(media)']);
  expect(await android(`${mark}\nUSULAN PKH\nDesa: Tabuan`)).toEqual(['Budi|USULAN PKH\nDesa: Tabuan']);
});

test.each(['gambar', 'stiker', 'video', 'audio', 'dokumen', 'GIF', 'kartu kontak'])('iOS media: %s', async (word) => {
  expect(await ios(`${L}${word} tidak disertakan`)).toEqual(['Budi|(media)']);
  expect(await ios(`${word} tidak disertakan`)).toEqual(['Budi|(media)']);
  expect(await ios(`USULAN\nDesa: A ${L}${word} tidak disertakan`)).toEqual(['Budi|USULAN\nDesa: A']);
});

test('iOS attachments with and without caption', async () => {
  expect(await ios(`${L}<attached: 0001-PHOTO.jpg>`)).toEqual(['Budi|(media)']);
  expect(await ios(`surat.pdf • ${L}7 halaman ${L}<terlampir: 0006-surat.pdf>`)).toEqual(['Budi|(media)']);
  expect(await ios(`surat.pdf ${L}<terlampir: 0006-surat.pdf>`)).toEqual(['Budi|(media)']);
  expect(await ios(`SALUR PKH\n5 KPM ${L}<terlampir: 0001-PHOTO.jpg>`)).toEqual(['Budi|SALUR PKH\n5 KPM']);
});

test('somebody’s own words are no marks', async () => {
  for (const own of [
    'KK Aminah, gambar tidak disertakan',
    'kata WhatsApp: Pesan ini dihapus',
    'Pesan ini dihapus karena salah desa',
    'Budi menambahkan Siti',
    'lihat foto (terlampir)',
  ]) {
    expect(await android(own)).toEqual([`Budi|${own}`]);
    expect(await ios(own)).toEqual([`Budi|${own}`]);
  }
});

test.each([
  'Pesan ini dihapus',
  'Pesan ini telah dihapus',
  'Pesan ini dihapus.',
  'Pesan ini dihapus oleh admin Siti',
  'Anda menghapus pesan ini',
  'This message was deleted',
  'You deleted this message.',
])('deleted: %s', async (mark) => {
  expect(await android(mark)).toEqual(['Budi|(dihapus)']);
  expect(await ios(L + mark)).toEqual(['Budi|(dihapus)']);
});

test.each(['<Pesan ini diedit>', '<Pesan ini telah diedit>', '<This message was edited>'])(
  'edited: %s',
  async (mark) => {
    expect(await android(`12 KPM\nDesa A ${mark}`)).toEqual(['Budi|12 KPM\nDesa A']);
    expect(await android(`<Media tidak disertakan>\n12 KPM ${mark}`)).toEqual(['Budi|12 KPM']);
  },
);

test.each([
  'Anda mengubah nama grup dari "A: b" menjadi "C"',
  'Budi mengubah deskripsi grup: tiap Jumat',
  'Budi telah mengubah subjek menjadi “Info: Penting”',
  'Siti bergabung menggunakan tautan undangan grup ini',
  'Rina keluar',
  'Budi melakukan hal baru dengan "Grup: lain"',
  '+62 812-0000-9001 ditambahkan',
  'Budi changed the subject from "A: b" to "C"',
])('a system line has no author: %s', async (sentence) => {
  expect(await cut(`12/08/26 09.15 - ${sentence}\n12/08/26 09.16 - Budi: a\n`)).toEqual([
    `null|(sistem) ${sentence}`,
    'Budi|a',
  ]);
});

test('names: direction marks, ~ of unsaved names, no text', async () => {
  expect(
    await cut(
      `[12/08/26 09.15.00] ${L}~\u202fBudi: a\r\n[12/08/26 09.16.00] \u202a+62\u00a0812-0000-9001\u202c: b\r\n`,
    ),
  ).toEqual(['Budi|a', '+62 812-0000-9001|b']);
  expect(await cut('12/08/26 09.15 - Budi: \n12/08/26 09.16 - Budi:\n')).toEqual(['Budi|', 'Budi|']);
});
