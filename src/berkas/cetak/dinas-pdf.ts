/** `dinas-pdf`: the report to the dinas as a letter: figures, names without whole NIKs, problems, photos. */
import type { Content } from 'pdfmake/interfaces.js';
import { type IsiDinas, sayRentangDinas } from '../../domain/lampiran-dinas.ts';
import { sayDate } from '../../domain/waktu.ts';
import { sayJumlah } from '../../render/jumlah.ts';
import type { OrangTercatat } from '../../store/laporan-dinas.ts';
import { readBahanDinas } from '../dinas/bahan.ts';
import { type Sebutan, sebutanOf } from '../dinas/sebutan.ts';
import { barisTunggu } from '../menunggu.ts';
import type { BerkasRuang, Pembuat } from '../pembuat.ts';
import { catatanHeic, halamanFoto, pilihFoto } from './foto.ts';
import { cetak, type Dokumen } from './pdf.ts';
import { kop, tandaTangan } from './surat.ts';
import { judulBagian, type Sel, tabel } from './tabel.ts';
import { tabelDesa, tabelProgram } from './tabel-rekap.ts';

/** Longer lists nobody reads on paper; the workbook has them whole. */
const NAMA_MAKS = 400;
/** A longer table of complaints is worth a page break of its own. */
const KELUHAN_UTUH = 12;
const HURUF = 8.5;

export const makeDinasPdf: Pembuat = async (isi, ruang) => (await cetak(dokumen(isi as IsiDinas, ruang))).bytes;

function dokumen(isi: IsiDinas, ruang: BerkasRuang): Dokumen {
  const sebutan = sebutanOf(ruang.reference);
  const namaList: Sel[][] = [];
  let jumlahNama = 0;
  const bahan = readBahanDinas(isi, ruang, (orang) => {
    jumlahNama++;
    if (jumlahNama <= NAMA_MAKS) namaList.push(barisNama(orang, jumlahNama, sebutan));
  });
  const { kantor, rentang, on } = isi;
  const masa = sayRentangDinas(rentang);
  const program = tabelProgram(bahan.programList, bahan.rekap);
  return {
    title: `Laporan ${masa} Kecamatan ${kantor.kecamatan}`,
    fontSize: HURUF,
    kaki: `Laporan ${masa}, Kecamatan ${kantor.kecamatan}`,
    content: [
      ...kop(kantor),
      { text: 'LAPORAN PENYALURAN DAN LAYANAN KESEJAHTERAAN SOSIAL', bold: true, alignment: 'center', fontSize: 11 },
      { text: `${masa}, keadaan catatan pada ${sayDate(on)}`, alignment: 'center', fontSize: 10, margin: [0, 0, 0, 6] },
      judulBagian('A. Rekap per desa'),
      ...tabelDesa(bahan.rekap),
      judulBagian('B. Rekap per program'),
      program ?? { text: 'Tidak ada program yang dilaporkan.' },
      judulBagian('C. Masalah dan tindak lanjut'),
      ...masalah(bahan, sebutan),
      // Signatures never stand alone on a page.
      {
        unbreakable: bahan.keluhanList.length <= KELUHAN_UTUH,
        stack: [
          judulBagian('D. Keluhan (jumlah, tanpa nama pengadu)'),
          keluhan(bahan, sebutan),
          tandaTangan(kantor, bahan.pejabat, on),
        ],
      },
      ...dokumentasi(bahan, ruang.mediaDir, sebutan),
      ...daftarNama(namaList, jumlahNama),
    ],
  };
}

function dokumentasi(bahan: ReturnType<typeof readBahanDinas>, mediaDir: string, { desa }: Sebutan): Content[] {
  const fotoList = pilihFoto(bahan.fotoList);
  const catatan = catatanHeic(bahan.fotoList);
  const judul = 'E. Foto dokumentasi';
  if (fotoList.length === 0) return catatan === null ? [] : [judulBagian(judul), { text: catatan }];
  return [
    { text: judul, bold: true, pageBreak: 'before', margin: [0, 0, 0, 6] },
    halamanFoto(fotoList, mediaDir, desa),
    ...(catatan === null ? [] : [{ text: catatan, italics: true }]),
  ];
}

function masalah({ tersisaList, tunggu }: ReturnType<typeof readBahanDinas>, { desa, alasan }: Sebutan): Content[] {
  const rowList: Sel[][] = [
    ...tersisaList.map((item) => [
      item.status === 'gagal' ? 'gagal salur' : 'belum tersalur',
      desa(item.desaKode),
      item.program ?? '',
      alasan(item.alasan) || 'alasan tidak disebut',
      item.jumlah,
    ]),
    ...barisTunggu(tunggu).map((item) => [item.perihal, item.desa, '', `menunggu ${item.siapa}`, item.jumlah]),
  ];
  if (rowList.length === 0) return [{ text: 'Tidak ada.' }];
  const kolomList = [
    { judul: 'Masalah', lebar: 150 },
    { judul: 'Desa', lebar: '*' as const },
    { judul: 'Program', lebar: 70 },
    { judul: 'Alasan / tindak lanjut', lebar: 120 },
    { judul: 'Jumlah', lebar: 40 },
  ];
  return [tabel(kolomList, rowList)];
}

function keluhan({ keluhanList, rekap }: ReturnType<typeof readBahanDinas>, { desa, kata }: Sebutan): Content {
  if (keluhanList.length === 0) return { text: 'Tidak ada.' };
  return tabel(
    [
      { judul: 'Desa', lebar: '*' },
      { judul: 'Program', lebar: 100 },
      { judul: 'Jenis', lebar: 140 },
      { judul: 'Jumlah', lebar: 40 },
    ],
    keluhanList.map((item) => [desa(item.desaKode), item.program ?? '', kata(item.jenis) || 'lain', item.jumlah]),
    ['Jumlah', '', '', rekap.total.keluhan],
  );
}

function barisNama(orang: OrangTercatat, no: number, { desa, alasan, kata }: Sebutan): Sel[] {
  const status = [kata(orang.status), alasan(orang.alasan)].filter(Boolean).join(', ');
  return [
    ...[String(no), orang.tiket, sayDate(orang.on), orang.program, desa(orang.desaKode), orang.nama],
    ...[orang.nik === null ? '' : `…${orang.nik.slice(-4)}`, status],
  ];
}

/** Names with the last four digits: paper lies about, and the workbook has the whole numbers. */
function daftarNama(namaList: Sel[][], jumlah: number): Content[] {
  if (jumlah === 0) return [];
  const lengkap = 'NIK lengkap ada di berkas XLSX.';
  const catatan =
    jumlah > namaList.length
      ? `${sayJumlah(namaList.length)} dari ${sayJumlah(jumlah)} baris; daftar lengkap dan ${lengkap}`
      : `${sayJumlah(jumlah)} baris. ${lengkap}`;
  return [
    { text: 'Daftar nama', bold: true, pageBreak: 'before' },
    { text: catatan, italics: true, margin: [0, 0, 0, 4] },
    tabel(
      [
        { judul: 'No', lebar: 22 },
        { judul: 'Tiket', lebar: 36 },
        { judul: 'Tanggal', lebar: 52 },
        { judul: 'Program', lebar: 56 },
        { judul: 'Desa', lebar: 76 },
        { judul: 'Nama', lebar: '*' },
        { judul: 'NIK', lebar: 28 },
        { judul: 'Status', lebar: 90 },
      ],
      namaList,
    ),
  ];
}
