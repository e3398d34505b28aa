/** `sotarsa jejak`: who looked whom up, for whoever has to answer for it. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { addDays, instantOf, localClock, localDay, sayDate, type Zona } from '../domain/waktu.ts';
import { type JejakTercatat, listJejak } from '../store/jejak.ts';

/** Without a date the last week is listed. */
const HARI = 7;

export function addJejakCommand(program: Command, open: () => App): void {
  program
    .command('jejak')
    .description('menampilkan siapa yang mencari data warga, dan siapa yang dicari')
    .option('--petugas <nomor>', 'hanya petugas bernomor ini (lihat: sotarsa petugas daftar)')
    .option('--sejak <tanggal>', 'sejak tanggal ini, misalnya 2026-08-01 (tanpa ini: 7 hari terakhir)')
    .action((options: { petugas?: string; sejak?: string }) => {
      const fault = faultOf(options);
      if (fault !== null) {
        process.stderr.write(`${fault}\n`);
        process.exitCode = 1;
        return;
      }
      const app = open();
      try {
        const { zona } = app.config;
        const on = options.sejak ?? addDays(localDay(app.office.now(), zona), -HARI);
        const petugasId = options.petugas === undefined ? null : Number(options.petugas);
        const list = listJejak(app.db, { petugasId, since: instantOf(on, 0, zona) });
        process.stdout.write(`${sayJejak(list, on, zona)}\n`);
      } finally {
        app.close();
      }
    });
}

function faultOf({ petugas, sejak }: { petugas?: string; sejak?: string }): string | null {
  if (petugas !== undefined && !/^\d+$/.test(petugas))
    return 'Nomor petugas harus angka. Lihat: sotarsa petugas daftar';
  const isDay = sejak === undefined || (/^\d{4}-\d\d-\d\d$/.test(sejak) && !Number.isNaN(Date.parse(sejak)));
  return isDay ? null : `Tanggal "${sejak}" tidak ada. Tulis seperti 2026-08-01.`;
}

const HASIL_TEXT = {
  ditemukan: 'ditemukan',
  tidak_ada: 'tidak ada',
  ditolak: 'ditolak',
  dibatasi: 'dihentikan, terlalu banyak',
};

/** One line a look-up: when, who, where, how, whom. Without whole numbers. */
export function sayJejak(list: readonly JejakTercatat[], on: string, zona: Zona): string {
  if (list.length === 0) return `Tidak ada pencarian warga sejak ${sayDate(on)}.`;
  const lineList = list.map(({ at, petugasId, petugas, perintah, kunci, nama, akhir, tempat, hasil }) => {
    const who = petugasId === null ? 'konsol' : `${petugas} (no. ${petugasId})`;
    const whom = nama === null ? '' : `: ${nama} …${akhir}`;
    return `${sayDate(localDay(at, zona))} ${localClock(at, zona)}  ${who}, ${tempat}  ${perintah} ${kunci}  ${HASIL_TEXT[hasil]}${whom}`;
  });
  return [...lineList, `${list.length} pencarian sejak ${sayDate(on)}.`].join('\n');
}
