/** The bot's standing sentences: polite, short, and with the line to send next. */
import type { IncomingMessage } from '../domain/message.ts';

/** How a stranger registers: told once (issue A, settled 11). */
export function sayRegister(message: Pick<IncomingMessage, 'isGroup' | 'senderName'>): string {
  const name = message.senderName ? ` ${message.senderName.replace(/^~\s*/, '')}` : '';
  return message.isGroup
    ? `Terima kasih${name}. Laporan Anda disimpan, tetapi nomor ini belum terdaftar. Mohon kirim nama, jabatan dan desa ke admin kecamatan; setelah didaftarkan, laporan ini diproses sendiri tanpa dikirim ulang.`
    : `Salam${name}. Nomor ini belum terdaftar di Pak Sotarsa. Mohon kirim nama, jabatan dan desa ke admin kecamatan. Setelah didaftarkan, pesan Anda yang sudah masuk diproses sendiri.`;
}

/** After a fault of the program: short in the group, the reason goes to the admin. */
export const APOLOGY =
  'Maaf, pesan ini belum bisa diproses karena gangguan pada sistem. Pesannya tersimpan; admin sudah diberi tahu. Tidak perlu dikirim ulang.';

/** Below the answer to a group message that shows whole NIKs. */
export const JAPRI =
  'ℹ️ Pesan ini memuat NIK lengkap: boleh dihapus sekarang, laporannya tetap tercatat. Lain kali bisa lewat japri ke Pak Sotarsa.';

/** In a private chat, once a day, where nothing was understood. */
export const BELUM_PAHAM =
  'Maaf, pesan ini belum bisa saya pahami, jadi tidak dicatat. Contoh yang bisa: *status Misrani Liyu* (kabar warga), *status U-0012* (kabar laporan), *format salur* (contoh isian). Semuanya: *bantuan*';

/** Where a ticket number names nothing. */
export function sayUnknownTiket(kode: string): string {
  return `Nomor ${kode} tidak ada di catatan. Periksa nomornya pada balasan Pak Sotarsa waktu laporan masuk, lalu kirim lagi.`;
}

/** Where a correction or withdrawal names no report. */
export function sayUnclearTarget(kata: 'RALAT' | 'BATAL'): string {
  const contoh = kata === 'RALAT' ? 'RALAT U-0012 baris 3 RT 004' : 'BATAL U-0012';
  return `Laporan yang mana? Sebutkan nomornya, contoh: ${contoh}. Atau balas (reply) langsung pesan laporannya.`;
}

/** Merged answer to all messages that waited for a registration; long ones shrink to the line that names the ticket. */
export function renderWaiting(nama: string, replyList: readonly string[]): string {
  const head = `Selamat bergabung, ${nama}. ${replyList.length} pesan yang tersimpan sudah diproses:`;
  const whole = replyList.join('\n\n');
  if (whole.length <= 1500) return `${head}\n\n${whole}`;
  return `${head}\n${replyList.map((reply) => `- ${reply.split('\n', 1)[0]}`).join('\n')}\nRinciannya: STATUS lalu nomornya.`;
}
