/** How far two spellings of a word lie apart, with the slips that people make often cheaper than others. */

const PANJANG = 32;
const VOKAL = 'aiueo';
/** Sounds that are heard or written for one another. */
const MIRIP = ['bp', 'dt', 'gk', 'cs', 'mn', 'lr', 'js', 'hk', 'ji', 'cj', 'nl', 'gh'];
const BARIS_TOMBOL = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const GANTI = new Float32Array(26 * 26).fill(1);
const setelah = (a: string, b: string, biaya: number) => {
  const x = a.charCodeAt(0) - 97;
  const y = b.charCodeAt(0) - 97;
  GANTI[x * 26 + y] = Math.min(GANTI[x * 26 + y]!, biaya);
  GANTI[y * 26 + x] = GANTI[x * 26 + y]!;
};
for (const a of 'abcdefghijklmnopqrstuvwxyz') setelah(a, a, 0);
for (const a of VOKAL) for (const b of VOKAL) setelah(a, b, 0.7);
for (const [a, b] of [...MIRIP, 'ou', 'ei'] as unknown as [string, string][]) setelah(a, b, 0.6);
BARIS_TOMBOL.forEach((tombol, baris) => {
  for (let i = 0; i < tombol.length; i++) {
    if (i > 0) setelah(tombol[i]!, tombol[i - 1]!, 0.8);
    for (const b of [BARIS_TOMBOL[baris + 1]?.[i], BARIS_TOMBOL[baris + 1]?.[i - 1]])
      if (b) setelah(tombol[i]!, b, 0.8);
  }
});
const TAMBAH = Float32Array.from('abcdefghijklmnopqrstuvwxyz', (a) =>
  a === 'h' ? 0.5 : VOKAL.includes(a) ? 0.8 : 0.9,
);
const TUKAR = 0.8;

const baris = [new Float32Array(PANJANG + 1), new Float32Array(PANJANG + 1), new Float32Array(PANJANG + 1)];

/** Weighted number of changes between two words of plain letters a to z; what follows the 32nd letter is not looked at. */
export function jarakKata(a: string, b: string): number {
  if (a === b) return 0;
  const n = Math.min(a.length, PANJANG);
  const m = Math.min(b.length, PANJANG);
  let lusa = baris[0]!;
  let lalu = baris[1]!;
  let kini = baris[2]!;
  lalu[0] = 0;
  for (let j = 1; j <= m; j++) lalu[j] = lalu[j - 1]! + TAMBAH[b.charCodeAt(j - 1) - 97]!;
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) - 97;
    kini[0] = lalu[0]! + TAMBAH[x]!;
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) - 97;
      let biaya = lalu[j - 1]! + GANTI[x * 26 + y]!;
      const tanpaX = lalu[j]! + TAMBAH[x]!;
      if (tanpaX < biaya) biaya = tanpaX;
      const tanpaY = kini[j - 1]! + TAMBAH[y]!;
      if (tanpaY < biaya) biaya = tanpaY;
      const isTukar = i > 1 && j > 1 && x === b.charCodeAt(j - 2) - 97 && y === a.charCodeAt(i - 2) - 97;
      if (isTukar && lusa[j - 2]! + TUKAR < biaya) biaya = lusa[j - 2]! + TUKAR;
      kini[j] = biaya;
    }
    [lusa, lalu, kini] = [lalu, kini, lusa];
  }
  return lalu[m]!;
}

/** How alike two words are: 1 = the same, 0 = nothing in common; a word of one letter is half the word that it begins. */
export function miripKata(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.8 : 0;
  const panjang = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > 4) return 0;
  const awal = a[0] === b[0] ? 0 : 0.3;
  return Math.max(0, 1 - (jarakKata(a, b) + awal) / (0.9 * panjang));
}
