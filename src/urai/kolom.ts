/** Tables: the line that names the columns, and the cells of the lines below it. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import { type Label, labelTable } from './kosakata/label.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';

export interface Kolom {
  urutan: Label[];
  /** what stands between two cells; null = blanks, which names hold too */
  pemisah: string | null;
  /** words of the columns in which a tick is a verdict (`Layak | Tidak layak`), by their place */
  putusan: (Token[] | null)[];
}

const PEMISAH = ['|', '\t', ';', '/', ','] as const;

/** The columns that a line names, or null where it is no heading of a table. */
export function readKolom(bacaan: Bacaan, line: Line): Kolom | null {
  const lead = line.tokens.findIndex((token) => !token.isSign);
  if (lead < 0 || (!labelTable.matchAt(line.tokens, lead) && !labelTable.matchAt(line.tokens, lead + 1))) return null;
  const tokens = line.tokens.filter((token) => !token.isSign);
  if (tokens.length < 2 || tokens.length > 24) return null;
  const low = bacaan.low.slice(line.start, line.end);
  if (low.includes(':') || low.includes('=')) return null;
  // two of them make three cells
  const pemisah = PEMISAH.find((char) => low.indexOf(char) !== low.lastIndexOf(char)) ?? null;
  const urutan: Label[] = [];
  const putusan: (Token[] | null)[] = [];
  if (pemisah !== null) {
    for (const cell of cellsOf(low, pemisah)) {
      const words = line.tokens.filter(
        (token) => token.start >= line.start + cell.start && token.end <= line.start + cell.end,
      );
      const hit = words.length === 0 ? null : labelTable.matchAt(words, 0);
      if (words.length > 4) return null;
      urutan.push(hit?.value ?? 'ket');
      putusan.push(isPutusan(words) ? words : null);
    }
  } else {
    for (let i = 0; i < tokens.length; ) {
      const hit = labelTable.matchAt(tokens, i);
      if (!hit) return null;
      urutan.push(hit.value);
      i = hit.to;
    }
  }
  const isTable =
    urutan.length >= 2 &&
    (urutan.includes('nama') || urutan.includes('nik')) &&
    urutan.filter((label) => label !== 'ket').length >= 2;
  return isTable ? { urutan, pemisah, putusan } : null;
}

/** `Tidak layak`, `Sudah`: the heading of a column for ticks. */
function isPutusan(words: readonly Token[]): boolean {
  if (words.length === 0) return false;
  return [verifikasiTable, salurTable].some((table) => table.matchAt(words, 0)?.to === words.length);
}

export interface Sel {
  start: number;
  end: number;
}

/** The cells of a line, offsets into it; quotation marks keep a separator inside a cell. */
export function cellsOf(text: string, pemisah: string): Sel[] {
  const list: Sel[] = [];
  let from = 0;
  let isQuoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (i < text.length && (text[i] !== pemisah || isQuoted)) continue;
    let start = from;
    let end = i;
    while (start < end && /[\s"]/.test(text[start]!)) start++;
    while (end > start && /[\s"]/.test(text[end - 1]!)) end--;
    list.push({ start, end });
    from = i + 1;
  }
  if (pemisah === '|') {
    if (list.length > 1 && list[0]!.start === list[0]!.end) list.shift();
    if (list.length > 1 && list.at(-1)!.start === list.at(-1)!.end) list.pop();
  }
  return list;
}
