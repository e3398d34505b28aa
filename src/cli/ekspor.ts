/** `sotarsa ekspor warga | kepesertaan | laporan`: the register, or the report to the dinas, as a file. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { localDay } from '../domain/waktu.ts';
import { EKSPOR_LIST, type Ekspor, exportList } from '../lists/export-list.ts';
import { OrderWordError, readOrder } from '../lists/order.ts';
import { exportLaporan, type LaporanOptions } from './ekspor-laporan.ts';
import { sayTakTertulis } from './tulis-berkas.ts';

interface Options extends LaporanOptions {
  desa?: string;
  program?: string;
  csv?: boolean;
}

/** @param open opens the office; called only when the order runs */
export function addEksporCommand(program: Command, open: () => App): void {
  program
    .command('ekspor')
    .argument('<isi>', [...EKSPOR_LIST, 'laporan'].join(', '))
    .description('menulis daftar orang, kepesertaan program, atau laporan untuk dinas ke berkas')
    .option('--desa <desa>', 'hanya satu desa')
    .option('--program <program>', 'hanya satu program')
    .option('--ke <berkas>', 'nama berkas, .xlsx atau .csv (bawaan: di folder ekspor, dengan tanggal hari ini)')
    .option('--csv', 'CSV sebagai ganti XLSX (warga, kepesertaan)')
    .option('--bulan <bulan>', 'laporan satu bulan, misalnya 2026-11 (bawaan: bulan lalu)')
    .option('--triwulan <triwulan>', 'laporan satu triwulan, misalnya 2026-TW3')
    .option('--pdf', 'laporan sebagai PDF, tanpa NIK lengkap')
    .action(async (isi: string, options: Options) => {
      try {
        await exportFrom(open, isi, options);
      } catch (error) {
        const sentence = sentenceOf(error, options.ke);
        if (sentence === null) throw error;
        process.stderr.write(`${sentence}\n`);
        process.exitCode = 1;
      }
    });
}

async function exportFrom(open: () => App, isi: string, options: Options): Promise<void> {
  if (isi !== 'laporan') return exportTable(open, isi, options);
  const app = open();
  try {
    await exportLaporan(app, options);
  } finally {
    app.close();
  }
}

async function exportTable(open: () => App, isi: string, { ke, csv, ...words }: Options): Promise<void> {
  if (!isEkspor(isi))
    throw new OrderWordError(`«${isi}» tidak dikenal. Tulis: sotarsa ekspor warga, kepesertaan, atau laporan.`);
  if (ke !== undefined && !/\.(?:xlsx|csv)$/i.test(ke)) {
    throw new OrderWordError(`Nama berkas «${ke}» harus berakhir .xlsx atau .csv.`);
  }
  const app = open();
  try {
    const today = localDay(app.office.now(), app.office.zona);
    const { desa, program = null } = readOrder(app.reference, words, today);
    const room = { ...app.office, dataDir: app.config.dataDir };
    const { path, rows } = await exportList(room, { isi, desa, program, ke: ke ?? null, isCsv: csv ?? false });
    if (rows === 0) throw new OrderWordError('Tidak ada yang cocok, jadi tidak ada berkas yang ditulis.');
    process.stdout.write(
      `${rows.toLocaleString('id-ID')} baris ditulis ke ${path}. Isinya NIK warga: simpan di tempat yang aman.\n`,
    );
  } finally {
    app.close();
  }
}

function isEkspor(isi: string): isi is Ekspor {
  return (EKSPOR_LIST as readonly string[]).includes(isi);
}

/** What the officer can mend: a word of the order, or a place where nothing can be written. */
function sentenceOf(error: unknown, ke: string | undefined): string | null {
  if (error instanceof OrderWordError) return error.message;
  return sayTakTertulis(error, ke);
}
