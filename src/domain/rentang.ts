/** The spans of which recaps speak: day, week, month, triwulan and year, and the codes by which people name them. */
import { addDays, monthOf, type Rentang, weekOf } from './waktu.ts';

/** The kinds of span, told by the form of the code: `2026-11-18`, `2026-W46`, `2026-11`, `2026-TW4`, `2026`. */
export type RentangJenis = 'hari' | 'minggu' | 'bulan' | 'triwulan' | 'tahun';

/** A single day as a span. */
export function dayOf(on: string): Rentang {
  return { from: on, to: on, kode: on };
}

/** The triwulan that holds a date: January to March is the first. */
export function triwulanOf(on: string): Rentang {
  const triwulan = Math.ceil(Number(on.slice(5, 7)) / 3);
  return triwulanKe(on.slice(0, 4), triwulan);
}

/** A triwulan of a year. @param triwulan 1 to 4 */
export function triwulanKe(year: string, triwulan: number): Rentang {
  const month = (value: number): string => `${year}-${String(value).padStart(2, '0')}-01`;
  return { from: month(3 * triwulan - 2), to: monthOf(month(3 * triwulan)).to, kode: `${year}-TW${triwulan}` };
}

/** The calendar year that holds a date. */
export function yearOf(on: string): Rentang {
  const year = on.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31`, kode: year };
}

/** Which kind of span a code names. */
export function jenisRentang(kode: string): RentangJenis {
  if (/W/.test(kode)) return kode.includes('TW') ? 'triwulan' : 'minggu';
  return ({ 4: 'tahun', 7: 'bulan', 10: 'hari' } as const)[kode.length] ?? 'minggu';
}

const OF: Record<RentangJenis, (on: string) => Rentang> = {
  hari: dayOf,
  minggu: weekOf,
  bulan: monthOf,
  triwulan: triwulanOf,
  tahun: yearOf,
};

/** The span of the same kind right before. */
export function rentangSebelum({ from, kode }: Rentang): Rentang {
  return OF[jenisRentang(kode)](addDays(from, -1));
}

/** The span of a code without its `R-`, or null where there is none: `2026-W54`, `2026-13`. */
export function rentangDariKode(kode: string): Rentang | null {
  const code = kode.toUpperCase();
  const week = /^(20\d\d)-?W(\d\d?)$/.exec(code);
  if (week) {
    const rentang = weekOf(addDays(weekOf(`${week[1]}-01-04`).from, 7 * (Number(week[2]) - 1)));
    return rentang.kode === `${week[1]}-W${(week[2] ?? '').padStart(2, '0')}` ? rentang : null;
  }
  const triwulan = /^(20\d\d)-?TW([1-4])$/.exec(code);
  if (triwulan) return triwulanKe(triwulan[1] ?? '', Number(triwulan[2]));
  if (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(code)) return monthOf(`${code}-01`);
  if (/^20\d\d$/.test(code)) return yearOf(`${code}-01-01`);
  const isDay = /^20\d\d-\d\d-\d\d$/.test(code) && !Number.isNaN(Date.parse(code)) && addDays(code, 0) === code;
  return isDay ? dayOf(code) : null;
}
