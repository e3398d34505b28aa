/** `rekap-xlsx`: the week as a workbook, down to the tickets behind every figure. */
import type { IsiRekap } from '../../domain/lampiran-rekap.ts';
import type { RekapMingguan } from '../../domain/rekap.ts';
import { hariAntara, sayDate, sayRange } from '../../domain/waktu.ts';
import { barisTunggu } from '../menunggu.ts';
import type { Pembuat } from '../pembuat.ts';
import { type Lembar, tulisBuku } from './lembar.ts';
import { lembarKinerja, lembarKinerjaMinggu } from './lembar-kinerja.ts';
import { lembarMinggu, lembarProgram, lembarRingkasan, lembarTiket } from './lembar-rekap.ts';

export const makeRekapXlsx: Pembuat = (isi) => tulisBuku(lembarList(isi as IsiRekap));

function lembarList(isi: IsiRekap): Lembar[] {
  const { kantor, mingguan, tiketList } = isi;
  const { on, rekap, programList, mingguList, kinerja } = mingguan;
  const { from, to, kode } = rekap.rentang;
  const kepala = (judul: string): string[] => [
    `${judul} Kecamatan ${kantor.kecamatan}, ${kantor.kabupaten}`,
    `${sayRange(from, to)} (R-${kode})`,
  ];
  return [
    lembarRingkasan(kepala('Rekap'), rekap),
    ...(mingguList.length > 1 ? [lembarMinggu(kepala('Rekap per minggu'), mingguList, rekap)] : []),
    lembarProgram(kepala('Rekap per program'), programList, rekap),
    lembarMenunggu([...kepala('Yang menunggu'), `Keadaan ${sayDate(on)}, dari minggu mana pun`], mingguan),
    lembarLapor(kepala('Belum lapor dan susulan'), mingguan),
    lembarKinerja(kepala('Kinerja pelaporan'), kinerja),
    lembarKinerjaMinggu(kepala('Kinerja pelaporan per minggu'), kinerja),
    lembarTiket('Rincian tiket', kepala('Tiket di balik angka'), tiketList, rekap),
  ];
}

function lembarMenunggu(kepalaList: string[], { tunggu, on }: RekapMingguan): Lembar {
  return {
    nama: 'Menunggu',
    kepalaList,
    kolomList: [
      { judul: 'Menunggu siapa', lebar: 20 },
      { judul: 'Perihal', lebar: 38 },
      { judul: 'Desa', lebar: 24 },
      { judul: 'Jumlah', lebar: 10, isAngka: true },
      { judul: 'Tertua sejak', lebar: 14 },
      { judul: 'Hari', lebar: 8, isAngka: true },
    ],
    rowList: barisTunggu(tunggu).map(({ siapa, perihal, desa, jumlah, sejakOn }) => [
      ...[siapa, perihal, desa, jumlah],
      sejakOn,
      hariAntara(sejakOn, on),
    ]),
  };
}

function lembarLapor(kepalaList: string[], { rekap, susulan }: RekapMingguan): Lembar {
  return {
    nama: 'Belum lapor dan susulan',
    kepalaList,
    kolomList: [
      { judul: 'Perihal', lebar: 14 },
      { judul: 'Desa', lebar: 24 },
      { judul: 'Tiket', lebar: 12 },
      { judul: 'Dihitung dalam', lebar: 18 },
      { judul: 'Jumlah', lebar: 10, isAngka: true },
    ],
    rowList: [
      ...rekap.belumLapor.map(({ nama }) => ['belum lapor', nama, '', '', null]),
      ...susulan.map(({ kode, desa, minggu, jumlah }) => ['susulan', desa?.nama ?? '', kode, `R-${minggu}`, jumlah]),
    ],
  };
}
