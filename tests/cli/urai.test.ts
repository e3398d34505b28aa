/** `sotarsa urai`: one line out for each line in, whatever stands in it. */
import { describe, expect, it } from 'vitest';
import { uraiLine } from '../../src/cli/urai.ts';
import { jelaskan } from '../../src/cli/urai-teks.ts';
import { parseMessage } from '../../src/pipeline/parse-message.ts';
import { konteksOf, NIK, referensi, WAKTU } from '../_kit/bacaan.ts';

const KEYS =
  'id kind desa desa_kode program periode tanggal rows totals per_desa perintah argumen target perubahan jenis rejects warnings'.split(
    ' ',
  );
const line = (over: object) =>
  JSON.stringify({
    id: 'x1',
    text: `Usulan PKH\n1. Siti ${NIK[1]}`,
    sent_at: WAKTU,
    author_role: 'kesra_desa',
    author_desa: 'Liyu',
    ...over,
  });

describe('JSON lines', () => {
  it('have the keys of the contract in its order', () => {
    const out = JSON.parse(uraiLine(line({}), referensi).keluar);
    expect(Object.keys(out)).toEqual(KEYS);
    expect(out).toMatchObject({ id: 'x1', kind: 'usulan', desa: 'Liyu', desa_kode: '6311022014', program: 'PKH' });
    expect(Object.keys(out.rows[0])).toEqual(
      'no nama nik kk alamat rt rw kategori jumlah_rupiah status alasan'.split(' '),
    );
  });
  it('print codes with their row', () => {
    expect(JSON.parse(uraiLine(line({ text: 'Usulan PKH\n1. Siti' }), referensi).keluar).rejects).toEqual([
      'NIK_KOSONG:baris=1',
    ]);
  });
  it.each([
    ['{"id":', null, 'bukan JSON'],
    ['[]', null, 'satu objek'],
    [line({ text: 5 }), 'x1', '"text"'],
    [line({ sent_at: 'kemarin' }), 'x1', '"sent_at"'],
    [line({ author_role: null }), 'x1', '"author_role"'],
  ])('survive %s', (input, id, sentence) => {
    const { keluar, kesalahan } = uraiLine(input, referensi);
    expect(JSON.parse(keluar)).toMatchObject({ id, kind: 'abaikan' });
    expect(kesalahan).toContain(sentence);
  });
});

describe('--teks', () => {
  it('says what was understood, what is wrong, and what was not used', () => {
    const text = `usualan PKH\n1. Siti Aminah ${NIK[1]} RT 2\n2. Budi 631102\nanu`;
    const said = jelaskan(text, parseMessage(text, konteksOf(), referensi, { jejak: true }), referensi);
    for (const piece of [
      'Jenis pesan : usulan',
      'PKH (Program Keluarga Harapan)',
      '1. Siti Aminah | NIK',
      'ditulis "usualan"',
      '"Siti Aminah" = baris nama',
      'Tidak dipakai:',
    ])
      expect(said).toContain(piece);
  });
});
