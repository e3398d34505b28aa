/** Several recaps as one. */
import { type AngkaDesa, angkaKosong, byKodeDesa, type Rekap, tambahAngka } from './rekap.ts';

/**
 * Several spans as one: figures are added; a desa has reported when it did in any of them.
 * @param list oldest first, at least one
 */
export function gabungRekap(list: readonly [Rekap, ...Rekap[]]): Rekap {
  const [first] = list;
  const last = list[list.length - 1] ?? first;
  const total = angkaKosong();
  const byKode = new Map<string, AngkaDesa>();
  for (const rekap of list) {
    tambahAngka(total, rekap.total);
    for (const { desa, angka } of rekap.perDesa) {
      const kode = desa?.kode ?? '';
      const sum = byKode.get(kode) ?? { desa, angka: angkaKosong() };
      tambahAngka(sum.angka, angka);
      byKode.set(kode, sum);
    }
  }
  const laporKodeSet = new Set(list.flatMap((rekap) => rekap.lapor.map(({ kode }) => kode)));
  const desaList = [...first.lapor, ...first.belumLapor].sort(byKodeDesa);
  return {
    rentang: { from: first.rentang.from, to: last.rentang.to, kode: `${first.rentang.kode}..${last.rentang.kode}` },
    total,
    perDesa: [...byKode.values()].sort((a, b) => byKodeDesa(a.desa, b.desa)),
    lapor: desaList.filter(({ kode }) => laporKodeSet.has(kode)),
    belumLapor: desaList.filter(({ kode }) => !laporKodeSet.has(kode)),
  };
}
