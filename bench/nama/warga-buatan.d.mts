export interface WargaBuatan<Desa> {
  nik: string;
  nama: string;
  desa: Desa;
}
export function chance(seed: number): () => number;
export function namaBuatan(rnd: () => number): { nama: string; isWanita: boolean };
export function nikBuatan(n: number, isWanita: boolean): string;
export function wargaBuatan<Desa>(
  count: number,
  desaList: readonly Desa[],
  seed?: number,
): Generator<WargaBuatan<Desa>>;
