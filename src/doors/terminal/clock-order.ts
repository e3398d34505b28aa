/** What one types to move the clock: `+2 jam`, `+3 hari`, `2026-08-17 08:00`, `senin 07:00`, `besok`, `08.30`. */
import { findHari } from '../../domain/bulan.ts';
import { dateOf, findTanggal } from '../../domain/tanggal.ts';
import { addDays, instantOf, localDay, type Zona } from '../../domain/waktu.ts';

const MINUTE_MS = 60_000;
const MINUTES_BY_UNIT: Record<string, number> = {
  menit: 1,
  mnt: 1,
  jam: 60,
  hari: 1440,
  minggu: 10_080,
  pekan: 10_080,
};
const LANGKAH = /^\+\s*(\d{1,4})\s*(menit|mnt|jam|hari|minggu|pekan)?$/;
const JAM = /(?:^|\s)(?:jam |pukul |pkl )?([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const SEJAUH_HARI = 366;

export const CONTOH_JAM = '/jam +2 jam, /jam +3 hari, /jam senin 07:00, /jam 2026-08-17 08:00';

/**
 * The instant that is meant. A clock time alone is the next one of its kind; a day alone is that day at 08.00.
 * @returns the instant, or a sentence with the cure
 */
export function readClockOrder(text: string, now: Date, zona: Zona): Date | string {
  const plain = text.trim().toLowerCase();
  const step = LANGKAH.exec(plain);
  const at = step ? stepFrom(now, step) : dayAndHour(plain, now, zona);
  if (at === null) return `Waktu "${text.trim()}" belum terbaca. Contoh: ${CONTOH_JAM}`;
  if (at <= now) return 'Jam hanya bisa maju, tidak bisa mundur. Sebut waktu sesudah jam sekarang.';
  if (at.getTime() - now.getTime() > SEJAUH_HARI * 1440 * MINUTE_MS)
    return 'Terlalu jauh: paling jauh setahun sekali melompat.';
  return at;
}

function stepFrom(now: Date, step: RegExpExecArray): Date {
  return new Date(now.getTime() + Number(step[1]) * (MINUTES_BY_UNIT[step[2] ?? 'jam'] ?? 60) * MINUTE_MS);
}

function dayAndHour(plain: string, now: Date, zona: Zona): Date | null {
  const clock = JAM.exec(plain);
  const dayWords = (clock ? plain.slice(0, clock.index) : plain).replace(/,/g, '').trim();
  const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : 8 * 60;
  const at = (on: string) => new Date(instantOf(on, 0, zona).getTime() + minutes * MINUTE_MS);
  const today = localDay(now, zona);
  if (dayWords === '') return clock === null ? null : at(today) > now ? at(today) : at(addDays(today, 1));
  const on = readDay(dayWords, today);
  if (on === null) return null;
  // A weekday whose hour has passed today means the next one.
  return on === today && findHari(dayWords) !== null && at(on) <= now ? at(addDays(on, 7)) : at(on);
}

function readDay(words: string, today: string): string | null {
  if (words === 'hari ini') return today;
  if (words === 'besok') return addDays(today, 1);
  if (words === 'lusa') return addDays(today, 2);
  const weekday = findHari(words.replace(/^hari /, ''));
  if (weekday !== null) {
    const current = new Date(`${today}T00:00:00Z`).getUTCDay();
    return addDays(today, (weekday - current + 7) % 7);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [only, ...others] = findTanggal(`tgl ${words}`, today);
  return only && others.length === 0 ? only.on : null;
}
