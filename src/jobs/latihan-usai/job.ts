/** In the morning: tells of practices (LATIHAN) that ended by themselves at midnight, and throws old ones away. */
import type { Reference } from '../../domain/reference.ts';
import { sayHasilLatihan } from '../../render/latihan.ts';
import {
  countPesanLatihan,
  type Latihan,
  lastLatihanEnd,
  listUntoldLatihan,
  markLatihanTold,
} from '../../store/latihan.ts';
import { removeLatihan } from '../../store/latihan-db.ts';
import type { Database } from '../../store/open.ts';
import { queueMessage } from '../../store/outbox.ts';
import { findPetugasById } from '../../store/petugas.ts';
import { defineJob } from '../define-job.ts';

const DAY_MS = 86_400_000;
/** After downtime: what ended longer ago is news to nobody. */
const NEWS_MS = 2 * DAY_MS;
/** So long somebody may still look at what was practised. */
const KEPT_MS = 30 * DAY_MS;

export const latihanUsai = defineJob({
  id: 'latihan-usai',
  pola: '5 7 * * *',
  run({ db, reference, now }) {
    for (const latihan of listUntoldLatihan(db, now)) {
      markLatihanTold(db, latihan.id, now);
      if (now.getTime() - latihan.selesaiAt.getTime() > NEWS_MS) continue;
      queueMessage(db, {
        chatId: latihan.chatId,
        text: `🎓 *LATIHAN ${whose(latihan, db, reference)} kemarin berakhir sendiri* pukul 24.00. ${sayHasilLatihan(countPesanLatihan(db, latihan.id))}\nPesan mulai hari ini *sungguhan* dan dihitung. Laporan yang hanya dilatih belum tercatat.`,
        uniqueKey: `latihan-usai:${latihan.id}`,
        isUnasked: true,
        now,
      });
    }
    const end = lastLatihanEnd(db);
    if (end !== null && now.getTime() - end.getTime() > KEPT_MS) removeLatihan(db);
  },
});

function whose({ petugasId, desaKode }: Latihan, db: Database, reference: Reference): string {
  if (petugasId !== null) return findPetugasById(db, petugasId, reference)?.nama ?? '';
  return `Desa ${reference.wilayah.desaList.find(({ kode }) => kode === desaKode)?.nama ?? ''}`;
}
