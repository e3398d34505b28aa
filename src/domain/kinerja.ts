/** How well reporting works, as plain values: who reports, in time, without faults; and how long the way from proposal to aid takes. */
import type { Desa } from './petugas.ts';
import type { Rentang } from './waktu.ts';

/**
 * Reporting rates over some weeks. One report a week is expected of each desa (a nihil counts); `masuk` and `tepat` count weeks:
 * a report that came after its week was out counts, and is late.
 */
export interface Tingkat {
  harap: number;
  masuk: number;
  tepat: number;
  /** reports (tickets) that stand or wait to be mended, and how many of them were right the first time: taken whole, never corrected */
  laporan: number;
  benar: number;
}

export interface TingkatDesa extends Tingkat {
  desa: Desa;
}

/** Days from one step to the next, over persons. */
export interface Lama {
  orang: number;
  median: number;
  terlama: number;
}

/** The way of persons who were judged in the span: null where nobody has gone it. */
export interface LamaProses {
  /** proposed → judged by TKSK or pendamping */
  usulanVerifikasi: Lama | null;
  /** judged eligible → aid handed over */
  verifikasiSalur: Lama | null;
  /** proposed → aid handed over: the delay that PAK SOTARSA was founded to cut */
  usulanSalur: Lama | null;
}

/** One desa in one week. */
export interface TingkatMinggu extends Tingkat {
  /** of the desa */
  kode: string;
  /** median days from proposal to judgement, of its persons judged in the week; null = nobody was */
  hariVerifikasi: number | null;
}

/** One week of the trend. */
export interface TrenMinggu extends Tingkat {
  rentang: Rentang;
  usulan: number;
  verifikasi: number;
  tersalur: number;
  /** median days from proposal to judgement, of persons judged in the week; null = nobody was */
  hariVerifikasi: number | null;
  /** every desa, in the order of the office's list */
  perDesa: TingkatMinggu[];
}

export interface Kinerja {
  rentang: Rentang;
  /** oldest first */
  tren: TrenMinggu[];
  total: Tingkat;
  /** every desa, in the order of the office's list */
  perDesa: TingkatDesa[];
  lama: LamaProses;
  /** only desa and programmes with persons */
  lamaPerDesa: (LamaProses & { desa: Desa | null })[];
  lamaPerProgram: (LamaProses & { program: string | null })[];
}

/** The whole percent of a part, rounded down: 100 only where nothing is missing; null where nothing was expected. */
export function persen(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}

/** Median and worst of durations in days; the median of an even number lies between the two middles and may end in a half. */
export function lamaOf(hariList: readonly number[]): Lama | null {
  if (hariList.length === 0) return null;
  const sorted = [...hariList].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  return {
    orang: sorted.length,
    median: (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2,
    terlama: at(sorted.length - 1),
  };
}
