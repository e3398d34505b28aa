/** Kinds of files that are taken: how they are announced, and by which first bytes each is known. */
import type { MediaInfo } from './message.ts';

/** What a file's own bytes say that it is; also the ending of its name. */
type Isi = 'jpg' | 'png' | 'webp' | 'heic' | 'pdf' | 'docx' | 'xlsx' | 'xls' | 'csv';

interface JenisBerkas {
  jenis: 'gambar' | 'dokumen';
  mimeList: readonly string[];
  /** what the file may be in truth: spreadsheets are announced under each other's names, by Windows above all */
  isiList: readonly Isi[];
}

const LEMBAR: readonly Isi[] = ['xlsx', 'xls', 'csv'];
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const BERKAS_BY_AKHIRAN: Readonly<Record<string, JenisBerkas>> = {
  jpg: { jenis: 'gambar', mimeList: ['image/jpeg', 'image/jpg'], isiList: ['jpg'] },
  png: { jenis: 'gambar', mimeList: ['image/png'], isiList: ['png'] },
  webp: { jenis: 'gambar', mimeList: ['image/webp'], isiList: ['webp'] },
  heic: { jenis: 'gambar', mimeList: ['image/heic', 'image/heif'], isiList: ['heic'] },
  pdf: { jenis: 'dokumen', mimeList: ['application/pdf'], isiList: ['pdf'] },
  docx: { jenis: 'dokumen', mimeList: [WORD], isiList: ['docx'] },
  xlsx: { jenis: 'dokumen', mimeList: [EXCEL], isiList: LEMBAR },
  xls: { jenis: 'dokumen', mimeList: ['application/vnd.ms-excel'], isiList: LEMBAR },
  csv: {
    jenis: 'dokumen',
    mimeList: ['text/csv', 'application/csv', 'text/comma-separated-values'],
    isiList: LEMBAR,
  },
};
/** Says nothing of the file: its name decides. */
const VAGUE_MIME_LIST = ['', 'application/octet-stream', 'text/plain', 'binary/octet-stream'];

/** The kind as which a file is announced, or null where none such is taken. */
export function jenisBerkas({ mime, namaBerkas }: Pick<MediaInfo, 'mime' | 'namaBerkas'>): JenisBerkas | null {
  const plain = mime.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const byMime = Object.values(BERKAS_BY_AKHIRAN).find(({ mimeList }) => mimeList.includes(plain));
  if (byMime || !VAGUE_MIME_LIST.includes(plain)) return byMime ?? null;
  const [, ending = ''] = /\.([a-z]{3,4})$/i.exec(namaBerkas?.trim() ?? '') ?? [];
  const akhiran = ending.toLowerCase().replace('jpeg', 'jpg').replace('heif', 'heic');
  return Object.hasOwn(BERKAS_BY_AKHIRAN, akhiran) ? (BERKAS_BY_AKHIRAN[akhiran] ?? null) : null;
}

/** Is it announced as a spreadsheet? */
export function isLembar(announced: Pick<MediaInfo, 'mime' | 'namaBerkas'>): boolean {
  return jenisBerkas(announced)?.isiList === LEMBAR;
}

/** What the bytes of a file say that it is, or null where it is nothing that is taken. */
export function isiBerkas(data: Uint8Array): Isi | null {
  if (startsWith(data, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(data, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const head = latin(data, 0, 1024);
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head.slice(8)) && head.startsWith('ftyp', 4)) return 'heic';
  // A few bytes before the mark are allowed, and met.
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(data, [0x50, 0x4b, 0x03, 0x04])) return isiZip(data);
  if (startsWith(data, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'xls';
  return isText(data) ? 'csv' : null;
}

/** Word and Excel files are archives; which one tells the list of names at the archive's end. */
function isiZip(data: Uint8Array): Isi | null {
  const nameList = latin(data, Math.max(0, data.length - 65_536), data.length);
  if (nameList.includes('xl/workbook')) return 'xlsx';
  return nameList.includes('word/document') ? 'docx' : null;
}

/** Text of any 8-bit encoding, or UTF-16 as Excel's «Unicode text» is. */
function isText(data: Uint8Array): boolean {
  if (data.length === 0) return false;
  if (startsWith(data, [0xff, 0xfe]) || startsWith(data, [0xfe, 0xff])) return true;
  return data.subarray(0, 65_536).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function startsWith(data: Uint8Array, byteList: readonly number[]): boolean {
  return byteList.every((byte, at) => data[at] === byte);
}

function latin(data: Uint8Array, from: number, to: number): string {
  const partList: string[] = [];
  for (let at = from; at < Math.min(to, data.length); at += 4096) {
    partList.push(String.fromCharCode(...data.subarray(at, Math.min(at + 4096, to))));
  }
  return partList.join('');
}
