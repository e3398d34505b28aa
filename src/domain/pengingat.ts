/** When a weekly reminder falls due: on its day, or near it where the office is closed. */
import { hariKerjaSebelum, hariKerjaSesudah, type Kalender } from './hari-kerja.ts';
import { addDays, weekOf } from './waktu.ts';

/**
 * The date on which the week that holds `on` is reminded; null where the office is closed on every day on which it could be.
 * @param hari 1 = Monday … 5 = Friday
 * @param arah where the day moves when it is off: a deadline earlier, a beginning later; never into another week
 */
export function hariPengingat(
  on: string,
  hari: number,
  { arah, libur }: { arah: 'sebelum' | 'sesudah'; libur: Kalender },
): string | null {
  const { from, to } = weekOf(on);
  const wanted = addDays(from, hari - 1);
  const moved = arah === 'sebelum' ? hariKerjaSebelum(wanted, libur) : hariKerjaSesudah(wanted, libur);
  return moved >= from && moved <= to ? moved : null;
}

/** The cron pattern of every day at an hour; 6.5 = 06.30. A job of a weekly reminder looks each day whether it is the one. */
export function polaHarian(jam: number): string {
  const hour = Math.floor(jam);
  return `${Math.round((jam - hour) * 60)} ${hour} * * *`;
}
