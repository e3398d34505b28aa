/** The figures of a recap as plain values: what was reported in a span of days, and what waits for whom now. */
import type { Desa } from './petugas.ts';
import type { Rentang } from './waktu.ts';

/** usulan and verifikasi count persons, sasaran to gagal KPM, laporan and keluhan tickets. */
export const ANGKA_LIST = [
  'usulan',
  'verifikasi',
  'sasaran',
  'tersalur',
  'belum',
  'gagal',
  'laporan',
  'keluhan',
] as const;
export type Angka = Record<(typeof ANGKA_LIST)[number], number>;

/** The figures of one desa; `desa` is null for what names no desa of the office's area. */
export interface AngkaDesa {
  desa: Desa | null;
  angka: Angka;
}

export interface AngkaProgram {
  /** a code of data/reference/program.json; null = no programme stated */
  program: string | null;
  angka: Angka;
}

export interface Rekap {
  rentang: Rentang;
  total: Angka;
  /** only desa with a figure, in the order of the office's list; what has no desa comes last */
  perDesa: AngkaDesa[];
  /** desa about which an accepted report exists, nihil included */
  lapor: Desa[];
  belumLapor: Desa[];
}

/** How many persons or tickets of a desa wait. */
export interface TungguDesa {
  desa: Desa | null;
  jumlah: number;
}

/** What waits for whom at this moment, whatever week it came in. */
export interface Tunggu {
  /** proposed persons whom TKSK or pendamping have not judged */
  verifikasi: TungguDesa[];
  /** the day on which the oldest of them was proposed, `YYYY-MM-DD` */
  verifikasiSejakOn: string | null;
  /** proposed persons of whom TKSK or pendamping said `perlu cek` */
  cekUlang: TungguDesa[];
  /** reports that count nowhere until their sender mends them, the newest first */
  perbaikan: { kode: string; desa: Desa | null }[];
  /** complaints that are open */
  keluhan: TungguDesa[];
}

/** Figures in which nothing has happened. */
export function angkaKosong(): Angka {
  return { usulan: 0, verifikasi: 0, sasaran: 0, tersalur: 0, belum: 0, gagal: 0, laporan: 0, keluhan: 0 };
}

/** Adds the figures of `other` into `angka`. */
export function tambahAngka(angka: Angka, other: Angka): void {
  for (const key of ANGKA_LIST) angka[key] += other[key];
}

/** Has anything beside laporan happened? */
export function isBergerak(angka: Angka): boolean {
  return ANGKA_LIST.some((key) => key !== 'laporan' && angka[key] > 0);
}

/** Was something distributed, or said to be waiting for distribution? */
export function isSalur(angka: Angka): boolean {
  return angka.sasaran + angka.tersalur + angka.belum + angka.gagal > 0;
}

/** The sum of what waits. */
export function jumlahTunggu(list: readonly TungguDesa[]): number {
  return list.reduce((sum, { jumlah }) => sum + jumlah, 0);
}

/**
 * Several spans as one: figures are added; a desa has reported when it did in any of them.
 * @param list oldest first, at least one
 */
export function gabungRekap(list: readonly [Rekap, ...Rekap[]]): Rekap {
  const [first] = list;
  const last = list[list.length - 1] ?? first;
  const total = angkaKosong();
  const byKode = new Map<string, AngkaDesa>();
  for (const rekap of list) {
    tambahAngka(total, rekap.total);
    for (const { desa, angka } of rekap.perDesa) {
      const kode = desa?.kode ?? '';
      const sum = byKode.get(kode) ?? { desa, angka: angkaKosong() };
      tambahAngka(sum.angka, angka);
      byKode.set(kode, sum);
    }
  }
  const laporKodeSet = new Set(list.flatMap((rekap) => rekap.lapor.map(({ kode }) => kode)));
  const desaList = [...first.lapor, ...first.belumLapor].sort(byKodeDesa);
  return {
    rentang: { from: first.rentang.from, to: last.rentang.to, kode: `${first.rentang.kode}..${last.rentang.kode}` },
    total,
    perDesa: [...byKode.values()].sort((a, b) => byKodeDesa(a.desa, b.desa)),
    lapor: desaList.filter(({ kode }) => laporKodeSet.has(kode)),
    belumLapor: desaList.filter(({ kode }) => !laporKodeSet.has(kode)),
  };
}

/** The order of desa in every list: by code; what has no desa comes last. */
export function byKodeDesa(a: Desa | null, b: Desa | null): number {
  const [left, right] = [a?.kode ?? '~', b?.kode ?? '~'];
  return left < right ? -1 : left > right ? 1 : 0;
}
