/** `pisah W-0001`: undoes `gabung`, with everything that came of it. */
import { isPerintahPribadi, peranWarga } from '../../domain/privasi.ts';
import { lastFour } from '../../render/sebutan.ts';
import { sayTidakDitemukan, sayWarga } from '../../render/warga.ts';
import { findWargaByKode, findWargaByNik, readWarga } from '../../store/warga.ts';
import { pisahWarga } from '../../store/warga-gabung.ts';
import { readAcuanList } from '../../urai/acuan-warga.ts';
import { defineCommand } from '../define-command.ts';

export const pisah = defineCommand({
  id: 'pisah',
  keywords: ['pisah'],
  pola: /^[!/]?\s*pisah(?:kan)?\s+(?:nik\s+)?(?:w-?\d{1,6}|\d[\d .-]{13,}\d)[.\s]*$/i,
  peran: peranWarga('pisah'),
  isPribadi: isPerintahPribadi('pisah'),
  ringkas: 'membatalkan gabung',
  contoh: ['pisah W-0001'],
  run({ db, argumen, sentAt, inboxId, petugas }) {
    const [acuan] = readAcuanList(argumen);
    if (!acuan) return 'Tulis kodenya: *pisah W-0001*';
    const warga = acuan.apa === 'kode' ? findWargaByKode(db, acuan.kode) : findWargaByNik(db, acuan.nik);
    if (!warga) return sayTidakDitemukan(acuan.apa === 'kode' ? acuan.kode : `NIK ${lastFour(acuan.nik)}`);
    const from = pisahWarga(db, warga.id, { at: sentAt, inboxId, tiketId: null, petugasId: petugas.id });
    if (from === null) return `${sayWarga(warga)} tidak sedang digabung dengan siapa pun.`;
    return `${sayWarga(warga)} dipisah lagi dari ${sayWarga(readWarga(db, from))}.`;
  },
});
