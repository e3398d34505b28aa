/** Confirms a distribution. */
import type { Baris, Isi } from '../../domain/uraian.ts';
import { sayCode, sayRupiah } from '../../render/sebutan.ts';
import { figuresOfSalur } from './figures.ts';

/** Target, reached, not yet, failed; the money; and the reasons why somebody got nothing. */
export function confirmSalur(isi: Isi, rowList: readonly Baris[]): string[] {
  const { sasaran, tersalur, belum, gagal } = figuresOfSalur(isi, rowList);
  const diwakilkan = isi.totals.diwakilkan ?? rowList.filter((row) => row.status === 'diwakilkan').length;
  const partList = [`tersalur ${tersalur} dari ${sasaran}${diwakilkan > 0 ? ` (diwakilkan ${diwakilkan})` : ''}`];
  if (belum > 0) partList.push(`belum ${belum}`);
  if (gagal > 0) partList.push(`gagal ${gagal}`);
  const lineList = [`${partList.join(', ')}.`];
  const rupiah = isi.totals.total_rupiah ?? paidRupiah(rowList);
  if (rupiah > 0) lineList.push(`Jumlah ${sayRupiah(rupiah)}.`);
  const reasonList = [...countReasons(rowList)].map(([alasan, count]) => `${sayCode(alasan)} ${count}`);
  if (reasonList.length > 0) lineList.push(`Sebab: ${reasonList.join(', ')}.`);
  return lineList;
}

function paidRupiah(rowList: readonly Baris[]): number {
  const paidList = rowList.filter((row) => row.status === 'tersalur' || row.status === 'diwakilkan');
  return paidList.reduce((sum, row) => sum + (row.jumlahRupiah ?? 0), 0);
}

function countReasons(rowList: readonly Baris[]): Map<string, number> {
  const countByReason = new Map<string, number>();
  for (const { alasan } of rowList)
    if (alasan !== null) countByReason.set(alasan, (countByReason.get(alasan) ?? 0) + 1);
  return countByReason;
}
