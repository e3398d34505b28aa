/** Reminds the group, once a week, of the desa that have not reported: one post that lists them, none where all have. */

import { hariPengingat, polaHarian } from '../../domain/pengingat.ts';
import type { Desa } from '../../domain/petugas.ts';
import { addDays, instantOf, localDay, type Rentang, sayRange, weekOf } from '../../domain/waktu.ts';
import { queueMessage } from '../../store/outbox.ts';
import { readRekap } from '../../store/rekap.ts';
import { defineJob, type JobContext } from '../define-job.ts';
import { listDesaMenunggu, listPerbaikan } from './store.ts';

export const pengingatLapor = defineJob({
  id: 'pengingat-lapor',
  pola: ({ lapor }) => lapor && polaHarian(lapor.jam),
  isPengingat: true,
  run(context) {
    const { db, reference, zona, now, groupIdList, pengingat } = context;
    const on = localDay(now, zona);
    const hari = pengingat.lapor?.hari ?? 0;
    if (hariPengingat(on, hari, { arah: 'sebelum', libur: reference.liburByOn }) !== on) return;
    const text = writePengingat(context, weekOf(on));
    if (text === null) return;
    const expiresAt = instantOf(addDays(on, 1), 0, zona);
    for (const chatId of groupIdList) {
      const uniqueKey = `pengingat:lapor:${on}:${chatId}`;
      queueMessage(db, { chatId, text, uniqueKey, isUnasked: true, expiresAt, now });
    }
  },
});

function writePengingat({ db, reference, zona }: JobContext, week: Rentang): string | null {
  const { desaList } = reference.wilayah;
  const menunggu = new Set(listDesaMenunggu(db, week, zona));
  const { belumLapor } = readRekap(db, week, { zona, desaList });
  const diamList = belumLapor.filter(({ kode }) => !menunggu.has(kode));
  if (diamList.length === 0) return null;
  const perbaikanList = listPerbaikan(db, week);
  const perluList = diamList.flatMap((desa) => {
    const own = perbaikanList.filter(({ desaKode }) => desaKode === desa.kode);
    return own.length === 0 ? [] : [`${desa.nama} (${own.map(({ kode }) => kode).join(', ')})`];
  });
  const belumList = diamList.filter(({ kode }) => !perbaikanList.some(({ desaKode }) => desaKode === kode));
  return [
    `*Pengingat: laporan minggu ini*\n${sayRange(week.from, week.to)}`,
    ...(belumList.length > 0
      ? [`Belum lapor (${belumList.length} dari ${desaList.length} desa):\n${say(belumList)}`]
      : []),
    ...(perluList.length > 0 ? [`Sudah dikirim, perlu diperbaiki dulu:\n${perluList.join(', ')}`] : []),
    'Bila tidak ada kegiatan, cukup kirim:\n*LAPORAN NIHIL minggu ini*',
  ].join('\n\n');
}

function say(desaList: readonly Desa[]): string {
  return desaList.map(({ nama }) => nama).join(', ');
}
