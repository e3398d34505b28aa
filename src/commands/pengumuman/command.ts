/** `pengumuman`: what was announced of late, and how many have read it. */
import type { Pengumuman } from '../../domain/pengumuman.ts';
import { PERAN_LIST } from '../../domain/petugas.ts';
import { addDays, localDay, sayDate } from '../../domain/waktu.ts';
import { readPengumuman } from '../../store/pengumuman.ts';
import { defineCommand } from '../define-command.ts';

const DAYS = 30;
const SHOWN = 10;

export const pengumuman = defineCommand({
  id: 'pengumuman',
  keywords: ['pengumuman'],
  // Alone only: as a heading it begins what people write themselves.
  pola: /^[!/]?\s*(?:daftar\s+)?pengumuman[.?!\s]*$/i,
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'pengumuman terakhir, dan berapa yang sudah membaca',
  contoh: ['pengumuman'],
  run({ db, zona, now }) {
    const on = localDay(now, zona);
    const list = readPengumuman(db, { from: addDays(on, -DAYS), to: on });
    if (list.length === 0) return `Belum ada pengumuman dalam ${DAYS} hari terakhir.`;
    const more = list.length > SHOWN ? [`… dan ${list.length - SHOWN} lagi`] : [];
    return [`*Pengumuman ${DAYS} hari terakhir: ${list.length}*`, ...list.slice(0, SHOWN).map(sayOne), ...more].join(
      '\n',
    );
  },
});

function sayOne({ kode, on, ringkas, dibaca, anggota }: Pengumuman): string {
  const read = dibaca === null ? '' : ` (dibaca ${dibaca} dari ${anggota} penerima)`;
  return `• *${kode}* ${sayDate(on)}: ${ringkas}${read}`;
}
