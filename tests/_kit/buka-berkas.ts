/** Opens files that the bot has written, as a person would: the words and the looks of a PDF, the dots of a picture. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { decode } from 'fast-png';

export interface Gambar {
  width: number;
  height: number;
  /** colour of a dot, `#0B5FA5` */
  at(x: number, y: number): string;
}

const hex = (value: number | undefined) => (value ?? 0).toString(16).padStart(2, '0').toUpperCase();

function toGambar(width: number, height: number, data: ArrayLike<number>): Gambar {
  const channels = data.length / (width * height);
  return {
    width,
    height,
    at: (x, y) => `#${[0, 1, 2].map((offset) => hex(data[(y * width + x) * channels + offset])).join('')}`,
  };
}

export function openPng(bytes: Uint8Array): Gambar {
  const { width, height, data } = decode(bytes);
  return toGambar(width, height, data);
}

export interface Pdf {
  /** the words of each page, every stretch of blanks and line ends as one blank */
  textList: string[];
  /** each page as it looks, at 72 dots an inch: A4 is 595 × 841 */
  pageList: Gambar[];
  /** how many pictures each page shows */
  gambarList: number[];
}

let library: Promise<PDFiumLibrary> | null = null;

export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  const pdf: Pdf = { textList: [], pageList: [], gambarList: [] };
  for (const page of document.pages()) {
    pdf.textList.push(page.getText().replace(/\s+/g, ' '));
    // Rendering closes the page: it comes last.
    pdf.gambarList.push([...page.objects()].filter(({ type }) => type === 'image').length);
    const { width, height, data } = await page.render({ scale: 1, render: 'bitmap' });
    pdf.pageList.push(toGambar(width, height, data));
  }
  document.destroy();
  return pdf;
}
