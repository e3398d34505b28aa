/** The refused rows of a list that came as a file, with a column `masalah`: to be mended, and sent again. */
import type { Lampiran } from './lampiran.ts';

/** One table of the list, with its titles and headings as they stood. */
export interface TabelMasalah {
  /** name of its sheet */
  name: string;
  /** in letters, by column */
  widthList: number[];
  rowList: (string | number)[][];
}

export interface IsiMasalah {
  /** between the cells of a CSV file */
  separator: string;
  tabelList: TabelMasalah[];
}

/** The file, of the same kind as the list. It holds whole NIKs: for the private chat from which the list came. */
export function lampiranMasalah(nama: string, format: 'xlsx' | 'csv', isi: IsiMasalah): Lampiran {
  return { jenis: `masalah-${format}`, nama, isi };
}
