/** Desa named in running text or in a heading, without a label. */
import { findDesaDekat } from '../domain/desa.ts';
import { isPeranDesa } from '../domain/petugas.ts';
import type { DesaDisebut } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { type Bacaan, catat } from './bacaan.ts';
import { AKHIR_NAMA, desaAt, disebut, resolve } from './desa-nama.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';

/** Before these a place is no desa of the report. */
const BUKAN_DESA = new Set([
  'kecamatan',
  'kabupaten',
  'kantor',
  'pos',
  'sdn',
  'smp',
  'smpn',
  'sma',
  'puskesmas',
  'pasar',
  'jalan',
  'jl',
  'pambakal',
  'kades',
  'kota',
  'sungai',
  'gunung_',
  'mtsn',
  'polsek',
  'koramil',
  'camat',
  'kesra',
  'pustu',
  'masjid',
  'bank',
  'bri',
  'padat',
  'tetangga',
]);

const PINDAH = new Set([
  'pindah',
  'merantau',
  'ikut',
  'umpat',
  'tulak',
  'bulik',
  'domisili',
  'kerja',
  'asal',
  'lahir',
  'kepindahan',
]);

/** Names that are ordinary words as well: alone they name no desa. */
const KATA_BIASA = new Set([
  'karya',
  'baru',
  'merah',
  'pematang',
  'halong',
  'awayan',
  'riut',
  'liu',
  'kapu',
  'hawai',
  'tabuan_',
  'kerta',
  'teba',
]);

function isPindahBefore(tokens: readonly Token[], index: number): boolean {
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) if (PINDAH.has(tokens[k]!.word)) return true;
  return false;
}

/** `… desa Uren …` in the lines of the head. */
export function readSebutan(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaDisebut | null {
  for (const isCatatan of [false, true])
    for (const part of kepala) {
      if (part.isCatatan !== isCatatan) continue;
      const { tokens } = part;
      for (let i = 0; i < tokens.length - 1; i++) {
        if (tokens[i]!.word !== 'desa' || isPindahBefore(tokens, i)) continue;
        const isTrans = tokens[i - 1]?.low === 'trans';
        const known = isTrans ? null : desaAt(bacaan, tokens, i + 1);
        if (known) {
          catat(bacaan, tokens[i]!.start, tokens[known.to - 1]!.end, 'desa');
          return known.desa;
        }
        if (isCatatan || !isNamaBaru(bacaan, part, i)) continue;
        const desa = resolve(bacaan, tokens, i + 1);
        if (desa) return desa;
      }
    }
  return null;
}

/** May the unknown words behind `desa` be the name of one? Only in a heading, and never words of a sentence. */
function isNamaBaru(bacaan: Bacaan, { tokens, line }: BagianKepala, index: number): boolean {
  const next = tokens[index + 1]!;
  if (next.isNumber || next.isSign || BUKAN_NAMA.has(next.word) || AKHIR_NAMA.has(next.word) || next.low.length < 3)
    return false;
  if (/[,;:.(]/.test(bacaan.low.slice(tokens[index]!.end, next.start))) return false;
  if (jenisTable.matchAt(tokens, index + 1) || bacaan.kamus.program.matchAt(tokens, index + 1)) return false;
  const isHeading =
    line.index < 6 &&
    tokens.length <= 16 &&
    (index === 0 || jenisTable.has(tokens, 0, index) || bacaan.kamus.program.has(tokens, 0, index));
  const first = bacaan.text[next.start]!;
  const isCapital = first !== first.toLowerCase();
  const isNear =
    findDesaDekat(
      bacaan.text.slice(next.start, tokens[Math.min(index + 2, tokens.length - 1)]!.end),
      bacaan.reference.wilayah,
    ) !== null;
  return (
    isHeading &&
    (isCapital ||
      isNear ||
      !isPeranDesa(bacaan.konteks.role) ||
      findDesaDekat(next.low, bacaan.reference.wilayah) !== null)
  );
}

/** A name without the word `desa`: `usulan bpnt tabuan`, `Mamegang NIHIL`. */
export function readTelanjang(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaDisebut | null {
  const own = bacaan.konteks.desa;
  for (const part of kepala) {
    const { tokens } = part;
    for (let i = 0; i < tokens.length; i++) {
      const hit = bacaan.kamus.desa.matchAt(tokens, i);
      if (!hit) continue;
      const isOwn = own?.kode === hit.value.kode;
      if (isOwn || isTempat(bacaan, part, i, hit.to)) {
        catat(bacaan, tokens[hit.from]!.start, tokens[hit.to - 1]!.end, 'desa');
        return disebut(hit.value);
      }
      i = hit.to - 1;
    }
  }
  return null;
}

function isTempat(bacaan: Bacaan, part: BagianKepala, from: number, to: number): boolean {
  const { tokens } = part;
  const before = tokens[from - 1];
  if (
    before &&
    (BUKAN_DESA.has(before.word) || BUKAN_DESA.has(before.low) || before.word === 'ke' || before.word === 'dari')
  )
    return false;
  if (isPindahBefore(tokens, from) || part.isCatatan) return false;
  const isOrdinary = to === from + 1 && KATA_BIASA.has(tokens[from]!.low);
  const isBehindProgram = bacaan.kamus.program
    .findAll(tokens, Math.max(0, from - 4), from)
    .some((hit) => hit.to === from);
  const isBehindJenis = jenisTable.findAll(tokens, Math.max(0, from - 3), from).some((hit) => hit.to === from);
  if (tokens[from]!.low === 'halong') return false;
  if (isPeranDesa(bacaan.konteks.role) || bacaan.konteks.desa !== null)
    return (isBehindProgram || isBehindJenis) && part.line.index < 4 && tokens.length <= 14;
  return !isOrdinary || isBehindProgram;
}
