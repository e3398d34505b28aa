/** A ticket: one report under the number by which people speak of it. */
import type { Problem } from './problem.ts';
import { isMessageProblem } from './problem.ts';
import type { Baris, Isi, ReportKind } from './uraian.ts';

/** Letter before the number, by kind: `U-0012`. */
export const HURUF_BY_KIND = {
  usulan: 'U',
  verifikasi: 'V',
  salur: 'S',
  laporan: 'L',
  keluhan: 'K',
} as const satisfies Record<ReportKind, string>;

export type TiketState = 'diterima' | 'perlu_perbaikan' | 'dibatalkan';

/** What is on record of one report, without its rows. */
export interface Tiket {
  id: number;
  kode: string;
  jenis: ReportKind;
  state: TiketState;
  inboxId: number;
  petugasId: number | null;
  senderId: string;
  peran: string;
  sentAt: Date;
  /** problems of the whole message and of rows, as they stand now */
  masalah: Problem[];
}

/** The content of a report together with what is wrong with it. */
export interface IsiDinilai {
  isi: Isi;
  masalah: Problem[];
}

/** Rows that are taken: those without a problem of their own. */
export function goodRows(isi: Isi, masalah: readonly Problem[]): Baris[] {
  const badNoSet = new Set(masalah.map((problem) => problem.row));
  return isi.rows.filter((row) => !badNoSet.has(row.no));
}

/**
 * Can the report count as it stands? A fault of the whole message keeps it back, and so does a list without one good row
 * (issue A, settled 10).
 */
export function stateOf({ isi, masalah }: IsiDinilai): 'diterima' | 'perlu_perbaikan' {
  if (masalah.some(isMessageProblem)) return 'perlu_perbaikan';
  return isi.rows.length > 0 && goodRows(isi, masalah).length === 0 ? 'perlu_perbaikan' : 'diterima';
}

/** The period as identity of a report: the stated one, else the year of the event. */
export function periodeKunci(isi: Isi, sentOn: string): string {
  return isi.periode ?? (isi.tanggal ?? sentOn).slice(0, 4);
}
