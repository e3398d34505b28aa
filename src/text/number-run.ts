/** Long numbers in a text (NIK, KK): also in groups, with misread letters, or broken by a spreadsheet. */

export interface NumberRun {
  start: number;
  end: number;
  /** blanks, dots and dashes removed, otherwise as written */
  raw: string;
}

const RUN = /\d[.,]\d+e\+?\d+|\d[\da-z]*(?:(?:[ .-]|\. |- | -| {2})\d[\da-z]*)*/gi;
const CHUNK = /[\da-z]+/gi;
const LONG = 13;

/** Letters stand inside the number, where a digit was misread; a label glued behind is not part of it. */
function cutLetters(chunk: string): string {
  const misread = /^\d(?:\d|[a-z]{1,3}(?=\d)|[oil]{1,2}$)*/i.exec(chunk)?.[0] ?? '';
  const digits = misread.replace(/\D/g, '').length;
  if (misread.length <= 18 && digits >= 8 && digits * 2 > misread.length) return misread;
  return /^\d+/.exec(chunk)?.[0] ?? '';
}

interface Chunk {
  start: number;
  text: string;
}

/** Groups such as `6311 0216 0274 9691` or `631102-160274-9691`: as many chunks as make about sixteen digits. */
function takeGroup(chunkList: readonly Chunk[], index: number): number {
  let length = 0;
  let best = 0;
  for (let k = index; k < chunkList.length && length < 18; k++) {
    const size = chunkList[k]!.text.length;
    if (size > 12 || size < 2) break;
    length += size;
    if (length === 16) return k + 1;
    const isGroupOfFour = k - index >= 3 && size >= 3;
    if ((length === 15 || length === 17) && isGroupOfFour) best = k + 1;
  }
  return best;
}

function pushChunks(chunkList: readonly Chunk[], list: NumberRun[]): void {
  for (let i = 0; i < chunkList.length; i++) {
    const { start, text } = chunkList[i]!;
    const isLong = text.length >= LONG;
    const to = isLong ? i + 1 : takeGroup(chunkList, i);
    if (to === 0) {
      if (text.length >= 8) list.push({ start, end: start + text.length, raw: text });
      continue;
    }
    const group = chunkList.slice(i, to);
    const last = group.at(-1)!;
    list.push({ start, end: last.start + last.text.length, raw: group.map((chunk) => chunk.text).join('') });
    i = to - 1;
  }
}

/** Numbers of ten digits and more in `text[start, end)`, in their order. */
export function findNumberRuns(text: string, start: number, end: number): NumberRun[] {
  const plain = plainRuns(text, start, end);
  if (plain !== null) return plain;
  const list: NumberRun[] = [];
  const piece = text.slice(start, end);
  for (const match of piece.matchAll(RUN)) {
    if (match[0].length < 8) continue;
    const from = start + match.index;
    if (/^\d[.,]\d+e\+?\d+$/i.test(match[0])) {
      list.push({ start: from, end: from + match[0].length, raw: match[0] });
      continue;
    }
    const chunkList: Chunk[] = [];
    for (const chunk of match[0].matchAll(CHUNK)) chunkList.push(...splitGlued(from + chunk.index, chunk[0]));
    pushChunks(chunkList, list);
  }
  return list;
}

const isDigit = (code: number) => code > 47 && code < 58;

/**
 * The common case by hand: numbers are whole (thirteen digits and more, no letter beside them) or far too short for a group.
 * @returns null where a number may be in groups, or hold letters
 */
function plainRuns(text: string, start: number, end: number): NumberRun[] | null {
  const list: NumberRun[] = [];
  for (let i = start; i < end; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let to = i + 1;
    while (to < end && isDigit(text.charCodeAt(to))) to++;
    const length = to - i;
    const next = text.charCodeAt(to) | 32;
    const isGlued = to < end && next > 96 && next < 123;
    if (isGlued ? length > 1 || end - to > 12 : length > 3 && length < LONG) return null;
    if (length >= LONG) list.push({ start: i, end: to, raw: text.slice(i, to) });
    i = to;
  }
  return list;
}

/** `6311…9011kk6311…9370` → both numbers. */
function splitGlued(start: number, chunk: string): Chunk[] {
  const first = cutLetters(chunk);
  if (first === '') return [];
  const rest = chunk.slice(first.length);
  const next = rest.search(/\d/);
  const list = [{ start, text: first }];
  return next < 0 ? list : [...list, ...splitGlued(start + first.length + next, rest.slice(next))];
}
