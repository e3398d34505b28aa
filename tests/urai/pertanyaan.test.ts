import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { isNameMatch } from '../../src/text/nama-cocok.ts';
import { readPertanyaan } from '../../src/urai/pertanyaan.ts';

const { referenceDir, kecamatan } = readConfig({});
const { wilayah } = loadReference({ dataDir: referenceDir, kecamatan });
const read = (text: string | null) => readPertanyaan(text, 'status', wilayah);

describe('readPertanyaan', () => {
  it.each([
    'U-0012',
    'u-12',
    'u12',
    'U 12',
    'tiket U-0012',
    '#U-0012',
    'U-OO12',
    'laporan u-0012 pak',
    'Status U-0012?',
  ])('takes %j for a ticket', (text) => {
    expect(read(text)).toEqual({ apa: 'tiket', kode: 'U-0012' });
  });

  it('keeps long and unknown ticket numbers as they are', () => {
    expect(read('V-12345')).toEqual({ apa: 'tiket', kode: 'V-12345' });
    expect(read('C-0018')).toEqual({ apa: 'tiket', kode: 'C-0018' });
  });

  it.each([
    '6311025205909001',
    '6311 0252 0590 9001',
    'nik 6311025205909001 misrani',
    '6311.0252.0590.9001',
    'cek NIK: 6311-0252-0590-9001',
  ])('takes %j for a NIK', (text) => {
    expect(read(text)).toEqual({ apa: 'nik', nik: '6311025205909001' });
  });

  it.each([
    '9001 Misrani',
    'Misrani 9001',
    '…9001 an. Misrani',
    'nama Misrani nik 9001',
    'ibu Misrani (9001)',
    'si Misrani 9001 kah',
  ])('takes %j for digits and a name', (text) => {
    expect(read(text)).toEqual({ apa: 'nama', digit: '9001', bacaanList: [{ nama: 'Misrani', desa: null }] });
  });

  it.each([
    ['9001, Misrani desa Liyu', '9001', 'Misrani'],
    ['Moh. Rusdi desa liyu', null, 'Moh. Rusdi'],
    ['pak Rusdi ds. Liyu', null, 'Rusdi'],
    ['desa liyu Rusdi Hamdan', null, 'Rusdi Hamdan'],
    ['Rusdi di liyu RT 02', null, 'Rusdi'],
    ['nang ngarannya Rusdi kampung liyuu', null, 'Rusdi'],
  ])('takes the desa from %j', (text, digit, nama) => {
    const bacaan = { nama, desa: expect.objectContaining({ nama: 'Liyu' }) };
    expect(read(text)).toEqual({ apa: 'nama', digit, bacaanList: [bacaan] });
  });

  it.each([
    ['si rusdi liyu', ['rusdi liyu', null], ['rusdi', 'Liyu']],
    ['Siti Aminah Binjai Punggal', ['Siti Aminah Binjai Punggal', null], ['Siti Aminah', 'Binjai Punggal']],
    ['Ahmad Karya', ['Ahmad Karya', null], ['Ahmad', 'Karya']],
  ])('reads %j in two ways', (text, ...readingList) => {
    const bacaanList = readingList.map(([nama, desa]) => ({
      nama,
      desa: desa === null ? null : expect.objectContaining({ nama: desa }),
    }));
    expect(read(text)).toEqual({ apa: 'nama', digit: null, bacaanList });
  });

  it.each(['Liyu', 'Karya', 'Misrani'])('takes %j alone for a name', (nama) => {
    expect(read(nama)).toEqual({ apa: 'nama', digit: null, bacaanList: [{ nama, desa: null }] });
  });

  it('knows people without a NIK by their code', () => {
    for (const text of ['W-0012', 'w12', 'Misrani W-0012']) expect(read(text)).toEqual({ apa: 'kode', kode: 'W-0012' });
  });

  it('does not take an initial for a ticket', () => {
    expect(read('Misrani K 9001')).toEqual({
      apa: 'nama',
      digit: '9001',
      bacaanList: [{ nama: 'Misrani K', desa: null }],
    });
  });

  it('takes four digits alone', () => {
    expect(read('9001')).toEqual({ apa: 'akhir', digit: '9001' });
    expect(read('nik 9001 rt 02')).toEqual({ apa: 'akhir', digit: '9001' });
  });

  it.each([
    [null, 'Status apa yang dicari?'],
    ['  ', 'Status apa yang dicari?'],
    ['desa Liyu', 'Status apa yang dicari?'],
    ['pak RT 02', 'Status apa yang dicari?'],
    ['631102520590900', 'yang Anda kirim 15 angka'],
    ['63110252059090012', 'yang Anda kirim 17 angka'],
    ['63110252O5909001', 'Ada huruf di dalam NIK'],
    ['6,31102E+15', 'diubah oleh Excel'],
    ['12', 'Tulis 4 angka terakhir'],
  ])('mends %j', (text, expected) => {
    const question = read(text);
    expect(question.apa).toBe('salah');
    const { balasan } = question as { balasan: string };
    expect(balasan).toContain(expected);
    // The digits of a wrong NIK are a person's all the same.
    expect(balasan).not.toMatch(/\d{5}/);
  });

  it('never throws and never repeats long digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Zo ,.+-]{0,40}$/)), (text) => {
        const question = read(text);
        if (question.apa === 'salah') expect(question.balasan).not.toMatch(/\d{5}/);
      }),
    );
  });
});

describe('isNameMatch', () => {
  it.each([
    ["Nor'ainah binti Saleh", 'norainah'],
    ["Nor'ainah", 'Nor Ainah'],
    ['Nor Ainah', "NOR'AINAH"],
    ['H. M. Saleh', 'saleh m'],
    ['MISRANI', 'mis'],
    ['Siti Aminah', 'aminah siti'],
  ])('%j answers to %j', (nama, given) => {
    expect(isNameMatch(nama, given)).toBe(true);
  });

  it.each([
    ['Misrani', 'rani'],
    ['Misrani', 'misrani saleh'],
    ['Misrani', '.'],
    ['Misrani', ''],
  ])('%j does not answer to %j', (nama, given) => {
    expect(isNameMatch(nama, given)).toBe(false);
  });
});
