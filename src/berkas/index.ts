/** Every kind of file and its maker; a maker and its library are loaded when the first file of the kind is made. */
import type { LampiranJenis } from '../domain/lampiran.ts';
import type { Pembuat } from './pembuat.ts';

export const pembuatByJenis: Readonly<Record<LampiranJenis, () => Promise<Pembuat>>> = {
  'rekap-gambar': async () => (await import('./gambar/rekap-gambar.ts')).makeRekapGambar,
  'rekap-xlsx': async () => (await import('./buku/rekap-xlsx.ts')).makeRekapXlsx,
  'rekap-pdf': async () => (await import('./cetak/rekap-pdf.ts')).makeRekapPdf,
  'dinas-xlsx': async () => (await import('./buku/dinas-xlsx.ts')).makeDinasXlsx,
  'dinas-pdf': async () => (await import('./cetak/dinas-pdf.ts')).makeDinasPdf,
  'kartu-pdf': async () => (await import('./cetak/kartu-pdf.ts')).makeKartuPdf,
  'masalah-xlsx': async () => (await import('./buku/masalah.ts')).makeMasalahXlsx,
  'masalah-csv': async () => (await import('./buku/masalah.ts')).makeMasalahCsv,
};
