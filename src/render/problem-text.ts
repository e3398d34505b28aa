/** Every problem code as an Indonesian sentence with its cure. */
import type { Problem, ProblemCode } from '../domain/problem.ts';
import { sayDate } from '../domain/waktu.ts';

type Say = (say: (name: string, otherwise?: string) => string) => string;

const SENTENCE_BY_CODE: Record<ProblemCode, Say> = {
  NIK_PANJANG: (p) => `NIK ${p('panjang', 'bukan 16')} angka, harus 16`,
  NIK_KARAKTER: () => 'NIK memuat huruf, harus 16 angka saja (huruf O bukan nol, huruf l bukan satu)',
  NIK_TANGGAL: () => 'tanggal lahir di dalam NIK tidak ada di kalender, periksa angka ke-7 sampai 12',
  NIK_WILAYAH: () => 'kode wilayah di awal NIK tidak ada, periksa 4 angka pertama',
  NIK_KOSONG: () => 'NIK belum ada, susulkan 16 angkanya',
  NIK_GANDA: (p) => `NIK sama dengan baris ${p('baris', 'sebelumnya')}, periksa salah satunya`,
  NIK_SAMA_KK: () => 'NIK dan nomor KK sama, salah satu keliru',
  NIK_EXCEL: () => 'NIK rusak oleh Excel (angka akhirnya hilang), ketik ulang dari KTP',
  NAMA_TIDAK_WAJAR: () => 'nama tidak wajar, tulis nama sesuai KTP',
  ALASAN_KOSONG: () => 'alasan belum ada, contoh: meninggal / pindah / mampu',
  STATUS_BERTENTANGAN: () => 'dinilai dua kali dengan hasil berbeda, pilih satu',
  NOMINAL_TIDAK_JELAS: () => 'jumlah uang tidak jelas, tulis lengkap, contoh: Rp 600.000',
  DESA_TAK_DIKENAL: (p) =>
    `${p('desa') === '' ? 'Desanya belum disebut' : `Desa ${p('desa')} tidak dikenal`}. Balas dengan nama desanya, contoh: Desa ${p('contoh', 'Liyu')}`,
  DESA_LUAR_WEWENANG: (p) =>
    `Laporan untuk Desa ${p('desa', 'lain')} dikirim petugas desa itu atau petugas kecamatan (TKSK/Kasi Kesra). Titipkan lewat mereka`,
  DESA_LUAR_KECAMATAN: (p) => `Desa ${p('desa', 'itu')} di luar kecamatan ini. Kirim lewat kecamatannya sendiri`,
  PROGRAM_KOSONG: () => 'Programnya belum ada. Balas dengan nama programnya saja, contoh: PKH',
  BARIS_KOSONG: () => 'Isinya belum ada: tidak ada nama dan tidak ada jumlah. Kirim ulang dengan isi seperti contoh',
  JUMLAH_BARIS_TIDAK_COCOK: (p) =>
    `Tertulis ${p('tertulis', 'jumlah lain')} orang, yang terbaca ${p('terbaca', 'tidak sama')} baris. Balas dengan jumlah yang benar (contoh: jumlah 5), atau kirim ulang lengkap`,
  TOTAL_TIDAK_COCOK: (p) =>
    `Hitungannya tidak cocok: tertulis ${p('tertulis', 'lain')}, hasil hitung ${p('hitung', 'tidak sama')}. Balas dengan angka yang benar, contoh: tersalur 23 belum 2`,
  TANGGAL_MUSTAHIL: (p) =>
    `Tanggal ${p('tanggal', 'itu')} tidak ada di kalender. Balas dengan tanggalnya, contoh: tgl 30/9/2026`,
  TANGGAL_DI_DEPAN: (p) =>
    `Tanggal ${p('tanggal', 'itu')} belum lewat. Balas dengan tanggal kejadiannya, contoh: tgl 12/8/2026`,
  NILAI_TIDAK_JELAS: (p) =>
    `Angka ${p('nilai', 'yang tertulis')} tidak jelas. Balas dengan angkanya, contoh: tersalur 40`,
  CAMPURAN_JENIS: () => 'Satu pesan memuat dua jenis laporan. Kirim terpisah: satu pesan untuk satu jenis laporan',
  TARGET_TIDAK_JELAS: () =>
    'Laporan yang mana? Sebutkan nomornya (contoh U-0012), atau balas langsung pesan laporannya',
  TEMPLAT_KOSONG: () => 'Formulirnya masih kosong. Isi dulu, lalu kirim ulang',
  BUKAN_LAPORAN: () => 'Isinya bukan laporan, jadi tidak dicatat',
  PENGIRIM_TANPA_WEWENANG: () =>
    'Hanya petugas terdaftar yang boleh mengirim ini. Sampaikan lewat Kasi Kesra desa, atau kirim KELUHAN',
  SUDAH_TERCATAT: (p) => `sudah tercatat di ${p('kode', 'laporan lain')}, tidak dihitung dua kali`,
  NIK_LUAR_KABUPATEN: () => 'NIK dari luar kabupaten, diterima',
  NIK_KK_TERTUKAR: () => 'NIK dan KK tertukar, sudah dibetulkan',
  JK_TIDAK_COCOK: () => 'jenis kelamin tidak cocok dengan NIK',
  UMUR_TIDAK_COCOK: () => 'umur menurut NIK belum 60 tahun',
  NOMINAL_JANGGAL: () => 'jumlah uang janggal untuk satu orang',
  PERLU_KONFIRMASI: () => 'masih perlu dipastikan',
  NIK_DIKENAL: (p) => `${p('jumlah')} nama tanpa NIK dikenali dari catatan program ini`,
  KK_PANJANG: (p) => `nomor KK ${p('panjang', 'bukan 16')} angka, harus 16`,
};

/** Codes that mean another thing as a warning than as a rejection. */
const WARNING_BY_CODE: Partial<Record<ProblemCode, string>> = {
  NIK_KOSONG: 'tanpa NIK, dicatat dengan nama saja',
  NIK_EXCEL: 'semua NIK berakhir 0, mungkin rusak oleh Excel: periksa lagi dengan KTP',
};

/** The sentence of a problem, without its row. */
export function problemText(problem: Problem): string {
  return SENTENCE_BY_CODE[problem.code]((name, otherwise = '') => {
    const value = problem.params?.[name];
    if (value === undefined) return otherwise;
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? sayDate(value) : String(value);
  });
}

/** The sentence of something that was accepted and is told all the same. */
export function warningText(problem: Problem): string {
  return WARNING_BY_CODE[problem.code] ?? problemText(problem);
}
