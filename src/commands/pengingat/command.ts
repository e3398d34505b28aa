/** `pengingat mati sampai 4 Januari`: pauses the reminders of the whole office; they come back by themselves. */
import { addDays, localDay, sayDay } from '../../domain/waktu.ts';
import { endJeda, readJeda, writeJeda } from '../../store/jeda.ts';
import { readSampai } from '../../urai/sampai.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

const BAWAAN_HARI = 7;
/** Longer is no pause: a reminder that nobody wants is taken out of the settings. */
const PALING_LAMA_HARI = 92;
const CARA = '*pengingat mati sampai 4 Januari*';

export const pengingat = defineCommand({
  id: 'pengingat',
  keywords: ['pengingat'],
  pola: /^[!/]?\s*pengingat(?:\s+(?:mati|hidup|stop)\b[^\n]{0,40})?[.?!\s]*$/i,
  peran: ['kasi_kesra_kec', 'admin'],
  isPribadi: false,
  saatLatihan: 'ditolak',
  ringkas: 'mematikan pengingat untuk sementara, dan menghidupkannya lagi',
  contoh: ['pengingat', 'pengingat mati sampai 4 Januari', 'pengingat hidup'],
  run(context) {
    const asked = (context.argumen ?? '').toLowerCase();
    if (/^(?:mati|stop)/.test(asked)) return pause(context, asked);
    const { db, zona, now } = context;
    const on = localDay(now, zona);
    if (asked.startsWith('hidup')) {
      return endJeda(db, 'pengingat', on) ? 'Pengingat hidup lagi.' : 'Pengingat memang sedang hidup.';
    }
    const sampaiOn = readJeda(db, 'pengingat', on);
    return sampaiOn === null
      ? `Pengingat hidup. Mematikan untuk sementara: ${CARA}`
      : `Pengingat mati sampai ${sayDay(sampaiOn)}. Menghidupkan lagi: *pengingat hidup*`;
  },
});

function pause({ db, zona, now, petugas }: CommandContext, asked: string): string {
  const on = localDay(now, zona);
  const isNamed = /\d|se(?:hari|minggu|bulan)/.test(asked);
  const sampaiOn = readSampai(asked, on) ?? (isNamed ? null : addDays(on, BAWAAN_HARI));
  if (sampaiOn === null || sampaiOn < on) return `Sampai kapan? Contoh: ${CARA}`;
  if (sampaiOn > addDays(on, PALING_LAMA_HARI)) return `Paling lama ${PALING_LAMA_HARI} hari. Contoh: ${CARA}`;
  writeJeda(db, 'pengingat', sampaiOn, { petugasId: petugas.id, now });
  return `Pengingat mati sampai ${sayDay(sampaiOn)}, yang terlewat tidak disusulkan. Rekap mingguan tetap dikirim. Menghidupkan lagi: *pengingat hidup*`;
}
