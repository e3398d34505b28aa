/** `belum`: which desa have not reported in the week. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { addDays, localDay, monthOf, sayRange, weekOf } from '../../domain/waktu.ts';
import { readRekap } from '../../store/rekap.ts';
import { defineCommand } from '../define-command.ts';

/** What a desa without anything to report sends; read as laporan nihil. */
const CONTOH_NIHIL = 'LAPORAN NIHIL minggu ini';

export const belum = defineCommand({
  id: 'belum_lapor',
  keywords: ['belum', 'belum lapor', 'blm lapor', 'belum melapor'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'desa yang belum lapor minggu ini',
  contoh: ['belum lapor', 'belum lapor minggu lalu'],
  run({ db, reference, zona, now, argumen }) {
    const asked = (argumen ?? '').toLowerCase();
    const { rentang, sebutan } = readRentang(asked, localDay(now, zona));
    const { lapor, belumLapor } = readRekap(db, rentang, { zona, desaList: reference.wilayah.desaList });
    const jumlah = lapor.length + belumLapor.length;
    const tanggal = sayRange(rentang.from, rentang.to);
    if (belumLapor.length === 0) return `Semua ${jumlah} desa sudah lapor ${sebutan} (${tanggal}). Terima kasih! 🙏`;
    const nameList = belumLapor.map(({ nama }) => nama).join(', ');
    const cure = sebutan === 'minggu ini' ? `\n\nBila tidak ada kegiatan, cukup kirim:\n*${CONTOH_NIHIL}*` : '';
    return lapor.length === 0
      ? `*Belum ada desa yang lapor ${sebutan}*\n${tanggal} · ${jumlah} desa${cure}`
      : `*Belum lapor ${sebutan}: ${belumLapor.length} dari ${jumlah} desa*\n${tanggal}\n\n${nameList}${cure}`;
  },
});

function readRentang(asked: string, on: string): { rentang: ReturnType<typeof weekOf>; sebutan: string } {
  const isLalu = /lalu|kemar[ie]n|kmr[ei]?n|sebelum/.test(asked);
  if (/(?:^|\s)(?:bulan|bln)/.test(asked)) {
    const rentang = isLalu ? monthOf(addDays(monthOf(on).from, -1)) : monthOf(on);
    return { rentang, sebutan: isLalu ? 'bulan lalu' : 'bulan ini' };
  }
  return { rentang: weekOf(isLalu ? addDays(on, -7) : on), sebutan: isLalu ? 'minggu lalu' : 'minggu ini' };
}
