import { describe, expect, it } from 'vitest';
import { findPerson, sayPersonTugas, strangerOf } from '../../../src/doors/terminal/person.ts';
import type { Person } from '../../../src/doors/terminal/stage.ts';

const LIST: Person[] = [
  { waId: '6281200009004', nama: 'Fitriani', peran: 'tksk', desa: null },
  { waId: '6281200009011', nama: 'Rahmadi', peran: 'kesra_desa', desa: 'Liyu' },
  { waId: '6281200009013', nama: 'Salasiah', peran: 'kesra_desa', desa: 'Gunung Riut' },
  strangerOf('6281200009021', 'Masitah'),
];

describe('who is meant', () => {
  it.each([
    ['1', 'Fitriani'],
    ['tksk', 'Fitriani'],
    ['Liyu', 'Rahmadi'],
    ['kesra liyu', 'Rahmadi'],
    ['gn riut', null],
    ['gunung riut', 'Salasiah'],
    ['rahm', 'Rahmadi'],
    ['0812-0000-9021', 'Masitah'],
    ['9', null],
    ['???', null],
  ])('%s', (text, nama) => {
    const found = findPerson(LIST, text);
    expect(Array.isArray(found) ? null : found.nama).toBe(nama);
  });

  it('gives all who fit', () => {
    expect(findPerson(LIST, 'kesra_desa')).toHaveLength(2);
  });

  it('calls people by name and office', () => {
    expect(LIST.map(sayPersonTugas)).toEqual([
      'Fitriani, TKSK',
      'Rahmadi, Kesra Liyu',
      'Salasiah, Kesra Gunung Riut',
      'Masitah, belum terdaftar',
    ]);
    expect(strangerOf('6281200009021').nama).toBe('0812-0000-9021');
  });
});
