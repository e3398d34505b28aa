/** `bantuan`: teaches by example, in a few lines that fit a phone. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { defineCommand } from '../define-command.ts';

const GROUP_TEXT = `*Pak Sotarsa* mencatat laporan di grup ini. Awali pesan dengan jenisnya:
• USULAN PKH … : usul penerima
• VERIFIKASI PKH … : hasil cek
• SALUR BLT-DD … : penyaluran
• LAPORAN NIHIL … : laporan minggu ini
• KELUHAN … : masalah bantuan

Contoh isian: ketik FORMAT USULAN
Salah tulis: RALAT U-0012 baris 2 RT 004
Dibatalkan: BATAL U-0012
Tanya: STATUS U-0012 · REKAP · BELUM
Cari warga: CEK nama desa · RIWAYAT nama; bila ada beberapa, balas nomornya: 2
Warga: PRIORITAS · BELUM PERNAH · GANDA · VERVAL
Berlatih tanpa dihitung: LATIHAN MULAI`;

const ADMIN_TEXT = `

Khusus admin (chat pribadi):
PETUGAS TAMBAH nama; peran; desa; nomor
PETUGAS DAFTAR
PETUGAS NONAKTIF nomor`;

const KECAMATAN_TEXT = `
Mengumumkan di grup: UMUMKAN lalu isinya
Melatih satu desa: LATIHAN MULAI Liyu`;

export const bantuan = defineCommand({
  id: 'bantuan',
  keywords: ['bantuan', 'menu', 'help'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'cara memakai Pak Sotarsa',
  contoh: ['BANTUAN'],
  run({ petugas: { peran }, isGroup }) {
    if (isGroup) return GROUP_TEXT;
    if (peran === 'kasi_kesra_kec') return GROUP_TEXT + KECAMATAN_TEXT;
    return peran === 'admin' ? GROUP_TEXT + ADMIN_TEXT : GROUP_TEXT;
  },
});
