/** A document as pdfmake describes it → PDF on A4, with the office's letters and nothing from outside. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { ROBOTO } from '../huruf.ts';

const FONT_FILE_SET: ReadonlySet<string> = new Set(Object.values(ROBOTO));
pdfmake.setFonts({ Roboto: ROBOTO });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILE_SET.has(path));

export interface Dokumen {
  title: string;
  content: Content[];
  /** of the text, points */
  fontSize: number;
  orientation?: 'portrait' | 'landscape';
  /** what stands at the foot of every page beside its number; without it there is no foot */
  kaki?: string;
}

const TEPI: [number, number, number, number] = [42, 32, 42, 36];

/** @returns the file, and how many pages it has */
export async function cetak({ title, content, fontSize, orientation, kaki }: Dokumen): Promise<Cetakan> {
  let halaman = 0;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: orientation ?? 'portrait',
    pageMargins: TEPI,
    info: { title, creator: 'Pak Sotarsa' },
    language: 'id-ID',
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.1 },
    content,
    footer(page, pageCount) {
      halaman = pageCount;
      if (kaki === undefined) return null;
      const text = pageCount > 1 ? `${kaki} · halaman ${page} dari ${pageCount}` : kaki;
      return { text, alignment: 'center', fontSize: 7, color: '#595959', margin: [0, 10, 0, 0] };
    },
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes, halaman };
}

export interface Cetakan {
  bytes: Uint8Array;
  halaman: number;
}

/**
 * One page, whatever there is to say: the letters shrink until it fits.
 * @param dokumenOf the document in letters of a size
 * @throws Error where not even the smallest letters do
 */
export async function cetakSatuHalaman(
  sizeList: readonly number[],
  dokumenOf: (fontSize: number) => Dokumen,
): Promise<Uint8Array> {
  for (const fontSize of sizeList) {
    const { bytes, halaman } = await cetak(dokumenOf(fontSize));
    if (halaman === 1) return bytes;
  }
  throw new Error('the document does not fit on one page');
}
