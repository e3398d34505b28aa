/** Other ways of cutting a name into words: neighbours joined (Nor Hayati), a long word cut in two known ones (Rahmathidayat). */
import type { KosakataNama } from './kosakata-nama.ts';
import type { NamaKunci } from './nama-kunci.ts';

/** The shortest piece of a word that is cut. */
const PENDEK = 3;
const BATAS_POTONG = 2;

/** Words of the name cut otherwise; of the two pieces of a word at least one is a word that some name has. */
export function potongLain({ kata }: NamaKunci, kosakata: KosakataNama): string[][] {
  const hasil: string[][] = [];
  for (let i = 0; i + 1 < kata.length; i++) {
    const sambung = (kata[i]! + kata[i + 1]!).replace(/(.)\1+/g, '$1');
    hasil.push([...kata.slice(0, i), sambung, ...kata.slice(i + 2)]);
  }
  for (let i = 0; i < kata.length; i++) {
    for (const [awal, akhir] of potongSatu(kata[i]!, kosakata)) {
      hasil.push([...kata.slice(0, i), awal, akhir, ...kata.slice(i + 1)]);
    }
  }
  return hasil;
}

/** The likeliest cuts: both pieces known words, or one a long known word. */
function potongSatu(kata: string, kosakata: KosakataNama): [string, string][] {
  const potongan: { nilai: number; dua: [string, string] }[] = [];
  for (let di = PENDEK; di <= kata.length - PENDEK; di++) {
    const awal = kata.slice(0, di);
    const akhir = kata.slice(di);
    const sering =
      Math.log(1 + kosakata.jumlah(awal)) * awal.length + Math.log(1 + kosakata.jumlah(akhir)) * akhir.length;
    if (sering > 0) potongan.push({ nilai: sering, dua: [awal, akhir] });
  }
  potongan.sort((a, b) => b.nilai - a.nilai);
  return potongan.slice(0, BATAS_POTONG).map(({ dua }) => dua);
}
