/** Keluhan: who, about what, and of which sort. */
import { describe, expect, it } from 'vitest';
import { kodeList, NIK, urai } from '../../_kit/bacaan.ts';

describe('complaints', () => {
  it.each([
    [
      'Pa, mamaku Siti Rukinah kada kawa maambil PKH, PIN nya kada ingat lagi',
      'PKH',
      'kartu',
      [['Siti Rukinah', 'pin_lupa']],
    ],
    ['PENGADUAN. BLT-DD bulan Juli dipotong 50 ribu oleh oknum RT', 'BLT-DD', 'pemotongan', []],
    [
      'Keluhan: penerima PKH salah sasaran, a.n. Norsandi RT 03, punya dua mobil',
      'PKH',
      'salah_sasaran',
      [['Norsandi', 'salah_sasaran']],
    ],
    ['DARURAT ada ODGJ mengamuk di RT 2, mohon bantuan', null, 'darurat', []],
    ['KIS an. Rahmah sudah mati, mohon dibantu', 'PBI-JK', 'tidak_cair', [['Rahmah', 'pbi_nonaktif']]],
    ['beras CBP yang dibagikan berkutu', 'BERAS-CBP', 'layanan', []],
    ['KKS mama ulun hilang waktu banjir, kayapa maurusnya', null, 'kartu', null],
  ])('%s', (text, program, jenis, rows) => {
    const uraian = urai(text, { role: 'warga', desa: 'Liyu' });
    expect([uraian.kind, uraian.program, uraian.jenis]).toEqual(['keluhan', program, jenis]);
    if (rows) expect(uraian.rows.map(({ nama, alasan }) => [nama, alasan])).toEqual(rows);
    expect(kodeList(uraian)).toEqual([]);
  });
  it('of several persons share the stated reason', () => {
    const uraian = urai(`Pengaduan PKH thp 3 kd cair2 :\n• Rabiatul / ${NIK[0]}\n• Pirdaus / ${NIK[3]}`);
    expect(uraian.rows.map(({ alasan }) => alasan)).toEqual(['tidak_cair', 'tidak_cair']);
    expect(uraian.periode).toBe('2026-TW3');
  });
});

it('takes the name without what stands around it', () => {
  const text = 'keluhan: bantuan beras mamak ulun kd sampai, ngaran sidin Aluh Idas desa Puyun RT 2';
  expect(urai(text, { role: 'warga', desa: 'Liyu' }).rows.map(({ nama }) => nama)).toEqual(['Aluh Idas']);
});
