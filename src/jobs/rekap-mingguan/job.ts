/** The weekly recap: each Monday at seven, about the Monday to Sunday before, to the group and to the camat. */
import { agendaDekat } from '../../domain/agenda.ts';
import { addDays, localDay, type Rentang, weekOf } from '../../domain/waktu.ts';
import { renderRekap, renderRekapSusulan } from '../../render/rekap.ts';
import { listPenerima } from '../../store/jeda.ts';
import { queueMessage } from '../../store/outbox.ts';
import { readRekapMingguan } from '../../store/rekap-mingguan.ts';
import { defineJob, type JobContext } from '../define-job.ts';

/** Deadlines up to the next recap are told. */
const TENGGAT_HARI = 7;

export const rekapMingguan = defineJob({
  id: 'rekap-mingguan',
  pola: '0 7 * * 1',
  run(context) {
    const { db, zona, now, groupIdList } = context;
    if (groupIdList.length === 0) throw new Error('Grup belum dikenal: rekap mingguan menunggu sampai grup ditemukan.');
    const { kode, text } = writeRekap(context);
    const camatList = listPenerima(db, 'camat', localDay(now, zona)).map(({ waId }) => waId);
    for (const chatId of [...groupIdList, ...camatList]) {
      queueMessage(db, { chatId, text, uniqueKey: `rekap-mingguan:${kode}:${chatId}`, isUnasked: true, now });
    }
  },
});

/** One week as it is; several missed ones as one message under the code of the last (issue A, settled 5). */
function writeRekap({ db, reference, zona, now, dueList }: JobContext): { kode: string; text: string } {
  const { wilayah } = reference;
  const on = localDay(now, zona);
  const weekBefore = (due: Date): Rentang => weekOf(addDays(weekOf(localDay(due, zona)).from, -1));
  const [first, ...rest] = dueList;
  const isi = readRekapMingguan(db, [weekBefore(first), ...rest.map(weekBefore)], {
    zona,
    wilayah,
    on,
    tenggatList: agendaDekat(reference, on, TENGGAT_HARI),
  });
  const kepala = { kecamatan: wilayah.kecamatan, on };
  const text = rest.length === 0 ? renderRekap(isi, kepala) : renderRekapSusulan(isi, kepala);
  return { kode: isi.kode.slice(2), text };
}
