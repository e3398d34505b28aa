/** Warga: what is known of one human being, and how it follows from all that was said. */
import { editDistance } from './ejaan.ts';
import type { Kategori } from './uraian.ts';

/** What one source says of a person; `null` = it does not say. */
export interface DataWarga {
  nik: string | null;
  kk: string | null;
  nama: string;
  /** 10 digits; null = a desa that is not known, or none */
  desaKode: string | null;
  desaNama: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kategori: Kategori | null;
}

/** `tidak_layak` = of no programme at all (well-off, an official); what one programme says stands in kepesertaan. */
export const KEADAAN_LIST = ['ada', 'meninggal', 'pindah', 'tidak_layak'] as const;
export type Keadaan = (typeof KEADAAN_LIST)[number];

/** A reason → what it says of the person for every programme (BALAKAS: "meninggal dunia, pindah alamat ataupun sudah tidak layak lagi"). */
const KEADAAN_BY_ALASAN: Readonly<Record<string, Keadaan>> = {
  meninggal: 'meninggal',
  pindah: 'pindah',
  mampu: 'tidak_layak',
  aparatur: 'tidak_layak',
};

/**
 * What a decisive verifikasi says of the person as such. That somebody has died or moved goes for every programme; that somebody is
 * well-off does only where the desa has asked to take the person off.
 * @returns null where it speaks of its programme alone
 */
export function keadaanOf(status: string | null, alasan: string | null, isUsulHapus: boolean): Keadaan | null {
  if (status === 'layak') return 'ada';
  if (status !== 'tidak_layak' || alasan === null) return null;
  const keadaan = KEADAAN_BY_ALASAN[alasan] ?? null;
  return keadaan === 'tidak_layak' && !isUsulHapus ? null : keadaan;
}

/**
 * All sources of one person in one: each field from the newest that states it. An address belongs to its desa: parts of another one are
 * not mixed in.
 * @param sourceList newest first, at least one
 */
export function lipatWarga(sourceList: readonly [DataWarga, ...DataWarga[]]): DataWarga {
  const folded: DataWarga = { ...sourceList[0] };
  for (const source of sourceList.slice(1)) {
    folded.nik ??= source.nik;
    folded.kk ??= source.kk;
    folded.kategori ??= source.kategori;
    if (folded.desaNama === null) {
      folded.desaKode = source.desaKode;
      folded.desaNama = source.desaNama;
    }
    if (source.desaNama !== null && source.desaNama !== folded.desaNama) continue;
    folded.alamat ??= source.alamat;
    folded.rt ??= source.rt;
    folded.rw ??= source.rw;
  }
  return folded;
}

const FIELD_LIST = ['kk', 'nama', 'desaKode', 'desaNama', 'alamat', 'rt', 'rw', 'kategori'] as const;

/** Does the source say nothing but what is known? Then it changes nothing, however old or new it is. */
export function isDiketahui(known: DataWarga, said: DataWarga): boolean {
  return FIELD_LIST.every((field) => said[field] === null || said[field] === known[field]);
}

/** Letters of a name only, lower case: `Nor'ainah` and `NOR AINAH` are one. */
export function kunciNama(nama: string): string {
  return nama.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** Words so frequent in names, or so often left out, that they make nobody the same. */
const KATA_UMUM = new Set(
  'm muh moh muhammad mohammad muhamad mohamad md h hj haji hajjah siti st abd abdul abdurrahman ahmad akhmad achmad nor nur noor bin binti almarhum alm'.split(
    ' ',
  ),
);

/**
 * Are two names so different that one of them cannot be a misspelling of the other? (`Misrani` and `Rusdi`; not `Siti Aminah` and
 * `Aminnah`.) One word in common, give or take a letter, is enough to be alike.
 */
export function isNamaJauh(a: string, b: string): boolean {
  const [joinedA, joinedB] = [kunciNama(a), kunciNama(b)];
  const room = Math.floor(Math.max(joinedA.length, joinedB.length) / 3);
  if (editDistance(joinedA, joinedB, room) <= room) return false;
  const [wordListA, wordListB] = [wordsOf(a), wordsOf(b)];
  return !wordListA.some((wordA) => wordListB.some((wordB) => isSekata(wordA, wordB)));
}

function wordsOf(nama: string): string[] {
  const wordList = nama
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const ownList = wordList.filter((word) => word.length > 1 && !KATA_UMUM.has(word));
  return ownList.length > 0 ? ownList : wordList;
}

function isSekata(a: string, b: string): boolean {
  const max = Math.min(a.length, b.length) < 4 ? 0 : Math.min(a.length, b.length) < 7 ? 1 : 2;
  return editDistance(a, b, max) <= max;
}

/** Do two numbers of sixteen digits differ in one digit, or by two neighbours that are swapped? */
export function isNikMirip(a: string, b: string): boolean {
  return a !== b && editDistance(a, b, 1) === 1 && a.length === b.length;
}
