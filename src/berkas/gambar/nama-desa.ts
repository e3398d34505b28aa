/** What all lines of the picture have: the desa's name, remarks in place of bars, and the legend. */
import type { BarisDesa } from '../baris-desa.ts';
import { bingkai, kotak, tulis } from './svg.ts';
import { lebarTeks, potongNama, TATA } from './tata.ts';
import { WARNA } from './warna.ts';

export function namaDesa({ desa, isLapor }: BarisDesa, top: number): string[] {
  const fill = isLapor ? WARNA.teks : WARNA.belumLapor;
  const nama = potongNama(desa?.nama ?? 'Tanpa desa');
  return [tulis(nama, { x: TATA.tepi, y: top + 50, size: TATA.huruf, fill })];
}

/** Told by words and by a dashed frame, not by colour alone. */
export function belumLapor(top: number): string[] {
  const y = top + (TATA.tinggiBaris - TATA.tinggiBatang) / 2;
  return [
    bingkai(TATA.kiriBatang + 2, y - 2, 300, TATA.tinggiBatang + 4, WARNA.belumLapor),
    tulis('BELUM LAPOR', {
      ...{ x: TATA.kiriBatang + 152, y: top + 50, size: TATA.huruf, fill: WARNA.belumLapor },
      isTebal: true,
      anchor: 'middle',
    }),
  ];
}

export function catatan(text: string, top: number): string[] {
  return [tulis(text, { x: TATA.kiriBatang, y: top + 50, size: TATA.huruf, fill: WARNA.redup })];
}

/** Squares of colour with their meaning, in a row. */
export function contohWarna(top: number, artiList: readonly (readonly [string, string])[]): string[] {
  let x: number = TATA.tepi;
  return artiList.flatMap(([warna, arti]) => {
    const left = x;
    x += 36 + 12 + lebarTeks(arti) + 32;
    return [
      kotak(left, top + 10, 36, 36, warna),
      tulis(arti, { x: left + 48, y: top + 42, size: TATA.huruf, fill: WARNA.teks }),
    ];
  });
}
