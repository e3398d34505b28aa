/** Which pairs of a register are worth comparing: those who share a family, a name and a day, or nearly a number. */
import type { OrangTercatat } from './kembar.ts';

/** A person of the register, and the name by which people are grouped (in its common spelling). */
export interface OrangBernama extends OrangTercatat {
  kunci: string;
}

/** Larger groups are no family but a placeholder (`0000…`), no namesakes but a list without names. */
const KELUARGA_MAKS = 30;
const SENAMA_MAKS = 60;
/** So many people are grouped at once before others get their turn. */
const SEKALIGUS = 1000;

/**
 * Pairs (by their places in the list) of which one may be the other, some of them more than once; `null` between them: others may have
 * their turn.
 */
export function* calonKembar(orangList: readonly OrangBernama[]): Generator<[number, number] | null> {
  yield* sekelompok(orangList, ({ kk }) => kk, KELUARGA_MAKS);
  yield* sekelompok(orangList, ({ nik, kunci }) => nik && `${nik.slice(6, 12)} ${kunci}`, SENAMA_MAKS);
  yield* sekelompok(
    orangList,
    ({ nik, desaKode }) => nik && desaKode && `${nik.slice(6, 12)} ${desaKode}`,
    SENAMA_MAKS,
  );
  yield* tanpaNik(orangList);
  yield* nikSilang(orangList);
  yield* nikDekat(orangList);
}

/** Everybody with everybody of the same key; without a key nobody. */
function* sekelompok(
  orangList: readonly OrangBernama[],
  keyOf: (orang: OrangBernama) => string | null,
  maks: number,
): Generator<[number, number] | null> {
  const byKey = new Map<string, number[]>();
  for (const [at, orang] of orangList.entries()) {
    const key = keyOf(orang);
    if (key) masukkan(byKey, key, at);
    if (at % SEKALIGUS === 0) yield null;
  }
  let n = 0;
  for (const list of byKey.values()) {
    if (list.length > 1 && list.length <= maks) yield* berpasangan(list);
    if (++n % SEKALIGUS === 0) yield null;
  }
}

function* berpasangan(list: readonly number[]): Generator<[number, number]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!];
}

/** Two of one name in a desa, one of them without a NIK; with a third of that name nobody knows who is meant. */
function* tanpaNik(orangList: readonly OrangBernama[]): Generator<[number, number] | null> {
  for (const pair of sekelompok(orangList, ({ desaKode, kunci }) => desaKode && `${desaKode} ${kunci}`, 2)) {
    if (pair === null || orangList[pair[0]]!.nik === null || orangList[pair[1]]!.nik === null) yield pair;
  }
}

/** Whose NIK stands as a KK, with those of that KK's other members left out: they share it among themselves already. */
function* nikSilang(orangList: readonly OrangBernama[]): Generator<[number, number] | null> {
  const atByNik = new Map<string, number>();
  for (const [at, { nik }] of orangList.entries()) if (nik !== null) atByNik.set(nik, at);
  yield null;
  for (const [at, { kk }] of orangList.entries()) {
    const lain = kk === null ? undefined : atByNik.get(kk);
    if (lain !== undefined && lain !== at) yield [at, lain];
    if (at % SEKALIGUS === 0) yield null;
  }
}

/** NIKs that are the same once one digit is left out of both (at the same place), or two neighbours are put in order. */
function* nikDekat(orangList: readonly OrangBernama[]): Generator<[number, number] | null> {
  for (let di = 0; di < 16; di++) {
    const awal = new Map<number, number>();
    const sebelum = new Int32Array(orangList.length).fill(-1);
    for (const [at, { nik }] of orangList.entries()) {
      if (at % SEKALIGUS === 0) yield null;
      if (nik === null) continue;
      // Fifteen digits still are a whole number without loss.
      const key = Number(nik.slice(0, di) + nik.slice(di + 1));
      for (let lain = awal.get(key) ?? -1; lain >= 0; lain = sebelum[lain]!) yield [lain, at];
      sebelum[at] = awal.get(key) ?? -1;
      awal.set(key, at);
    }
  }
  yield* nikBertukar(orangList);
}

function* nikBertukar(orangList: readonly OrangBernama[]): Generator<[number, number] | null> {
  const atByNik = new Map<string, number>();
  for (const [at, { nik }] of orangList.entries()) {
    if (at % SEKALIGUS === 0) yield null;
    if (nik === null) continue;
    for (let i = 0; i < 15; i++) {
      if (nik[i] === nik[i + 1]) continue;
      const lain = atByNik.get(nik.slice(0, i) + nik[i + 1] + nik[i] + nik.slice(i + 2));
      if (lain !== undefined) yield [lain, at];
    }
    atByNik.set(nik, at);
  }
}

function masukkan(byKey: Map<string, number[]>, key: string, at: number): void {
  const list = byKey.get(key);
  if (list) list.push(at);
  else byKey.set(key, [at]);
}
