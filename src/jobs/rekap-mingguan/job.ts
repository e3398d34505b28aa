/** The weekly recap: each Monday at seven, about the Monday to Sunday before, to the group with a picture, to the camat and the Kasi Kesra with files. */
import { agendaDekat } from '../../domain/agenda.ts';
import type { Lampiran } from '../../domain/lampiran.ts';
import { lampiranRekap } from '../../domain/lampiran-rekap.ts';
import type { RekapMingguan } from '../../domain/rekap.ts';
import { addDays, localDay, type Rentang, weekOf } from '../../domain/waktu.ts';
import { renderRekap, renderRekapSusulan } from '../../render/rekap.ts';
import { readIsiRekap } from '../../store/isi-rekap.ts';
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
    const { db, reference, zona, now, groupIdList } = context;
    if (groupIdList.length === 0) throw new Error('Grup belum dikenal: rekap mingguan menunggu sampai grup ditemukan.');
    const on = localDay(now, zona);
    const mingguan = readMinggu(context, on);
    const isi = readIsiRekap(db, mingguan, reference.wilayah);
    const kepala = { kecamatan: mingguan.kecamatan, on };
    const text =
      mingguan.mingguList.length === 1 ? renderRekap(mingguan, kepala) : renderRekapSusulan(mingguan, kepala);
    const kode = mingguan.kode.slice(2);
    const post = (chatId: string, message: { text: string; lampiran?: Lampiran }): void => {
      const bagian = message.lampiran ? `:${message.lampiran.jenis}` : '';
      queueMessage(db, {
        chatId,
        ...message,
        uniqueKey: `rekap-mingguan:${kode}:${chatId}${bagian}`,
        isUnasked: true,
        now,
      });
    };
    for (const chatId of groupIdList) {
      post(chatId, { text });
      post(chatId, { text: `Rekap ${mingguan.kode} per desa`, lampiran: lampiranRekap('rekap-gambar', isi) });
    }
    for (const peran of ['camat', 'kasi_kesra_kec'] as const) {
      for (const { waId } of listPenerima(db, peran, on)) {
        post(waId, { text });
        for (const jenis of ['rekap-pdf', 'rekap-xlsx'] as const)
          post(waId, { text: '', lampiran: lampiranRekap(jenis, isi) });
      }
    }
  },
});

/** One week as it is; several missed ones as one value under the code of the last (issue A, settled 5). */
function readMinggu({ db, reference, zona, dueList }: JobContext, on: string): RekapMingguan {
  const weekBefore = (due: Date): Rentang => weekOf(addDays(weekOf(localDay(due, zona)).from, -1));
  const [first, ...rest] = dueList;
  return readRekapMingguan(db, [weekBefore(first), ...rest.map(weekBefore)], {
    zona,
    wilayah: reference.wilayah,
    on,
    tenggatList: agendaDekat(reference, on, TENGGAT_HARI),
    laranganList: reference.laranganList,
  });
}
