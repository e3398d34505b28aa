/** The half-day words of a 12-hour clock: AM/PM in Indonesian and English, PG/PTG in Malay (Unicode CLDR), and spoken ones. */

export const HALF_DAY = '[AaPp]\\.?[ \u00a0\u202f]?[Mm]\\.?|PG|PTG|SI|pagi|siang|sore|petang|malam';

const AFTERNOON = new Set(['p', 'ptg', 'si', 'siang', 'sore', 'petang', 'malam']);

/**
 * Hour of the day of a 12-hour clock. Indonesian phones write noon as `00.05 PM` (CLDR pattern K), others as `12:05 PM`.
 * «12.05 malam» is midnight, the one spoken word whose 12 is not noon.
 */
export function hourOfDay(hour: number, halfDay: string): number {
  const word = halfDay.toLowerCase();
  const half = hour % 12;
  if (word === 'malam' && half < 4) return half;
  return AFTERNOON.has(/^p\.?\W?m/.test(word) ? 'p' : word) ? half + 12 : half;
}
