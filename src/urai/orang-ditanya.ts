/** The person whom an order means, in words that may be repeated anywhere. */
import type { OrangDitanya } from '../domain/orang-ditanya.ts';

/** More of a name is nobody's name. */
const PANJANG = 40;

/** `NIK …9001`, `W-0001`, `Misrani …9001`, `Misrani`. */
export function sebutOrang(orang: OrangDitanya): string {
  if (orang.apa === 'nik') return `NIK …${orang.nik.slice(-4)}`;
  if (orang.apa === 'akhir') return `NIK …${orang.digit}`;
  if (orang.apa === 'kode') return orang.kode;
  const { digit, bacaanList } = orang;
  const nama = bacaanList[0].nama.slice(0, PANJANG);
  return digit === null ? nama : `${nama} …${digit}`;
}
