/** How alike two names are: words matched one to one, each with its weight, and both names once more as one unbroken word. */
import { jarakKata, miripKata } from './jarak-kata.ts';
import { bacaKunci, type NamaKunci } from './nama-kunci.ts';

/** Below this a word is no other spelling of the other. */
const SEKATA = 0.55;
/** What a word costs that the other name lacks, by what it is. */
const LEBIH_DICARI = 0.75;
const LEBIH_TERCATAT = 0.22;
const BOBOT_BIN = 0.35;
/** Names that are the same but for blanks are nearly the same. */
const SAMBUNG = 0.98;

/**
 * Compares many names with one that is looked for: each pair of words is compared once.
 * @param bobot weight of a word: rare ones say more than `Siti`
 * @returns a function from a stored key to 0…1
 */
export function penilaiNama(dicari: NamaKunci, bobot: (kata: string) => number): (kunci: string) => number {
  const { kata, milik } = dicari;
  const ingatan = kata.map(() => new Map<string, number>());
  const bobotKata = kata.map((satu, i) => bobot(satu) * (i < milik ? 1 : BOBOT_BIN));
  const jumlahBobot = bobotKata.reduce((a, b) => a + b, 0);
  const utuh = kata.slice(0, milik).join('');

  const mirip = (i: number, satu: string): number => {
    const tahu = ingatan[i]!.get(satu);
    if (tahu !== undefined) return tahu;
    const nilai = miripKata(kata[i]!, satu);
    ingatan[i]!.set(satu, nilai);
    return nilai;
  };

  return (kunci) => {
    const lain = bacaKunci(kunci);
    let terpakai = 0;
    let biaya = 0;
    for (let i = 0; i < kata.length; i++) {
      let terbaik = 0;
      let di = -1;
      for (let j = 0; j < lain.kata.length; j++) {
        if ((terpakai >> j) & 1) continue;
        const nilai = mirip(i, lain.kata[j]!);
        if (nilai > terbaik) {
          terbaik = nilai;
          di = j;
        }
      }
      if (terbaik < SEKATA) biaya += bobotKata[i]! * LEBIH_DICARI;
      else {
        terpakai |= 1 << di;
        biaya += bobotKata[i]! * (1 - terbaik) + (di === i ? 0 : 0.01);
      }
    }
    for (let j = 0; j < lain.kata.length; j++) {
      if (!((terpakai >> j) & 1)) biaya += bobot(lain.kata[j]!) * LEBIH_TERCATAT * (j < lain.milik ? 1 : BOBOT_BIN);
    }
    const perKata = 1 - biaya / jumlahBobot;
    if (perKata > 0.95 || lain.milik === milik) return Math.max(0, perKata);
    return Math.max(0, perKata, SAMBUNG * miripUtuh(utuh, lain.kata.slice(0, lain.milik).join('')));
  };
}

function miripUtuh(a: string, b: string): number {
  const panjang = Math.max(a.length, b.length);
  if (a === b) return 1;
  return Math.abs(a.length - b.length) > 3 || a[0] !== b[0] ? 0 : 1 - jarakKata(a, b) / (0.9 * panjang);
}

/** Letters of a name as it was written, for two persons whose keys are the same. */
export function miripTulisan(a: string, b: string): number {
  const x = a.toLowerCase().replace(/[^a-z]/g, '');
  const y = b.toLowerCase().replace(/[^a-z]/g, '');
  return x === y ? 1 : Math.max(0, 1 - jarakKata(x, y) / Math.max(x.length, y.length, 1));
}
