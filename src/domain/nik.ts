/** NIK and No. KK: what sixteen digits say, and what is wrong with them (domain facts §2). */
import type { ProblemCode } from './problem.ts';
import type { Wilayah } from './reference.ts';

const EXCEL = /^\d[.,]\d+e\+?\d+$/i;
const DIGITS = /^\d+$/;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface IsiNik {
  hari: number;
  bulan: number;
  /** last two digits of the year of birth */
  tahun2: number;
  isPerempuan: boolean;
}

/** Birth date and sex in a NIK of 16 digits: 40 is added to the day of women. */
export function readNik(nik: string): IsiNik {
  const day = Number(nik.slice(6, 8));
  return {
    hari: day > 40 ? day - 40 : day,
    bulan: Number(nik.slice(8, 10)),
    tahun2: Number(nik.slice(10, 12)),
    isPerempuan: day > 40,
  };
}

/** Does the number carry a day over 40, as only the NIK of a woman does and no KK? */
export function isNikPerempuan(nomor: string): boolean {
  if (nomor.length !== 16 || !DIGITS.test(nomor)) return false;
  const day = Number(nomor.slice(6, 8));
  return day > 40 && day < 72;
}

/** Is the day in the number one that a KK (date of issue) or the NIK of a man can have? */
export function isHariBiasa(nomor: string): boolean {
  const day = Number(nomor.slice(6, 8));
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
  if (!DIGITS.test(nik)) return EXCEL.test(nik) ? 'NIK_EXCEL' : 'NIK_KARAKTER';
  if (nik.length !== 16) return 'NIK_PANJANG';
  const isKnown = wilayah.provinsiKodeSet.has(nik.slice(0, 2)) && wilayah.kabupatenKodeSet.has(nik.slice(0, 4));
  if (!isKnown) return 'NIK_WILAYAH';
  return isTanggalNik(readNik(nik)) ? null : 'NIK_TANGGAL';
}

/** Is the number of another kabupaten than the office's? (normal for people who married in) */
export function isLuarKabupaten(nik: string, wilayah: Wilayah): boolean {
  return nik.slice(0, 4) !== wilayah.kecamatanKode.slice(0, 4);
}

/** Age in years at `on` (`YYYY-MM-DD`), by the century in which the person is at most a hundred years old. */
export function umurDariNik(nik: string, on: string): number {
  const { hari, bulan, tahun2 } = readNik(nik);
  const year = Number(on.slice(0, 4));
  const born = tahun2 > year % 100 ? 1900 + tahun2 : 2000 + tahun2;
  const birthday = `${String(bulan).padStart(2, '0')}-${String(hari).padStart(2, '0')}`;
  return year - born - (on.slice(5) < birthday ? 1 : 0);
}
