/** Names of desa: how they are compared, and which one a spelling means (domain facts §1). */
import { editDistance } from './ejaan.ts';
import type { DesaFact, Wilayah } from './reference.ts';

/** Letters of a name only, lower case: `Ha'uwai` and `hauwai`, `Surya Tama` and `Suryatama` are one. */
export function kunciDesa(nama: string): string {
  return nama.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const kunciByWilayah = new WeakMap<Wilayah, { desa: DesaFact; kunciList: string[] }[]>();

function kunciOf(wilayah: Wilayah): { desa: DesaFact; kunciList: string[] }[] {
  const known = kunciByWilayah.get(wilayah);
  if (known) return known;
  const list = wilayah.desaList.map((desa) => ({ desa, kunciList: [desa.nama, ...desa.alias].map(kunciDesa) }));
  kunciByWilayah.set(wilayah, list);
  return list;
}

/** The desa of the office's kecamatan that is called so, by its name or an alias. */
export function findDesaPersis(nama: string, wilayah: Wilayah): DesaFact | null {
  const kunci = kunciDesa(nama);
  return kunciOf(wilayah).find(({ kunciList }) => kunciList.includes(kunci))?.desa ?? null;
}

/**
 * The desa of the office's kecamatan that a spelling means: an exact name or alias, else the only one a letter away
 * (two for names of eight letters and more). Short names are too much alike for more (karya–mauya).
 */
export function findDesaDekat(nama: string, wilayah: Wilayah): DesaFact | null {
  const kunci = kunciDesa(nama);
  if (kunci.length < 4) return null;
  const exact = findDesaPersis(nama, wilayah);
  if (exact) return exact;
  const max = kunci.length >= 8 ? 2 : 1;
  const near = kunciOf(wilayah).filter(({ kunciList }) => editDistance(kunciList[0]!, kunci, max) <= max);
  const [only, ...others] = near;
  return only !== undefined && others.length === 0 ? only.desa : null;
}
