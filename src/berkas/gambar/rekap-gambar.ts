/** `rekap-gambar`: the week of all desa as one picture that can be read on a phone of 360 pixels width. */
import type { IsiRekap } from '../../domain/lampiran-rekap.ts';
import { isSalur, type Rekap } from '../../domain/rekap.ts';
import { sayRange } from '../../domain/waktu.ts';
import { sayJumlah } from '../../render/jumlah.ts';
import { barisDesaOf } from '../baris-desa.ts';
import type { Pembuat } from '../pembuat.ts';
import { barisSalur, kepalaSalur, legendaSalur } from './baris-salur.ts';
import { barisUsulan, kepalaUsulan, legendaUsulan } from './baris-usulan.ts';
import { toPng } from './png.ts';
import { gambar, kotak, tulis } from './svg.ts';
import { TATA } from './tata.ts';
import { WARNA } from './warna.ts';

export const makeRekapGambar: Pembuat = (isi) => Promise.resolve(toPng(drawRekap(isi as IsiRekap)));

/** The picture as SVG: heading, totals, legend, one line a desa. A week without salur shows proposals and checks instead. */
export function drawRekap({ kantor, mingguan: { rekap } }: Pick<IsiRekap, 'kantor' | 'mingguan'>): string {
  const desaList = barisDesaOf(rekap);
  const isPenyaluran = isSalur(rekap.total);
  const [legenda, kepala, baris] = isPenyaluran
    ? [legendaSalur, kepalaSalur, barisSalur]
    : [legendaUsulan, kepalaUsulan, barisUsulan];
  const height = TATA.atasBaris + desaList.length * TATA.tinggiBaris + TATA.tepi;
  return gambar(TATA.lebar, height, [
    ...judul(kantor.kecamatan, rekap),
    ...(isPenyaluran ? jumlahSalur(rekap) : jumlahUsulan(rekap)),
    ...legenda(TATA.atasLegenda),
    ...kepala(TATA.atasBaris - 18),
    ...desaList.flatMap((desa, at) => {
      const top = TATA.atasBaris + at * TATA.tinggiBaris;
      const ground = at % 2 === 0 ? [kotak(0, top, TATA.lebar, TATA.tinggiBaris, WARNA.selang)] : [];
      return [...ground, ...baris(desa, top, desaList)];
    }),
  ]);
}

function judul(kecamatan: string, { rentang, lapor, belumLapor }: Rekap): string[] {
  const jumlahDesa = lapor.length + belumLapor.length;
  const putih = { x: TATA.tepi, fill: WARNA.diKepala };
  return [
    kotak(0, 0, TATA.lebar, 250, WARNA.kepala),
    tulis(`Rekap Kec. ${kecamatan}`, { ...putih, y: 88, size: 64, isTebal: true }),
    tulis(`${sayRange(rentang.from, rentang.to)} · R-${rentang.kode}`, { ...putih, y: 154, size: 42 }),
    tulis(`Sudah lapor: ${lapor.length} dari ${jumlahDesa} desa`, { ...putih, y: 216, size: 42, isTebal: true }),
  ];
}

function jumlahSalur({ total }: Rekap): string[] {
  const { sasaran, tersalur, belum, gagal } = total;
  const persen = sasaran > 0 && tersalur <= sasaran ? ` (${Math.floor((100 * tersalur) / sasaran)}%)` : '';
  return [
    besar(`${sayJumlah(tersalur)} dari ${sayJumlah(sasaran)} KPM${persen}`),
    kecil(`tersalur; belum ${sayJumlah(belum)}, gagal ${sayJumlah(gagal)}`, 396),
    kecil(sayLain(total), 446),
  ];
}

function jumlahUsulan({ total }: Rekap): string[] {
  const { usulan, verifikasi, laporan, keluhan } = total;
  return [
    besar(`${sayJumlah(usulan)} usulan, ${sayJumlah(verifikasi)} verifikasi`),
    kecil('Tidak ada penyaluran yang dilaporkan', 396),
    kecil(`Laporan ${sayJumlah(laporan)} · Keluhan ${sayJumlah(keluhan)}`, 446),
  ];
}

function sayLain({ usulan, verifikasi, keluhan }: Rekap['total']): string {
  return `Usulan ${sayJumlah(usulan)} · Verifikasi ${sayJumlah(verifikasi)} · Keluhan ${sayJumlah(keluhan)}`;
}

function besar(text: string): string {
  return tulis(text, { x: TATA.tepi, y: 336, size: 60, fill: WARNA.teks, isTebal: true });
}

function kecil(text: string, y: number): string {
  return tulis(text, { x: TATA.tepi, y, size: 40, fill: WARNA.teks });
}
