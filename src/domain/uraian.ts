/** What one chat message means: the plain values that every room shares, from understanding to storing and replying. */
import type { Problem } from './problem.ts';

/** The kinds of report that are kept under a ticket. */
export const REPORT_KIND_LIST = ['usulan', 'verifikasi', 'salur', 'laporan', 'keluhan'] as const;
export type ReportKind = (typeof REPORT_KIND_LIST)[number];

/** `abaikan` is talk: the bot stays silent. */
export type MessageKind = ReportKind | 'perintah' | 'koreksi' | 'batal' | 'abaikan';

export const KATEGORI_LIST = [
  'ibu_hamil',
  'usia_dini',
  'anak_sd',
  'anak_smp',
  'anak_sma',
  'lansia',
  'disabilitas',
  'yatim',
  'piatu',
  'yatim_piatu',
] as const;
export type Kategori = (typeof KATEGORI_LIST)[number];

export const STATUS_LIST = {
  usulan: ['usul_baru', 'usul_hapus'],
  verifikasi: ['layak', 'tidak_layak', 'perlu_cek'],
  salur: ['tersalur', 'diwakilkan', 'belum', 'gagal', 'proses'],
} as const;
export type Status = (typeof STATUS_LIST)[keyof typeof STATUS_LIST][number];

/** One person of a report, or one number of a ticket. `null` = not stated; NIK and KK stay as written when they are wrong. */
export interface Baris {
  no: number;
  nama: string | null;
  nik: string | null;
  kk: string | null;
  alamat: string | null;
  /** three digits */
  rt: string | null;
  /** three digits */
  rw: string | null;
  kategori: Kategori | null;
  jumlahRupiah: number | null;
  status: Status | null;
  /** a code of data/reference/alasan.json */
  alasan: string | null;
}

export const TOTAL_LIST = [
  'sasaran',
  'tersalur',
  'diwakilkan',
  'belum',
  'gagal',
  'proses',
  'jumlah',
  'layak',
  'tidak_layak',
  'perlu_cek',
  'usulan',
  'verifikasi',
  'keluhan',
  'peserta',
  'hadir',
  'per_kpm_rupiah',
  'total_rupiah',
] as const;
export type TotalKey = (typeof TOTAL_LIST)[number];
export type Totals = Partial<Record<TotalKey, number>>;

/** A desa as the message names it: `kode` (10 digits) is null where no such desa is known. */
export interface DesaDisebut {
  nama: string;
  kode: string | null;
}

export interface PerDesa extends Totals {
  desa: string;
  desaKode: string | null;
}

/** One change asked for by a ralat: `no` a row, or null for the head and the totals. */
export interface Perubahan {
  no: number | null;
  nama: string | null;
  /** a key of Baris or of Totals, or `desa`, `program`, `periode`, `tanggal` */
  kolom: string;
  lama: string | number | null;
  baru: string | number | null;
}

export type JenisKeluhan =
  | 'kepesertaan'
  | 'salah_sasaran'
  | 'tidak_cair'
  | 'kartu'
  | 'data'
  | 'pemotongan'
  | 'layanan'
  | 'darurat';
/** Steps of money beside the handing out; a report can speak of both. */
export type LangkahUang = 'sp2d' | 'cair';
export type JenisLaporan = 'nihil' | 'rekap' | 'kegiatan';

/** The content of a report: what corrections change and what is stored. */
export interface Isi {
  desa: DesaDisebut | null;
  /** a code of data/reference/program.json */
  program: string | null;
  /** `2026-08`, `2026-07..2026-09`, `2026-TW3`, `minggu_ini` */
  periode: string | null;
  /** event date, `YYYY-MM-DD`, the office's local date */
  tanggal: string | null;
  rows: Baris[];
  totals: Totals;
  perDesa: PerDesa[];
  jenis: JenisKeluhan | JenisLaporan | null;
  /** ticket that a report by row numbers speaks of */
  target: string | null;
  /** of which steps of money a salur speaks beside the handing out; absent = of none */
  uang?: LangkahUang[];
}

/** Where a piece of the message went: for people who ask what the bot understood. Offsets are into the raw text. */
export interface Jejak {
  start: number;
  end: number;
  /** e.g. `kata kunci usulan`, `baris 2 NIK`, `desa` */
  sebagai: string;
}

/** The whole understanding of one message. */
export interface Uraian extends Isi {
  kind: MessageKind;
  perintah: string | null;
  argumen: string | null;
  perubahan: Perubahan[];
  /** faults of the message (no `row`) and of single rows; the other rows stand */
  rejects: Problem[];
  warnings: Problem[];
  /** the keyword as the sender wrote it, where it was not one of ours to the letter (`usualan`) */
  kataKunciDibaca: string | null;
  /** did the message itself name the desa, or was it taken from the sender? */
  isDesaDisebut: boolean;
  jejak: Jejak[];
  /** what is said of all rows of the ticket that `rows` does not name (`semua layak kecuali 2 pindah`) */
  semua?: Status | null;
}

/** Is this a kind that is kept under a ticket? */
export function isReportKind(kind: MessageKind): kind is ReportKind {
  return (REPORT_KIND_LIST as readonly string[]).includes(kind);
}

/** The understanding of a report. */
export type UraianLaporan = Uraian & { kind: ReportKind };
