/** Which desa a message speaks of: the labelled one, the one in its heading, or that of the sender. */
import { findDesaDekat } from '../domain/desa.ts';
import { isPeranDesa } from '../domain/petugas.ts';
import type { DesaDisebut } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { type Bacaan, catat } from './bacaan.ts';
import type { DesaSebut } from './kamus.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { labelAwal } from './label-awal.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';
import { findBulan } from '../domain/bulan.ts';

export interface DesaTerbaca {
  desa: DesaDisebut | null;
  isDisebut: boolean;
}

/** Before these a place is no desa of the report. */
const BUKAN_DESA = new Set(['kecamatan', 'kabupaten', 'kantor', 'pos', 'sdn', 'smp', 'smpn', 'sma', 'puskesmas', 'pasar', 'jalan', 'jl', 'pambakal', 'kades', 'kota', 'sungai', 'gunung_', 'mtsn', 'polsek', 'koramil', 'camat', 'kesra', 'pustu', 'masjid', 'bank', 'bri', 'padat', 'tetangga']);
const PINDAH = new Set(['pindah', 'merantau', 'ikut', 'umpat', 'tulak', 'bulik', 'domisili', 'kerja', 'asal', 'lahir', 'kepindahan']);
const AKHIR_NAMA = new Set(['kecamatan', 'kabupaten', 'tanggal', 'bulan', 'tahap', 'program', 'rt', 'rw', 'periode', 'sebanyak', 'tahun', 'alokasi', 'atas', 'an', 'yang', 'untuk', 'sebagai', 'hari', 'berikut', 'triwulan', 'provinsi', 'kab', 'prov', 'pada', 'minggu', 'nomor', 'di', 'kalimantan']);
/** Names that are ordinary words as well: alone they name no desa. */
const KATA_BIASA = new Set(['karya', 'baru', 'merah', 'pematang', 'halong', 'awayan', 'riut', 'liu', 'kapu', 'hawai', 'tabuan_', 'kerta', 'teba']);

/** The desa of a report. Without one named it is the sender's own, where the sender has one. */
export function readDesa(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaTerbaca {
  const own = bacaan.konteks.desa;
  const named = readLabelled(bacaan) ?? readSebutan(bacaan, kepala) ?? readTelanjang(bacaan, kepala);
  if (named) return { desa: named, isDisebut: true };
  return { desa: own === null ? null : { nama: own.nama, kode: own.kode }, isDisebut: false };
}

const disebut = ({ nama, kode }: DesaSebut): DesaDisebut => ({ nama, kode });

/** The desa whose name begins at a token: of the own kecamatan, else of a neighbour (the stated kecamatan decides). */
function desaAt(bacaan: Bacaan, tokens: readonly Token[], index: number): { desa: DesaDisebut; to: number } | null {
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

/** `Desa : Liyu`, the value also on the next line. */
function readLabelled(bacaan: Bacaan): DesaDisebut | null {
  for (const line of bacaan.lines) {
    const label = labelAwal(bacaan, line);
    if (label?.label !== 'desa' || !(label.isTitik || !label.isIsi)) continue;
    const next = label.isIsi ? undefined : bacaan.lines[line.index + 1];
    if (!label.isIsi && (next === undefined || next.mark?.no != null || labelAwal(bacaan, next) !== null)) continue;
    let tokens = (label.isIsi ? line.tokens.slice(label.token) : next!.tokens).filter((token) => !token.isSign);
    if (tokens[0]?.word === 'desa') tokens = tokens.slice(1);
    const desa = resolve(bacaan, tokens, 0);
    if (desa) return desa;
  }
  return null;
}

/** A name that must be a desa: known, a letter away, or unknown as written. */
function resolve(bacaan: Bacaan, tokens: readonly Token[], index: number): DesaDisebut | null {
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
    const isCut = i > index && before && /[,;:.(\n/-]/.test(bacaan.low.slice(before.end, token.start)) && !/^\.\s?$/.test(bacaan.low.slice(before.end, token.start));
    if (token.isSign || isCut || AKHIR_NAMA.has(token.word) || findBulan(token.low)) break;
    if (token.isNumber && i === index) break;
    if (i > index && (bacaan.kamus.program.matchAt(tokens, i) || jenisTable.matchAt(tokens, i) || BUKAN_NAMA.has(token.word))) break;
    list.push(token);
  }
  return list;
}

function isPindahBefore(tokens: readonly Token[], index: number): boolean {
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) if (PINDAH.has(tokens[k]!.word)) return true;
  return false;
}

/** `… desa Uren …` in the lines of the head. */
function readSebutan(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaDisebut | null {
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
  if (next.isNumber || next.isSign || BUKAN_NAMA.has(next.word) || AKHIR_NAMA.has(next.word) || next.low.length < 3) return false;
  if (/[,;:.(]/.test(bacaan.low.slice(tokens[index]!.end, next.start))) return false;
  if (jenisTable.matchAt(tokens, index + 1) || bacaan.kamus.program.matchAt(tokens, index + 1)) return false;
  const isHeading = line.index < 6 && tokens.length <= 16 && (index === 0 || jenisTable.has(tokens, 0, index) || bacaan.kamus.program.has(tokens, 0, index));
  const first = bacaan.text[next.start]!;
  const isCapital = first !== first.toLowerCase();
  const isNear = findDesaDekat(bacaan.text.slice(next.start, tokens[Math.min(index + 2, tokens.length - 1)]!.end), bacaan.reference.wilayah) !== null;
  return isHeading && (isCapital || isNear || !isPeranDesa(bacaan.konteks.role) || findDesaDekat(next.low, bacaan.reference.wilayah) !== null);
}

/** A name without the word `desa`: `usulan bpnt tabuan`, `Mamegang NIHIL`. */
function readTelanjang(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaDisebut | null {
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
  if (before && (BUKAN_DESA.has(before.word) || BUKAN_DESA.has(before.low) || before.word === 'ke' || before.word === 'dari')) return false;
  if (isPindahBefore(tokens, from) || part.isCatatan) return false;
  const isOrdinary = to === from + 1 && KATA_BIASA.has(tokens[from]!.low);
  const isBehindProgram = bacaan.kamus.program.findAll(tokens, Math.max(0, from - 4), from).some((hit) => hit.to === from);
  const isBehindJenis = jenisTable.findAll(tokens, Math.max(0, from - 3), from).some((hit) => hit.to === from);
  if (tokens[from]!.low === 'halong') return false;
  if (isPeranDesa(bacaan.konteks.role) || bacaan.konteks.desa !== null) return (isBehindProgram || isBehindJenis) && part.line.index < 4 && tokens.length <= 14;
  return !isOrdinary || isBehindProgram;
}
