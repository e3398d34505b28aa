/** NIK and No. KK: what sixteen digits say, and what is wrong with them (domain facts §2). */
import type { ProblemCode } from './problem.ts';
import type { Wilayah } from './reference.ts';

const EXCEL = /^\d[.,]\d+e\+?\d+$/i;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Nothing but digits, and at least one? */
function isAngka(nomor: string): boolean {
  for (let i = 0; i < nomor.length; i++) {
    const code = nomor.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return nomor !== '';
}

/** Sixteen digits, as every NIK and KK has. */
export function isEnamBelasAngka(nomor: string): boolean {
  return nomor.length === 16 && isAngka(nomor);
}

/** The number of two digits at an offset; NaN where no two digits stand there. */
function duaAngka(nomor: string, at: number): number {
  const tens = nomor.charCodeAt(at) - 48;
  const ones = nomor.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
}

export interface IsiNik {
  hari: number;
  bulan: number;
  /** last two digits of the year of birth */
  tahun2: number;
  isPerempuan: boolean;
}

/** Birth date and sex in a NIK of 16 digits: 40 is added to the day of women. */
export function readNik(nik: string): IsiNik {
  const day = duaAngka(nik, 6);
  return {
    hari: day > 40 ? day - 40 : day,
    bulan: duaAngka(nik, 8),
    tahun2: duaAngka(nik, 10),
    isPerempuan: day > 40,
  };
}

/** Does the number carry a day over 40, as only the NIK of a woman does and no KK? */
export function isNikPerempuan(nomor: string): boolean {
  const day = duaAngka(nomor, 6);
  return day > 40 && day < 72 && isEnamBelasAngka(nomor);
}

/** Is the day in the number one that a KK (date of issue) or the NIK of a man can have? */
export function isHariBiasa(nomor: string): boolean {
  const day = duaAngka(nomor, 6);
  return nomor.length === 16 && day >= 1 && day <= 31;
}

/** A day exists in 19YY or 20YY: 29 February needs one leap year of the two. */
function isTanggalNik({ hari, bulan, tahun2 }: IsiNik): boolean {
  const last = DAYS_IN_MONTH[bulan - 1];
  if (last === undefined || hari < 1 || hari > last) return false;
  return !(bulan === 2 && hari === 29) || tahun2 % 4 === 0;
}

/** What makes a stated NIK unusable; null = nothing. `nik` is without blanks, dots and dashes, otherwise as written. */
export function checkNik(nik: string, wilayah: Wilayah): ProblemCode | null {
  if (!isAngka(nik)) return EXCEL.test(nik) ? 'NIK_EXCEL' : 'NIK_KARAKTER';
  if (nik.length !== 16) return 'NIK_PANJANG';
  const isKnown =
    !isLuarKabupaten(nik, wilayah) ||
    (wilayah.provinsiKodeSet.has(nik.slice(0, 2)) && wilayah.kabupatenKodeSet.has(nik.slice(0, 4)));
  if (!isKnown) return 'NIK_WILAYAH';
  return isTanggalNik(readNik(nik)) ? null : 'NIK_TANGGAL';
}

/** Is the number of another kabupaten than the office's? (normal for people who married in) */
export function isLuarKabupaten(nik: string, wilayah: Wilayah): boolean {
  return !nik.startsWith(wilayah.kecamatanKode.slice(0, 4));
}

/** Age in years at `on` (`YYYY-MM-DD`), by the century in which the person is at most a hundred years old. */
export function umurDariNik(nik: string, on: string): number {
  const { hari, bulan, tahun2 } = readNik(nik);
  const year = Number(on.slice(0, 4));
  const born = tahun2 > year % 100 ? 1900 + tahun2 : 2000 + tahun2;
  const birthday = `${String(bulan).padStart(2, '0')}-${String(hari).padStart(2, '0')}`;
  return year - born - (on.slice(5) < birthday ? 1 : 0);
}
