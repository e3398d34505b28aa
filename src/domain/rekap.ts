/** The figures of a recap as plain values: what was reported in a span of days, and what waits for whom now. */
import type { Kinerja } from './kinerja.ts';
import type { Pengumuman } from './pengumuman.ts';
import type { Desa } from './petugas.ts';
import type { ReportKind } from './uraian.ts';
import type { Rentang } from './waktu.ts';

/**
 * usulan and verifikasi count persons, sasaran to gagal KPM, laporan and keluhan tickets. Money comes in three steps that are three
 * counters (domain facts §3): SP2D is what the state has ordered to be paid, salur what was credited or handed out, cair what was
 * withdrawn; `…Rupiah` is whole rupiah, only of reports that state it.
 */
export const ANGKA_LIST = [
  'usulan',
  'verifikasi',
  'sasaran',
  'tersalur',
  'belum',
  'gagal',
  'laporan',
  'keluhan',
  'salurRupiah',
  'sp2d',
  'sp2dRupiah',
  'cair',
  'cairRupiah',
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

/** How many persons or tickets of a desa wait, and since which day the oldest of them does, `YYYY-MM-DD`. */
export interface TungguDesa {
  desa: Desa | null;
  jumlah: number;
  sejakOn: string;
}

/** What waits for whom at this moment, whatever week it came in. */
export interface Tunggu {
  /** proposed persons whom TKSK or pendamping have not judged; since the day of the proposal */
  verifikasi: TungguDesa[];
  /** proposed persons of whom TKSK or pendamping said `perlu cek` */
  cekUlang: TungguDesa[];
  /** reports that count nowhere until their sender mends them, the newest first */
  perbaikan: { kode: string; desa: Desa | null; sejakOn: string }[];
  /** complaints that are open */
  keluhan: TungguDesa[];
}

/** A report that came in within a week and counts in an earlier one. */
export interface Susulan {
  /** its ticket */
  kode: string;
  jenis: ReportKind;
  desa: Desa | null;
  /** the week in which it counts, `2026-W45` */
  minggu: string;
  /** what it adds there: persons (usulan, verifikasi), KPM reached (salur), else 1 */
  jumlah: number;
}

/** One ticket and what it adds to the figures. */
export interface RincianTiket {
  kode: string;
  jenis: ReportKind;
  /** the day on which it counts, `YYYY-MM-DD` */
  on: string;
  /** null = none, or none of the office's area */
  desa: Desa | null;
  program: string | null;
  angka: Angka;
}

/** Something that is due soon: `perihal` says what, for people. */
export interface Tenggat {
  /** `YYYY-MM-DD` */
  tanggal: string;
  perihal: string;
}

/** A recap of any span with all that is said beside its figures, as plain JSON. */
export interface RekapIsi {
  rekap: Rekap;
  /** the span of the same kind before it, to compare with; null while the span runs */
  sebelumnya: Rekap | null;
  programList: AngkaProgram[];
  /** null in the recap of a programme, which says nothing of who reported or what waits */
  tunggu: Tunggu | null;
  susulan: Susulan[];
  /** the eight weeks up to the week of a weekly recap; else null */
  kinerja: Kinerja | null;
  /** what is due soon, the nearest first */
  tenggatList: Tenggat[];
  /** only of the weekly recap: how the register stands now, all desa together; what was announced, the newest first */
  warga?: JumlahWarga;
  pengumumanList?: Pengumuman[];
}

/** What the register asks somebody to look at. */
export interface JumlahWarga {
  /** persons with more than one programme; of these, two that the rules forbid together */
  ganda: number;
  terlarang: number;
  /** verified, and never served */
  belumPernah: number;
  /** not verified for a year */
  vervalTertunda: number;
  /** pairs that may be one person */
  mungkinSama: number;
}

/** The weekly recap: its text, picture and files are all made from one such value, so that they agree. */
export interface RekapMingguan extends RekapIsi {
  kecamatan: string;
  kabupaten: string;
  /** the office's day on which it was written, `YYYY-MM-DD` */
  on: string;
  /** `R-2026-W46`; of a recap that makes up several weeks the code of the last */
  kode: string;
  /** the weeks of which it speaks, oldest first: one, or several after downtime; `rekap` adds them up */
  mingguList: [Rekap, ...Rekap[]];
  /** the week before the first of them */
  sebelumnya: Rekap;
  tunggu: Tunggu;
  kinerja: Kinerja;
  warga: JumlahWarga;
  pengumumanList: Pengumuman[];
}

/** Figures in which nothing has happened. */
export function angkaKosong(): Angka {
  return Object.fromEntries(ANGKA_LIST.map((key) => [key, 0])) as Angka;
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

/** The day since which the oldest of a list waits; null where nothing does. */
export function sejakTertua(list: readonly { sejakOn: string }[]): string | null {
  return list.reduce<string | null>(
    (oldest, { sejakOn }) => (oldest === null || sejakOn < oldest ? sejakOn : oldest),
    null,
  );
}

/** The sum of what waits. */
export function jumlahTunggu(list: readonly TungguDesa[]): number {
  return list.reduce((sum, { jumlah }) => sum + jumlah, 0);
}

/** The order of desa in every list: by code; what has no desa comes last. */
export function byKodeDesa(a: Desa | null, b: Desa | null): number {
  const [left, right] = [a?.kode ?? '~', b?.kode ?? '~'];
  return left < right ? -1 : left > right ? 1 : 0;
}
