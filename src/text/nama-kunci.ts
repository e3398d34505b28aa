/** The name of a person → the words by which it is found, in one spelling (shared by the index and by what is looked for). */
import { ejaKata } from './kata-nama.ts';

export interface NamaKunci {
  /** words in their common spelling */
  kata: string[];
  /** how many of them, from the first, are the person's own; what follows is the father's name behind `bin` or `binti` */
  milik: number;
}

/** To be raised with every change of the rules: keys that are stored under older rules are then made anew. */
export const ATURAN_KUNCI = 1;

const GELAR = new Set(
  `h hj hajah haji hajjah kh k ny nyonya tn tuan bpk bapak bp pak ibu bu sdr sdri saudara saudari alm almh almarhum almarhumah
  drs dra dr drg ir prof ust ustad ustadz ustaz ustadzah guru kyai kiai tgh an mbah nenek kakek`.split(/\s+/),
);
/** Degrees behind a comma: `Rusdi, S.Pd.` */
const GELAR_BELAKANG = /,\s*(?:[A-Z][A-Za-z]{0,3}\b[.,\s]*)+$/;
const BIN = /^(?:bin|ibnu?|bte?|b[ie]?nt+h?[iey]?)$/;
/** Words that people join to the next one or not: `Nor Hayati`, `Al Ghifari`. */
const MENYAMBUNG = new Set(['nur', 'nurul', 'al', 'el']);
/** `Abdurrahman`, `Abdussamad`: the article has taken the sound of the next word. */
const ABDUL = /^abdu(?:l?)([b-df-hj-np-tv-z][a-z]{3,})$/;

/** Most names are plain letters: nothing of them has to be taken off. */
const POLOS = /^[A-Za-z ]+$/;

function hurufSaja(nama: string): string {
  return nama
    .replace(GELAR_BELAKANG, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´ʼ"]/g, '')
    .toLowerCase();
}

/** The key of a name; without words where nothing of it is a name. */
export function namaKunci(nama: string): NamaKunci {
  const tulisan = POLOS.test(nama) ? nama.toLowerCase() : hurufSaja(nama);
  const kata: string[] = [];
  let milik = -1;
  for (const mentah of tulisan.split(/[^a-z]+/)) {
    if (mentah === '' || GELAR.has(mentah)) continue;
    if (BIN.test(mentah)) {
      if (kata.length > 0 && milik < 0) milik = kata.length;
      continue;
    }
    tambah(kata, ejaKata(mentah), milik);
  }
  return { kata, milik: milik < 0 ? kata.length : milik };
}

function tambah(kata: string[], baru: string, milik: number): void {
  const sebelum = kata.at(-1);
  if (sebelum !== undefined && kata.length !== milik && MENYAMBUNG.has(sebelum) && baru.length > 2) {
    kata[kata.length - 1] = (sebelum + baru).replace(/(.)\1+/g, '$1');
    return;
  }
  const abdul = ABDUL.exec(baru);
  if (abdul?.[1] !== undefined) kata.push('abdul', abdul[1]);
  else kata.push(baru);
}

/** A key as one line, as the index keeps it: the father's name is marked by a dash. */
export function tulisKunci({ kata, milik }: NamaKunci): string {
  return kata.map((satu, i) => (i < milik ? satu : `-${satu}`)).join(' ');
}

/** The key of a line that `tulisKunci` wrote. */
export function bacaKunci(baris: string): NamaKunci {
  const kata = baris === '' ? [] : baris.split(' ');
  let milik = kata.length;
  for (let i = kata.length - 1; i >= 0 && kata[i]!.startsWith('-'); i--) {
    kata[i] = kata[i]!.slice(1);
    milik = i;
  }
  return { kata, milik };
}
