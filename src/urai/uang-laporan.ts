/** Amounts of money in the head of a report: per person, or the sum of all. */
import { findNominal } from '../domain/rupiah.ts';
import { type Bacaan, catat } from './bacaan.ts';
import type { BagianKepala } from './kepala-baris.ts';

const TOTAL = /(?:total|jumlah|jml|jlh|jadi|keseluruhan|seluruhnya|semuanya|=)[^\d\n]{0,26}$/;

/** `SP2D 45 KPM 27jt`: the order to pay names the whole sum. */
const SP2D = /sp ?2 ?d[^\n]{0,26}$/;

const BUKAN_UANG = /(?:denda|transport|dipotong|potongan|ongkos)[a-z ]{0,12}$/;

interface Uang {
  perOrang: number | null;
  total: number | null;
  isKabur: boolean;
  spans: { start: number; end: number }[];
}

/** Amounts in the head: per person, or the sum of all. */
export function readUang(bacaan: Bacaan, kepala: readonly BagianKepala[]): Uang {
  const uang: Uang = { perOrang: null, total: null, isKabur: false, spans: [] };
  const lain: number[] = [];
  for (const part of kepala) {
    const low = bacaan.low.slice(part.start, part.end);
    if (!/\d|ribu|juta/.test(low)) continue;
    for (const item of findNominal(low)) {
      const before = low.slice(Math.max(0, item.start - 34), item.start);
      if (BUKAN_UANG.test(before)) continue;
      uang.spans.push({ start: part.start + item.start, end: part.start + item.end });
      catat(bacaan, part.start + item.start, part.start + item.end, 'jumlah uang');
      if (item.nilai === null) uang.isKabur = true;
      else if (item.isPerOrang) uang.perOrang = item.nilai;
      else if (TOTAL.test(before) || SP2D.test(before)) uang.total = item.nilai;
      else lain.push(item.nilai);
    }
  }
  if (uang.perOrang === null && lain.length > 0) uang.perOrang = lain[0]!;
  return uang;
}

/** The one amount that holds for every row; null where none, or several, are stated. */
export function nominalBersama(
  bacaan: Bacaan,
  kepala: readonly BagianKepala[],
): { nilai: number | null; isKabur: boolean } {
  const uang = readUang(bacaan, kepala);
  return { nilai: uang.perOrang, isKabur: uang.isKabur && uang.perOrang === null };
}
