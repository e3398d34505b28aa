/** Reminds TKSK and pendamping in private, once a week, of proposed persons who wait too long for a judgement (PAK SOTARSA VIII.1.c). */

import { hariPengingat, polaHarian } from '../../domain/pengingat.ts';
import type { Peran } from '../../domain/petugas.ts';
import { addDays, hariAntara, instantOf, localDay, sayDate } from '../../domain/waktu.ts';
import { listPenerima } from '../../store/jeda.ts';
import { queueMessage } from '../../store/outbox.ts';
import { defineJob, type JobContext } from '../define-job.ts';
import { listUsulanMenunggu, type UsulanMenunggu } from './store.ts';

const PERAN: readonly Peran[] = ['tksk', 'pendamping_pkh'];
/** What is older was proposed anew or given up (people are verified each year, domain facts §9). */
const USULAN_HARI = 366;
const DESA_MAKS = 15;
const TIKET_MAKS = 3;

export const pengingatVerifikasi = defineJob({
  id: 'pengingat-verifikasi',
  pola: ({ verifikasi }) => verifikasi && polaHarian(verifikasi.jam),
  isPengingat: true,
  run(context) {
    const { db, reference, zona, now, pengingat } = context;
    const on = localDay(now, zona);
    const hari = pengingat.verifikasi?.hari ?? 0;
    if (hariPengingat(on, hari, { arah: 'sesudah', libur: reference.liburByOn }) !== on) return;
    const list = listUsulanMenunggu(db, addDays(on, -USULAN_HARI), addDays(on, -pengingat.verifikasiHari - 1));
    if (list.length === 0) return;
    const text = writePengingat(list, on, context);
    const expiresAt = instantOf(addDays(on, 1), 0, zona);
    for (const { petugasId, waId } of PERAN.flatMap((peran) => listPenerima(db, peran, on))) {
      const uniqueKey = `pengingat:verifikasi:${on}:${petugasId}`;
      queueMessage(db, { chatId: waId, text, uniqueKey, isUnasked: true, expiresAt, now });
    }
  },
});

/** @param list the oldest first, at least one */
function writePengingat(list: readonly UsulanMenunggu[], on: string, { reference, pengingat }: JobContext): string {
  const { desaList } = reference.wilayah;
  // The desa come in the order of their oldest ticket.
  const kodeList = [...new Set(list.map(({ desaKode }) => desaKode))];
  const lineList = kodeList.map((desaKode) => {
    const nama = desaList.find(({ kode }) => kode === desaKode)?.nama ?? 'Tanpa desa';
    return sayDesa(
      nama,
      list.filter((entry) => entry.desaKode === desaKode),
      on,
    );
  });
  const rest = lineList.length - DESA_MAKS;
  const jumlah = list.reduce((sum, entry) => sum + entry.jumlah, 0);
  return [
    `*Pengingat verifikasi*\n${jumlah} orang usulan sudah lebih dari ${pengingat.verifikasiHari} hari belum diverifikasi:`,
    [...lineList.slice(0, DESA_MAKS), ...(rest > 0 ? [`… dan ${rest} desa lagi`] : [])].join('\n'),
    `Lihat namanya: *status ${list[0]?.kode}*, lalu putuskan: *VERIFIKASI ${list[0]?.kode} 1 layak*`,
  ].join('\n\n');
}

function sayDesa(nama: string, own: readonly UsulanMenunggu[], on: string): string {
  const since = own[0]?.on ?? on;
  const jumlah = own.reduce((sum, entry) => sum + entry.jumlah, 0);
  const rest = own.length - TIKET_MAKS;
  const kodeList = [...own.slice(0, TIKET_MAKS).map(({ kode }) => kode), ...(rest > 0 ? [`+${rest} lagi`] : [])];
  return `• ${nama}: ${jumlah} orang, sejak ${sayDate(since)} (${hariAntara(since, on)} hari) · ${kodeList.join(', ')}`;
}
