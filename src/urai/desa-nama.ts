/** Names of desa in running words: known ones, near misses, and unknown ones as written. */
import { findBulan } from '../domain/bulan.ts';
import { findDesaDekat } from '../domain/desa.ts';
import type { DesaDisebut } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { type Bacaan, catat } from './bacaan.ts';
import type { DesaSebut } from './kamus.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';

export const AKHIR_NAMA = new Set([
  'kecamatan',
  'kabupaten',
  'tanggal',
  'bulan',
  'tahap',
  'program',
  'rt',
  'rw',
  'periode',
  'sebanyak',
  'tahun',
  'alokasi',
  'atas',
  'an',
  'yang',
  'untuk',
  'sebagai',
  'hari',
  'berikut',
  'triwulan',
  'provinsi',
  'kab',
  'prov',
  'pada',
  'minggu',
  'nomor',
  'di',
  'kalimantan',
]);

export const disebut = ({ nama, kode }: DesaSebut): DesaDisebut => ({ nama, kode });

/** The desa whose name begins at a token: of the own kecamatan, else of a neighbour (the stated kecamatan decides). */
export function desaAt(
  bacaan: Bacaan,
  tokens: readonly Token[],
  index: number,
): { desa: DesaDisebut; to: number } | null {
  if (tokens[index] === undefined) return null;
  const own = bacaan.kamus.desa.matchAt(tokens, index);
  const other = bacaan.kamus.desaTetangga.matchAt(tokens, index);
  if (own && (!other || own.to >= other.to)) return { desa: disebut(own.value), to: own.to };
  if (!other) return null;
  const rest = tokens.slice(other.to).map((token) => token.low);
  const sameName = bacaan.reference.wilayah.desaTetanggaList.filter((desa) => desa.nama === other.value.nama);
  const stated = sameName.find((desa) => rest.includes(desa.kecamatan.toLowerCase().split(' ')[0]!));
  return { desa: stated ? { nama: stated.nama, kode: stated.kode } : disebut(other.value), to: other.to };
}

/** A name that must be a desa: known, a letter away, or unknown as written. */
export function resolve(bacaan: Bacaan, tokens: readonly Token[], index: number): DesaDisebut | null {
  const known = desaAt(bacaan, tokens, index);
  if (known) {
    catat(bacaan, tokens[index]!.start, tokens[known.to - 1]!.end, 'desa');
    return known.desa;
  }
  const name = namaBebas(bacaan, tokens, index);
  if (name.length === 0) return null;
  const text = bacaan.text.slice(name[0]!.start, name.at(-1)!.end);
  catat(bacaan, name[0]!.start, name.at(-1)!.end, 'desa');
  for (let length = name.length; length > 0; length--) {
    const near = findDesaDekat(bacaan.text.slice(name[0]!.start, name[length - 1]!.end), bacaan.reference.wilayah);
    if (near) return { nama: near.nama, kode: near.kode };
  }
  return { nama: text, kode: null };
}

/** The words of an unknown name: up to punctuation or a word that goes on with something else. */
function namaBebas(bacaan: Bacaan, tokens: readonly Token[], index: number): Token[] {
  const list: Token[] = [];
  for (let i = index; i < Math.min(tokens.length, index + 4); i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const isCut =
      i > index &&
      before &&
      /[,;:.(\n/-]/.test(bacaan.low.slice(before.end, token.start)) &&
      !/^\.\s?$/.test(bacaan.low.slice(before.end, token.start));
    if (token.isSign || isCut || AKHIR_NAMA.has(token.word) || findBulan(token.low)) break;
    if (token.isNumber && i === index) break;
    if (
      i > index &&
      (bacaan.kamus.program.matchAt(tokens, i) || jenisTable.matchAt(tokens, i) || BUKAN_NAMA.has(token.word))
    )
      break;
    list.push(token);
  }
  return list;
}
