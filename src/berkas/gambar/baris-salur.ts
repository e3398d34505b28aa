/** Lines of a week with salur: how much of each desa's target was delivered, what waits, what failed. */
import { type Angka, isSalur } from '../../domain/rekap.ts';
import { sayJumlah } from '../../render/jumlah.ts';
import type { BarisDesa } from '../baris-desa.ts';
import { bagiLebar } from './batang.ts';
import { belumLapor, catatan, contohWarna, namaDesa } from './nama-desa.ts';
import { kotak, tulis } from './svg.ts';
import { lebarTeks, TATA } from './tata.ts';
import { WARNA } from './warna.ts';

/** Room for the column of what is left, at the right edge. */
const LEBAR_SISA = 130;
const KANAN = TATA.lebar - TATA.tepi;

export function legendaSalur(top: number): string[] {
  return contohWarna(top, [
    [WARNA.tersalur, 'tersalur'],
    [WARNA.belum, 'belum'],
    [WARNA.gagal, 'gagal'],
    [WARNA.sisa, 'belum jelas'],
  ]);
}

export function kepalaSalur(y: number): string[] {
  const gaya = { y, size: TATA.huruf, fill: WARNA.redup };
  return [
    tulis('Desa', { ...gaya, x: TATA.tepi }),
    tulis('tersalur/sasaran', { ...gaya, x: KANAN - LEBAR_SISA, anchor: 'end' }),
    tulis('sisa', { ...gaya, x: KANAN, anchor: 'end' }),
  ];
}

/** One desa: the whole bar is its target, whatever its size; the figures tell the size. */
export function barisSalur(baris: BarisDesa, top: number, desaList: readonly BarisDesa[]): string[] {
  const { angka, isLapor } = baris;
  const nama = namaDesa(baris, top);
  if (!isSalur(angka)) return [...nama, ...(isLapor ? catatan('tidak ada salur', top) : belumLapor(top))];
  const y = top + 50;
  const sisa = Math.max(angka.sasaran - angka.tersalur, 0);
  const gaya = { y, size: TATA.huruf, fill: WARNA.teks, isTebal: true, anchor: 'end' } as const;
  return [
    ...nama,
    ...batangSalur(angka, top + (TATA.tinggiBaris - TATA.tinggiBatang) / 2, lebarBatang(desaList)),
    tulis(sayCapaian(angka), { ...gaya, x: KANAN - LEBAR_SISA }),
    tulis(sisa === 0 ? '–' : sayJumlah(sisa), { ...gaya, x: KANAN }),
  ];
}

function sayCapaian({ tersalur, sasaran }: Angka): string {
  return `${sayJumlah(tersalur)}/${sayJumlah(sasaran)}`;
}

/** What the longest figures leave. */
export function lebarBatang(desaList: readonly BarisDesa[]): number {
  const angka = Math.max(...desaList.map((baris) => lebarTeks(sayCapaian(baris.angka))));
  return KANAN - LEBAR_SISA - angka - 20 - TATA.kiriBatang;
}

function batangSalur({ sasaran, tersalur, belum, gagal }: Angka, y: number, lebar: number): string[] {
  const bagianList = [tersalur, belum, gagal];
  const penuh = Math.max(sasaran, tersalur + belum + gagal);
  const lebarList = bagiLebar(bagianList, penuh, lebar);
  let x: number = TATA.kiriBatang;
  return [
    kotak(x, y, lebar, TATA.tinggiBatang, WARNA.sisa),
    ...[WARNA.tersalur, WARNA.belum, WARNA.gagal].flatMap((warna, at) => {
      const width = lebarList[at] ?? 0;
      const part = width > 0 ? [kotak(x, y, width, TATA.tinggiBatang, warna)] : [];
      x += width;
      return part;
    }),
  ];
}
