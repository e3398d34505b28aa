/** Codes of the record as the dinas reads them. */
import type { Reference } from '../../domain/reference.ts';

const TANPA_DESA = 'Tanpa desa';

export interface Sebutan {
  desa(kode: string | null): string;
  /** a reason; empty where none was told */
  alasan(kode: string | null): string;
  /** a code of the program's own, `usul_baru` → `usul baru` */
  kata(kode: string | null): string;
}

export function sebutanOf({ wilayah, alasanList }: Reference): Sebutan {
  const desaByKode = new Map(wilayah.desaList.map(({ kode, nama }) => [kode, nama]));
  const alasanByKode = new Map(alasanList.map(({ kode, nama }) => [kode, nama]));
  const kata = (kode: string | null): string => kode?.replaceAll('_', ' ') ?? '';
  return {
    desa: (kode) => desaByKode.get(kode ?? '') ?? TANPA_DESA,
    alasan: (kode) => alasanByKode.get(kode ?? '') ?? kata(kode),
    kata,
  };
}
