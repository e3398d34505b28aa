/** Working days: Monday to Friday, less national holidays and cuti bersama (domain facts §6). */
import { addDays } from './waktu.ts';

/** Knows the days of `data/reference/libur.json`, `YYYY-MM-DD`; a year that is not in it has only weekends. */
export interface Kalender {
  has(on: string): boolean;
}

/** No holiday lasts so long: a calendar that says so is at fault, and nothing must run for ever because of it. */
const LIBUR_TERPANJANG_HARI = 60;

/** Is the office open on a date? */
export function isHariKerja(on: string, libur: Kalender): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !libur.has(on);
}

/** The date itself, or the nearest working day before it: for what must not come too late. */
export function hariKerjaSebelum(on: string, libur: Kalender): string {
  return geser(on, -1, libur);
}

/** The date itself, or the nearest working day after it: for what must not come too early. */
export function hariKerjaSesudah(on: string, libur: Kalender): string {
  return geser(on, 1, libur);
}

/** The date that is `jumlah` working days after a date, which itself does not count; 0 = that date. */
export function tambahHariKerja(on: string, jumlah: number, libur: Kalender): string {
  let day = on;
  for (let count = 0; count < jumlah; count += 1) day = geser(addDays(day, 1), 1, libur);
  return day;
}

/** How many working days lie after a date, up to and with another; 0 where the other is not later. */
export function hitungHariKerja(from: string, to: string, libur: Kalender): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isHariKerja(day, libur)) count += 1;
  return count;
}

function geser(on: string, step: 1 | -1, libur: Kalender): string {
  for (let away = 0; away <= LIBUR_TERPANJANG_HARI; away += 1) {
    const day = addDays(on, step * away);
    if (isHariKerja(day, libur)) return day;
  }
  return on;
}
