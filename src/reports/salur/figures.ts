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
  return { orang: rowList.length, sasaran, tersalur, belum, gagal, ...moneyOf(isi, rowList, { sasaran, tersalur }) };
}

/**
 * The money as far as it is stated: the amount a person times those who got it, the amounts of the rows, or the sum as written. The sum of an
 * SP2D is that of the target.
 */
function moneyOf(
  { totals, uang = [] }: Isi,
  rowList: readonly Baris[],
  { sasaran, tersalur }: Pick<Figures, 'sasaran' | 'tersalur'>,
): Pick<Figures, 'rupiah' | 'sp2d' | 'sp2dRupiah' | 'cair' | 'cairRupiah'> {
  const isSp2d = uang.includes('sp2d');
  const isCair = uang.includes('cair');
  const { per_kpm_rupiah: per, total_rupiah: total = 0 } = totals;
  const paidRows = rowList
    .filter(({ status }) => status === 'tersalur' || status === 'diwakilkan')
    .reduce((sum, { jumlahRupiah }) => sum + (jumlahRupiah ?? 0), 0);
  const stated = isSp2d || tersalur === 0 ? 0 : total;
  const rupiah = paidRows > 0 ? paidRows : per === undefined ? stated : per * tersalur;
  return {
    rupiah,
    sp2d: isSp2d ? sasaran : 0,
    sp2dRupiah: isSp2d ? (per === undefined ? total : per * sasaran) : 0,
    cair: isCair ? tersalur : 0,
    cairRupiah: isCair ? rupiah : 0,
  };
}
