/** `petugas`: the admin registers, lists and ends officers by private chat. */
import { localDay } from '../../domain/waktu.ts';
import { listPetugas } from '../../store/petugas.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { daftarkan, sayTerdaftar } from './daftar.ts';
import { nonaktifkan } from './nonaktif.ts';
import { sayPetugasProblem } from './problem.ts';
import { sayDaftar } from './render.ts';
import { readWordList } from './words.ts';

const CONTOH_TAMBAH = 'petugas tambah Budi Santoso; kesra desa; Liyu; 0812-0000-9012';
const PANDUAN = [
  'Mengatur petugas:',
  `- Daftarkan: *${CONTOH_TAMBAH}*`,
  '- Lihat: *petugas daftar* (semua termasuk yang lama: *petugas daftar semua*)',
  '- Akhiri: *petugas nonaktif 0812-0000-9012*',
].join('\n');

export const petugasCommand = defineCommand({
  id: 'petugas',
  keywords: ['petugas'],
  peran: ['admin'],
  isPribadi: true,
  saatLatihan: 'ditolak',
  ringkas: 'mendaftarkan, melihat dan mengakhiri petugas',
  contoh: [CONTOH_TAMBAH, 'petugas daftar', 'petugas nonaktif 0812-0000-9012'],
  run(context) {
    const argumen = (context.argumen ?? '').trim();
    const [, verb = '', rest = ''] = /^(\p{L}*)[\s:;,]*([\s\S]*)$/u.exec(argumen) ?? [];
    const today = localDay(context.now, context.zona);
    switch (verb.toLowerCase()) {
      case 'tambah':
      case 'tambahkan':
      case 'daftarkan':
      case 'baru':
        return runTambah(context, rest, today);
      case 'daftar':
      case 'list':
      case 'lihat':
        // "petugas daftar Budi; kesra desa; …" means: register.
        if (/\d{6}|;/.test(rest)) return runTambah(context, rest, today);
        return runDaftar(context, /^(?:semua|lengkap|lama)/i.test(rest), today);
      case 'nonaktif':
      case 'nonaktifkan':
      case 'hapus':
      case 'akhiri':
      case 'berhenti':
        return runNonaktif(context, rest, today);
      default:
        return PANDUAN;
    }
  },
});

function runTambah(context: CommandContext, text: string, today: string): string {
  if (text.trim() === '') return `Tulis nama, peran, desa dan nomor, misalnya:\n*${CONTOH_TAMBAH}*`;
  const wordList = readWordList(text);
  const lineList = wordList.map((words, index) => {
    const no = wordList.length > 1 ? `baris ${index + 1}: ` : '';
    const result = daftarkan(context, words, today);
    if (result.hasil !== 'ditolak') return `${no}${sayTerdaftar(result, today)}`;
    const problems = result.problemList.map((problem) => sayPetugasProblem(problem));
    if (no !== '') return `${no}belum terdaftar: ${problems.join(' ')}`;
    return ['Belum terdaftar:', ...problems.map((problem) => `- ${problem}`), `Contoh: *${CONTOH_TAMBAH}*`].join('\n');
  });
  return lineList.join('\n');
}

function runDaftar({ db, reference }: CommandContext, isAll: boolean, today: string): string {
  return sayDaftar(listPetugas(db, isAll ? null : today, reference), reference.wilayah, today);
}

function runNonaktif(context: CommandContext, text: string, today: string): string {
  const [, siapa = '', sampai] = /^([\s\S]*?)(?:[\s;,]+(?:sampai|s\.?d\.?|per|mulai)\s+(\S+))?\s*$/i.exec(text) ?? [];
  if (siapa.trim() === '')
    return 'Sebut nomor WA, nama atau nomor petugas, misalnya: *petugas nonaktif 0812-0000-9012*';
  return nonaktifkan(context, { siapa, sampai, olehId: context.petugas.id }, today).text;
}
