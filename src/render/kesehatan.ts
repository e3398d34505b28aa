/** How the bot stands, in words for whoever runs the office's computer. */
import type { Kesehatan } from '../domain/kesehatan.ts';
import { localClock, localDay, sayDate, type Zona } from '../domain/waktu.ts';

const STATE_WORD = {
  starting: 'sedang menyambung',
  unpaired: 'BELUM TERPASANG: pindai kode QR dengan HP kantor',
  ready: 'tersambung',
  offline: 'TERPUTUS, sedang mencoba lagi',
  stopped: 'berhenti',
} as const;

/** Less than this, and the next photo may not fit. */
const DISK_LOW = 500 * 1_048_576;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576).toLocaleString('id-ID')} MB`;

/** One line a fact; what needs a person stands with its cure. */
export function renderKesehatan(kesehatan: Kesehatan, options: { isRunning: boolean; zona: Zona }): string {
  const { connection, traffic, isDatabaseSound, diskFree, memory } = kesehatan;
  const at = (iso: string | null): string => (iso === null ? 'belum ada' : sayInstant(iso, options.zona));
  const lineList = [
    options.isRunning
      ? `Bot: berjalan, ${STATE_WORD[connection?.state ?? 'starting']}`
      : 'Bot: TIDAK berjalan. Jalankan: npm start',
  ];
  if (options.isRunning && connection) {
    lineList.push(`Sejak: ${at(connection.sinceAt)}${connection.reason === '' ? '' : ` (${connection.reason})`}`);
    lineList.push(`Grup: ${connection.grupList.length > 0 ? connection.grupList.join(', ') : 'belum ditemukan'}`);
  }
  lineList.push(
    `Pesan masuk terakhir: ${at(traffic.lastInAt)}`,
    `Kiriman terakhir: ${at(traffic.lastOutAt)}`,
    `Antrean kirim: ${traffic.queued}${traffic.queued > 0 ? `, tertua ${at(traffic.oldestQueuedAt)}` : ''}`,
  );
  if (traffic.unknown > 0) lineList.push(`Belum pasti terkirim: ${traffic.unknown} (dicocokkan waktu tersambung lagi)`);
  if (traffic.unacked > 0) lineList.push(`Belum sampai di server WhatsApp: ${traffic.unacked}`);
  if (traffic.failed > 0) lineList.push(`Pesan gagal diproses: ${traffic.failed}. Setelah diperbaiki: sotarsa ulang`);
  if (traffic.waiting > 0) lineList.push(`Pesan menunggu pendaftaran pengirim: ${traffic.waiting}`);
  if (isDatabaseSound !== null)
    lineList.push(`Basis data: ${isDatabaseSound ? 'utuh' : 'RUSAK. Hentikan bot dan pasang cadangan terakhir'}`);
  lineList.push(`Sisa ruang disk: ${megabytes(diskFree)}${diskFree < DISK_LOW ? '. HAMPIR PENUH: kosongkan' : ''}`);
  if (options.isRunning && memory !== null) lineList.push(`Memori bot: ${megabytes(memory)}`);
  const description = options.isRunning ? connection?.description : null;
  if (description) {
    const { browserBytes, libraryVersion, webVersion } = description;
    if (browserBytes !== null) lineList.push(`Memori Chromium: ${megabytes(browserBytes)}`);
    lineList.push(`whatsapp-web.js ${libraryVersion}, WhatsApp Web ${webVersion ?? 'belum diketahui'}`);
  }
  return lineList.join('\n');
}

function sayInstant(iso: string, zona: Zona): string {
  const instant = new Date(iso);
  return `${sayDate(localDay(instant, zona))} ${localClock(instant, zona)}`;
}
