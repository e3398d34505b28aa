/** The sheets that a recap and a report to the dinas have in common: by desa, by programme, by ticket. */
import type { AngkaProgram, Rekap, RincianTiket } from '../../domain/rekap.ts';
import { sayRange } from '../../domain/waktu.ts';
import {
  ARTI_ANGKA,
  barisAngka,
  barisProgram,
  CATATAN_LAPORAN,
  catatanLaporan,
  KOLOM_ANGKA,
  KOLOM_PROGRAM,
  kolomUang,
  sayLapor,
} from '../angka.ts';
import type { Kolom, Lembar } from './lembar.ts';

const angka = (list: readonly { judul: string }[]): Kolom[] =>
  list.map(({ judul }) => ({ judul, lebar: judul.endsWith('(Rp)') ? 17 : 11, isAngka: true }));

export function lembarRingkasan(kepalaList: readonly string[], rekap: Rekap): Lembar {
  const { total, perDesa, lapor, belumLapor } = rekap;
  const kolomList = [...KOLOM_ANGKA, ...kolomUang(total)];
  const catatan = catatanLaporan(perDesa, total);
  return {
    nama: 'Ringkasan',
    kepalaList,
    kolomList: [
      { judul: 'No', lebar: 6, isAngka: true },
      { judul: 'Desa', lebar: 26 },
      { judul: 'Lapor', lebar: 10 },
      ...angka(kolomList),
    ],
    rowList: barisAngka(rekap).map((baris, at) => [
      baris.isLapor === null ? null : at + 1,
      baris.nama,
      sayLapor(baris.isLapor),
      ...kolomList.map(({ kunci }) => baris.angka[kunci]),
    ]),
    jumlah: [
      null,
      'Jumlah',
      `${lapor.length} dari ${lapor.length + belumLapor.length}`,
      ...kolomList.map(({ kunci }) => total[kunci]),
    ],
    catatanList: catatan === null ? [ARTI_ANGKA] : [ARTI_ANGKA, catatan],
  };
}

/** Of a recap that makes up several weeks: one line a week and desa, the oldest week first. */
export function lembarMinggu(kepalaList: readonly string[], mingguList: readonly Rekap[], { total }: Rekap): Lembar {
  const kolomList = [...KOLOM_ANGKA, ...kolomUang(total)];
  return {
    nama: 'Per minggu',
    kepalaList,
    kolomList: [
      { judul: 'Minggu', lebar: 12 },
      { judul: 'Tanggal', lebar: 22 },
      { judul: 'Desa', lebar: 26 },
      { judul: 'Lapor', lebar: 10 },
      ...angka(kolomList),
    ],
    rowList: mingguList.flatMap((rekap) =>
      barisAngka(rekap).map((baris) => [
        `R-${rekap.rentang.kode}`,
        sayRange(rekap.rentang.from, rekap.rentang.to),
        baris.nama,
        sayLapor(baris.isLapor),
        ...kolomList.map(({ kunci }) => baris.angka[kunci]),
      ]),
    ),
    jumlah: ['Jumlah', '', '', '', ...kolomList.map(({ kunci }) => total[kunci])],
    catatanList: mingguList.some(({ perDesa, total: ofWeek }) => catatanLaporan(perDesa, ofWeek) !== null)
      ? [ARTI_ANGKA, CATATAN_LAPORAN]
      : [ARTI_ANGKA],
  };
}

export function lembarProgram(
  kepalaList: readonly string[],
  programList: readonly AngkaProgram[],
  { total }: Rekap,
): Lembar {
  const kolomList = [...KOLOM_PROGRAM, ...kolomUang(total)];
  return {
    nama: 'Program',
    kepalaList,
    kolomList: [{ judul: 'Program', lebar: 26 }, ...angka(kolomList)],
    rowList: barisProgram(programList).map((baris) => [
      baris.nama,
      ...kolomList.map(({ kunci }) => baris.angka[kunci]),
    ]),
    jumlah: ['Jumlah', ...kolomList.map(({ kunci }) => total[kunci])],
  };
}

export function lembarTiket(
  nama: string,
  kepalaList: readonly string[],
  tiketList: readonly RincianTiket[],
  { total }: Rekap,
): Lembar {
  const angkaList = [...KOLOM_ANGKA, ...kolomUang(total)];
  return {
    nama,
    kepalaList,
    kolomList: [
      { judul: 'Tiket', lebar: 12 },
      { judul: 'Jenis', lebar: 12 },
      { judul: 'Desa', lebar: 24 },
      { judul: 'Program', lebar: 18 },
      { judul: 'Dihitung tanggal', lebar: 16 },
      ...angka(angkaList),
    ],
    rowList: tiketList.map((tiket) => [
      tiket.kode,
      tiket.jenis,
      tiket.desa?.nama ?? '',
      tiket.program ?? '',
      tiket.on,
      ...angkaList.map(({ kunci }) => tiket.angka[kunci]),
    ]),
    jumlah: [
      'Jumlah',
      ...Array<string>(4).fill(''),
      ...angkaList.map(({ kunci }) => tiketList.reduce((sum, tiket) => sum + tiket.angka[kunci], 0)),
    ],
  };
}
