/** The office's own facts, loaded from data/reference and the area tables: plain values, no I/O here. */
import type { DaftarFact } from './daftar.ts';
import type { Desa, Peran } from './petugas.ts';
import type { Zona } from './waktu.ts';

export interface ProgramFact {
  /** `PKH`, `BLT-DD`, … */
  kode: string;
  nama: string;
  /** words that name the programme, as officers write them, lower case */
  sinonim: string[];
  /** words that belong to this programme and to no other (`p2k2` → PKH); count only where no programme is named */
  kataMilik: string[];
  /** `tahap`/`thp` n means a quarter only for these */
  isBertahap: boolean;
  /** category of its recipients where the name says it (`SEMBAKO-LANSIA` → lansia) */
  kategori: string | null;
  /** more than this for one person in one distribution is odd, rupiah */
  maksPerOrang: number | null;
}

export interface AlasanFact {
  kode: string;
  nama: string;
  sinonim: string[];
  /** what the bare reason means for a salur row */
  statusSalur: 'gagal' | 'belum' | null;
}

/** Programmes that one person or one family may not have together. */
export interface LaranganFact {
  program: [string, string];
  /** why: the rule, for people */
  dasar: string;
}

export interface PpksFact {
  no: number;
  nama: string;
  /** no names of such persons in a group */
  isPeka: boolean;
  /** other words for it, lower case */
  sinonim: string[];
}

export interface DesaFact extends Desa {
  alias: string[];
}

/** A day on which the office is closed. */
export interface LiburFact {
  /** `YYYY-MM-DD` */
  tanggal: string;
  nama: string;
  jenis: 'libur_nasional' | 'cuti_bersama';
  /** false = the office has still to compare it with the decree */
  isPasti: boolean;
}

/** Something that comes round each year or month; papers and days stand in data/reference/agenda.json. */
export interface AgendaFact {
  kode: string;
  /** with `{bulan}`, `{tahun}` and `{tahunDepan}` in it */
  perihal: string;
  /** `batas`: on that day at the latest; `acara`: on that day */
  jenis: 'batas' | 'acara';
  /** 1–12; null = each month */
  bulan: number[] | null;
  /** day of the month; `akhir` = its last */
  tanggal: number | 'akhir';
  /** so many days before it is reminded of; 0 = on the day itself */
  ingatkan: number[];
  /** to whom: the group, or officers in private */
  kepada: ('grup' | Peran)[];
  sumber: string;
}

/** The area that the office serves, and what it needs to know of its surroundings. */
export interface Wilayah {
  /** `631102` */
  kecamatanKode: string;
  kecamatan: string;
  kabupaten: string;
  /** the line of the office's letterhead with its address; null = not known */
  alamat: string | null;
  /** desa of the office's own kecamatan */
  desaList: DesaFact[];
  /** desa of the other kecamatan of the kabupaten, with the name of their kecamatan */
  desaTetanggaList: (DesaFact & { kecamatan: string })[];
  /** names of the other kecamatan, lower case */
  kecamatanTetanggaList: string[];
  /** two-digit codes of provinces and four-digit codes of regencies that exist */
  provinsiKodeSet: ReadonlySet<string>;
  kabupatenKodeSet: ReadonlySet<string>;
}

export interface Reference {
  wilayah: Wilayah;
  programList: ProgramFact[];
  alasanList: AlasanFact[];
  ppksList: PpksFact[];
  laranganList: LaranganFact[];
  agendaList: AgendaFact[];
  liburByOn: ReadonlyMap<string, LiburFact>;
  /** the words of imported lists */
  daftar: DaftarFact;
  /** time zone of the office; default Asia/Makassar (WITA) */
  zona?: Zona;
}
