/** The measures of a recap's picture, pixels. A phone shows it at a third: 36 pixels are the smallest letters that can be read. */
export const TATA = {
  lebar: 1080,
  tepi: 36,
  huruf: 36,
  atasLegenda: 476,
  atasBaris: 616,
  tinggiBaris: 74,
  /** where bars begin; names that need more are cut */
  kiriBatang: 380,
  tinggiBatang: 46,
} as const;

const HURUF_LEBAR = 18.5;

/** About how many pixels a text of the smallest letters needs. */
export function lebarTeks(text: string): number {
  return Math.ceil(text.length * HURUF_LEBAR);
}

/** A name that fits before the bars. */
export function potongNama(nama: string): string {
  const most = Math.floor((TATA.kiriBatang - TATA.tepi) / HURUF_LEBAR);
  return nama.length > most ? `${nama.slice(0, most - 1).trimEnd()}…` : nama;
}
