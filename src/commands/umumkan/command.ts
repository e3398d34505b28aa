/** `umumkan <text>`: the kecamatan speaks to the group through the bot, under a number; `batal P-0003` while it still waits. */
import { isExported } from '../../domain/message.ts';
import { localClock, localDay } from '../../domain/waktu.ts';
import {
  bersihkanPengumuman,
  CARA_UMUMKAN,
  PENGUMUMAN_MAX,
  renderPengumuman,
  sayTerkirim,
} from '../../render/pengumuman.ts';
import { findMessage, type InboxMessage, readMessage } from '../../store/inbox.ts';
import {
  findPengumuman,
  findWaitingPengumuman,
  hastenPengumuman,
  insertPengumuman,
  postPengumuman,
  rewordPengumuman,
  withdrawPengumuman,
} from '../../store/pengumuman.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

/** What was ordered longer ago, while the bot was away, may be over: its sender is asked. */
const BASI_MS = 6 * 3_600_000;
const BATAL = /^[!/]?\s*(?:batal(?:kan)?|tarik)\s+(?:pengumuman\s+)?p[- ]?(\d{1,6})[.!\s]*$/i;
/** "Umumkan ke warga ya pak", in the group, is said to people. */
const OBROLAN =
  /^umumkan\s+(?:ke|kepada|pada|lewat|melalui|saja|aja|dulu|juga|lagi|ya|yang|yg|di|nanti|hasil(?:nya)?)(?![\p{L}])[^:\n]*$/iu;
const UMUMKAN = /^[!/]?\s*umumkan(?:\s+(segera)(?![\p{L}]))?[\s:]*([\s\S]*)$/iu;

export const umumkan = defineCommand({
  id: 'umumkan',
  keywords: ['umumkan'],
  pola: /^[!/]?\s*(?:umumkan(?![\p{L}\d])|(?:batal(?:kan)?|tarik)\s+(?:pengumuman\s+)?p[- ]?\d{1,6}[.!\s]*$)/iu,
  peran: ['kasi_kesra_kec', 'camat'],
  isKataUmum: true,
  isPribadi: false,
  saatLatihan: 'ditolak',
  ringkas: 'mengumumkan sesuatu di grup',
  contoh: ['umumkan Rapat koordinasi Kamis pukul 09.00 di aula', 'batal P-0003'],
  run(context) {
    const message = readMessage(context.db, context.inboxId);
    // What an export tells was said long ago.
    if (isExported(message) || (context.isGroup && OBROLAN.test(message.text.trim()))) return null;
    const [, nomor] = BATAL.exec(message.text.trim()) ?? [];
    if (nomor !== undefined) return cancel(context, `P-${nomor.padStart(4, '0')}`);
    const [, segera, written = ''] = UMUMKAN.exec(message.text.trim()) ?? [];
    const order = { isSegera: segera !== undefined, teks: bersihkanPengumuman(written) };
    if (order.teks === '') return order.isSegera ? hasten(context) : CARA_UMUMKAN;
    if (order.teks.length > PENGUMUMAN_MAX) return sayTooLong(order.teks.length);
    const original = message.editOf === null ? null : findMessage(context.db, message.chatId, message.editOf);
    const earlier = original && findPengumuman(context.db, { inboxId: original.id });
    return earlier ? reword(context, earlier, order.teks) : announce(context, message, order);
  },
});

function announce(
  context: CommandContext,
  message: InboxMessage,
  order: { isSegera: boolean; teks: string },
): string | null {
  const { db, zona, now, petugas, posting, inboxId } = context;
  if (now.getTime() - message.sentAt.getTime() > BASI_MS) {
    return `Pengumuman Anda dari pukul ${localClock(message.sentAt, zona)} baru terbaca sekarang dan belum dikirim ke grup. Masih perlu? Kirim lagi.`;
  }
  if (posting.groupIdList.length === 0)
    return 'Grupnya belum ditemukan, jadi belum bisa diumumkan. Hubungi admin, lalu kirim lagi.';
  const on = localDay(now, zona);
  const kode = insertPengumuman(db, { inboxId, petugasId: petugas.id, teks: order.teks, on });
  const text = renderPengumuman(kode, { ...petugas, on, teks: order.teks });
  const dueAt = order.isSegera ? now : posting.dueAt(now);
  postPengumuman(db, kode, { groupIdList: posting.groupIdList, text, now, dueAt, isSegera: order.isSegera });
  if (dueAt > now) {
    return `*${kode}* dikirim ke grup pukul ${localClock(dueAt, zona)}, setelah jam tenang. Sekarang juga: *umumkan segera*. Batal: *batal ${kode}*`;
  }
  // In the group the post is answer enough.
  return context.isGroup ? null : `*${kode}* dikirim ke grup.`;
}

function reword(
  { db, petugas, zona, now }: CommandContext,
  earlier: { kode: string; teks: string },
  teks: string,
): string | null {
  if (earlier.teks === teks) return null;
  const text = renderPengumuman(earlier.kode, { ...petugas, on: localDay(now, zona), teks });
  return rewordPengumuman(db, earlier.kode, { teks, text })
    ? `*${earlier.kode}* diganti isinya.`
    : sayTerkirim(earlier.kode);
}

function hasten({ db, petugas, now }: CommandContext): string {
  const kode = findWaitingPengumuman(db, petugas.id);
  if (kode === null) return `Tidak ada pengumuman Anda yang menunggu. ${CARA_UMUMKAN}`;
  hastenPengumuman(db, kode, now);
  return `*${kode}* dikirim ke grup sekarang.`;
}

function cancel({ db, now }: CommandContext, kode: string): string {
  if (!findPengumuman(db, { kode })) return `Pengumuman ${kode} tidak ada. Daftarnya: *pengumuman*`;
  const hasil = withdrawPengumuman(db, kode, now);
  if (hasil === 'terkirim') return sayTerkirim(kode);
  return hasil === 'sudah' ? `*${kode}* sudah ditarik sebelumnya.` : `*${kode}* ditarik, tidak jadi dikirim.`;
}

function sayTooLong(length: number): string {
  return `Pengumuman paling panjang ${PENGUMUMAN_MAX} huruf, yang ini ${length}. Pendekkan atau bagi dua, lalu kirim lagi.`;
}
