/** Two names of the register: one name, one of them mistyped, only alike, or names of two people? */
import { jarakKata } from './jarak-kata.ts';
import type { NamaKunci } from './nama-kunci.ts';

/** `salah_ketik`: the changed word is nobody else's name, or the words are in another order. `mirip`: one slip apart, but both are names that people have, or a word is missing. */
type BandingNama = 'sama' | 'salah_ketik' | 'mirip' | 'lain';

/** One slip of the thumb or of the ear (`jarakKata`); longer words leave room for two. */
const SATU_SLIP = 1.05;
const DUA_SLIP = 1.75;
const KATA_PANJANG = 7;
const NAMA_PANJANG = 10;
/** A word that so many people have is a name: `Hasan` and `Husin`, `Rina` and `Rini` are two people, `Rnia` is a slip. */
const DIKENAL = 3;

/**
 * Compares the persons' own names; fathers' names only tell people apart.
 * @param pemilik how many people of the register have a word, the two themselves included
 */
export function bandingNama(a: NamaKunci, b: NamaKunci, pemilik: (kata: string) => number): BandingNama {
  const x = a.kata.slice(0, a.milik);
  const y = b.kata.slice(0, b.milik);
  if (x.length === 0 || y.length === 0 || isAyahLain(a, b)) return 'lain';
  if (x.join('') === y.join('')) return 'sama';
  const sisaX = kurang(x, y);
  const sisaY = kurang(y, x);
  // The same words in another order are another name for one person in a family, and two people's names elsewhere.
  if (sisaX.length === 0 || sisaY.length === 0) return sisaX.length === sisaY.length ? 'salah_ketik' : 'mirip';
  if (!isSelip(sisaX, sisaY) && !isSatuKata(x, y)) return 'lain';
  const isAsing = (kata: string) => pemilik(kata) < DIKENAL;
  return sisaX.some(isAsing) || sisaY.some(isAsing) ? 'salah_ketik' : 'mirip';
}

/** Words of one list that the other lacks, each counted as often as it stands there. */
function kurang(kata: readonly string[], lain: readonly string[]): string[] {
  const sisa = [...lain];
  return kata.filter((satu) => {
    const di = sisa.indexOf(satu);
    if (di >= 0) sisa.splice(di, 1);
    return di < 0;
  });
}

/** Does each word answer to one of the other's, a slip apart, or shortened to its first letter? */
function isSelip(x: readonly string[], y: readonly string[]): boolean {
  if (x.length !== y.length) return false;
  const sisa = [...y];
  return x.every((satu) => {
    const di = sisa.findIndex((lain) => isSatuSelip(satu, lain));
    if (di >= 0) sisa.splice(di, 1);
    return di >= 0;
  });
}

function isSatuSelip(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const ruang = Math.min(a.length, b.length) >= KATA_PANJANG ? DUA_SLIP : SATU_SLIP;
  return Math.abs(a.length - b.length) <= 2 && jarakKata(a, b) <= ruang;
}

/** The same but for a slip, cut into words otherwise (`Rahmat Hidayat`, `Rahmathidayt`). */
function isSatuKata(x: readonly string[], y: readonly string[]): boolean {
  if (x.length === y.length) return false;
  const [a, b] = [x.join(''), y.join('')];
  return (
    Math.min(a.length, b.length) >= NAMA_PANJANG && Math.abs(a.length - b.length) <= 2 && jarakKata(a, b) <= SATU_SLIP
  );
}

function isAyahLain(a: NamaKunci, b: NamaKunci): boolean {
  const [x, y] = [a, b].map(({ kata, milik }) => kata.slice(milik).join('')) as [string, string];
  return x !== '' && y !== '' && jarakKata(x, y) > DUA_SLIP;
}
