/** Lists of persons as offices keep them in sheets: which columns are understood, and what their words mean (domain facts §4). */
import type { KeadaanPeserta } from './kepesertaan.ts';

/** What a column can hold. All others are left alone. */
export const KOLOM_LIST = [
  'no',
  'nik',
  'kk',
  'nama',
  'alamat',
  'dusun',
  'rt',
  'rw',
  'rtrw',
  'desa',
  'kecamatan',
  'kategori',
  'program',
  'periode',
  'nominal',
  'status',
  'keterangan',
  'prioritas',
  'masalah',
] as const;
export type Kolom = (typeof KOLOM_LIST)[number];

/** What a list says of a person in one programme and period. */
export interface KepesertaanDaftar {
  program: string;
  periode: string;
  state: KeadaanPeserta;
  /** a code of data/reference/alasan.json, or as written */
  sebab: string | null;
  isPrioritas: boolean;
  jumlahRupiah: number | null;
}

/** The words of lists, as the office may edit them in data/reference/kolom.json. */
export interface DaftarFact {
  /** headings of each column; the earlier one wins where a sheet has several */
  kolom: Record<Kolom, string[]>;
  keadaan: Record<KeadaanPeserta, string[]>;
  /** cells that say yes (`PKH: YA`, `prioritas: v`) */
  ya: string[];
  /** words with which a row of totals begins */
  total: string[];
}

/** Letters and digits only, lower case: `NO. KK` and `no_kk` are one heading. */
export function kunciKata(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
