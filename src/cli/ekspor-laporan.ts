/** `sotarsa ekspor laporan`: the report to the dinas about a month or a triwulan. */
import type { App } from '../app.ts';
import { kantorOf } from '../domain/kantor.ts';
import { lampiranDinas, rentangDinas, sayRentangDinas } from '../domain/lampiran-dinas.ts';
import { addDays, localDay, monthOf, type Rentang } from '../domain/waktu.ts';
import { OrderWordError } from '../lists/order.ts';
import { catatJejak } from '../store/jejak.ts';
import { tulisBerkas } from './tulis-berkas.ts';

export interface LaporanOptions {
  bulan?: string;
  triwulan?: string;
  pdf?: boolean;
  ke?: string;
}

/** @throws OrderWordError with an Indonesian sentence where the order cannot be understood */
export async function exportLaporan(app: App, options: LaporanOptions): Promise<void> {
  const { office, reference } = app;
  const jenis = options.pdf ? 'dinas-pdf' : 'dinas-xlsx';
  const akhiran = options.pdf ? '.pdf' : '.xlsx';
  if (options.ke !== undefined && !options.ke.toLowerCase().endsWith(akhiran)) {
    throw new OrderWordError(
      `Nama berkas «${options.ke}» harus berakhir ${akhiran}${options.pdf ? '' : ', atau tambahkan --pdf'}.`,
    );
  }
  const now = office.now();
  const on = localDay(now, office.zona);
  const rentang = readRentang(options, on);
  const kantor = kantorOf(reference.wilayah);
  const path = await tulisBerkas(
    app,
    lampiranDinas(jenis, { kantor, on, dimintaAt: now.toISOString(), rentang }),
    options.ke,
  );
  const jejak = { petugasId: null, perintah: 'ekspor', kunci: `laporan ${rentang.kode}`, wargaId: null };
  catatJejak(office.db, { ...jejak, at: now, tempat: 'konsol', hasil: 'ditemukan' });
  const isi = options.pdf ? 'Isinya nama warga' : 'Isinya NIK warga';
  process.stdout.write(`Laporan ${sayRentangDinas(rentang)} ditulis ke ${path}. ${isi}: simpan di tempat yang aman.\n`);
}

/** Without a word it is the month that has ended last. */
function readRentang({ bulan, triwulan }: LaporanOptions, on: string): Rentang {
  if (bulan !== undefined && triwulan !== undefined)
    throw new OrderWordError('Pilih salah satu: --bulan atau --triwulan.');
  const kode = bulan ?? triwulan ?? monthOf(addDays(monthOf(on).from, -1)).kode;
  const rentang = rentangDinas(kode);
  if (rentang === null || (triwulan !== undefined) !== kode.toUpperCase().includes('TW')) {
    throw new OrderWordError(`Waktu «${kode}» tidak dipahami. Tulis --bulan 2026-11, atau --triwulan 2026-TW3.`);
  }
  if (rentang.from > on) throw new OrderWordError(`${sayRentangDinas(rentang)} belum tiba, jadi belum ada laporannya.`);
  return rentang;
}
