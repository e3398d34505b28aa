/** Counts a distribution: from its rows where persons are listed, else from the numbers that are stated. */
import type { Baris, Isi } from '../../domain/uraian.ts';
import type { Figures } from '../../store/tiket.ts';

/** Aid fetched by somebody else has reached its receiver; a row in progress has not. Targets are stated, or all who are named. */
export function figuresOfSalur(isi: Isi, rowList: readonly Baris[]): Figures {
  const { totals } = isi;
  const count = (...statusList: string[]) => rowList.filter((row) => statusList.includes(row.status ?? '')).length;
  const isList = rowList.length > 0;
  const tersalur = isList ? count('tersalur', 'diwakilkan') : (totals.tersalur ?? 0) + (totals.diwakilkan ?? 0);
  const gagal = isList ? count('gagal') : (totals.gagal ?? 0);
  const belum = isList ? count('belum', 'proses') : (totals.belum ?? 0) + (totals.proses ?? 0);
  const sasaran = totals.sasaran ?? (isList ? rowList.length : Math.max(totals.jumlah ?? 0, tersalur + gagal + belum));
  return { orang: rowList.length, sasaran, tersalur, belum, gagal };
}
