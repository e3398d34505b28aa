/** Searches the whole register for people who may stand in it twice, in small steps; TKSK decides about what it finds. */
import { calonKembar, type OrangBernama } from '../domain/calon-kembar.ts';
import { Kelaziman } from '../domain/kelaziman.ts';
import { nilaiKembar, type SebabKembar } from '../domain/kembar.ts';
import { bandingNama } from '../text/banding-nama.ts';
import { type NamaKunci, namaKunci } from '../text/nama-kunci.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';
import { flagPair } from './warga-mirip.ts';

/** Two who may be one. */
export interface Kembar {
  aId: number;
  bId: number;
  sebab: SebabKembar;
}

const SEKALI_BACA = 1000;
const SEKALI_TULIS = 200;
/** Pairs that are compared between two looks at the time. */
const SEKALI_BANDING = 500;

interface Orang extends OrangBernama {
  nama: NamaKunci;
}

/** What the search has read: people, their names, and how common both are. */
class Register {
  readonly orangList: Orang[] = [];
  readonly lazim = new Kelaziman();
  readonly #pemilik = new Map<string, number>();

  tambah(id: number, nik: string | null, kk: string | null, nama: string, desaKode: string | null): void {
    const kunci = namaKunci(nama);
    const orang = { id, nik, kk, desaKode, nama: kunci, kunci: kunci.kata.slice(0, kunci.milik).join('') };
    this.orangList.push(orang);
    this.lazim.tambah(orang);
    for (const kata of new Set(kunci.kata)) this.#pemilik.set(kata, (this.#pemilik.get(kata) ?? 0) + 1);
  }

  nilai([i, j]: [number, number]): Kembar | null {
    const [a, b] = [this.orangList[i]!, this.orangList[j]!];
    const nama = bandingNama(a.nama, b.nama, (kata) => this.#pemilik.get(kata) ?? 0);
    const sebab = nilaiKembar(a, b, nama, (persamaan) => this.lazim.kebetulan(a, b, nama, persamaan));
    return sebab === null ? null : { aId: Math.min(a.id, b.id), bId: Math.max(a.id, b.id), sebab };
  }
}

/**
 * Finds everybody who may stand in the register twice. Nothing is written. Between the steps, of a few milliseconds each, others may have
 * their turn; who is changed meanwhile is compared as it was.
 */
export function* cariKembar(db: Database): Generator<void, Kembar[]> {
  const register = new Register();
  for (let akhir = 0; ; ) {
    const rowList = prepared(
      db,
      `SELECT id, nik, kk, nama, desa_kode FROM warga WHERE is_tercatat = 1 AND gabung_ke IS NULL AND id > ? ORDER BY id LIMIT ${SEKALI_BACA}`,
    )
      .raw()
      .all(akhir) as [number, string | null, string | null, string, string | null][];
    for (const row of rowList) register.tambah(...row);
    if (rowList.length < SEKALI_BACA) break;
    akhir = rowList.at(-1)![0];
    yield;
  }
  const kembarByPair = new Map<string, Kembar>();
  let n = 0;
  for (const pair of calonKembar(register.orangList)) {
    const kembar = pair && register.nilai(pair);
    if (kembar) kembarByPair.set(`${kembar.aId} ${kembar.bId}`, kembar);
    if (pair === null || ++n % SEKALI_BANDING === 0) yield;
  }
  return [...kembarByPair.values()].sort((a, b) => a.aId - b.aId || a.bId - b.bId);
}

/** What TKSK knows of what was found. */
export interface HasilKembar {
  ditemukan: number;
  /** of these, what TKSK has not seen yet */
  baru: number;
  /** decided as one or as two before: not asked again */
  diputuskan: number;
}

/** How many of those found are new, or were decided. To be asked before they are written. */
export function hitungKembar(db: Database, kembarList: readonly Kembar[]): HasilKembar {
  const hasil = { ditemukan: kembarList.length, baru: 0, diputuskan: 0 };
  const stateOf = prepared(db, 'SELECT state FROM mungkin_sama WHERE a_id = ? AND b_id = ?').pluck();
  for (const { aId, bId } of kembarList) {
    const state = stateOf.get(aId, bId) as string | undefined;
    if (state === undefined || state === 'gugur') hasil.baru += 1;
    else if (state !== 'terbuka') hasil.diputuskan += 1;
  }
  return hasil;
}

/** Lays what was found before TKSK, in steps as `cariKembar`; a second time changes nothing. */
export function* catatKembar(db: Database, kembarList: readonly Kembar[], now: Date): Generator<void, void> {
  for (let from = 0; from < kembarList.length; from += SEKALI_TULIS) {
    inTransaction(db, () => {
      for (const { aId, bId, sebab } of kembarList.slice(from, from + SEKALI_TULIS)) {
        if (isBerdiri(db, aId) && isBerdiri(db, bId)) flagPair(db, { a: aId, b: bId, sebab, nama: null }, now);
      }
    });
    yield;
  }
}

/** Searches and lays what it finds before TKSK, in steps of a few milliseconds. */
export function* periksaKembar(db: Database, now: Date): Generator<void, HasilKembar> {
  const kembarList = yield* cariKembar(db);
  const hasil = hitungKembar(db, kembarList);
  yield* catatKembar(db, kembarList, now);
  return hasil;
}

/** Merged or withdrawn since it was read? */
function isBerdiri(db: Database, id: number): boolean {
  return (
    prepared(db, 'SELECT 1 FROM warga WHERE id = ? AND is_tercatat = 1 AND gabung_ke IS NULL').get(id) !== undefined
  );
}
