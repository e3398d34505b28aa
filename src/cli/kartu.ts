/** `sotarsa kartu`: the card of all message forms, to be printed for the wall of a village office. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { kantorOf } from '../domain/kantor.ts';
import type { Lampiran } from '../domain/lampiran.ts';
import { lampiranKartu } from '../domain/lampiran-kartu.ts';
import { OrderWordError, readOrder } from '../lists/order.ts';
import { reportList } from '../reports/index.ts';
import { sayTakTertulis, tulisBerkas } from './tulis-berkas.ts';

/** @param open opens the office; called only when the order runs */
export function addKartuCommand(program: Command, open: () => App): void {
  program
    .command('kartu')
    .description('membuat kartu satu halaman (PDF) berisi semua bentuk pesan, untuk ditempel di kantor desa')
    .option('--desa <desa>', 'desa yang tertulis dalam contoh (bawaan: desa pertama)')
    .option('--ke <berkas>', 'nama berkas .pdf (bawaan: di folder ekspor)')
    .action(async ({ desa, ke }: { desa?: string; ke?: string }) => {
      const app = open();
      try {
        const path = await tulisBerkas(app, kartuOf(app, desa), ke);
        process.stdout.write(`Kartu ditulis ke ${path}. Cetak di kertas A4.\n`);
      } catch (error) {
        const sentence = error instanceof OrderWordError ? error.message : sayTakTertulis(error, ke);
        if (sentence === null) throw error;
        process.stderr.write(`${sentence}\n`);
        process.exitCode = 1;
      } finally {
        app.close();
      }
    });
}

function kartuOf({ reference }: App, kata: string | undefined): Lampiran {
  const { wilayah } = reference;
  const { desa } = readOrder(reference, kata === undefined ? {} : { desa: kata }, '');
  return lampiranKartu({
    kantor: kantorOf(wilayah),
    kecamatanKode: wilayah.kecamatanKode,
    desa: desa?.nama ?? wilayah.desaList[0]?.nama ?? '',
    contohByKind: new Map(reportList.map(({ kind, contoh }) => [kind, contoh])),
  });
}
