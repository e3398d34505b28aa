/** The sheets that a recap and a report to the dinas have in common: by desa, by programme, by ticket. */
import type { AngkaProgram, Rekap, TiketAngka } from '../../domain/rekap.ts';
import { ARTI_ANGKA, barisAngka, barisProgram, catatanLaporan, KOLOM_ANGKA, KOLOM_PROGRAM } from '../angka.ts';
import type { Kolom, Lembar } from './lembar.ts';

const angka = (list: readonly { judul: string }[]): Kolom[] =>
  list.map(({ judul }) => ({ judul, lebar: 11, isAngka: true }));

export function lembarRingkasan(kepalaList: readonly string[], rekap: Rekap): Lembar {
  const { total, perDesa, lapor, belumLapor } = rekap;
  const catatan = catatanLaporan(perDesa, total);
  return {
    nama: 'Ringkasan',
    kepalaList,
    kolomList: [
      { judul: 'No', lebar: 6, isAngka: true },
      { judul: 'Desa', lebar: 26 },
      { judul: 'Lapor', lebar: 10 },
      ...angka(KOLOM_ANGKA),
    ],
    rowList: barisAngka(rekap).map((baris, at) => [
      baris.isLapor === null ? null : at + 1,
      baris.nama,
      baris.isLapor === null ? '' : baris.isLapor ? 'sudah' : 'BELUM',
      ...KOLOM_ANGKA.map(({ kunci }) => baris.angka[kunci]),
    ]),
    jumlah: [
      null,
      'Jumlah',
      `${lapor.length} dari ${lapor.length + belumLapor.length}`,
      ...KOLOM_ANGKA.map(({ kunci }) => total[kunci]),
    ],
    catatanList: catatan === null ? [ARTI_ANGKA] : [ARTI_ANGKA, catatan],
  };
}

export function lembarProgram(
  kepalaList: readonly string[],
  programList: readonly AngkaProgram[],
  { total }: Rekap,
): Lembar {
  return {
    nama: 'Program',
    kepalaList,
    kolomList: [{ judul: 'Program', lebar: 26 }, ...angka(KOLOM_PROGRAM)],
    rowList: barisProgram(programList).map((baris) => [
      baris.nama,
      ...KOLOM_PROGRAM.map(({ kunci }) => baris.angka[kunci]),
    ]),
    jumlah: ['Jumlah', ...KOLOM_PROGRAM.map(({ kunci }) => total[kunci])],
  };
}

export function lembarTiket(nama: string, kepalaList: readonly string[], tiketList: readonly TiketAngka[]): Lembar {
  return {
    nama,
    kepalaList,
    kolomList: [
      { judul: 'Tiket', lebar: 12 },
      { judul: 'Jenis', lebar: 12 },
      { judul: 'Desa', lebar: 24 },
      { judul: 'Program', lebar: 18 },
      { judul: 'Dihitung tanggal', lebar: 16 },
      { judul: 'Dikirim tanggal', lebar: 16 },
      ...angka(KOLOM_ANGKA),
    ],
    rowList: tiketList.map((tiket) => [
      tiket.kode,
      tiket.jenis,
      tiket.desa?.nama ?? '',
      tiket.program ?? '',
      tiket.rekapOn,
      tiket.sentOn,
      ...KOLOM_ANGKA.map(({ kunci }) => tiket.angka[kunci]),
    ]),
    jumlah: [
      'Jumlah',
      ...Array<string>(5).fill(''),
      ...KOLOM_ANGKA.map(({ kunci }) => tiketList.reduce((sum, tiket) => sum + tiket.angka[kunci], 0)),
    ],
  };
}
