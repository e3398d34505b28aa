/** `sotarsa ekspor warga | kepesertaan`: the register as a file, for this office's own work. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { localDay } from '../domain/waktu.ts';
import { EKSPOR_LIST, type Ekspor, exportList } from '../lists/export-list.ts';
import { OrderWordError, readOrder } from '../lists/order.ts';

interface Options {
  desa?: string;
  program?: string;
  ke?: string;
  csv?: boolean;
}

/** @param open opens the office; called only when the order runs */
export function addEksporCommand(program: Command, open: () => App): void {
  program
    .command('ekspor')
    .argument('<isi>', EKSPOR_LIST.join(' atau '))
    .description('menulis daftar orang, atau kepesertaan program, ke berkas XLSX atau CSV')
    .option('--desa <desa>', 'hanya satu desa')
    .option('--program <program>', 'hanya satu program')
    .option('--ke <berkas>', 'nama berkas, .xlsx atau .csv (bawaan: di folder ekspor, dengan tanggal hari ini)')
    .option('--csv', 'CSV sebagai ganti XLSX')
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

async function exportFrom(open: () => App, isi: string, { ke, csv, ...words }: Options): Promise<void> {
  if (!isEkspor(isi))
    throw new OrderWordError(`«${isi}» tidak dikenal. Tulis: sotarsa ekspor warga, atau kepesertaan.`);
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
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EBUSY'].includes(code)) return null;
  return `Berkas ${ke ?? 'di folder ekspor'} tidak bisa ditulis (${code}). Tutup berkasnya di Excel, periksa folder dan sisa ruang, lalu ulangi.`;
}
