/** Short replies to a report: the values in them, and none in thanks and talk. */
import { describe, expect, it } from 'vitest';
import { parseIsian } from '../../src/urai/parse-isian.ts';
import { konteksOf, NIK, referensi, urai } from '../_kit/bacaan.ts';

const isian = (text: string) =>
  parseIsian(text, konteksOf(), referensi).map(({ no, kolom, baru }) => [no, kolom, baru]);

describe('a reply', () => {
  it.each([
    ['PKH', [[null, 'program', 'PKH']]],
    [
      'desa Uren',
      [
        [null, 'desa', 'Uren'],
        [null, 'desa_kode', '6311022019'],
      ],
    ],
    ['jumlah 5', [[null, 'jumlah', 5]]],
    [`baris 3 NIK ${NIK[1]}`, [[3, 'nik', NIK[1]]]],
    [
      'tersalur 23 belum 2',
      [
        [null, 'tersalur', 23],
        [null, 'belum', 2],
      ],
    ],
    ['tgl 12/8', [[null, 'tanggal', '2026-08-12']]],
    [
      'no 2 tidak layak pindah',
      [
        [2, 'status', 'tidak_layak'],
        [2, 'alasan', 'pindah'],
      ],
    ],
    ['terima kasih pak', []],
    ['siap bu 🙏', []],
    ['sudah masuk kah?', []],
  ])('%s', (text, changes) => expect(isian(text)).toEqual(changes));
});

describe('a correction', () => {
  it.each([
    ['KOREKSI U-0031 nomor 3 RT 002 menjadi RT 004', { no: 3, kolom: 'rt', lama: '002', baru: '004' }],
    [
      'ralat usulan bpnt td, no 3 namanya bkn Wahyu Gani tp *Sumi Galuh* nik ttp',
      { no: 3, kolom: 'nama', lama: 'Wahyu Gani', baru: 'Sumi Galuh' },
    ],
    [
      `menyusul nik Kamalianti usulan kis pbi kemarin : ${NIK[1]}`,
      { no: null, nama: 'Kamalianti', kolom: 'nik', baru: NIK[1] },
    ],
    ['KOREKSI S-0009\nTersalur : 11', { no: null, kolom: 'tersalur', baru: 11 }],
  ])('%s', (text, change) => expect(urai(text).perubahan[0]).toMatchObject(change));
});
