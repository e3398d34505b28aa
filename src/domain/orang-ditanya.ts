/** Whom an officer asks about, as the words of the question say it. */
import type { Desa } from './petugas.ts';

/** A name, and the desa in which it is to be looked for; null = in all. */
export interface NamaDitanya {
  nama: string;
  desa: Pick<Desa, 'kode' | 'nama'> | null;
}

/**
 * By NIK, by its last four digits alone, by temporary code, or by name, with or without those digits. A name can be read in two ways: `Rusdi Liyu` is
 * somebody of that name, else Rusdi of Desa Liyu.
 */
export type OrangDitanya =
  | { apa: 'nik'; nik: string }
  | { apa: 'kode'; kode: string }
  | { apa: 'akhir'; digit: string }
  | { apa: 'nama'; digit: string | null; bacaanList: readonly [NamaDitanya, ...NamaDitanya[]] };
