/** `laporan dinas`: the report to the dinas about a month or a triwulan, as files. */
import { kantorOf } from '../../domain/kantor.ts';
import { isRentangDinas, lampiranDinas, sayRentangDinas } from '../../domain/lampiran-dinas.ts';
import type { Reference } from '../../domain/reference.ts';
import { addDays, localDay, monthOf, type Rentang } from '../../domain/waktu.ts';
import { catatJejak } from '../../store/jejak.ts';
import { readPermintaan } from '../../urai/rekap-diminta.ts';
import { defineCommand } from '../define-command.ts';

const CONTOH = 'Contoh: *laporan dinas oktober*, *laporan dinas 2026-11*, *laporan dinas triwulan 3 2026*';

export const laporanDinas = defineCommand({
  id: 'laporan_dinas',
  keywords: ['laporan dinas'],
  pola: /^[!/]?\s*laporan dinas\b[^\n]{0,40}$/i,
  peran: ['kasi_kesra_kec', 'camat', 'dinas', 'admin'],
  isPribadi: true,
  saatLatihan: 'ditolak',
  ringkas: 'laporan bulanan atau triwulan untuk dinas (PDF, dan XLSX dengan daftar nama)',
  contoh: ['laporan dinas', 'laporan dinas oktober', 'laporan dinas triwulan 3'],
  run({ db, argumen, reference, zona, now, petugas }) {
    const on = localDay(now, zona);
    const rentang = readRentang(argumen, on, reference);
    if (rentang === null) return `Sebutkan satu bulan atau triwulan yang sudah mulai.\n${CONTOH}`;
    const isi = { kantor: kantorOf(reference.wilayah), on, dimintaAt: now.toISOString(), rentang };
    // Whole NIKs go to those who may see them in a private chat (domain/privasi.ts): the dinas gets them from the kecamatan.
    const isBernama = petugas.peran !== 'dinas';
    const lampiranList = [lampiranDinas('dinas-pdf', isi), ...(isBernama ? [lampiranDinas('dinas-xlsx', isi)] : [])];
    const jejak = { petugasId: petugas.id, perintah: 'laporan_dinas', kunci: rentang.kode, wargaId: null };
    catatJejak(db, { ...jejak, at: now, tempat: 'pribadi', hasil: 'ditemukan' });
    const isinya = isBernama
      ? 'PDF tanpa NIK, dan XLSX dengan NIK lengkap: simpan di tempat yang aman, jangan diteruskan ke grup.'
      : 'Daftar nama dengan NIK (XLSX) diserahkan langsung oleh Kasi Kesra kecamatan.';
    return { text: `Laporan ${sayRentangDinas(rentang)} menyusul.\n${isinya}`, lampiranList };
  },
});

/** A month or a triwulan; without a word the month that has ended last. */
function readRentang(argumen: string | null, on: string, reference: Reference): Rentang | null {
  if (argumen === null) return monthOf(addDays(monthOf(on).from, -1));
  const asked = readPermintaan(argumen, { reference, on, desaSaya: null });
  if ('sebab' in asked || asked.desa || asked.program) return null;
  return isRentangDinas(asked.rentang) ? asked.rentang : null;
}
