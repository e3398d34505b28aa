/** Lines of a week without salur: proposals and checks of each desa. */
import { sayJumlah } from '../../render/jumlah.ts';
import type { BarisDesa } from '../baris-desa.ts';
import { bagiLebar } from './batang.ts';
import { belumLapor, catatan, contohWarna, namaDesa } from './nama-desa.ts';
import { kotak, tulis } from './svg.ts';
import { lebarTeks, TATA } from './tata.ts';
import { WARNA } from './warna.ts';

const LEBAR_KOLOM = (TATA.lebar - TATA.tepi - TATA.kiriBatang) / 2;
const KOLOM_LIST = [
  { kunci: 'usulan', warna: WARNA.usulan, x: TATA.kiriBatang },
  { kunci: 'verifikasi', warna: WARNA.verifikasi, x: TATA.kiriBatang + LEBAR_KOLOM },
] as const;

export function legendaUsulan(top: number): string[] {
  return contohWarna(top, [
    [WARNA.usulan, 'usulan (orang)'],
    [WARNA.verifikasi, 'verifikasi (orang)'],
  ]);
}

export function kepalaUsulan(y: number): string[] {
  const gaya = { y, size: TATA.huruf, fill: WARNA.redup };
  return [tulis('Desa', { ...gaya, x: TATA.tepi }), ...KOLOM_LIST.map(({ kunci, x }) => tulis(kunci, { ...gaya, x }))];
}

export function barisUsulan(baris: BarisDesa, top: number, desaList: readonly BarisDesa[]): string[] {
  const { angka, isLapor } = baris;
  const nama = namaDesa(baris, top);
  if (angka.usulan + angka.verifikasi === 0) {
    return [...nama, ...(isLapor ? catatan('lapor, tanpa usulan', top) : belumLapor(top))];
  }
  const y = top + (TATA.tinggiBaris - TATA.tinggiBatang) / 2;
  const penuh = Math.max(...desaList.flatMap((entry) => [entry.angka.usulan, entry.angka.verifikasi]));
  const lebarPenuh = Math.floor(LEBAR_KOLOM - lebarTeks(sayJumlah(penuh)) - 30);
  return [
    ...nama,
    ...KOLOM_LIST.flatMap(({ kunci, warna, x }) => {
      const jumlah = angka[kunci];
      const lebar = bagiLebar([jumlah], penuh, lebarPenuh)[0] ?? 0;
      return [
        ...(lebar > 0 ? [kotak(x, y, lebar, TATA.tinggiBatang, warna)] : []),
        tulis(jumlah === 0 ? '–' : sayJumlah(jumlah), {
          ...{ x: x + lebar + (lebar > 0 ? 10 : 0), y: top + 50, size: TATA.huruf, fill: WARNA.teks, isTebal: true },
        }),
      ];
    }),
  ];
}
