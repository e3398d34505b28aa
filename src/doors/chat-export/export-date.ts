/** The date of a header: three numbers whose order is the file's. */
import type { DateOrder } from './exported-message.ts';

/** The three numbers of a date, as they stand. */
export type DateFields = readonly [number, number, number];

const DAY_COUNT = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970 of the header's date when its fields stand in this order, or NaN when there is no such day. */
export function dayNumber(fieldList: DateFields, order: DateOrder): number {
  const [a, b, c] = fieldList;
  const [year, month, day] = order === 'tahun-bulan-hari' ? [a, b, c] : order === 'bulan-hari' ? [c, a, b] : [c, b, a];
  const fullYear = year < 100 ? 2000 + year : year;
  if (month < 1 || month > 12 || day < 1 || day > DAY_COUNT[month - 1]! || fullYear < 2009 || fullYear > 2099)
    return NaN;
  if (month === 2 && day === 29 && fullYear % 4 !== 0) return NaN;
  return Date.UTC(fullYear, month - 1, day) / 86_400_000;
}

/** `dayNumber` for one file: most headers are of the same day as the one before. */
export function dayReader(order: DateOrder): (fieldList: DateFields) => number {
  let last: DateFields = [0, 0, 0];
  let day = NaN;
  return (fieldList) => {
    if (fieldList[0] !== last[0] || fieldList[1] !== last[1] || fieldList[2] !== last[2]) {
      last = fieldList;
      day = dayNumber(fieldList, order);
    }
    return day;
  };
}
