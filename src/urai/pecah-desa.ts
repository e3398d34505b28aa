/** Several desa with their counts on one line (`Liyu 47, Uren 30/31, Gn Riut 20`) are read as one line each. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Kamus } from './kamus.ts';
import { nantiTable } from './kosakata/rute.ts';
import type { BarisPecah } from './pecah.ts';

const MIN_DESA = 2;
/** What stands between a desa and its count; the words that head one do not end the line. */
const HITUNG =
  /^[\s:=(-]*(?:(?:sasaran|tersalur|target|cair|sudah|sdh|kpm)[\s:=]*)?\d{1,4}(?![\d.,]*\d|\s*(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|ags|sep|okt|nov|nop|des))/;
/** Figures of what was done, as against what is planned for each desa. */
const TERLAKSANA =
  /tersalur|salur|realisasi|progres|rekap|sudah|sdh|cair|capaian|(?<![a-z])lap(?:oran)?(?![a-z])|\d ?\/ ?\d/;
/** Figures that only a report has, whatever it says of what is still to come. */
const TERCATAT = /tersalur|realisasi|progres|rekap|\d ?\/ ?\d/;
const TOTAL = /(?:^|[,;.\n]\s*)(?=(?:grand )?(?:total|jumlah|jml|jlh)[\s:=])/;

/** Splits such lines at each desa; a plan or an announcement is left as it stands. */
export function pecahDesa(low: string, { lines, identitas }: BarisPecah, kamus: Kamus): BarisPecah {
  const cuts = lines.map((line, i) => (identitas[i]!.length > 0 ? NONE : batasDesa(low, line, kamus)));
  if (cuts.every((list) => list.length < MIN_DESA)) return { lines, identitas };
  if (!TERLAKSANA.test(low) || (!TERCATAT.test(low) && lines.some((line) => nantiTable.has(line.tokens))))
    return { lines, identitas };
  const result: BarisPecah = { lines: [], identitas: [] };
  lines.forEach((line, i) => {
    const pieces = cuts[i]!.length < MIN_DESA ? [line] : potong(low, line, cuts[i]!);
    for (const piece of pieces) {
      result.lines.push({ ...piece, index: result.lines.length });
      result.identitas.push(pieces.length === 1 ? identitas[i]! : []);
    }
  });
  return result;
}

const NONE: number[] = [];

/** Where the names of desa begin that a count follows. */
function batasDesa(low: string, line: Line, { desa }: Kamus): number[] {
  if (line.tokens.length < 2 * MIN_DESA || line.tokens.every((token) => !token.isNumber)) return NONE;
  const hits = desa
    .findAll(line.tokens)
    .filter((hit) => HITUNG.test(low.slice(line.tokens[hit.to - 1]!.end, line.end)));
  if (new Set(hits.map((hit) => hit.value.kode)).size < MIN_DESA) return NONE;
  return hits.map((hit) => line.tokens[isKataDesa(line.tokens[hit.from - 1]) ? hit.from - 1 : hit.from]!.start);
}

const isKataDesa = (token: Token | undefined) => token?.word === 'desa';

function potong(low: string, line: Line, starts: readonly number[]): Line[] {
  const last = starts.at(-1)!;
  const total = TOTAL.exec(low.slice(last, line.end));
  const from = [...new Set([line.start, ...starts, ...(total ? [last + total.index + total[0].length] : [])])];
  return from
    .map((start, k) => {
      let end = from[k + 1] ?? line.end;
      while (end > start && /[\s,;.]/.test(low[end - 1]!)) end--;
      const body = k === 0 ? Math.min(line.body, end) : start;
      const tokens = line.tokens.filter((token) => token.start >= start && token.end <= end);
      return {
        ...line,
        start,
        end,
        body,
        mark: k === 0 ? line.mark : null,
        isAfterBlank: k === 0 && line.isAfterBlank,
        tokens,
      };
    })
    .filter((piece) => piece.tokens.length > 0);
}
