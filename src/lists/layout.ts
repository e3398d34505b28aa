/** Finds the persons in a table: headings below titles, sections of desa, totals, notes and signatures left out. */
import { kunciKata } from '../domain/daftar.ts';
import type { DesaFact } from '../domain/reference.ts';
import { cellText } from './cell-text.ts';
import { type Header, isColumnNumbers, joinHeader, readHeader } from './header.ts';
import type { TableRow } from './table.ts';
import { findDesaBaris, findDesaPersis, type ListWords } from './words.ts';

/** Headings are looked for in so many rows of a sheet. */
const ROWS_LOOKED_AT = 20;

/** What is known of the rows that follow. */
export interface Section {
  sheet: string | null;
  header: Header;
  /** rows above the headings, as they stand there */
  titleRowList: readonly TableRow[];
  /** their words */
  title: string;
  desa: DesaFact | null;
}

export interface PersonRow {
  row: TableRow;
  section: Section;
}

/** A sheet in which no headings were found. */
export interface LostSheet {
  sheet: string | null;
  rows: number;
}

/** Reads the rows of a file in their order. */
export class LayoutReader {
  readonly lostList: LostSheet[] = [];
  /** rows that are no persons: totals, notes, signatures */
  skipped = 0;
  #words: ListWords;
  #onSection: (section: Section) => void;
  #sheet: string | null | undefined;
  #titleRowList: TableRow[] = [];
  #section: Section | null = null;
  #rowsSinceHeader = 0;
  #isBelowTotal = false;

  /** @param onSection called at each row of headings */
  constructor(words: ListWords, onSection: (section: Section) => void) {
    this.#words = words;
    this.#onSection = onSection;
  }

  /** @returns the person's row, or null where the row is something else */
  read(row: TableRow): PersonRow | null {
    if (row.sheet !== this.#sheet) this.#open(row.sheet);
    if (this.#section === null) {
      this.#lookForHeader(row);
      return null;
    }
    return this.#readBelow(row, this.#section);
  }

  /** To be called after the last row. */
  end(): void {
    if (this.#section === null && this.#titleRowList.length > 0) {
      this.lostList.push({ sheet: this.#sheet ?? null, rows: this.#titleRowList.length });
    }
  }

  #open(sheet: string | null): void {
    if (this.#sheet !== undefined) this.end();
    this.#sheet = sheet;
    this.#titleRowList = [];
    this.#section = null;
    this.#isBelowTotal = false;
  }

  #lookForHeader(row: TableRow): void {
    const textList = row.cellList.map(cellText);
    if (!textList.some(Boolean)) return;
    const header = this.#titleRowList.length < ROWS_LOOKED_AT ? readHeader(this.#words, row.cellList) : null;
    if (header === null) {
      // Of a sheet without headings only the number of rows matters.
      this.#titleRowList.push(this.#titleRowList.length < ROWS_LOOKED_AT ? row : { ...row, cellList: [] });
      return;
    }
    const titleList = this.#titleRowList.map(({ cellList }) => lineOf(cellList.map(cellText)));
    const named = titleList.map((line) => findDesaBaris(this.#words, line)).find((desa) => desa !== null) ?? null;
    const desa = named ?? (row.sheet === null ? null : findDesaPersis(this.#words, row.sheet));
    this.#start({ sheet: row.sheet, header, titleRowList: this.#titleRowList, title: titleList.join('\n'), desa });
  }

  #start(section: Section): void {
    this.#section = section;
    this.#rowsSinceHeader = 0;
    this.#isBelowTotal = false;
    this.#onSection(section);
  }

  #readBelow(row: TableRow, section: Section): PersonRow | null {
    const { cellList } = row;
    const { columnByKolom } = section.header;
    const nik = cellText(cellList[columnByKolom.get('nik') ?? -1]);
    const isLikeNik = nik.length >= 8 && /\d/.test(nik);
    this.#rowsSinceHeader += 1;
    if (isLikeNik && !this.#isBelowTotal) return { row, section };

    const textList = cellList.map(cellText);
    const filled = textList.filter((text) => text !== '');
    if (filled.length === 0) return null;
    if (this.#rowsSinceHeader <= 2) {
      const joined = this.#rowsSinceHeader === 1 ? joinHeader(this.#words, section.header, cellList) : null;
      if (joined) this.#start({ ...section, header: joined });
      if (joined || isColumnNumbers(cellList)) return null;
    }
    const header = readHeader(this.#words, cellList);
    if (header) {
      const isSame = lineOf(textList) === lineOf(section.header.cellList.map(cellText));
      if (isSame) this.#isBelowTotal = false;
      else this.#start({ ...section, header });
      return null;
    }
    const desa = filled.length <= 2 ? findDesaBaris(this.#words, filled.join(' ')) : null;
    if (desa) {
      this.#section = { ...section, desa };
      this.#isBelowTotal = false;
      return null;
    }
    if (!isLikeNik && this.#words.totalSet.has(kunciKata(filled[0]!.replace(/[:\d.,]+.*$/, '')))) {
      this.#isBelowTotal = true;
      this.skipped += 1;
      return null;
    }
    if (isLikeNik || this.#isPerson(textList, section.header)) {
      if (isLikeNik) this.#isBelowTotal = false;
      return { row, section };
    }
    this.skipped += 1;
    return null;
  }

  /** Without a NIK: a name with something beside it that a person has. Notes and signatures below the totals are none. */
  #isPerson(textList: readonly string[], { columnByKolom }: Header): boolean {
    if (this.#isBelowTotal) return false;
    const of = (kolom: 'nama' | 'no' | 'kk' | 'nik') => textList[columnByKolom.get(kolom) ?? -1] ?? '';
    const isNumbered = /^\d{1,5}[.)]?$/.test(of('no')) || of('kk').length >= 8 || of('nik') !== '';
    const others = [...columnByKolom.values()].filter((column) => (textList[column] ?? '') !== '').length;
    return of('nama') !== '' && (isNumbered || others >= (columnByKolom.has('no') ? 4 : 2));
  }
}

function lineOf(textList: readonly string[]): string {
  return textList.filter((text) => text !== '').join(' ');
}
