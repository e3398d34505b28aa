/** Reminds of the office's agenda (BALAKAS; data/reference/agenda.json): one post a day and recipient, on working days only. */
import { type AgendaHari, agendaDiingatkan } from '../../domain/agenda.ts';
import { polaHarian } from '../../domain/pengingat.ts';
import type { Peran } from '../../domain/petugas.ts';
import { addDays, instantOf, localDay } from '../../domain/waktu.ts';
import { sayAgenda } from '../../render/agenda.ts';
import { listPenerima } from '../../store/jeda.ts';
import { queueMessage } from '../../store/outbox.ts';
import { defineJob, type JobContext } from '../define-job.ts';

export const pengingatAgenda = defineJob({
  id: 'pengingat-agenda',
  pola: ({ agenda }) => agenda && polaHarian(agenda.jam),
  isPengingat: true,
  run(context) {
    const { db, reference, zona, now } = context;
    const on = localDay(now, zona);
    const expiresAt = instantOf(addDays(on, 1), 0, zona);
    const diingatkanList = agendaDiingatkan(reference, on);
    for (const [kepada, list] of byKepada(diingatkanList)) {
      const lineList = list.map((hari) => sayAgenda(hari, on));
      const text = ['*Pengingat agenda*', ...lineList, '', 'Selengkapnya: *agenda*'].join('\n');
      for (const { penerima, chatId } of listChat(kepada, on, context)) {
        const uniqueKey = `pengingat:agenda:${on}:${penerima}`;
        queueMessage(db, { chatId, text, uniqueKey, isUnasked: true, expiresAt, now });
      }
    }
  },
});

function byKepada(list: readonly AgendaHari[]): Map<'grup' | Peran, AgendaHari[]> {
  const map = new Map<'grup' | Peran, AgendaHari[]>();
  for (const hari of list) for (const kepada of hari.kepada) map.set(kepada, [...(map.get(kepada) ?? []), hari]);
  return map;
}

function listChat(
  kepada: 'grup' | Peran,
  on: string,
  { db, groupIdList }: JobContext,
): { penerima: string | number; chatId: string }[] {
  if (kepada === 'grup') return groupIdList.map((chatId) => ({ penerima: chatId, chatId }));
  return listPenerima(db, kepada, on).map(({ petugasId, waId }) => ({ penerima: petugasId, chatId: waId }));
}
