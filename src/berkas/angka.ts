/** The columns of figures in tables, the same in every file. */
import type { Angka, AngkaDesa, AngkaProgram, Rekap } from '../domain/rekap.ts';
import { barisDesaOf } from './baris-desa.ts';

export interface KolomAngka {
  kunci: keyof Angka;
  judul: string;
}

export const KOLOM_ANGKA: readonly KolomAngka[] = [
  { kunci: 'usulan', judul: 'Usulan' },
  { kunci: 'verifikasi', judul: 'Verifikasi' },
  { kunci: 'sasaran', judul: 'Sasaran' },
  { kunci: 'tersalur', judul: 'Tersalur' },
  { kunci: 'belum', judul: 'Belum' },
  { kunci: 'gagal', judul: 'Gagal' },
  { kunci: 'laporan', judul: 'Laporan' },
  { kunci: 'keluhan', judul: 'Keluhan' },
];
/** Laporan and keluhan are not told by programme. */
export const KOLOM_PROGRAM = KOLOM_ANGKA.slice(0, 6);
/** The steps of money; most reports state none of it. */
const KOLOM_UANG: readonly KolomAngka[] = [
  { kunci: 'salurRupiah', judul: 'Tersalur (Rp)' },
  { kunci: 'sp2d', judul: 'SP2D (KPM)' },
  { kunci: 'sp2dRupiah', judul: 'SP2D (Rp)' },
  { kunci: 'cair', judul: 'Cair (KPM)' },
  { kunci: 'cairRupiah', judul: 'Cair (Rp)' },
];
export const ARTI_ANGKA = 'Usulan dan verifikasi: orang. Sasaran sampai gagal: KPM. Laporan dan keluhan: jumlah tiket.';
const TANPA_DESA = 'Tanpa desa / beberapa desa';

export interface BarisAngka {
  nama: string;
  /** null = no desa of the office */
  isLapor: boolean | null;
  angka: Angka;
}

/** Has it reported? Nobody asks it of what is no desa of the office. */
export function sayLapor(isLapor: boolean | null): string {
  return isLapor === null ? '' : isLapor ? 'sudah' : 'BELUM';
}

/** One line a desa of the office, in the order of its list; what names no desa, or several, comes last. */
export function barisAngka(rekap: Rekap): BarisAngka[] {
  return barisDesaOf(rekap).map(({ desa, angka, isLapor }) => ({
    nama: desa?.nama ?? TANPA_DESA,
    isLapor: desa === null ? null : isLapor,
    angka,
  }));
}

/** One line a programme. */
export function barisProgram(programList: readonly AngkaProgram[]): { nama: string; angka: Angka }[] {
  return programList.map(({ program, angka }) => ({ nama: program ?? 'Tanpa program', angka }));
}

export const CATATAN_LAPORAN =
  'Laporan tentang beberapa desa tercatat pada setiap desanya, dan dihitung satu kali dalam jumlah.';

/**
 * What has to be said below a table whose column of laporan does not add up to its total; null where it does.
 * A laporan about several desa stands once with each of them, and once in the total.
 */
export function catatanLaporan(perDesa: readonly AngkaDesa[], total: Angka): string | null {
  const sum = perDesa.reduce((jumlah, { angka }) => jumlah + angka.laporan, 0);
  return sum === total.laporan ? null : CATATAN_LAPORAN;
}

/** The steps of money that were stated, as columns. */
export function kolomUang(total: Angka): KolomAngka[] {
  return KOLOM_UANG.filter(({ kunci }) => total[kunci] > 0);
}
