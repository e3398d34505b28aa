/** The parts of a message that speak of the whole report: everything but the rows of persons. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Struktur } from './bentuk.ts';
import { jenisTable } from './kosakata/jenis.ts';

export interface BagianKepala {
  line: Line;
  /** words of the line without those of persons */
  tokens: Token[];
  start: number;
  end: number;
  /** below the rows */
  isCatatan: boolean;
}

const PENANDA_NAMA = /(?:^|[\s:,.(])(?:a\.? ?n\.?|a\/n|atas nama|nama|an\.|sdr|sdri|bernama)[\s:.]/;

/** Head lines in their order; of a row in running text the words before the person count as head too. */
export function kepalaOf(bacaan: Bacaan, struktur: Struktur): BagianKepala[] {
  const list: BagianKepala[] = [];
  const isProse = struktur.rekaman.length <= 3;
  let isBelowRows = false;
  for (const line of bacaan.lines) {
    const peran = struktur.peran[line.index]!;
    if (peran === 'kolom' || peran === 'legenda') continue;
    if (peran === 'baris' || peran === 'lanjut') {
      const isOpening = isProse && line.mark?.no == null && peran === 'baris';
      if (isOpening) list.push(...proseKepala(bacaan, line, isBelowRows, struktur.rekaman.length === 1));
      isBelowRows = true;
      continue;
    }
    list.push({
      line,
      tokens: line.tokens,
      start: line.body,
      end: line.end,
      isCatatan: peran === 'catatan' || (isBelowRows && peran === 'kepala' && struktur.judulList.length < 2),
    });
  }
  return list;
}

/** "USULAN DTSEN Desa Karya a.n. Sya'baniah NIK …": the words before the name, and those behind the last number. */
function proseKepala(bacaan: Bacaan, line: Line, isCatatan: boolean, isOnly: boolean): BagianKepala[] {
  const ids = bacaan.identitas[line.index]!;
  const limit = ids[0]?.start ?? line.end;
  const marker = PENANDA_NAMA.exec(bacaan.low.slice(line.start, limit));
  const end = marker ? line.start + marker.index : limit;
  const last = ids.at(-1)?.end ?? line.end;
  const before = { line, tokens: line.tokens.filter((token) => token.end <= end), start: line.start, end, isCatatan };
  const behind = {
    line,
    tokens: line.tokens.filter((token) => token.start >= last),
    start: last,
    end: line.end,
    isCatatan: true,
  };
  const isHeading =
    (isOnly && jenisTable.has(behind.tokens)) ||
    jenisTable.has(before.tokens) ||
    bacaan.kamus.program.has(before.tokens) ||
    before.tokens.some((token) => token.word === 'desa');
  return isHeading ? [before, behind].filter((part) => part.tokens.length > 0) : [];
}
