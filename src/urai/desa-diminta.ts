/** Of which desa a list is asked for: the named one, the officer's own, or all. */
import { findDesaDekat } from '../domain/desa.ts';
import type { Desa, Petugas } from '../domain/petugas.ts';
import { desaTerlihat } from '../domain/privasi.ts';
import type { Reference } from '../domain/reference.ts';

export type DesaDiminta =
  | { apa: 'semua' }
  | { apa: 'desa'; desa: Desa }
  | { apa: 'asing'; kata: string }
  | { apa: 'lain'; kata: string };

const PENGISI =
  /\b(?:desa|ds|kel|kelurahan|kampung|warga|data|daftar|pak|bu|bot|min|ya|dong|tolong|semua|se|kecamatan|kec)\b\.?/gi;

/** @returns `lain` where the officer asks about another desa than the own one */
export function readDesaDiminta(
  argumen: string | null,
  { wilayah }: Pick<Reference, 'wilayah'>,
  petugas: Pick<Petugas, 'peran' | 'desa'>,
): DesaDiminta {
  const kata = (argumen ?? '')
    .replace(PENGISI, ' ')
    .replace(/[^\p{L}'’ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const own = desaTerlihat(petugas);
  const isSendiri = /^(?:saya|kami|ulun|sendiri|ini)$/i.test(kata);
  if (kata === '' || isSendiri) {
    if ((own !== null || isSendiri) && petugas.desa) return { apa: 'desa', desa: petugas.desa };
    return own === null ? { apa: 'semua' } : { apa: 'lain', kata };
  }
  const desa = findDesaDekat(kata, wilayah);
  if (!desa) return { apa: 'asing', kata };
  if (own !== null && own !== desa.kode) return { apa: 'lain', kata: desa.nama };
  return { apa: 'desa', desa: { kode: desa.kode, nama: desa.nama } };
}
