/** Files that are no chat export, told apart by their first bytes, each with the cure in Indonesian. */

/** The file cannot be read as a chat export; `message` is an Indonesian sentence with the cure, fit to show as it is. */
export class ExportFormatError extends Error {
  override readonly name = 'ExportFormatError';
}

const HOW_TO_EXPORT =
  'Di WhatsApp buka grup, lalu Info grup → Ekspor chat → Tanpa media, dan impor berkas .txt yang dihasilkan.';

export const EMPTY_FILE = `Berkas ini kosong. ${HOW_TO_EXPORT}`;
export const NO_HEADER =
  'Berkas ini bukan ekspor chat WhatsApp: tidak ada baris seperti «12/08/26 09.15 - Nama: pesan» ' +
  `atau «[12/08/26 09.15.01] Nama: pesan». ${HOW_TO_EXPORT}`;

/** First bytes (as latin1) → sentence. File signatures: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURE_LIST: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04[\s\S]*xl\//, `Ini berkas Excel (.xlsx), bukan ekspor chat. ${HOW_TO_EXPORT}`],
  [/^PK\x03\x04[\s\S]*word\//, `Ini berkas Word (.docx), bukan ekspor chat. ${HOW_TO_EXPORT}`],
  [/^PK[\x03\x05\x07][\x04\x06\x08]/, 'Ini berkas ZIP. Buka dulu, lalu impor berkas .txt di dalamnya.'],
  [
    /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/,
    'Ini berkas arsip (RAR, 7z atau gzip). Buka dulu, lalu impor berkas .txt di dalamnya.',
  ],
  [/^\s*%PDF-/, `Ini berkas PDF, bukan ekspor chat. ${HOW_TO_EXPORT}`],
  [/^\xd0\xcf\x11\xe0/, `Ini berkas Office lama (.xls atau .doc), bukan ekspor chat. ${HOW_TO_EXPORT}`],
  [/^SQLite format 3\0/, `Ini berkas basis data, bukan ekspor chat. ${HOW_TO_EXPORT}`],
  [
    /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|[\s\S]{4}ftyp|OggS|ID3)/,
    `Ini gambar, video atau suara, bukan ekspor chat. ${HOW_TO_EXPORT}`,
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<\?xml)/i,
    `Ini halaman web (HTML/XML), bukan ekspor chat. ${HOW_TO_EXPORT}`,
  ],
  [/^(?:\xef\xbb\xbf)?\s*\{\\rtf/, `Ini berkas RTF, bukan teks biasa. ${HOW_TO_EXPORT}`],
];
const BINARY = `Ini berkas biner, bukan teks. ${HOW_TO_EXPORT}`;

/** The sentence for a file that cannot be an export, or null when its first bytes may be text. `head`: bytes as latin1. */
export function foreignFileReason(head: string): string | null {
  for (const [pattern, reason] of SIGNATURE_LIST) {
    if (pattern.test(head)) return reason;
  }
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  return head.includes('\0') && !isUtf16 ? BINARY : null;
}
