/** A file that goes out with a message: what it shows is settled when the message is queued, it is made just before it is sent. */

export const LAMPIRAN_LIST = [
  'rekap-gambar',
  'rekap-xlsx',
  'rekap-pdf',
  'dinas-xlsx',
  'dinas-pdf',
  'kartu-pdf',
  'masalah-xlsx',
  'masalah-csv',
] as const;
export type LampiranJenis = (typeof LAMPIRAN_LIST)[number];

/** What was sent lies in the chat; a copy with NIKs is kept no longer than a late sending may need it, milliseconds. */
export const UMUR_BERKAS_MS = 14 * 86_400_000;

export interface Lampiran {
  jenis: LampiranJenis;
  /** the file's name as the receiver sees it, with its ending */
  nama: string;
  /** what its maker needs, as plain JSON: figures that have to agree with the text of the message are in it */
  isi: unknown;
}

/** A file that was made. */
export interface Berkas {
  path: string;
  mime: string;
  nama: string;
}

/** Makes files; the only one is a worker, so that messages are handled meanwhile. */
export interface BerkasMaker {
  /** @throws where the file cannot be made; it is tried again some times */
  make(lampiran: Lampiran): Promise<Berkas>;
}

/** A file where none can be shown, as in a terminal: its name, and where it lies. */
export function sayBerkas({ nama, path }: { nama: string; path?: string }): string {
  return `[berkas: ${path === undefined ? nama : `${nama}, ${path}`}]`;
}
