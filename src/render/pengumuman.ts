/** Announcements in words: the post itself, and what its sender is told. */
import type { Peran } from '../domain/petugas.ts';
import { sayDate } from '../domain/waktu.ts';
import { LABEL_BY_PERAN } from './peran.ts';
import { maskLongNumbers } from './sebutan.ts';

/** Longer posts are not read on a phone. */
export const PENGUMUMAN_MAX = 1500;

/** As written, but for whole numbers of people, marks that turn the direction of writing, and calls to everybody's phone. */
export function bersihkanPengumuman(text: string): string {
  const plain = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/@(?=everyone\b|all\b|semua\b|here\b|\d{5,})/gi, '');
  return maskLongNumbers(plain.trim());
}

/** The post: number, who says it, when, and the text. */
export function renderPengumuman(
  kode: string,
  { nama, peran, on, teks }: { nama: string; peran: Peran; on: string; teks: string },
): string {
  return `📢 *Pengumuman ${kode}*\n${LABEL_BY_PERAN[peran]} ${nama}, ${sayDate(on)}\n\n${teks}`;
}

export const CARA_UMUMKAN =
  'Tulis isinya setelah kata UMUMKAN, contoh:\n*umumkan Rapat koordinasi Kamis 13 Agustus pukul 09.00 di aula kecamatan.*';

export function sayTerkirim(kode: string): string {
  return `${kode} sudah terkirim ke grup dan tidak bisa ditarik. Kalau keliru, kirim ralatnya: *umumkan RALAT ${kode}: …*`;
}
