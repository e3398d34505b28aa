/** Day first or month first: decided once a file, by the evidence of all its headers, with how sure that is. */

import { dayNumber } from './export-date.ts';
import type { DateOrder, ExportFormat } from './exported-message.ts';
import type { HeaderLine } from './header-line.ts';

type Decision = Pick<ExportFormat, 'order' | 'sure' | 'reason'>;

/** Backward steps, span and number of different days when the dates are read in this order. */
function sequenceOf(
  headerList: readonly HeaderLine[],
  order: DateOrder,
): { back: number; span: number; count: number } {
  let back = 0;
  let last = NaN;
  let low = Infinity;
  let high = -Infinity;
  const daySet = new Set<number>();
  for (const header of headerList) {
    const day = dayNumber(header.fieldList, order);
    if (Number.isNaN(day) || day === last) continue;
    if (day < last) back++;
    last = day;
    daySet.add(day);
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  return { back, span: high - low, count: daySet.size };
}

/** A field above 12 can only be a day: the one proof there is. A few contrary lines are quotes from another phone. */
function byProof(headerList: readonly HeaderLine[]): Decision | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { fieldList } of headerList) {
    if (fieldList[0] > 12 && fieldList[1] <= 12) dayFirst++;
    else if (fieldList[1] > 12 && fieldList[0] <= 12) monthFirst++;
  }
  if (dayFirst + monthFirst === 0) return null;
  const isDayFirst = dayFirst >= monthFirst;
  const order = isDayFirst ? 'hari-bulan' : 'bulan-hari';
  const place = isDayFirst ? 'pertama' : 'kedua';
  const proof = `angka ${place} lebih dari 12 di ${Math.max(dayFirst, monthFirst)} baris`;
  const contrary = Math.min(dayFirst, monthFirst);
  if (contrary === 0) return { order, sure: 'pasti', reason: proof };
  const sure = contrary * 10 <= dayFirst + monthFirst ? 'kuat' : 'lemah';
  return { order, sure, reason: `${proof}, tetapi ${contrary} baris berlawanan` };
}

/** No field above 12: the order in which the dates never run back, or else the one that does not stretch days to months. */
function bySequence(headerList: readonly HeaderLine[], usual: DateOrder): Decision | null {
  const other: DateOrder = usual === 'hari-bulan' ? 'bulan-hari' : 'hari-bulan';
  const [mine, theirs] = [sequenceOf(headerList, usual), sequenceOf(headerList, other)];
  if (mine.back !== theirs.back) {
    const order = mine.back < theirs.back ? usual : other;
    const sure = Math.min(mine.back, theirs.back) === 0 ? 'kuat' : 'lemah';
    return { order, sure, reason: 'hanya dengan urutan ini tanggalnya berjalan maju' };
  }
  const reason = 'dengan urutan ini tanggalnya rapat, dengan yang lain berjarak berbulan-bulan';
  if (mine.count >= 3 && mine.span * 5 <= theirs.span) return { order: usual, sure: 'kuat', reason };
  // Two messages a month look like two days a month apart: overturning the usual order takes more dates than confirming it.
  if (theirs.count >= 5 && theirs.span * 5 <= mine.span) return { order: other, sure: 'kuat', reason };
  return null;
}

/**
 * The order of day and month in a file's headers (all of one style).
 * The usual order without evidence is day first, as Indonesian, British, Singaporean and Australian phones write; month first only
 * for American English (`8/12/26, 9:15 AM`: never padded, capital AM/PM, two-digit year; Unicode CLDR short formats).
 * Limit: a file of one day in the first twelve days of a month cannot be told: the usual order, `lemah`.
 */
export function decideDateOrder(headerList: readonly HeaderLine[]): Decision {
  const first = headerList[0]!;
  if (first.isYearFirst) return { order: 'tahun-bulan-hari', sure: 'pasti', reason: 'tahun berdiri di depan' };
  const isAmerican = headerList.every((header) => header.isAmerican && !header.isPadded);
  const usual: DateOrder = isAmerican ? 'bulan-hari' : 'hari-bulan';
  const reason = isAmerican
    ? 'tidak ada bukti; jam AM/PM berbahasa Inggris Amerika biasanya menulis bulan dulu'
    : 'tidak ada bukti; biasanya hari dulu';
  return byProof(headerList) ?? bySequence(headerList, usual) ?? { order: usual, sure: 'lemah', reason };
}
