/** Until which day something is to last: `3 hari`, `2 minggu`, `sampai 1 Desember`. */
import { findTanggal } from '../domain/tanggal.ts';
import { addDays } from '../domain/waktu.ts';

const LAMA = /(\d{1,3}|se)\s*(hari|minggu|bulan)/;
const HARI_BY_SATUAN: Readonly<Record<string, number>> = { hari: 1, minggu: 7, bulan: 30 };

/**
 * The last day, `YYYY-MM-DD`; null where the text names none. A day without a year that is over is meant of next year.
 * @param low lower case
 * @param on today
 */
export function readSampai(low: string, on: string): string | null {
  const [tanggal] = findTanggal(low, on);
  if (tanggal) {
    if (tanggal.on === null || tanggal.isLengkap || tanggal.on >= on) return tanggal.on;
    return `${Number(on.slice(0, 4)) + (tanggal.on.slice(5) < on.slice(5) ? 1 : 0)}${tanggal.on.slice(4)}`;
  }
  const lama = LAMA.exec(low);
  if (!lama) return null;
  const count = lama[1] === 'se' ? 1 : Number(lama[1]);
  return addDays(on, count * (HARI_BY_SATUAN[lama[2] ?? ''] ?? 1));
}
