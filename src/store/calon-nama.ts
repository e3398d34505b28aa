/** Whom a name may mean: the index is asked in steps, from the name as it is written to ever wider readings of its words. */
import type { KosakataNama } from '../text/kosakata-nama.ts';
import { penilaiNama } from '../text/mirip-nama.ts';
import type { NamaKunci } from '../text/nama-kunci.ts';
import { potongLain } from '../text/potong-nama.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** Most lines that one step reads: of the words as they are written, and of other readings. */
const BATAS_BACA = 300;
const BATAS_BACA_LAIN = 150;
/** Most lines of all steps together: the first steps are the likeliest. */
const BATAS_SEMUA = 400;
/** Other spellings of a word: at first the nearest, then all. */
const EJAAN_DEKAT = 3;
const EJAAN_SEMUA = 12;
/** A word that more names have is not looked for alone. */
const BATAS_SENDIRI = 200;
/** So many whole names are tried that other spellings of the words make. */
const BATAS_UTUH = 16;
/** So alike that nobody is sought who is less alike. */
const SAMA = 0.985;
/** Better than this: nothing suggests that the words were cut otherwise, or that one is too many. */
const COCOK = 0.95;
const LUMAYAN = 0.88;

export interface Lingkup {
  kosakata: KosakataNama;
  orang: number;
  /** number of the desa, or null for all */
  desa: string | null;
  /** how many are wanted */
  limit: number;
}

/** Ids of the people whom the name may mean, each with its likeness (0…1). */
export function kumpulkanCalon(
  db: Database,
  dicari: NamaKunci,
  { kosakata, orang, desa, limit }: Lingkup,
): ReadonlyMap<number, number> {
  const skorById = new Map<number, number>();
  const bobot = ingat(bobotKata(kosakata, orang));
  const nilai = penilaiNama(dicari, bobot);
  const baca = prepared(db, 'SELECT rowid, kunci FROM warga_nama WHERE warga_nama MATCH ? LIMIT ?').raw();
  let terbaik = 0;
  let banyakSama = 0;
  let dibaca = 0;
  const ambil = (pola: string, batas = BATAS_BACA_LAIN): void => {
    const sisa = Math.min(batas, BATAS_SEMUA - dibaca);
    if (sisa <= 0) return;
    const cari = desa === null ? pola : `${desa} AND ${pola}`;
    const list = baca.all(cari, sisa) as [number, string][];
    dibaca += list.length;
    for (const [id, baris] of list) {
      if (skorById.has(id)) continue;
      const skor = nilai(baris.slice(baris.indexOf(' ', baris.indexOf(' ') + 1) + 1));
      skorById.set(id, skor);
      if (skor > terbaik) terbaik = skor;
      if (skor >= SAMA) banyakSama++;
    }
  };

  const { kata, milik } = dicari;
  // A father's name that the register lacks keeps everybody from being quite the same.
  const cocok = milik < kata.length ? LUMAYAN : COCOK;
  ambil(kataUtuh(dicari), BATAS_BACA);
  if (banyakSama >= limit) return skorById;
  if (kata.length > 1 && kata.every((satu) => kosakata.has(satu))) {
    ambil(semua(kata.map((satu) => [satu])), BATAS_BACA);
    if (banyakSama >= limit) return skorById;
  }
  const dekat = ingat((satu: string) => kosakata.dekat(satu, EJAAN_SEMUA));
  const ejaanList = kata.map((satu) => ejaan(satu, dekat(satu), kosakata)).filter((list) => list.length > 0);
  if (milik < kata.length) {
    const sendiri = kata.slice(0, milik).map((satu) => ejaan(satu, dekat(satu), kosakata));
    const ada = sendiri.filter((list) => list.length > 0).map((list) => list.slice(0, EJAAN_DEKAT));
    if (ada.length > 0) ambil(utuhLain(ada));
    if (ada.length > 0) ambil(semua(ada));
  }
  if (ejaanList.length > 0) {
    ambil(utuhLain(ejaanList));
    if (kata.length > 1 || terbaik < cocok) ambil(semua(ejaanList.map((list) => list.slice(0, EJAAN_DEKAT))));
    if (terbaik < cocok || skorById.size < limit) ambil(semua(ejaanList));
  }
  if (terbaik < cocok) {
    for (const lain of potongLain(dicari, kosakata)) {
      const list = lain.map((satu) => dekat(satu).slice(0, EJAAN_DEKAT));
      if (list.every(({ length }) => length > 0)) ambil(semua(list));
    }
  }
  if (terbaik < LUMAYAN && ejaanList.length > 1) {
    const banyakNama = (list: readonly string[]) => list.reduce((n, satu) => n + kosakata.jumlah(satu), 0);
    const terdekat = ejaanList.map((list) => list.slice(0, EJAAN_DEKAT));
    for (let i = 0; i < terdekat.length; i++) {
      const sisa = terdekat.filter((_, j) => j !== i);
      ambil(utuhLain(sisa));
      // A word that very many have finds nobody.
      if (sisa.length > 1 || banyakNama(sisa[0]!) <= BATAS_SENDIRI) ambil(semua(sisa));
    }
  }
  return skorById;
}

/** The word of the index that is the whole name. */
export function kataUtuh({ kata, milik }: NamaKunci): string {
  return `0${kata.slice(0, milik).join('')}`;
}

/** Whole names that the nearest spellings of the words make. */
function utuhLain(ejaanList: readonly (readonly string[])[]): string {
  let utuh = ['0'];
  for (const list of ejaanList) {
    const ruang = Math.max(1, Math.floor(BATAS_UTUH / utuh.length));
    utuh = utuh.flatMap((awal) => list.slice(0, ruang).map((satu) => awal + satu));
  }
  return semua([utuh]);
}

function semua(ejaanList: readonly (readonly string[])[]): string {
  return ejaanList.map((list) => (list.length === 1 ? list[0]! : `(${list.join(' OR ')})`)).join(' AND ');
}

/** Spellings that the register knows for a word; its first letter counts as one (`A. Junaidi`). A lone letter says too little. */
function ejaan(kata: string, list: string[], kosakata: KosakataNama): string[] {
  if (kata.length === 1) return [];
  const awal = kata[0]!;
  return list.length > 0 && kosakata.has(awal) ? [...list, awal] : list;
}

/** The commoner a word, the less it tells who is meant: from 1 down to about a half. */
function bobotKata(kosakata: KosakataNama, orang: number): (kata: string) => number {
  const banyak = Math.log(orang + 2);
  return (kata) => {
    const langka = 1 - Math.log(1 + kosakata.jumlah(kata)) / banyak;
    return 0.4 + 0.6 * Math.max(0, langka);
  };
}

/** What a function said of a word, for the length of one search. */
function ingat<T>(hitung: (kata: string) => T): (kata: string) => T {
  const tahu = new Map<string, T>();
  return (kata) => {
    let nilai = tahu.get(kata);
    if (nilai === undefined) {
      nilai = hitung(kata);
      tahu.set(kata, nilai);
    }
    return nilai;
  };
}
