/** Confirms a verifikasi. */
import type { Reference } from '../../domain/reference.ts';
import { type Baris, type Isi, STATUS_LIST } from '../../domain/uraian.ts';
import { sayCode } from '../../render/sebutan.ts';
import { isDecisive } from '../../store/keputusan.ts';

/** How many are found eligible, not eligible, or in need of another look; and what the desa's own check still waits for. */
export function confirmVerifikasi(isi: Isi, rowList: readonly Baris[], _reference: Reference, peran: string): string[] {
  const countList = STATUS_LIST.verifikasi
    .map((status) => ({ status, count: rowList.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${sayCode(status)}`);
  const lineList = [`${countList.join(', ')}${isi.target === null ? '' : ` (dari ${isi.target})`}.`];
  if (!isDecisive(peran)) {
    const what = peran === 'kesra_desa' || peran === 'operator_desa' ? 'cek desa' : 'cek kecamatan';
    lineList.push(`Dicatat sebagai ${what}, menunggu TKSK/pendamping PKH.`);
  }
  return lineList;
}
