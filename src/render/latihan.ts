/** What is said of practice (LATIHAN): the mark above each reply, what is not practised, and how it went. */
import type { HasilLatihan } from '../domain/latihan.ts';

/** Above each reply to somebody who practises, also for those who read along in the group. */
export function tandaiLatihan(reply: string): string {
  return `🎓 *LATIHAN*, tidak dihitung\n${reply}`;
}

export const TOLAK_SAAT_LATIHAN =
  'Perintah ini tidak dijalankan selama latihan, karena akibatnya sungguhan. Akhiri dulu: *latihan selesai*, lalu kirim lagi.';

export const TOLAK_BERKAS_LATIHAN = tandaiLatihan(
  'Berkas daftar tidak diimpor selama latihan. Kirim lagi setelah *latihan selesai*.',
);

/** A report in earnest is neither changed nor shown while its reader practises. */
export function tolakTiketSungguhan(kode: string): string {
  return `${kode} laporan sungguhan dan tidak disentuh selama latihan. Akhiri dulu: *latihan selesai*, lalu kirim lagi. Tiket latihan bernomor 9001 ke atas.`;
}

/** In place of a file that an order asked for. */
export function sayTanpaBerkas(nama: string): string {
  return `Berkas ${nama} tidak dibuat selama latihan.`;
}

/** How a practice went, in a line or two. */
export function sayHasilLatihan({ tepat, kurang, lain }: Readonly<Record<HasilLatihan, number>>): string {
  const laporan = tepat + kurang;
  if (laporan + lain === 0) return 'Tidak ada pesan yang dilatih.';
  if (laporan === 0) return `${lain} pesan, belum ada laporan. Contoh isian: *format usulan*`;
  const nilai =
    kurang === 0 ? 'semuanya langsung benar. Bagus! 👍' : `${tepat} langsung benar, ${kurang} perlu diperbaiki.`;
  return `${laporan + lain} pesan, ${laporan} di antaranya laporan: ${nilai}`;
}
