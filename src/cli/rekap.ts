/** `sotarsa rekap`: any recap at the console, by the words that the chat knows; also the figures as JSON, rates and lead times included. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { localDay } from '../domain/waktu.ts';
import { renderRekap } from '../render/rekap.ts';
import { readRekapIsi } from '../store/rekap-mingguan.ts';
import { type Penolakan, readPermintaan } from '../urai/rekap-diminta.ts';

const CONTOH = 'Contoh: sotarsa rekap triwulan 3, sotarsa rekap liyu pkh bulan agustus, sotarsa rekap R-2026-W46';

/** @param open opens the office; called only when the order runs */
export function addRekapCommand(program: Command, open: () => App): void {
  program
    .command('rekap')
    .argument('[kata...]', 'waktu, desa, program: seperti di chat (bawaan: minggu ini)')
    .description('menampilkan rekap minggu, bulan, triwulan, atau tahun')
    .option('--json', 'angka-angkanya sebagai JSON')
    .action((kataList: string[], { json }: { json?: boolean }) => {
      const app = open();
      try {
        const { reference, zona } = app.office;
        const on = localDay(app.office.now(), zona);
        const asked = readPermintaan(kataList.join(' '), { reference, on, desaSaya: null });
        if ('sebab' in asked) {
          process.stderr.write(`${sayPenolakan(asked)}\n${CONTOH}\n`);
          process.exitCode = 1;
          return;
        }
        const { rentang, desa } = asked;
        const program = asked.program?.kode ?? null;
        const { wilayah } = reference;
        const isi = readRekapIsi(app.db, rentang, { desa, program }, { zona, wilayah, on, tenggatList: [] });
        const kepala = {
          kecamatan: wilayah.kecamatan,
          on,
          ...(desa && { desa }),
          ...(program !== null && { program }),
        };
        process.stdout.write(
          `${json ? JSON.stringify({ kode: `R-${rentang.kode}`, desa, program, ...isi }) : renderRekap(isi, kepala)}\n`,
        );
      } finally {
        app.close();
      }
    });
}

function sayPenolakan(penolakan: Penolakan): string {
  switch (penolakan.sebab) {
    case 'data_pribadi':
      return 'Rekap hanya memuat angka, tanpa nama dan nomor orang.';
    case 'beberapa':
      return 'Sekali tanya satu desa, satu program, dan satu waktu.';
    case 'belum_tiba':
      return 'Waktu yang diminta belum tiba.';
    case 'desa_asing':
      return `Desa "${penolakan.kata}" belum dikenal.`;
    case 'asing':
      return `Kata "${penolakan.kata}" belum dipahami.`;
  }
}
