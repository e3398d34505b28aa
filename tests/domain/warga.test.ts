/** Rules about persons: whose names are too far apart, which numbers are near, what a verifikasi says, who comes first. */
import { describe, expect, it } from 'vitest';
import { nilaiPrioritas } from '../../src/domain/kepesertaan.ts';
import { isNamaJauh, isNikMirip, keadaanOf } from '../../src/domain/warga.ts';

it.each([
  ['Siti Aminah', 'Aminnah', false],
  ['Misrani', 'MISRANI', false],
  ['Moh. Saleh', 'Muhammad Soleh', false],
  ['Nor Ainah', "Nor'ainah", false],
  ['Rahmawati', 'Siti Aminah', true],
  ['Siti Aminah', 'Siti Rahmah', true],
  ['Misrani', 'Rusdi', true],
])('%s and %s: too far apart %s', (a, b, said) => {
  expect(isNamaJauh(a, b)).toBe(said);
  expect(isNamaJauh(b, a)).toBe(said);
});

it.each([
  ['6311024107609001', '6311024107609002', true],
  ['6311024107609001', '6311024107609010', true],
  ['6311024107609001', '6311024107609001', false],
  ['6311024107609001', '6311024107609023', false],
])('%s and %s: one digit away %s', (a, b, said) => expect(isNikMirip(a, b)).toBe(said));

it.each([
  ['layak', null, false, 'ada'],
  ['perlu_cek', null, false, null],
  ['tidak_layak', 'meninggal', false, 'meninggal'],
  ['tidak_layak', 'pindah', false, 'pindah'],
  ['tidak_layak', 'mampu', false, null],
  ['tidak_layak', 'mampu', true, 'tidak_layak'],
  ['tidak_layak', 'graduasi', true, null],
  ['tidak_layak', null, true, null],
] as const)('%s, %s, usul hapus %s: the person is %s', (status, alasan, isUsulHapus, said) => {
  expect(keadaanOf(status, alasan, isUsulHapus)).toBe(said);
});

describe('priority', () => {
  const DATA = {
    keadaan: 'ada',
    umur: 40,
    kategori: null,
    isTerverifikasi: true,
    isPernahDibantu: true,
    isPrioritasDaftar: false,
  } as const;
  it.each([
    { title: 'served, not vulnerable', change: {}, said: [false, 0] },
    { title: 'never served', change: { isPernahDibantu: false }, said: [true, 4] },
    { title: 'old', change: { umur: 60 }, said: [true, 2] },
    {
      title: 'disabled and never served',
      change: { kategori: 'disabilitas', isPernahDibantu: false },
      said: [true, 6],
    },
    { title: 'not verified', change: { isPernahDibantu: false, isTerverifikasi: false }, said: [false, 0] },
    { title: 'dead', change: { isPernahDibantu: false, keadaan: 'meninggal' as const }, said: [false, 0] },
    { title: 'on a list of priority', change: { isPrioritasDaftar: true, isTerverifikasi: false }, said: [true, 0] },
  ])('$title', ({ change, said }) => {
    const { isPrioritas, nilai } = nilaiPrioritas({ ...DATA, ...change });
    expect([isPrioritas, nilai]).toEqual(said);
  });
});
