/** What the build of a message is made of: the roles of its lines, and the records of persons. */
import type { Line } from '../text/lines.ts';
import type { Bagian } from './bagian.ts';
import type { Kolom } from './kolom.ts';

export type Peran = 'kepala' | 'kolom' | 'baris' | 'lanjut' | 'hitung' | 'bagian' | 'legenda' | 'desa' | 'catatan';

/** The lines that speak of one person. */
export interface Rekaman {
  no: number | null;
  lines: Line[];
  bagian: Bagian | null;
  kolom: Kolom | null;
  /** number of the heading of a kind that it stands under, from 0 */
  judul: number;
  /** running text: the name is somewhere in it */
  isCerita?: boolean;
}

export interface Struktur {
  peran: Peran[];
  rekaman: Rekaman[];
  /** headings of report kinds that begin a list of their own */
  judulList: { line: number; jenis: string }[];
  kolom: Kolom | null;
}

export interface Keadaan {
  struktur: Struktur;
  buka: Rekaman | null;
  bagian: Bagian | null;
  kolom: Kolom | null;
  isBagianStatus: boolean;
  isLetterList: boolean;
}
