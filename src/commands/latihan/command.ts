/** `latihan mulai|selesai`: to practise without counting, oneself or a whole desa; it ends by itself with the day. */
import { findDesaDekat } from '../../domain/desa.ts';
import { type Desa, PERAN_LIST, type Petugas } from '../../domain/petugas.ts';
import { addDays, instantOf, localDay } from '../../domain/waktu.ts';
import { sayHasilLatihan } from '../../render/latihan.ts';
import { readMessage } from '../../store/inbox.ts';
import {
  beginLatihan,
  countPesanLatihan,
  endLatihan,
  isPeserta,
  type Latihan,
  listLatihanAt,
} from '../../store/latihan.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

const CARA = 'Mulai: *latihan mulai*. Selesai: *latihan selesai*.';
const CARA_DESA = `${CARA}\nUntuk satu desa: *latihan mulai Liyu*, *latihan selesai Liyu*.`;
/** When it ends by itself. */
const AKHIR = 'pukul 24.00';
/** Who lets a desa practise (issue D, part 7). */
const PELATIH: readonly string[] = ['kasi_kesra_kec', 'tksk', 'admin'];

export const latihan = defineCommand({
  id: 'latihan',
  keywords: ['latihan'],
  // Of trainings people talk, too: only these words and at most the name of a desa.
  pola: /^[!/]?\s*latihan(?:\s+(?:mulai|dimulai|selesai|berhenti|stop)(?:\s+(?:desa\s+)?[\p{L}'’]+(?:\s+[\p{L}'’]+)?)?)?[.!\s]*$/iu,
  peran: PERAN_LIST,
  isPribadi: false,
  saatLatihan: 'sungguhan',
  ringkas: 'berlatih mengirim laporan tanpa dihitung',
  contoh: ['latihan mulai', 'latihan selesai', 'latihan mulai Liyu'],
  run(context) {
    const [, verb = '', name = ''] =
      /^(\p{L}*)\s*([\s\S]*)$/u.exec((context.argumen ?? '').replace(/[.!\s]+$/, '')) ?? [];
    const asked = readSasaran(context, name.replace(/^desa\s+/i, ''));
    if (typeof asked === 'string') return context.isGroup ? null : asked;
    if (/mulai/i.test(verb)) return begin(context, asked);
    const running = findRunning(context, asked);
    if (running && verb !== '') return end(context, running);
    // In the group somebody may only talk of some other practice.
    return running || !context.isGroup ? sayNow(context, asked, running) : null;
  },
});

/** Whom it is about: the named desa, or the sender. @returns a sentence where the desa is none, or not hers to let practise */
function readSasaran({ reference, petugas }: CommandContext, name: string): Desa | Petugas | string {
  if (name === '') return petugas;
  const fact = findDesaDekat(name, reference.wilayah);
  if (!fact) return `Desa "${name.slice(0, 20)}" belum saya kenal. ${CARA_DESA}`;
  if (PELATIH.includes(petugas.peran)) return { kode: fact.kode, nama: fact.nama };
  return fact.kode === petugas.desa?.kode ? petugas : `Latihan satu desa dimulai oleh petugas kecamatan. ${CARA}`;
}

function sayNow({ petugas }: CommandContext, sasaran: Desa | Petugas, running: Latihan | undefined): string {
  const who = 'id' in sasaran ? 'Anda' : `Desa ${sasaran.nama}`;
  if (running) return `${who} sedang latihan sampai ${AKHIR}. Mengakhiri: *latihan selesai${wordsFor(sasaran)}*`;
  return `${who} tidak sedang latihan. ${PELATIH.includes(petugas.peran) ? CARA_DESA : CARA}`;
}

function findRunning({ db, sentAt }: CommandContext, sasaran: Desa | Petugas): Latihan | undefined {
  return listLatihanAt(db, sentAt).find((running) =>
    'id' in sasaran ? isPeserta(running, sasaran) : running.desaKode === sasaran.kode,
  );
}

function begin(context: CommandContext, sasaran: Desa | Petugas): string {
  const { db, zona, sentAt, petugas, inboxId } = context;
  const who = 'id' in sasaran ? 'Anda' : `Desa ${sasaran.nama}`;
  if (findRunning(context, sasaran))
    return `${who} sudah dalam latihan. Mengakhiri: *latihan selesai${wordsFor(sasaran)}*`;
  beginLatihan(db, {
    sasaran: 'id' in sasaran ? { petugasId: sasaran.id } : { desaKode: sasaran.kode },
    olehPetugasId: petugas.id,
    chatId: readMessage(db, inboxId).chatId,
    mulaiAt: sentAt,
    selesaiAt: instantOf(addDays(localDay(sentAt, zona), 1), 0, zona),
  });
  const whose = 'id' in sasaran ? 'pesan Anda' : `pesan petugas Desa ${sasaran.nama}`;
  return `🎓 *LATIHAN dimulai* untuk ${'id' in sasaran ? sasaran.nama : who}.
Semua ${whose} dijawab seperti biasa, tetapi tidak dihitung dan tidak masuk catatan. Tiketnya mulai 9001.
Selesai: *latihan selesai${wordsFor(sasaran)}*. Bila lupa, berakhir sendiri ${AKHIR}.`;
}

function wordsFor(sasaran: Desa | Petugas): string {
  return 'id' in sasaran ? '' : ` ${sasaran.nama}`;
}

function end({ db, sentAt }: CommandContext, running: Latihan): string {
  endLatihan(db, running.id, sentAt);
  const whose = running.desaKode === null ? 'pesan Anda' : 'pesan petugas desa itu';
  return `🎓 *LATIHAN selesai*. ${sayHasilLatihan(countPesanLatihan(db, running.id))}
Mulai sekarang ${whose} *sungguhan* dan dihitung. Laporan yang tadi hanya dilatih belum tercatat: kirim lagi bila memang ada.`;
}
