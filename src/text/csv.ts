/** Reads a CSV file as offices make them: Excel's semicolons, byte order marks, quotes, and the code page of old Windows. */

export interface CsvRow {
  /** line of the file on which the row begins, counted from 1 */
  line: number;
  cellList: string[];
}

/**
 * The text of a file's bytes: UTF-8, Excel's "Unicode text" (UTF-16), else Windows-1252.
 * @returns null where it is no text: a workbook, a PDF, a picture
 */
export function decodeCsv(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  // An archive, not a list that begins with the letters of PKH.
  if (head === 'PK\u0003\u0004' || head === '%PDF') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 reads this code page as Latin-1, which has no curly apostrophe (Nor’ain).
    return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0091\u0092]/g, '’');
  }
}

/** The mark between the cells of a table: the one that Excel's hint names, else the one that divides the first lines. */
export function separatorOf(text: string): string {
  const plain = text.replace(/^\ufeff/, '');
  return HINT.exec(plain)?.[1] ?? guessSeparator(plain.slice(0, HEAD_CHARS));
}

const HEAD_CHARS = 16_384;
const HINT = /^sep=([;,|\t])\r?\n/i;

/** Splits the text into rows of cells; rows without any cell are left out. */
export function readCsv(text: string): CsvRow[] {
  return [...csvRows(text)];
}

/**
 * The rows of a text, one after the other.
 * @param separator the mark between the cells; default: as `separatorOf` says
 */
export function* csvRows(text: string, separator = separatorOf(text)): Generator<CsvRow> {
  const plain = text.replace(/^\ufeff/, '');
  const hint = HINT.exec(plain);
  let line = hint ? 2 : 1;
  let from = hint?.[0].length ?? 0;
  // A cell is quoted or runs to the next mark; the mark, the line's end or the end of the text closes it.
  const cell = new RegExp(
    `(?: *"((?:[^"]|"")*)"[^\\r\\n${separator}]*|([^\\r\\n${separator}]*))([${separator}]|\\r\\n?|\\n|$)`,
    'gy',
  );
  const lineEnd = /\r\n?|\n|$/g;
  while (from < plain.length) {
    const row: CsvRow = { line, cellList: [] };
    lineEnd.lastIndex = from;
    const end = lineEnd.exec(plain);
    const bare = plain.slice(from, end?.index);
    if (!bare.includes('"')) {
      row.cellList = bare.split(separator);
      for (let i = 0; i < row.cellList.length; i++) row.cellList[i] = row.cellList[i]!.trim();
      line += 1;
      from = lineEnd.lastIndex;
      if (end?.[0] === '') from = plain.length;
    } else {
      cell.lastIndex = from;
      for (let match = cell.exec(plain); match; match = cell.exec(plain)) {
        const [whole, quoted, unquoted, close] = match;
        row.cellList.push((quoted?.replaceAll('""', '"') ?? unquoted ?? '').trim());
        line += whole.split(/\r\n?|\n/).length - 1;
        from = cell.lastIndex;
        if (close !== separator) break;
      }
    }
    if (row.cellList.some((value) => value !== '')) yield row;
  }
}

const MARK_LIST = [';', '\t', ','] as const;
const LINES_LOOKED_AT = 20;

/** Titles may stand above, and commas in names: the mark counts that divides the most lines into equally many cells. */
function guessSeparator(head: string): string {
  const lineList = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, LINES_LOOKED_AT);
  const weight = (mark: string) => {
    const linesByCount = new Map<number, number>();
    for (const line of lineList) {
      const count = line.split(mark).length - 1;
      linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    return Math.max(...[...linesByCount].map(([count, lines]) => count * lines));
  };
  return MARK_LIST.map((mark) => ({ mark, weight: weight(mark) })).sort((a, b) => b.weight - a.weight)[0]!.mark;
}
