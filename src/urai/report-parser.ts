/** What a kind of report brings of its own: its verdicts and its checks. */
import type { Konteks } from '../domain/petugas.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Isi, JenisKeluhan, JenisLaporan, ReportKind, Status } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Struktur } from './bentuk.ts';
import type { BagianKepala } from './kepala-baris.ts';

/** What is said of one person, without name and numbers. */
export interface Ucapan {
  tokens: Token[];
  /** words of the section heading above, or null */
  bagian: Token[] | null;
  /** which tokens stand alone in their cell: single letters count only there */
  isSendiri: (token: Token) => boolean;
}

export interface Nilai {
  status: Status | null;
  alasan: string | null;
  reject?: ProblemCode;
}

export interface KonteksBaris {
  bacaan: Bacaan;
  kepala: BagianKepala[];
  program: string | null;
  /** what the heading states of all rows; kept by the parser that asks for it row by row */
  statusJudul?: Status;
}

export interface Temuan {
  rejects: Problem[];
  warnings: Problem[];
}

export interface ReportParser {
  kind: ReportKind;
  /** status and reason of one row, from the words on it */
  nilai: (ucapan: Ucapan, konteks: KonteksBaris) => Nilai;
  /** the sort of the report, where the kind has sorts */
  jenis: (isi: Isi, struktur: Struktur, konteks: KonteksBaris) => JenisKeluhan | JenisLaporan | null;
  /** faults that the content alone shows; used again after a correction */
  check: (isi: Isi, konteks: Konteks, reference: Reference) => Temuan;
}
