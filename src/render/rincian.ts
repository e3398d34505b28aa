/** The tickets behind a recap's figures as chat text: each with its count, and the sum that the recap shows. Never a name. */
import type { Desa } from '../domain/petugas.ts';
import { type Angka, angkaKosong, tambahAngka } from '../domain/rekap.ts';
import type { ReportKind } from '../domain/uraian.ts';
import { hariAntara, type Rentang, sayDate, sayRange } from '../domain/waktu.ts';
import { sayJumlah } from './jumlah.ts';
import { sayCapaian, saySisa } from './rekap-bagian.ts';
import { sayRupiah } from './sebutan.ts';

/** A ticket as it is listed. */
interface Butir {
  kode: string;
  on: string;
  desa: Desa | null;
  program: string | null;
  angka: Angka;
}

/** What is counted, in the order of the recap; `Susulan` and what waits count in other weeks. */
export type BagianJenis = ReportKind | 'menunggu';

export interface RincianKepala {
  kecamatan: string;
  rentang: Rentang;
  desa: Desa | null;
  program: string | null;
  on: string;
  /** so many tickets of each figure are named, the rest is counted */
  maks: number;
}

const JUDUL: Record<BagianJenis, string> = {
  usulan: 'Usulan',
  verifikasi: 'Verifikasi',
  salur: 'Salur',
  laporan: 'Laporan',
  keluhan: 'Keluhan',
  menunggu: 'Menunggu verifikasi',
};

/** The first line says what is taken apart. */
export function kepalaRincian({ rentang, desa, program, kecamatan }: RincianKepala): string {
  const { from, to, kode } = rentang;
  const tempat = desa ? `Desa ${desa.nama}` : `Kec. ${kecamatan}`;
  return [
    `*Rincian* R-${kode}`,
    [from === to ? sayDate(from) : sayRange(from, to), tempat, program].filter(Boolean).join(' · '),
  ].join('\n');
}

/** One figure and its tickets; a figure of nothing in one line. */
export function bagianRincian(jenis: BagianJenis, list: readonly Butir[], kepala: RincianKepala): string {
  const total = angkaKosong();
  for (const { angka } of list) tambahAngka(total, angka);
  if (list.length === 0) return `*${JUDUL[jenis]}: 0*`;
  const shown = list.slice(0, kepala.maks);
  const lineList = shown.map(
    (butir) => `${[butir.kode, ...tentang(butir, kepala)].join(' ')}: ${sayAngka(jenis, butir, kepala.on)}`,
  );
  const restList = list.slice(kepala.maks);
  if (restList.length > 0) {
    const rest = angkaKosong();
    for (const { angka } of restList) tambahAngka(rest, angka);
    lineList.push(`+ ${sayJumlah(restList.length)} tiket lagi: ${sayTotal(jenis, rest)}`);
  }
  return [`*${JUDUL[jenis]}: ${sayTotal(jenis, total)}* (${sayJumlah(list.length)} tiket)`, ...lineList].join('\n');
}

function tentang({ desa, program, on }: Butir, kepala: RincianKepala): string[] {
  return [
    ...(kepala.desa ? [] : [desa?.nama ?? 'tanpa desa']),
    ...(kepala.program || program === null ? [] : [program]),
    ...(kepala.rentang.from === kepala.rentang.to ? [] : [`(${sayDate(on).slice(0, -5)})`]),
  ];
}

function sayAngka(jenis: BagianJenis, { angka, on }: Butir, today: string): string {
  if (jenis === 'menunggu') return `${angka.usulan} orang, ${hariAntara(on, today)} hari`;
  return jenis === 'salur' ? saySalur(angka) : sayTotal(jenis, angka).replace(/ orang$/, '');
}

function sayTotal(jenis: BagianJenis, angka: Angka): string {
  if (jenis === 'salur') return saySalur(angka);
  if (jenis === 'verifikasi') return `${sayJumlah(angka.verifikasi)} orang`;
  if (jenis === 'usulan' || jenis === 'menunggu') return `${sayJumlah(angka.usulan)} orang`;
  return sayJumlah(angka[jenis === 'keluhan' ? 'keluhan' : 'laporan']);
}

function saySalur(angka: Angka): string {
  const { salurRupiah, sp2d, sp2dRupiah, cair, cairRupiah } = angka;
  const partList = [
    sayCapaian(angka),
    saySisa(angka),
    salurRupiah > 0 ? sayRupiah(salurRupiah) : '',
    sp2d + sp2dRupiah > 0 ? `SP2D ${sayJumlah(sp2d)} KPM${sp2dRupiah > 0 ? ` ${sayRupiah(sp2dRupiah)}` : ''}` : '',
    cair + cairRupiah > 0 ? `cair ${sayJumlah(cair)} KPM${cairRupiah > 0 ? ` ${sayRupiah(cairRupiah)}` : ''}` : '',
  ];
  return partList.filter(Boolean).join(', ');
}
