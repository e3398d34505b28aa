/** The key of a name: what habits of writing leave apart, and what must stay apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jarakKata, miripKata } from '../../src/text/jarak-kata.ts';
import { KosakataNama } from '../../src/text/kosakata-nama.ts';
import { bacaKunci, namaKunci, tulisKunci } from '../../src/text/nama-kunci.ts';

const kunci = (nama: string) => tulisKunci(namaKunci(nama));

describe('namaKunci', () => {
  it.each([
    [['Muhammad Rusdi', 'Moh. Rusdy', 'M Rusdi', 'Mhd. RUSDI', 'Mochammad Roesdi'], 'muhamad rusdi'],
    [['Siti Aminah', 'St. Aminah', 'Sitti Aminnah', 'Hj. Siti Aminah', 'SITI  AMINAH, S.Pd'], 'siti aminah'],
    [['Norhayati', 'Nor Hayati', 'Noor Hayaty', 'Nur Hayati', 'NOERHAYATI'], 'nurhaiati'],
    [['Abdul Rahman', 'Abdurrahman', 'Abdulrahman', 'Abd. Rachman', 'Abdoel Rakhman'], 'abdul rahman'],
    [['Abdussamad', 'Abdus Samad', 'Abdul Samad'], 'abdul samad'],
    [['Fauzan', 'Pauzan', 'Vauzan', 'Faujan'], 'paujan'],
    [['Djamaluddin', 'Jamaludin', 'Zamaludin'], 'jamaludin'],
    [['Syahrani', 'Sahrany', 'Sjahrani', 'Shahrani'], 'sahrani'],
    [["Nor'ainah", 'Norainah', 'Nor Ainah', 'Nor’ainah'], 'nurainah'],
    [['Akhmad Qasim', 'Achmad Kasim', 'Ahmat Kasim'], 'ahmad kasim'],
    [['Salman Alfarisi', 'Salman Al Farisi', 'Salman Al-Farisi'], 'salman alparisi'],
  ])('%j are one', (namaList, expected) => {
    expect([...new Set(namaList.map(kunci))]).toEqual([expected]);
  });

  it.each([
    ['Rusdi bin Hasan', 'rusdi -hasan'],
    ['Aminah binti H. Abdul Gani', 'aminah -abdul -gani'],
    ['Aminah bintti Hasan', 'aminah -hasan'],
    ['Bin Hasan', 'hasan'],
    ['Bintang', 'bintang'],
  ])('the father’s name is told apart: %s', (nama, expected) => expect(kunci(nama)).toBe(expected));

  it.each(['', '...', 'H. ', '123', '李'])('%j has no words', (nama) => expect(namaKunci(nama).kata).toEqual([]));

  it('of any text is plain words that can be written and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (nama) => {
        const satu = namaKunci(nama);
        expect(satu.kata.join('')).toMatch(/^[a-z]*$/);
        expect(satu.milik).toBeLessThanOrEqual(satu.kata.length);
        expect(bacaKunci(tulisKunci(satu))).toEqual(satu);
      }),
    );
  });
});

describe('jarakKata', () => {
  it('counts a slip of the thumb less than another letter, and a swap once', () => {
    expect(jarakKata('murniati', 'murniati')).toBe(0);
    expect(jarakKata('murniati', 'murnuati')).toBeLessThan(jarakKata('murniati', 'murnxati'));
    expect(jarakKata('hamdani', 'hmadani')).toBeCloseTo(0.8);
  });
  it('is the same both ways, and nothing only for the same word', () => {
    const kata = fc.stringMatching(/^[a-z]{1,40}$/);
    fc.assert(
      fc.property(kata, kata, (a, b) => {
        expect(jarakKata(a, b)).toBeCloseTo(jarakKata(b, a), 4);
        expect(miripKata(a, b)).toBeGreaterThanOrEqual(0);
        expect(miripKata(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('KosakataNama', () => {
  const kosakata = new KosakataNama();
  for (const kata of ['hamdani', 'hamdan', 'hamidan', 'rusdi', 'rusli', 'siti', 'nurhaiati', 'a'.repeat(40)]) {
    kosakata.tambah(kata);
  }
  it.each([
    ['hmadani', 'hamdani'],
    ['rusdy', 'rusdi'],
    ['nurhayti', 'nurhaiati'],
    ['sti', 'siti'],
    ['a'.repeat(39), 'a'.repeat(40)],
  ])('the nearest to %s is %s', (kata, dekat) => expect(kosakata.dekat(kata, 3)[0]).toBe(dekat));
  it('counts, and prefers what many have', () => {
    kosakata.tambah('rusli', 5000);
    expect(kosakata.jumlah('rusli')).toBe(5001);
    expect(kosakata.dekat('rusci', 2)).toEqual(['rusdi', 'rusli'].sort((a) => (a === 'rusli' ? -1 : 1)));
    expect(kosakata.dekat('xyzxyz', 5)).toEqual([]);
  });
});
