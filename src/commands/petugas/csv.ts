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
  if (head.startsWith('PK') || head === '%PDF') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 reads this code page as Latin-1, which has no curly apostrophe (Nor’ain).
    return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0091\u0092]/g, '’');
  }
}

/** Splits the text into rows of cells. The mark between the cells is the one that the first line holds most. */
export function readCsv(text: string): CsvRow[] {
  const plain = text.replace(/^\ufeff/, '');
  const hint = /^sep=([;,|\t])\r?\n/i.exec(plain);
  const separator = hint?.[1] ?? guessSeparator(plain.slice(0, plain.search(/[\r\n]|$/)));
  const rowList: CsvRow[] = [];
  let row: CsvRow = { line: hint ? 2 : 1, cellList: [] };
  let line = row.line;
  // A cell is quoted or runs to the next mark; the mark, the line's end or the end of the text closes it.
  const cell = new RegExp(
    `(?: *"((?:[^"]|"")*)"[^\\r\\n${separator}]*|([^\\r\\n${separator}]*))([${separator}]|\\r\\n?|\\n|$)`,
    'gy',
  );
  cell.lastIndex = hint?.[0].length ?? 0;
  for (let match = cell.exec(plain); match; match = cell.exec(plain)) {
    const [whole, quoted, bare, close] = match;
    row.cellList.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    line += whole.split(/\r\n?|\n/).length - 1;
    if (close === separator) continue;
    rowList.push(row);
    row = { line, cellList: [] };
    if (cell.lastIndex >= plain.length) break;
  }
  return rowList.filter(({ cellList }) => cellList.some((value) => value !== ''));
}

function guessSeparator(line: string): string {
  const count = (mark: string) => line.split(mark).length;
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0] ?? ';';
}
