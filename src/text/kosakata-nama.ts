/** All words that occur in names, in memory, with the way to those nearest to a misspelt one. */
import { jarakKata } from './jarak-kata.ts';

/** Longer words are compared by their first letters: one machine word holds a row of the comparison. */
const PANJANG = 31;
/** More words are not kept in memory: the commonest of several million people are fewer. */
const BATAS_KATA = 400_000;

/** How much a word that many have is preferred to a rare one. */
const SERING = 0.06;

/** Words of one length: letters in one array, one after the other, and for each word the set of its letters as bits. */
interface Laci {
  kata: string[];
  huruf: Uint8Array;
  himpunan: Int32Array;
}

const hurufDari = (kata: string): number => {
  let bit = 0;
  for (let i = 0; i < kata.length; i++) bit |= 1 << (kata.charCodeAt(i) - 97);
  return bit;
};

function hitungBit(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class KosakataNama {
  readonly #laci: Laci[] = Array.from({ length: PANJANG + 1 }, () => ({
    kata: [],
    huruf: new Uint8Array(0),
    himpunan: new Int32Array(0),
  }));
  readonly #jumlah = new Map<string, number>();
  readonly #pola = new Int32Array(26);

  /** How many names have the word. */
  jumlah(kata: string): number {
    return this.#jumlah.get(kata) ?? 0;
  }

  has(kata: string): boolean {
    return this.#jumlah.has(kata);
  }

  /** Counts a word `n` times more; a new one is kept for comparison. */
  tambah(kata: string, n = 1): void {
    const ada = this.#jumlah.get(kata);
    if (ada !== undefined) {
      this.#jumlah.set(kata, ada + n);
      return;
    }
    if (this.#jumlah.size >= BATAS_KATA) return;
    this.#jumlah.set(kata, n);
    const panjang = Math.min(kata.length, PANJANG);
    const laci = this.#laci[panjang]!;
    const at = laci.kata.length;
    if (at === laci.himpunan.length) {
      const ruang = Math.max(16, Math.ceil(at * 1.5));
      const huruf = new Uint8Array(ruang * panjang);
      huruf.set(laci.huruf);
      const himpunan = new Int32Array(ruang);
      himpunan.set(laci.himpunan);
      laci.huruf = huruf;
      laci.himpunan = himpunan;
    }
    laci.kata.push(kata);
    laci.himpunan[at] = hurufDari(kata);
    for (let i = 0; i < panjang; i++) laci.huruf[at * panjang + i] = kata.charCodeAt(i) - 97;
  }

  /**
   * Up to `batas` words within one change of the word (two for unknown words of five letters and more; three for long
   * ones that are near nothing), the likeliest first. Bit-parallel edit distance with swaps (Hyyrö 2003) behind a filter
   * by the letters that occur: some 20 ns a word.
   */
  dekat(kata: string, batas: number): string[] {
    const m = Math.min(kata.length, PANJANG);
    // A word that names have is seldom a slip for one that lies two changes away.
    const k = m <= 4 || this.has(kata) ? 1 : 2;
    const dekat = this.#dalam(kata, m, k, batas);
    return dekat.length === 0 && m >= 10 ? this.#dalam(kata, m, 3, batas) : dekat;
  }

  #dalam(kata: string, m: number, k: number, batas: number): string[] {
    const himpunan = hurufDari(kata);
    const awal = kata.charCodeAt(0) - 97;
    const pola = this.#pola.fill(0);
    for (let i = 0; i < m; i++) {
      const huruf = kata.charCodeAt(i) - 97;
      pola[huruf] = pola[huruf]! | (1 << i);
    }
    // Words by their number of changes: those further away are not weighed where enough are nearer.
    const perJarak: string[][] = Array.from({ length: k + 1 }, () => []);
    for (let panjang = Math.max(1, m - k); panjang <= Math.min(PANJANG, m + k); panjang++) {
      const laci = this.#laci[panjang]!;
      const banyak = laci.kata.length;
      for (let w = 0; w < banyak; w++) {
        // Who misses the first letter seldom misses another one, too.
        const batasJarak = laci.huruf[w * panjang] === awal ? k : 1;
        if (hitungBit(laci.himpunan[w]! ^ himpunan) > 2 * batasJarak) continue;
        const jarak = jarakBit(pola, m, laci.huruf, w * panjang, panjang);
        if (jarak <= batasJarak) perJarak[jarak]!.push(laci.kata[w]!);
      }
    }
    const hasil: [number, string][] = [];
    for (const list of perJarak) {
      if (hasil.length >= batas) break;
      for (const satu of list) hasil.push([this.#jauh(kata, satu), satu]);
    }
    hasil.sort((a, b) => a[0] - b[0]);
    if (hasil.length > batas) hasil.length = batas;
    return hasil.map(([, satu]) => satu);
  }

  /** The likelier a word is what was meant, the smaller: few changes, the same first letter, a word that many have. */
  #jauh(kata: string, satu: string): number {
    return jarakKata(kata, satu) + (satu[0] === kata[0] ? 0 : 0.3) - SERING * Math.log(this.jumlah(satu));
  }
}

/** Changes (insert, delete, replace, swap) between the word behind `pola`, of `m` letters, and the letters from `from`. */
function jarakBit(pola: Int32Array, m: number, huruf: Uint8Array, from: number, panjang: number): number {
  const puncak = 1 << (m - 1);
  let naik = -1;
  let turun = 0;
  let sama = 0;
  let polaLalu = 0;
  let jarak = m;
  for (let j = from; j < from + panjang; j++) {
    const cocok = pola[huruf[j]!]!;
    sama = (((~sama & cocok) << 1) & polaLalu) | (((cocok & naik) + naik) ^ naik) | cocok | turun;
    let mendatarNaik = turun | ~(sama | naik);
    let mendatarTurun = sama & naik;
    if (mendatarNaik & puncak) jarak++;
    if (mendatarTurun & puncak) jarak--;
    mendatarNaik = (mendatarNaik << 1) | 1;
    mendatarTurun <<= 1;
    naik = mendatarTurun | ~(sama | mendatarNaik);
    turun = sama & mendatarNaik;
    polaLalu = cocok;
  }
  return jarak;
}
