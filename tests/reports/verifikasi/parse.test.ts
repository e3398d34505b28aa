/** Verifikasi: verdicts in words, signs, letters, sections, and by the numbers of a ticket. */
import { describe, expect, it } from 'vitest';
import { kodeList, NIK, urai } from '../../_kit/bacaan.ts';

const nilaiOf = (text: string) =>
  urai(text, { role: 'tksk' }).rows.map(({ no, status, alasan }) => [no, status, alasan]);
const satu = (ucapan: string) => nilaiOf(`Verifikasi PKH desa Uren\n1. Siti Aminah ${NIK[1]} ${ucapan}`)[0]?.slice(1);

describe('a verdict', () => {
  it.each([
    ['layak', 'layak', null],
    ['MS', 'layak', null],
    ['✅', 'layak', null],
    ['- ok', 'layak', null],
    [': Y', 'layak', null],
    ['TMS (mampu)', 'tidak_layak', 'mampu'],
    ['kd layak, sugih sdh baisi mobil', 'tidak_layak', 'mampu'],
    ['❌ md', 'tidak_layak', 'meninggal'],
    ['suami ASN', 'tidak_layak', 'aparatur'],
    ['ditolak, sudah terima BLT', 'tidak_layak', 'ganda_program'],
    ['kada tadapat orangnya', 'tidak_layak', 'tidak_ditemukan'],
    ['data tidak padan', 'perlu_cek', 'data_tidak_padan'],
    ['perlu dicek ulang', 'perlu_cek', null],
    ['layak, keluarga kurang mampu', 'layak', null],
    ['layak, sudah meninggal', null, null],
  ])('%s', (ucapan, status, alasan) => expect(satu(ucapan)).toEqual([status, alasan]));
  it('of both kinds at once is none', () => {
    expect(kodeList(urai(`Verifikasi PKH desa Uren\n1. Siti ${NIK[1]} layak, meninggal`, { role: 'tksk' }))).toEqual([
      'STATUS_BERTENTANGAN:baris=1',
    ]);
  });
  it('stands in the section heading', () => {
    expect(nilaiOf('Verval PKH Desa Uren\nLayak:\nSiti Aminah\nTidak layak:\nRusmini (meninggal)')).toEqual([
      [1, 'layak', null],
      [2, 'tidak_layak', 'meninggal'],
    ]);
  });
  it('is explained by a legend', () => {
    expect(
      nilaiOf(`verifikasi pkh ds uren\n🟢 = layak 🔴 = tdk layak\n1. Siti ${NIK[1]} 🟢\n2. Budi ${NIK[2]} 🔴 pindah`),
    ).toEqual([
      [1, 'layak', null],
      [2, 'tidak_layak', 'pindah'],
    ]);
  });
});

it('people with one name only are read', () => {
  expect(nilaiOf('VERIFIKASI PKH Uren\n1. Jainuddin layak\n2. Hatmah tidak layak, pindah')).toEqual([
    [1, 'layak', null],
    [2, 'tidak_layak', 'pindah'],
  ]);
});

describe('by ticket', () => {
  const ringkas = (text: string) =>
    nilaiOf(text).map(([no, status, alasan]) => `${no} ${status}${alasan ? ` ${alasan}` : ''}`);
  it.each([
    ['VERIFIKASI U-0015 1,3 layak; 2 tidak layak meninggal', ['1 layak', '2 tidak_layak meninggal', '3 layak']],
    [
      'verif u-0015 1-4 layak kec. 2 pindah dan 3 md',
      ['1 layak', '2 tidak_layak pindah', '3 tidak_layak meninggal', '4 layak'],
    ],
    [
      'Verifikasi U-0015\nLayak : 1, 3\nTidak layak : 2 meninggal, 4 pindah',
      ['1 layak', '2 tidak_layak meninggal', '3 layak', '4 tidak_layak pindah'],
    ],
    ['VERIFIKASI U-0015\n1 layak\n2 perlu cek', ['1 layak', '2 perlu_cek']],
  ])('%s', (text, rows) => expect(ringkas(text)).toEqual(rows));
  it('a number judged twice contradicts itself', () => {
    expect(kodeList(urai('VERIFIKASI U-0015 1 layak, 2 layak, 2 tidak layak pindah', { role: 'tksk' }))).toEqual([
      'STATUS_BERTENTANGAN:baris=2',
    ]);
  });
});

describe('faults', () => {
  it.each([
    ['no reason', `Verifikasi PKH desa Uren\n1. Siti ${NIK[1]} tidak layak`, ['ALASAN_KOSONG:baris=1']],
    [
      'nothing below the heading',
      'HASIL VERIFIKASI PKH DESA UREN\nTanggal 3 November 2026\nsebagai berikut:',
      ['BARIS_KOSONG'],
    ],
    ['wrong sum', `Verifikasi PKH desa Uren\n1. Siti ${NIK[1]} layak\nLayak : 2`, ['TOTAL_TIDAK_COCOK']],
    ['no desa', `Verifikasi PKH\n1. Siti ${NIK[1]} layak`, ['DESA_TAK_DIKENAL']],
  ])('%s', (_fault, text, codes) => expect(kodeList(urai(text, { role: 'tksk' }))).toEqual(codes));
});
