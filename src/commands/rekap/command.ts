/** `rekap`: the figures of a day, week or month, of the kecamatan, a desa or a programme. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { localDay } from '../../domain/waktu.ts';
import { renderRekap } from '../../render/rekap.ts';
import { readRekapIsi } from '../../store/rekap-mingguan.ts';
import { type Penolakan, type Permintaan, readPermintaan } from '../../urai/rekap-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

const CONTOH = `Contoh:
• *rekap* (minggu ini)
• *rekap minggu lalu*
• *rekap bulan* atau *rekap agustus*
• *rekap liyu* (satu desa)
• *rekap pkh* (satu program)`;

export const rekap = defineCommand({
  id: 'rekap',
  keywords: ['rekap', 'rekapan', 'rekapitulasi'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'angka minggu ini; juga: rekap bulan, rekap dan nama desa atau program',
  contoh: ['rekap', 'rekap minggu lalu', 'rekap bulan', 'rekap agustus', 'rekap pkh'],
  run(context) {
    const { argumen, reference, now, zona, petugas } = context;
    const on = localDay(now, zona);
    const asked = readPermintaan(argumen, { reference, on, desaSaya: petugas.desa });
    return 'sebab' in asked ? sayPenolakan(asked) : writeRekap(context, asked, on);
  },
});

function writeRekap(
  { db, reference, zona }: CommandContext,
  { rentang, desa, program }: Permintaan,
  on: string,
): string {
  const { wilayah } = reference;
  const cakupan = { desa, program: program?.kode ?? null };
  const isi = readRekapIsi(db, rentang, cakupan, { zona, wilayah, on, tenggatList: [] });
  const narrowed = { ...(desa && { desa }), ...(program && { program: program.kode }) };
  return renderRekap(isi, { kecamatan: wilayah.kecamatan, on, ...narrowed });
}

function sayPenolakan(penolakan: Penolakan): string {
  switch (penolakan.sebab) {
    case 'data_pribadi':
      return `Maaf, nama, NIK, dan data pribadi lain tidak ditampilkan dalam rekap; rekap hanya memuat angka.\n${CONTOH}\nUntuk satu orang: *status* lalu nomor tiket, atau 4 angka terakhir NIK dan nama.`;
    case 'beberapa':
      return `Maaf, sekali tanya satu desa, satu program, dan satu waktu.\n${CONTOH}`;
    case 'belum_tiba':
      return `Waktu yang diminta belum tiba, jadi belum ada rekapnya.\n${CONTOH}`;
    case 'desa_asing':
      return `Desa "${penolakan.kata.slice(0, 20)}" belum saya kenal.\n${CONTOH}`;
    case 'asing':
      return `Kata "${penolakan.kata.slice(0, 20)}" belum saya pahami.\n${CONTOH}`;
  }
}
