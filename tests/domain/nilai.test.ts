/** Pure rules: NIK, rupiah, dates, periods, names of desa. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDesaDekat } from '../../src/domain/desa.ts';
import { editDistance } from '../../src/domain/ejaan.ts';
import { checkNik, isNikPerempuan, umurDariNik } from '../../src/domain/nik.ts';
import { findPeriode } from '../../src/domain/periode.ts';
import { findNominal } from '../../src/domain/rupiah.ts';
import { findHariRelatif, findTanggal } from '../../src/domain/tanggal.ts';
import { NIK, referensi } from '../_kit/bacaan.ts';

const { wilayah } = referensi;

describe('NIK', () => {
  it.each([
    [NIK[0], null],
    [`${NIK[0].slice(0, 15)}`, 'NIK_PANJANG'],
    [`${NIK[0]}1`, 'NIK_PANJANG'],
    [NIK[0].replace('0', 'O'), 'NIK_KARAKTER'],
    ['6,31102E+15', 'NIK_EXCEL'],
    [`9901${NIK[0].slice(4)}`, 'NIK_WILAYAH'],
    [`6399${NIK[0].slice(4)}`, 'NIK_WILAYAH'],
    [`631102310280${'9001'}`, 'NIK_TANGGAL'],
    [`631102011380${'9001'}`, 'NIK_TANGGAL'],
    [`631102290284${'9001'}`, null],
    [`631102290281${'9001'}`, 'NIK_TANGGAL'],
  ])('%s', (nik, code) => expect(checkNik(nik, wilayah)).toBe(code));
  it('tells the NIK of a woman', () => expect(NIK.map(isNikPerempuan)).toEqual([true, true, false, false]));
  it('knows the age', () => expect(umurDariNik(NIK[0], '2026-11-18')).toBe(46));
});

describe('rupiah', () => {
  it.each([
    ['Rp 600.000,-', 600_000],
    ['Rp. 900.000,00', 900_000],
    ['Rp600,000', 600_000],
    ['600rb', 600_000],
    ['1.2jt', 1_200_000],
    ['1,5 juta', 1_500_000],
    ['@300.000', 300_000],
    ['300rb x 3 bln', 900_000],
    ['2500k', 2_500_000],
    ['enam ratus ribu', 600_000],
    ['satu juta dua ratus lima puluh ribu', 1_250_000],
    ['sejuta', 1_000_000],
    ['975 rb', 975_000],
    ['Rp 600', null],
    ['@ 600', null],
    ['Rp 6OO.000', null],
  ])('%s', (text, nilai) => expect(findNominal(text.toLowerCase())[0]?.nilai).toBe(nilai));
  it.each(['600', 'RT 02', '25 KPM', 'tahun 2026'])('%s is no money', (text) =>
    expect(findNominal(text.toLowerCase())).toEqual([]),
  );
  it('reads back what it is given in rupiah', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999 }), (ribu) => {
        const written = `rp ${(ribu * 1000).toLocaleString('id-ID')}`;
        expect(findNominal(written)[0]?.nilai).toBe(ribu * 1000);
      }),
    );
  });
});

describe('tanggal', () => {
  it.each([
    ['3 Agustus 2026', '2026-08-03'],
    ['21/9/26', '2026-09-21'],
    ['06-10-2026', '2026-10-06'],
    ['12.8.26', '2026-08-12'],
    ['tgl 12', '2026-11-12'],
    ['tgl 22', '2026-10-22'],
    ['tgl 2 okt', '2026-10-02'],
    ['tgl 12/8', '2026-08-12'],
    ["Jum'at, 16-10-2026", '2026-10-16'],
    ['31 September 2026', null],
  ])('%s', (text, on) => expect(findTanggal(text.toLowerCase(), '2026-11-18')[0]?.on).toBe(on));
  it.each([
    ['senin kemarin', '2026-11-16'],
    ['samalam', '2026-11-17'],
    ['tadi pagi', '2026-11-18'],
    ['minggu kemarin', null],
    ['bulan kemarin', null],
  ])('%s', (text, on) => expect(findHariRelatif(text, '2026-11-18')).toBe(on));
  it('reads back every day of d/m/y', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }),
        (date) => {
          const on = date.toISOString().slice(0, 10);
          const [year, month, day] = on.split('-').map(Number);
          expect(findTanggal(`${day}/${month}/${year}`, '2026-11-18')[0]?.on).toBe(on);
        },
      ),
    );
  });
});

describe('periode', () => {
  it.each([
    ['bulan Juli s/d September 2026', '2026-07..2026-09'],
    ['alokasi Juli - Agustus 2026', '2026-07..2026-08'],
    ['bln jul-sep 2026', '2026-07..2026-09'],
    ['tahap 3', '2026-TW3'],
    ['TW III tahun 2025', '2025-TW3'],
    ['tahap 2 dan 3', null],
    ['minggu ini', 'minggu_ini'],
    ['minggu II Oktober', null],
    ['beras oktober 2026', '2026-10'],
    ['bulan 9', '2026-09'],
    ['bulan lalu', '2026-10'],
    ['Okt-Des', '2026-10..2026-12'],
    ['sejak bulan Juli', null],
  ])('%s', (text, kode) =>
    expect(findPeriode(text.toLowerCase(), { sentOn: '2026-11-18', isBertahap: true })).toBe(kode),
  );
  it('knows a tahap only for programmes paid by quarter', () =>
    expect(findPeriode('tahap 2', { sentOn: '2026-11-18', isBertahap: false })).toBeNull());
  it('takes months without a year from the year that makes sense', () =>
    expect(findPeriode('okt-des', { sentOn: '2027-01-05', isBertahap: false })).toBe('2026-10..2026-12'));
});

describe('desa', () => {
  it.each([
    ["Ha'uwai", 'Hauwai'],
    ['Gn. Riut', 'Gunung Riut'],
    ['Baruh Penyambarn', 'Baruh Panyambaran'],
    ['Mauyaa', 'Mauya'],
    ['Karia', 'Karya'],
    ['Sungai Ambawang', undefined],
    ['Uren', 'Uren'],
  ])('%s', (written, nama) => expect(findDesaDekat(written, wilayah)?.nama).toBe(nama));
});

describe('edit distance', () => {
  it('is symmetric, and 0 only for the same word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});
