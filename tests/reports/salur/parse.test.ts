/** Salur: rows, counts, amounts, and the numbers of a ticket. */
import { describe, expect, it } from 'vitest';
import { kodeList, NIK, urai } from '../../_kit/bacaan.ts';

const satu = (ucapan: string) => {
  const row = urai(`Salur BPNT\n1. Siti Aminah ${NIK[1]} ${ucapan}`).rows[0]!;
  return [row.nama, row.status, row.alasan, row.jumlahRupiah];
};

describe('a row', () => {
  it.each([
    ['', 'tersalur', null, null],
    ['sudah cair 600rb', 'tersalur', null, 600_000],
    ['sdh, anaknya nang maambilakan (diwakilkan)', 'diwakilkan', null, null],
    ['balum, urangnya kada datang', 'belum', 'tidak_hadir', null],
    ['blm, garing', 'belum', 'sakit', null],
    ['di kebun', 'belum', 'tidak_hadir', null],
    ['merantau ke sampit', 'belum', 'merantau', null],
    ['meninggal', 'gagal', 'meninggal', null],
    ['gagal, lupa pin', 'gagal', 'pin_lupa', null],
    ['gagal (meninggal, blm ada ahli waris)', 'gagal', 'meninggal', null],
    ['masih proses', 'proses', null, null],
    ['Rp 1.225.000 tersalur', 'tersalur', null, 1_225_000],
  ])('%s', (ucapan, status, alasan, jumlah) => expect(satu(ucapan)).toEqual(['Siti Aminah', status, alasan, jumlah]));
  it('takes the one amount of all', () => {
    const uraian = urai(`Salur BLT-DD\n1. Siti ${NIK[1]} sudah\n2. Budi ${NIK[2]} belum sakit\n300rb x 3 bln`);
    expect(uraian.rows.map(({ jumlahRupiah }) => jumlahRupiah)).toEqual([900_000, 900_000]);
  });
});

describe('counts without rows', () => {
  it.each([
    [
      'Penyaluran BLT-DD bulan Juli\nSasaran : 25\nTersalur : 24\nDiwakilkan : 1\nBelum : 0',
      { sasaran: 25, tersalur: 24, diwakilkan: 1, belum: 0 },
    ],
    [
      'Lapor pak, BLT DD bln September tersalur 31 KPM dari 31, @Rp300.000 total 9,3 juta',
      { sasaran: 31, tersalur: 31, per_kpm_rupiah: 300_000, total_rupiah: 9_300_000 },
    ],
    ['salur beras cbp sudah 20 belum 3', { tersalur: 20, belum: 3 }],
    ['salur BPNT: 20 sudah, 3 belum', { tersalur: 20, belum: 3 }],
  ])('%s', (text, totals) => expect(urai(text).totals).toEqual(totals));
});

describe('by ticket', () => {
  it('expands ranges, and takes a later number as the exception', () => {
    const uraian = urai('SALUR C-0018: 1-5 ok, 2 meninggal, 4 tidak hadir');
    expect(uraian.target).toBe('C-0018');
    expect(uraian.rows.map(({ status }) => status)).toEqual(['tersalur', 'gagal', 'tersalur', 'belum', 'tersalur']);
  });
});

describe('faults', () => {
  it.each([
    [
      '600 alone',
      `Salur UEP\n1. Siti, ${NIK[1]}, tersalur 2jt\n2. Budi, ${NIK[2]}, tersalur 600`,
      ['NOMINAL_TIDAK_JELAS:baris=2'],
    ],
    ['amount of all', 'salur BPNT tersalur 20 kpm @ 600', ['NOMINAL_TIDAK_JELAS']],
    ['more than planned', 'Salur BPNT\nsasaran 20\ntersalur 22', ['TOTAL_TIDAK_COCOK']],
    ['parts and whole', 'Salur BPNT\nsasaran 20\ntersalur 17\nbelum 2', ['TOTAL_TIDAK_COCOK']],
    ['money', 'Salur BLT-DD\ntersalur 20\nRp 300.000 per KPM\ntotal Rp 7.000.000', ['TOTAL_TIDAK_COCOK']],
    ['unreadable count', 'Salur BPNT\nsasaran : 40\ntersalur : 4O an', ['NILAI_TIDAK_JELAS']],
    ['impossible date', 'Salur BPNT tanggal 31 September 2026\ntersalur 20', ['TANGGAL_MUSTAHIL']],
    ['future date', 'Salur BPNT tanggal 25 November 2026\ntersalur 20', ['TANGGAL_DI_DEPAN']],
  ])('%s', (_fault, text, codes) => expect(kodeList(urai(text))).toEqual(codes));
});
