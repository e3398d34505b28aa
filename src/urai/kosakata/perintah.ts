/** The words that order the bot to do something: one table for all commands. */
import { phraseSet, phraseTable } from '../../text/phrase-table.ts';

export type Perintah = 'rekap' | 'status' | 'belum_lapor' | 'format' | 'bantuan' | 'ekspor';

export const perintahTable = phraseTable<Perintah>({
  rekap: ['rekap', 'rekapitulasi', 'minta rekap', 'lihat rekap', 'kirim rekap', 'tampilkan rekap'],
  status: ['status', 'cek', 'cek status', 'lihat status', 'status tiket', 'cek tiket', 'sts', 'cek nik', 'minta status'],
  belum_lapor: ['belum lapor', 'belum laporan', 'siapa belum lapor', 'siapa yang belum lapor', 'siapa saja yang belum lapor', 'siapa saja belum lapor', 'yang belum lapor', 'desa belum lapor', 'desa yang belum lapor', 'daftar belum lapor', 'belum melapor', 'desa mana yang belum lapor', 'desa mana belum lapor', 'belumlapor', 'belum_lapor', 'belum melaporkan', 'cek belum lapor', 'cek yang belum lapor', 'daftar yang belum lapor', 'siapa nang belum lapor', 'rekap belum lapor', 'yang belum melapor', 'cek desa belum lapor', 'daftar desa belum lapor', 'desa mana saja yang belum lapor'],
  format: ['format', 'form', 'formulir', 'contoh format', 'minta format', 'minta form', 'contoh', 'templat', 'template', 'blangko', 'blanko', 'contoh form', 'minta contoh', 'cara lapor', 'cara usul', 'format laporan', 'kirim format'],
  bantuan: ['bantuan', 'menu', 'help', '?', 'perintah', 'panduan', 'petunjuk', 'daftar perintah', 'cara pakai', 'cara penggunaan', 'tutorial', 'bantu', 'info bot', 'tampilkan menu', 'minta menu', 'lihat menu', 'daftar menu', 'minta bantuan', 'minta panduan'],
  ekspor: ['ekspor', 'export', 'eksport', 'unduh', 'download', 'excel', 'minta excel', 'ekspor data', 'export data', 'unduh data', 'expor', 'eksportir', 'eksporkan', 'minta ekspor', 'unduh excel', 'ekspor excel', 'download data', 'download excel'],
});

/** Words of politeness around an order. */
export const sopanTable = phraseSet(['bot', 'admin', 'bapak', 'ibu', 'tolong', 'mohon', 'minta', 'yang', 'izin', 'maaf', 'dong', 'dulu', 'ya', 'lah', 'sotarsa', 'pak sotarsa', 'terima kasih', 'makasih', 'mksh', 'tks', 'trims', 'coba', 'bisa', 'boleh', 'kak', 'ka', 'bang', 'nah', 'sebentar', 'mau', 'handak', 'saya', 'selamat pagi', 'selamat siang', 'selamat sore', 'selamat malam', 'assalamualaikum', 'ass', 'halo', 'hai', 'hi', 'pagi', 'siang', 'sore', 'malam', 'wr wb', 'wr', 'wb', 'terimakasih', 'trimakasih', 'kasih', 'terima', 'mohon izin', 'tarima', 'mlm', 'info', 'punten', 'permisi', 'slmt', 'selamat', 'om', 'mas', 'mbak', 'kami']);

/** Words that make a sentence of it: nobody orders a bot so. */
export const KALIMAT: ReadonlySet<string> = new Set(['sudah', 'kemarin', 'kapan', 'sedang', 'dikirim', 'kirim', 'kirimkan', 'dikirimkan', 'segera', 'besok', 'nanti', 'akan', 'masih', 'karena', 'tetapi', 'bagaimana', 'kenapa', 'mengapa', 'apa', 'dimana', 'siapa', 'berapa', 'ada', 'tidak', 'tiada', 'dibagi', 'cair', 'turun', 'selesai', 'jadi', 'menjadi', 'dapat', 'harus', 'wajib', 'paling', 'terlampir', 'menyusul', 'lengkap', 'beres', 'tunggu', 'ditunggu', 'kumpul', 'dikumpulkan', 'hari', 'agar', 'supaya', 'kalau', 'jangan', 'salah', 'ditempel', 'tersebut', 'diterima', 'terima', 'dibagikan', 'untungnya', 'alhamdulillah', 'ditanda', 'diperbaiki', 'lancar', 'sampai', 'mana', 'kah', 'sama', 'berasnya', 'bantuannya', 'disalurkan', 'apakah', 'gimana', 'hanya', 'lagi', 'dari', 'link']);
