/** `dinas-xlsx`: the report to the dinas as a workbook, with the list by name and whole NIKs. For a private place only. */
import type { CellValue } from 'hucre/xlsx';
import { type IsiDinas, sayRentangDinas } from '../../domain/lampiran-dinas.ts';
import { sayDate } from '../../domain/waktu.ts';
import type { OrangTercatat } from '../../store/laporan-dinas.ts';
import { type BahanDinas, readBahanDinas } from '../dinas/bahan.ts';
import { type Sebutan, sebutanOf } from '../dinas/sebutan.ts';
import { barisTunggu } from '../menunggu.ts';
import type { BerkasRuang, Pembuat } from '../pembuat.ts';
import { type Kolom, type Lembar, tulisBuku } from './lembar.ts';
import { lembarKinerja, lembarKinerjaMinggu } from './lembar-kinerja.ts';
import { lembarProgram, lembarRingkasan } from './lembar-rekap.ts';

export const makeDinasXlsx: Pembuat = (isi, ruang) => tulisBuku(lembarList(isi as IsiDinas, ruang));

function lembarList(isi: IsiDinas, ruang: BerkasRuang): Lembar[] {
  const sebutan = sebutanOf(ruang.reference);
  const namaList: CellValue[][] = [];
  const bahan = readBahanDinas(isi, ruang, (orang) => namaList.push(barisNama(orang, namaList.length + 1, sebutan)));
  const { kantor, rentang, on } = isi;
  const kepala = (judul: string): string[] => [
    `${judul} Kecamatan ${kantor.kecamatan}, ${kantor.kabupaten}`,
    `${sayRentangDinas(rentang)}; keadaan catatan pada ${sayDate(on)}`,
  ];
  return [
    lembarRingkasan(kepala('Laporan kesejahteraan sosial'), bahan.rekap),
    lembarProgram(kepala('Menurut program'), bahan.programList, bahan.rekap),
    lembarNama(namaList),
    lembarMasalah(kepala('Masalah dan tindak lanjut'), bahan, sebutan),
    lembarKeluhan(kepala('Keluhan (jumlah, tanpa nama pengadu)'), bahan, sebutan),
    lembarFoto(kepala('Foto dokumentasi'), bahan, sebutan),
    ...(bahan.kinerja === null
      ? []
      : [
          lembarKinerja(kepala('Kinerja pelaporan'), bahan.kinerja),
          lembarKinerjaMinggu(kepala('Kinerja pelaporan per minggu'), bahan.kinerja),
        ]),
  ];
}

const KOLOM_NAMA: readonly Kolom[] = [
  { judul: 'No', lebar: 8 },
  { judul: 'Tiket', lebar: 10 },
  { judul: 'Jenis', lebar: 11 },
  { judul: 'Tanggal', lebar: 12 },
  { judul: 'Program', lebar: 16 },
  { judul: 'Periode', lebar: 18 },
  { judul: 'Desa', lebar: 20 },
  { judul: 'Nama', lebar: 28 },
  { judul: 'NIK', lebar: 19, isNomor: true },
  { judul: 'No KK', lebar: 19, isNomor: true },
  { judul: 'Alamat', lebar: 24 },
  { judul: 'RT', lebar: 6 },
  { judul: 'RW', lebar: 6 },
  { judul: 'Kategori', lebar: 14 },
  { judul: 'Rupiah', lebar: 13, isAngka: true },
  { judul: 'Status', lebar: 14 },
  { judul: 'Alasan', lebar: 22 },
  { judul: 'Putusan', lebar: 13 },
];

function barisNama(orang: OrangTercatat, no: number, { desa, alasan, kata }: Sebutan): CellValue[] {
  return [
    ...[no, orang.tiket, orang.jenis, orang.on, orang.program, orang.periode, desa(orang.desaKode)],
    ...[orang.nama, orang.nik, orang.kk, orang.alamat, orang.rt, orang.rw, kata(orang.kategori)],
    ...[orang.rupiah, kata(orang.status), alasan(orang.alasan), kata(orang.hasil)],
  ];
}

/** No lines above its head: a list is filtered, sorted and taken into other programs. */
function lembarNama(rowList: CellValue[][]): Lembar {
  return { nama: 'Daftar nama', kepalaList: [], kolomList: KOLOM_NAMA, rowList };
}

function lembarMasalah(kepalaList: string[], { tersisaList, tunggu }: BahanDinas, { desa, alasan }: Sebutan): Lembar {
  return {
    nama: 'Masalah dan tindak lanjut',
    kepalaList,
    kolomList: [
      { judul: 'Masalah', lebar: 30 },
      { judul: 'Desa', lebar: 22 },
      { judul: 'Program', lebar: 16 },
      { judul: 'Alasan', lebar: 30 },
      { judul: 'Jumlah', lebar: 10, isAngka: true },
      { judul: 'Tindak lanjut oleh', lebar: 20 },
    ],
    rowList: [
      ...tersisaList.map((item) => [
        item.status === 'gagal' ? 'gagal salur' : 'belum tersalur',
        desa(item.desaKode),
        item.program ?? 'tanpa program',
        alasan(item.alasan) || 'tidak disebut',
        item.jumlah,
        item.status === 'gagal' ? 'TKSK dan desa' : 'desa',
      ]),
      ...barisTunggu(tunggu).map((item) => [item.perihal, item.desa, '', '', item.jumlah, item.siapa]),
    ],
  };
}

function lembarKeluhan(kepalaList: string[], { keluhanList, rekap }: BahanDinas, { desa, kata }: Sebutan): Lembar {
  return {
    nama: 'Keluhan',
    kepalaList,
    kolomList: [
      { judul: 'Desa', lebar: 24 },
      { judul: 'Program', lebar: 18 },
      { judul: 'Jenis', lebar: 24 },
      { judul: 'Jumlah', lebar: 10, isAngka: true },
    ],
    rowList: keluhanList.map((item) => [
      ...[desa(item.desaKode), item.program ?? 'tanpa program', kata(item.jenis) || 'lain'],
      item.jumlah,
    ]),
    jumlah: ['Jumlah', '', '', rekap.total.keluhan],
  };
}

function lembarFoto(kepalaList: string[], { fotoList }: BahanDinas, { desa }: Sebutan): Lembar {
  return {
    nama: 'Dokumentasi',
    kepalaList,
    kolomList: [
      { judul: 'Tiket', lebar: 12 },
      { judul: 'Desa', lebar: 24 },
      { judul: 'Program', lebar: 18 },
      { judul: 'Tanggal', lebar: 14 },
      { judul: 'Berkas di folder media', lebar: 76 },
    ],
    rowList: fotoList.map((foto) => [foto.tiket, desa(foto.desaKode), foto.program ?? '', foto.on, foto.berkas]),
  };
}
