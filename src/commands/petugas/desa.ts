/** The desa that an admin names for an officer: any known spelling, and the nearest names where there is none. */
import { editDistance } from '../../domain/ejaan.ts';
import type { Desa } from '../../domain/petugas.ts';
import type { Wilayah } from '../../domain/reference.ts';

export type DesaReading =
  | { desa: Desa }
  | { tetangga: { nama: string; kecamatan: string } }
  /** nearest names, the best first; empty where none is near */
  | { saranList: string[] };

/** Letters and digits only, lower case: `Gn. Riut` and `gn riut` are the same words. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Looks a desa up by name, alias or code; a near miss is only suggested, since Karya and Mauya lie two letters apart. */
export function readDesa(text: string, wilayah: Wilayah): DesaReading {
  const bare = text.trim().replace(/^(?:desa|ds|pekon|kelurahan|kel)\b[\s.:]*/i, '');
  const key = wordKey(bare === '' ? text : bare);
  const isMatch = (desa: { kode: string; nama: string; alias: string[] }) =>
    desa.kode === key || [desa.nama, ...desa.alias].some((nama) => wordKey(nama) === key);
  const own = wilayah.desaList.find(isMatch);
  if (own) return { desa: { kode: own.kode, nama: own.nama } };
  const tetangga = wilayah.desaTetanggaList.find(isMatch);
  if (tetangga) return { tetangga: { nama: tetangga.nama, kecamatan: tetangga.kecamatan } };
  return { saranList: nearestNames(key, wilayah) };
}

function nearestNames(key: string, wilayah: Wilayah): string[] {
  const max = key.length < 6 ? 2 : 3;
  return wilayah.desaList
    .map(({ nama }) => ({ nama, distance: editDistance(key, wordKey(nama), max) }))
    .filter(({ distance }) => distance <= max)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ nama }) => nama);
}
