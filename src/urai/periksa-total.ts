/** Stated sums against what they should be: what is written, and what was counted. */
import type { Problem } from '../domain/problem.ts';
import type { Baris, TotalKey, Totals } from '../domain/uraian.ts';

/** What does not fit, as a person would say it: `sasaran 10` against `tersalur+belum 9`. */
export interface Selisih {
  tertulis: string;
  hitung: string;
}

const PEMBAGI: readonly TotalKey[] = ['tersalur', 'diwakilkan', 'belum', 'gagal', 'proses'];

/** `tidak_layak` → `tidak layak` */
export const sebutKunci = (key: TotalKey): string => key.replace('_rupiah', '').replaceAll('_', ' ');

/** `Rp 1.500.000` */
export const sebutUang = (amount: number): string => `Rp ${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.')}`;

/** The problem of the first difference; [] where all fits. */
export function problemTotal(selisih: Selisih | null): Problem[] {
  if (selisih === null) return [];
  const { tertulis, hitung } = selisih;
  return [{ code: 'TOTAL_TIDAK_COCOK', params: { tertulis, hitung } }];
}

/** Settled case 7: more handed over than planned, or parts that do not make the whole. */
export function selisihSasaran(totals: Totals): Selisih | null {
  const { sasaran, tersalur, belum, gagal } = totals;
  if (sasaran === undefined || tersalur === undefined) return null;
  if (tersalur > sasaran) return { tertulis: `tersalur ${tersalur}`, hitung: `sasaran hanya ${sasaran}` };
  if (belum === undefined && gagal === undefined) return null;
  const keyList = PEMBAGI.filter((key) => totals[key] !== undefined);
  const sum = keyList.reduce((all, key) => all + totals[key]!, 0);
  return sum === sasaran
    ? null
    : { tertulis: `sasaran ${sasaran}`, hitung: `${keyList.map(sebutKunci).join('+')} ${sum}` };
}

/**
 * Do the stated counts by status agree with the rows? Only where all persons are listed: a list without one row of the
 * first status (tersalur, layak) names the exceptions alone.
 */
export function selisihStatus(rows: readonly Baris[], totals: Totals, keyList: readonly TotalKey[]): Selisih | null {
  if (!rows.some((row) => row.status === keyList[0])) return null;
  for (const key of keyList) {
    const stated = totals[key];
    const counted = rows.filter((row) => row.status === key).length;
    if (stated !== undefined && counted !== stated)
      return { tertulis: `${sebutKunci(key)} ${stated}`, hitung: `${counted} baris` };
  }
  return null;
}
