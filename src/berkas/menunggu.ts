/** What waits for whom, as lines of a table. */
import type { Tunggu, TungguDesa } from '../domain/rekap.ts';

export interface BarisTunggu {
  siapa: string;
  perihal: string;
  desa: string;
  jumlah: number;
  /** the day since which the oldest waits */
  sejakOn: string;
}

/** One line for each desa and matter, those who have to act first. */
export function barisTunggu({ verifikasi, cekUlang, perbaikan, keluhan }: Tunggu): BarisTunggu[] {
  const lines = (siapa: string, perihal: string, list: readonly TungguDesa[]): BarisTunggu[] =>
    list.map(({ desa, jumlah, sejakOn }) => ({ siapa, perihal, desa: desa?.nama ?? 'Tanpa desa', jumlah, sejakOn }));
  return [
    ...lines('TKSK/pendamping', 'usulan belum diverifikasi (orang)', verifikasi),
    ...lines('TKSK dan desa', 'perlu dicek lagi (orang)', cekUlang),
    ...perbaikan.map(({ kode, desa, sejakOn }) => ({
      siapa: 'Pengirim',
      perihal: `laporan ${kode} perlu diperbaiki`,
      desa: desa?.nama ?? 'Tanpa desa',
      jumlah: 1,
      sejakOn,
    })),
    ...lines('Kecamatan', 'keluhan terbuka', keluhan),
  ];
}
