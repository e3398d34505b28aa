/** `bantuan`: teaches by example, in a few lines that fit a phone. */
import { PERAN_LIST, type Peran } from '../../domain/petugas.ts';
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

const UMUMKAN_TEXT = '\nMengumumkan di grup: UMUMKAN lalu isinya';
const LATIH_TEXT = '\nMelatih satu desa: LATIHAN MULAI Liyu';

/** In private: what only this role may order. */
const TEXT_BY_PERAN: Partial<Record<Peran, string>> = {
  kasi_kesra_kec: UMUMKAN_TEXT + LATIH_TEXT,
  camat: UMUMKAN_TEXT,
  tksk: LATIH_TEXT,
  admin: LATIH_TEXT + ADMIN_TEXT,
};

export const bantuan = defineCommand({
  id: 'bantuan',
  keywords: ['bantuan', 'menu', 'help'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'cara memakai Pak Sotarsa',
  contoh: ['BANTUAN'],
  run: ({ petugas, isGroup }) => GROUP_TEXT + (isGroup ? '' : (TEXT_BY_PERAN[petugas.peran] ?? '')),
});
