/** Headings of a list: which column holds what, whatever order and words an office gives them. */
import { type Kolom, kunciKata } from '../domain/daftar.ts';
import { cellText } from './cell-text.ts';
import type { Cell } from './table.ts';
import type { ListWords } from './words.ts';

export interface Header {
  /** as they stand in the file */
  cellList: readonly Cell[];
  columnByKolom: ReadonlyMap<Kolom, number>;
  /** columns of one programme each, with YA and TIDAK below (SIKS-NG) */
  programColumnList: readonly { column: number; program: string }[];
  /** headings that are not understood, and left alone */
  unusedList: readonly string[];
}

/** A heading with its notes: `NIK (16 digit)`, `NAMA *`, `NAMA/KPM`. */
function lookUp(words: ListWords, heading: string): { kolom: Kolom; rank: number } | undefined {
  const plain = heading.replace(/\([^)]*\)/g, ' ');
  return (
    words.kolomByKunci.get(kunciKata(heading)) ??
    words.kolomByKunci.get(kunciKata(plain)) ??
    words.kolomByKunci.get(kunciKata(plain.split('/')[0] ?? ''))
  );
}

/** @returns null where the row is no row of headings: it must name the person, and at least one thing more */
export function readHeader(words: ListWords, cellList: readonly Cell[]): Header | null {
  const bestByKolom = new Map<Kolom, { column: number; rank: number }>();
  const programColumnList: { column: number; program: string }[] = [];
  const unusedList: string[] = [];
  for (const [column, cell] of cellList.entries()) {
    if (typeof cell !== 'string') continue;
    const heading = cellText(cell);
    if (heading === '' || heading.length > 60) continue;
    const known = lookUp(words, heading);
    const program = known ? undefined : words.programByKunci.get(kunciKata(heading));
    if (known) {
      const best = bestByKolom.get(known.kolom);
      if (best === undefined || known.rank < best.rank) bestByKolom.set(known.kolom, { column, rank: known.rank });
    } else if (program !== undefined) programColumnList.push({ column, program });
    else unusedList.push(heading);
  }
  const isPerson = bestByKolom.has('nama') && bestByKolom.size >= 2;
  if (!isPerson && !(bestByKolom.has('nik') && bestByKolom.size >= 2)) return null;
  const columnByKolom = new Map([...bestByKolom].map(([kolom, { column }]) => [kolom, column]));
  return { cellList, columnByKolom, programColumnList, unusedList };
}

/** A heading over two rows (`ALAMAT` over `JALAN`, `RT`, `RW`) as one: what stands below is the nearer name. */
export function joinHeader(words: ListWords, upper: Header, below: readonly Cell[]): Header | null {
  const isHeading = (cell: Cell | undefined) => typeof cell === 'string' && lookUp(words, cellText(cell)) !== undefined;
  const filledList = below.filter((cell) => cellText(cell) !== '');
  if (filledList.length === 0 || !filledList.every(isHeading)) return null;
  const width = Math.max(upper.cellList.length, below.length);
  const cellList = Array.from(
    { length: width },
    (_, i) => (isHeading(below[i]) ? below[i]! : upper.cellList[i]) ?? null,
  );
  return readHeader(words, cellList);
}

/** `1 | 2 | 3 | …` or `(1) | (2) | …`: the numbers of the columns under their headings. */
export function isColumnNumbers(cellList: readonly Cell[]): boolean {
  const numberList = cellList.map(cellText).filter((text) => text !== '');
  return numberList.length > 2 && numberList.every((text, i) => text.replace(/[()]/g, '') === String(i + 1));
}
