/** The shape of a report kind: who may send it, how it counts, what is on record already, and how it is confirmed. */
import type { Peran } from '../domain/petugas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Baris, Isi, Perubahan, ReportKind } from '../domain/uraian.ts';
import type { Step } from '../store/keputusan.ts';
import type { Database } from '../store/open.ts';
import type { Kunci } from '../store/tercatat.ts';
import type { Figures } from '../store/tiket.ts';

/** A report that has been understood and checked, and is about to be kept. */
export interface Draft {
  /** the ticket it stands under already, when it is looked at again */
  tiketId: number | null;
  isi: Isi;
  masalah: readonly Problem[];
  periodeKunci: string;
  /** fingerprint of its figures and persons, without the date */
  sidik: string;
  sentAt: Date;
  /** the office's date of sending */
  sentOn: string;
  peran: string;
}

/** What the office has on record of the same thing. A message sent twice must not count twice (design §4). */
export interface Pertemuan {
  /** rows that are on record: the ticket that holds them, by row number */
  tiketByRow: Map<number, string>;
  /** rows whose person stands in a report of the same distribution with another status: what changes there */
  changeList: { no: number; tiketId: number; kode: string; perubahan: Perubahan[] }[];
  /** the same report as a whole: sent again, or sent with other figures */
  sama: { tiketId: number; kode: string; isIdentik: boolean } | null;
  /** rows that are taken, but whose person is counted in another report of the same week */
  dihitungNoSet: ReadonlySet<number>;
}

export const BELUM_ADA: Pertemuan = Object.freeze({
  tiketByRow: new Map(),
  changeList: [],
  sama: null,
  dihitungNoSet: new Set<number>(),
});

/** By what a report is known again: desa, programme and period (issue A, part 5). */
export function kunciOf(jenis: ReportKind, { isi, periodeKunci, tiketId }: Draft): Kunci {
  return { jenis, desaKode: isi.desa?.kode ?? null, program: isi.program, periodeKunci, selainId: tiketId };
}

export interface ReportDefinition {
  kind: ReportKind;
  /** roles that may send it */
  peran: readonly Peran[];
  /** may anybody send it, registered or not? */
  isTerbuka: boolean;
  /** Is a report of this kind known again by its persons alone? Else by a fingerprint of all that it says. */
  isDikenalOrang: boolean;
  /** one line for `bantuan` */
  ringkas: string;
  /** a worked example; `{NIK}`, `{KK}` and `{DESA}` stand for numbers and the sender's desa */
  contoh: string;
  /** the day on which it counts (issue A, settled 8) */
  rekapOn(isi: Isi, sentOn: string): string;
  /** its figures for recaps; `rowList` are the rows that are taken */
  figures(isi: Isi, rowList: readonly Baris[]): Figures;
  /** looks for the same thing on record */
  findRecorded(db: Database, draft: Draft): Pertemuan;
  /** what follows for other reports, once it is kept, changed or withdrawn */
  afterChange?(db: Database, tiketId: number, isi: Isi, step: Step): void;
  /** the lines that say what was taken, below the line with the ticket */
  confirm(isi: Isi, rowList: readonly Baris[], reference: Reference, peran: string): string[];
}

/** Checks nothing at run time: it gives a report kind its type where it is written. */
export function defineReport(definition: ReportDefinition): ReportDefinition {
  return definition;
}

export const NO_FIGURES: Figures = Object.freeze({
  orang: 0,
  sasaran: 0,
  tersalur: 0,
  belum: 0,
  gagal: 0,
  rupiah: 0,
  sp2d: 0,
  sp2dRupiah: 0,
  cair: 0,
  cairRupiah: 0,
});
