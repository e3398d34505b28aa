/** Names of months and days as officers write them. */

/** Forms that are ordinary words or names elsewhere (`jan`, `des`, `mar`) count only beside a number, a year or `bulan`. */
const BULAN: readonly { penuh: string; singkat: string }[] = [
  { penuh: 'januari januwari', singkat: 'jan' },
  { penuh: 'februari pebruari febuari feburari', singkat: 'feb peb' },
  { penuh: 'maret', singkat: 'mar mrt' },
  { penuh: 'april', singkat: 'apr' },
  { penuh: 'mei', singkat: 'may' },
  { penuh: 'juni', singkat: 'jun' },
  { penuh: 'juli', singkat: 'jul' },
  { penuh: 'agustus agt ags agst agus agts agustu', singkat: 'agu' },
  { penuh: 'september sept', singkat: 'sep' },
  { penuh: 'oktober october', singkat: 'okt oct' },
  { penuh: 'november nopember', singkat: 'nov nop' },
  { penuh: 'desember december', singkat: 'des dec' },
];
const HARI: readonly string[] = [
  'minggu ahad',
  'senin snin sen',
  'selasa slasa sel',
  'rabu rbu',
  'kamis kms',
  'jumat jmt',
  'sabtu sbt',
];

const bulanByNama = new Map<string, { bulan: number; isPenuh: boolean }>();
BULAN.forEach(({ penuh, singkat }, i) => {
  for (const word of penuh.split(' ')) bulanByNama.set(word, { bulan: i + 1, isPenuh: true });
  for (const word of singkat.split(' ')) bulanByNama.set(word, { bulan: i + 1, isPenuh: false });
});
const hariByNama = new Map<string, number>();
HARI.forEach((names, i) => {
  for (const word of names.split(' ')) hariByNama.set(word, i);
});

/** 1–12 for the name of a month in lower case, with whether it can be nothing else. */
export function findBulan(word: string): { bulan: number; isPenuh: boolean } | null {
  return bulanByNama.get(word) ?? null;
}

/** 0 (Minggu) – 6 (Sabtu) for the name of a day in lower case. */
export function findHari(word: string): number | null {
  return hariByNama.get(word) ?? null;
}

/** All month names as one alternative of a regular expression, the longest first. */
export const POLA_BULAN: string = [...bulanByNama.keys()].sort((a, b) => b.length - a.length).join('|');
