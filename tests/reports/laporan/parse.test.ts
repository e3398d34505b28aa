/** Laporan: nothing to report, recaps, activities. */
import { describe, expect, it } from 'vitest';
import { kodeList, urai } from '../../_kit/bacaan.ts';

describe('sorts', () => {
  it.each([
    [
      'LAPORAN MINGGUAN\nUsulan : NIHIL\nPenyaluran : NIHIL\nKeluhan : -',
      'nihil',
      { usulan: 0, tersalur: 0, keluhan: 0 },
    ],
    ['lapor pa, minggu ini kadada usulan wan kadada panyaluran', 'nihil', { usulan: 0, tersalur: 0 }],
    ['Nihil pak minggu ini', 'nihil', {}],
    [
      'Lap. bulanan Agustus\nUsulan: 2\nVerifikasi: 1\nSalur: 20\nKeluhan: 1',
      'rekap',
      { usulan: 2, verifikasi: 1, tersalur: 20, keluhan: 1 },
    ],
    ['Laporan kegiatan musdes penetapan KPM BLT-DD\nPeserta : 32 orang', 'kegiatan', { peserta: 32 }],
    ['Laporan P2K2 PKH\nJumlah KPM : 17\nHadir : 15', 'kegiatan', { sasaran: 17, hadir: 15 }],
  ])('%s', (text, jenis, totals) => {
    const uraian = urai(text);
    expect([uraian.kind, uraian.jenis, uraian.totals]).toEqual(['laporan', jenis, totals]);
  });
});

describe('by desa', () => {
  const tksk = { role: 'tksk' } as const;
  it.each([
    [
      'lines',
      'REKAP BPNT\n1. Desa Liyu : sasaran 40, tersalur 38\n2. Desa Uren : sasaran 33, tersalur 33\nJumlah : sasaran 73, tersalur 71',
    ],
    ['pairs', 'rekap bpnt (tersalur/sasaran)\nLiyu 38/40\nUren 33/33\ntotal 71/73'],
    ['sections', 'Progres BPNT\n*Desa Liyu*\nSasaran = 40\nTersalur = 38\n\n*Desa Uren*\nSasaran = 33\nTersalur = 33'],
    [
      'table',
      'Rekap BPNT\n| No | Desa | Sasaran | Tersalur |\n|---|---|---|---|\n| 1 | Liyu | 40 | 38 |\n| 2 | Uren | 33 | 33 |\n| | JUMLAH | 73 | 71 |',
    ],
  ])('%s', (_form, text) => {
    const uraian = urai(text, tksk);
    expect([uraian.kind, uraian.desa, uraian.jenis]).toEqual(['laporan', null, 'rekap']);
    expect(uraian.perDesa).toEqual([
      { desa: 'Liyu', desaKode: '6311022014', sasaran: 40, tersalur: 38 },
      { desa: 'Uren', desaKode: '6311022019', sasaran: 33, tersalur: 33 },
    ]);
    expect(kodeList(uraian)).toEqual([]);
  });
  it('tells a sum that is not theirs', () => {
    expect(kodeList(urai('rekap bpnt (tersalur/sasaran)\nLiyu 38/40\nUren 33/33\ntotal 72/73', tksk))).toEqual([
      'TOTAL_TIDAK_COCOK',
    ]);
  });
  it('takes counts of the whole kecamatan for a recap', () => {
    expect(urai('PKH Halong tahap 3: tersalur 450 kpm, belum 12', tksk).kind).toBe('laporan');
  });
});

it.each([
  ['LAPORAN KEGIATAN Liyu\n1. Musdes selesai\n2. Penyaluran BLT selesai\n3. Posyandu lansia', 'laporan', 'BLT-DD', {}],
  [
    'LAPORAN KEGIATAN PENYALURAN BLT DD Liyu Agustus\nsasaran 20\ntersalur 20',
    'salur',
    'BLT-DD',
    { sasaran: 20, tersalur: 20 },
  ],
  ['Rekap penyaluran\nPKH 20/20\nBPNT 34/36\nBLT 18/18', 'laporan', null, {}],
  ['lapor pak, beras sdh dibagi smua 52 kpm, kd ada sisa', 'salur', 'BERAS-CBP', { jumlah: 52, belum: 0 }],
  [
    'SALUR#BLT-DD#LIYU#2026-07#SASARAN 30#TERSALUR 28#BELUM 2',
    'salur',
    'BLT-DD',
    { sasaran: 30, tersalur: 28, belum: 2 },
  ],
])('%s', (text, kind, program, totals) => {
  expect(urai(text, { desa: 'Liyu' })).toMatchObject({ kind, program, totals });
});
