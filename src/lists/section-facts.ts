/** What the titles of a sheet, the order and the sender say of all its rows: programme, period, standing. */
import type { KeadaanPeserta } from '../domain/kepesertaan.ts';
import { findPeriode } from '../domain/periode.ts';
import type { DesaFact } from '../domain/reference.ts';
import type { Section } from './layout.ts';
import { findKeadaan, findProgramList, type ListWords } from './words.ts';

/** What goes for the whole file, whatever stands in it. */
export interface ListOptions {
  program?: string | null;
  periode?: string | null;
  /** of rows that name none */
  desa?: DesaFact | null;
  /** the only desa whose persons are taken */
  desaSendiri?: DesaFact | null;
  /** how persons stand, whatever the file says */
  keadaan?: KeadaanPeserta | null;
  /** words that came with the file */
  caption?: string;
}

export interface SectionFacts {
  /** none = only the persons are kept */
  programList: readonly string[];
  periode: string;
  keadaan: KeadaanPeserta | null;
  /** the office's date */
  today: string;
}

/** @param today the office's date: a list without a period is one of its year */
export function sectionFacts(words: ListWords, section: Section, options: ListOptions, today: string): SectionFacts {
  const title = [options.caption ?? '', section.title, section.sheet ?? ''].join('\n');
  const programList = options.program ? [options.program] : findProgramList(words, title);
  return {
    programList,
    periode: options.periode ?? readPeriode(words, title, programList[0] ?? null, today) ?? today.slice(0, 4),
    keadaan: options.keadaan ?? findKeadaan(words, title),
    today,
  };
}

/** `2026-TW3` of `Tahap 3 Tahun 2026`, `2026-08` of `Agustus 2026`, `2026` of `TA. 2026`; null where none is named. */
export function readPeriode(words: ListWords, text: string, program: string | null, today: string): string | null {
  const code = /^\s*(20\d\d(?:-(?:TW[1-4]|\d\d(?:\.\.20\d\d-\d\d)?))?)\s*$/i.exec(text)?.[1];
  if (code !== undefined) return code.toUpperCase();
  const isBertahap = words.reference.programList.some(({ kode, isBertahap }) => kode === program && isBertahap);
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  const found = findPeriode(text.toLowerCase(), { sentOn: year ? `${year}${today.slice(4)}` : today, isBertahap });
  return found === 'minggu_ini' || found === null ? (year ?? null) : found;
}
