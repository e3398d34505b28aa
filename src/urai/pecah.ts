/** Several persons on one line (`A nik … kk …; B nik … kk …`) are read as one line each. */

import type { Line } from '../text/lines.ts';
import { findListMark } from '../text/list-mark.ts';
import type { Identitas } from './identitas.ts';

export interface BarisPecah {
  lines: Line[];
  identitas: Identitas[][];
}

const PEMISAH =
  /[;,.\n]\s+(?:(?:dan|wan|lawan|serta|lalu|&)\s+)?|\s(?:dan|wan|lawan|serta|lalu|kemudian|terus|selanjutnya|berikutnya|&)\s+|\s(?=(?:atas nama|a\.?n\.?|nama)[\s:.])|[;,]|\s(?=\(?\d{1,3}[.)]\s?[a-z])|\)\s+(?=\d{1,3}\s?[.)])/g;
const LABEL = /(?:^|[^a-z])(?:nik|nkk|kk|ktp|no|nomor|dan|kartu keluarga|rt|rw)(?![a-z])|[^a-z]/g;

/** Where between two numbers the next person begins; null where both are of one person. */
function batas(low: string, from: number, to: number): number | null {
  const between = low.slice(from, to);
  if (between.replace(LABEL, '').length < 3) return null;
  let cut: number | null = null;
  for (const match of between.matchAll(PEMISAH)) {
    const isLetterBehind = between.slice(match.index + match[0].length).replace(LABEL, '').length >= 3;
    const isInitial = /(?:^|[\s.])[a-z]{1,3}$/.test(between.slice(0, match.index)) && match[0].startsWith('.');
    if (isLetterBehind && !isInitial) cut = from + match.index + match[0].length;
  }
  return cut;
}

/** Splits the lines that hold more than one NIK with words before the second one. */
export function pecahBaris(low: string, lines: readonly Line[], identitas: readonly Identitas[][]): BarisPecah {
  if (identitas.every((list) => list.length < 2))
    return { lines: lines as Line[], identitas: identitas as Identitas[][] };
  const result: BarisPecah = { lines: [], identitas: [] };
  lines.forEach((line, i) => {
    if (identitas[i]!.length < 2) {
      push(result, line, identitas[i]!);
      return;
    }
    let open = line;
    let ids: Identitas[] = [];
    for (const id of identitas[i]!) {
      const isNear = ids.length === 0 || id.jenis === 'kk' || id.start - ids.at(-1)!.end < 5;
      const isNext = !isNear && low.slice(open.body, ids[0]!.start).replace(LABEL, '').length >= 3;
      const cut = isNext ? batas(low, ids.at(-1)!.end, id.start) : null;
      if (cut !== null) {
        push(
          result,
          { ...open, end: trimEnd(low, open.start, cut), tokens: open.tokens.filter((token) => token.end <= cut) },
          ids,
        );
        const mark = findListMark(low, cut);
        const body = mark?.letter == null ? (mark?.end ?? cut) : cut;
        open = {
          ...open,
          start: cut,
          body,
          mark: mark?.letter == null ? mark : null,
          isAfterBlank: false,
          tokens: open.tokens.filter((token) => token.start >= body),
        };
        ids = [];
      }
      ids.push(id);
    }
    push(result, open, ids);
  });
  return result;
}

function trimEnd(low: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(low[to - 1]!)) to--;
  return to;
}

function push(result: BarisPecah, line: Line, ids: Identitas[]): void {
  line.index = result.lines.length;
  result.lines.push(line);
  result.identitas.push(ids);
}
