/** The weekly recap: each Monday at seven, about the Monday to Sunday before, to the group and to the camat. */
import type { Rekap } from '../../domain/rekap.ts';
import { addDays, localDay, weekOf } from '../../domain/waktu.ts';
import { renderRekap, renderRekapSusulan } from '../../render/rekap.ts';
import { queueMessage } from '../../store/outbox.ts';
import { listWaIdsByPeran } from '../../store/petugas.ts';
import { readAngkaProgram, readRekap } from '../../store/rekap.ts';
import { readTunggu } from '../../store/tunggu.ts';
import { defineJob, type JobContext } from '../define-job.ts';

export const rekapMingguan = defineJob({
  id: 'rekap-mingguan',
  pola: '0 7 * * 1',
  run(context) {
    const { db, zona, now, groupIdList } = context;
    if (groupIdList.length === 0) throw new Error('Grup belum dikenal: rekap mingguan menunggu sampai grup ditemukan.');
    const { kode, text } = writeRekap(context);
    for (const chatId of [...groupIdList, ...listWaIdsByPeran(db, 'camat', localDay(now, zona))]) {
      queueMessage(db, { chatId, text, uniqueKey: `rekap-mingguan:${kode}:${chatId}`, now });
    }
  },
});

/** One week as it is; several missed ones as one message under the code of the last (issue A, settled 5). */
function writeRekap({ db, reference, zona, now, dueList }: JobContext): { kode: string; text: string } {
  const { kecamatan, desaList } = reference.wilayah;
  const on = localDay(now, zona);
  const [first, ...rest] = dueList.map((due) => readRekapBefore(due)) as [Rekap, ...Rekap[]];
  const last = rest.at(-1) ?? first;
  const isi = {
    tunggu: readTunggu(db, { desaList, on }),
    programList: readAngkaProgram(db, { ...last.rentang, from: first.rentang.from }),
  };
  const text =
    rest.length === 0
      ? renderRekap({ rekap: first, ...isi }, { kecamatan, on })
      : renderRekapSusulan([first, ...rest], isi, { kecamatan, on });
  return { kode: last.rentang.kode, text };

  function readRekapBefore(due: Date): Rekap {
    const monday = weekOf(localDay(due, zona)).from;
    return readRekap(db, weekOf(addDays(monday, -1)), { zona, desaList });
  }
}
