/** The files of a weekly recap: what they show is settled when it is written, so that text, picture and tables agree. */
import type { Kantor, Pejabat } from './kantor.ts';
import type { Lampiran } from './lampiran.ts';
import type { RekapMingguan, RincianTiket } from './rekap.ts';

export interface IsiRekap {
  kantor: Kantor;
  pejabat: Pejabat;
  mingguan: RekapMingguan;
  /** every ticket behind the figures */
  tiketList: RincianTiket[];
}

const AKHIRAN = { 'rekap-gambar': 'png', 'rekap-xlsx': 'xlsx', 'rekap-pdf': 'pdf' } as const;

/** A file of a recap, to be queued with its text. The picture goes to a group and is given no ticket. */
export function lampiranRekap(jenis: keyof typeof AKHIRAN, isi: IsiRekap): Lampiran {
  const nama = `Rekap ${isi.kantor.kecamatan} ${isi.mingguan.kode}.${AKHIRAN[jenis]}`;
  return { jenis, nama, isi: jenis === 'rekap-xlsx' ? isi : { ...isi, tiketList: [] } };
}
