/** The names of a workbook's sheets, read from its archive alone: nothing else of a large file is unpacked for them. */
import { inflateRawSync } from 'node:zlib';

export interface SheetName {
  name: string;
  isHidden: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** No list of sheets is larger. */
const MAX_BYTES = 4_194_304;
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @returns null where the archive is not built as spreadsheets build it */
export function readSheetNames(bytes: Buffer): SheetName[] | null {
  const xml = readEntry(bytes, 'xl/workbook.xml');
  if (xml === null) return null;
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: plainText(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    isHidden: /\bstate="(?:hidden|veryHidden)"/.test(attributes),
  }));
}

/** The text of one file of a ZIP archive, found by the directory at its end (APPNOTE 4.3.12 and 4.3.16). */
function readEntry(bytes: Buffer, name: string): string | null {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) return unpack(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

function unpack(bytes: Buffer, entry: number): string | null {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length) return null;
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(from, from + size);
  if (method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}

function plainText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, word) => {
    if (word !== undefined) return ENTITY[word] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
