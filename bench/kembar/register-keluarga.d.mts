interface Desa {
  kode: string;
  nama: string;
}
export interface OrangBuatan {
  nik: string | null;
  kk: string | null;
  nama: string;
  desa: Desa;
  rt: string;
}
/** Two by their places in the list, and how they came to be there. */
export interface PasanganBuatan {
  a: number;
  b: number;
  jenis: string;
}
export interface RegisterBuatan {
  orangList: OrangBuatan[];
  gandaList: PasanganBuatan[];
  jebakanList: PasanganBuatan[];
}
export function registerKeluarga(count: number, desaList: readonly Desa[], seed?: number): RegisterBuatan;
