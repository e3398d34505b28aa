/** The report to the dinas about a month or a triwulan: what is asked for; its figures are read together when it is made. */
import type { Kantor } from './kantor.ts';
import type { Lampiran } from './lampiran.ts';
import { jenisRentang, rentangDariKode } from './rentang.ts';
import { type Rentang, sayBulan } from './waktu.ts';

export interface IsiDinas {
  kantor: Kantor;
  /** the office's day on which it was asked for, `YYYY-MM-DD` */
  on: string;
  /** the instant: the same report asked for again is a new one, with the figures of then */
  dimintaAt: string;
  rentang: Rentang;
}

const AKHIRAN = { 'dinas-xlsx': 'xlsx', 'dinas-pdf': 'pdf' } as const;

/** A file of the report. The XLSX holds whole NIKs: for a private chat or a folder of the office only. The PDF holds none. */
export function lampiranDinas(jenis: keyof typeof AKHIRAN, isi: IsiDinas): Lampiran {
  const nama = `Laporan ${isi.kantor.kecamatan} ${isi.rentang.kode}.${AKHIRAN[jenis]}`;
  return { jenis, nama, isi };
}

/** The dinas wants months and triwulan. */
export function isRentangDinas({ kode }: Rentang): boolean {
  return ['bulan', 'triwulan'].includes(jenisRentang(kode));
}

/** `2026-11` or `2026-TW3` → its days; null for anything else. */
export function rentangDinas(kode: string): Rentang | null {
  const rentang = rentangDariKode(kode);
  return rentang !== null && isRentangDinas(rentang) ? rentang : null;
}

const ROMAWI = ['I', 'II', 'III', 'IV'];

/** `Bulan November 2026`, `Triwulan III 2026`. */
export function sayRentangDinas({ kode, from }: Rentang): string {
  const triwulan = /-TW(\d)$/.exec(kode);
  return triwulan ? `Triwulan ${ROMAWI[Number(triwulan[1]) - 1]} ${from.slice(0, 4)}` : `Bulan ${sayBulan(from)}`;
}
