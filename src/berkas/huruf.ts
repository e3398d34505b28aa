/** The letters of pictures and PDF: Roboto, as the package pdfmake carries it, so that no machine's own fonts matter. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DIR = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');

/** Files of Roboto by style, as pdfmake names the styles. */
export const ROBOTO = {
  normal: join(DIR, 'Roboto-Regular.ttf'),
  bold: join(DIR, 'Roboto-Medium.ttf'),
  italics: join(DIR, 'Roboto-Italic.ttf'),
  bolditalics: join(DIR, 'Roboto-MediumItalic.ttf'),
} as const;
