/** The lines of every file that shows all desa, with or without figures. */
import { type AngkaDesa, angkaKosong, byKodeDesa, type Rekap } from '../domain/rekap.ts';

export interface BarisDesa extends AngkaDesa {
  isLapor: boolean;
}

/** Every desa of the office, with or without figures, and what has no desa. */
export function barisDesaOf({ perDesa, lapor, belumLapor }: Rekap): BarisDesa[] {
  const angkaByKode = new Map(perDesa.flatMap(({ desa, angka }) => (desa ? [[desa.kode, angka] as const] : [])));
  const toBaris = (isLapor: boolean) => (desa: { kode: string; nama: string }) => ({
    desa,
    angka: angkaByKode.get(desa.kode) ?? angkaKosong(),
    isLapor,
  });
  const tanpaDesa = perDesa.filter(({ desa }) => desa === null).map((entry) => ({ ...entry, isLapor: true }));
  const list = [...lapor.map(toBaris(true)), ...belumLapor.map(toBaris(false))];
  return [...list.sort((a, b) => byKodeDesa(a.desa, b.desa)), ...tanpaDesa];
}
