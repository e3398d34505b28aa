/** `jeda 3 hari`: the bot writes nothing unasked to this person for a while; what is asked is answered. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { addDays, localDay, sayDay } from '../../domain/waktu.ts';
import { endJeda, writeJeda } from '../../store/jeda.ts';
import { readSampai } from '../../urai/sampai.ts';
import { defineCommand } from '../define-command.ts';

const BAWAAN_HARI = 7;
const PALING_LAMA_HARI = 92;
const CARA = '*jeda 3 hari* atau *jeda sampai 4 Januari*';

export const jeda = defineCommand({
  id: 'jeda',
  keywords: ['jeda'],
  pola: /^[!/]?\s*jeda(?:\s+(?:selesai|sampai\b[^\n]{1,30}|s\/?d\b[^\n]{1,30}|(?:\d{1,3}|se)\s*(?:hari|minggu|bulan)))?[.?!\s]*$/i,
  peran: PERAN_LIST,
  isPribadi: true,
  saatLatihan: 'ditolak',
  ringkas: 'menghentikan sementara kiriman pribadi yang tidak diminta',
  contoh: ['jeda 3 hari', 'jeda sampai 4 Januari', 'jeda selesai'],
  run({ db, zona, now, petugas, argumen }) {
    const on = localDay(now, zona);
    const asked = (argumen ?? '').toLowerCase();
    if (asked.startsWith('selesai')) {
      return endJeda(db, `petugas:${petugas.id}`, on)
        ? 'Jeda selesai. Pengingat dan rekap dikirim lagi.'
        : 'Anda sedang tidak jeda.';
    }
    const sampaiOn = asked === '' ? addDays(on, BAWAAN_HARI) : readSampai(asked, on);
    if (sampaiOn === null || sampaiOn < on) return `Sampai kapan? Contoh: ${CARA}`;
    if (sampaiOn > addDays(on, PALING_LAMA_HARI)) return `Paling lama ${PALING_LAMA_HARI} hari. Contoh: ${CARA}`;
    writeJeda(db, `petugas:${petugas.id}`, sampaiOn, { petugasId: petugas.id, now });
    return `Baik, sampai ${sayDay(sampaiOn)} tidak ada pengingat dan rekap ke chat ini. Pertanyaan dan laporan tetap saya jawab. Mengakhiri: *jeda selesai*`;
  },
});
