/** Reads everything that the weekly recap says, as one value: its text, picture and files are made from it and agree. */

import type { Wilayah } from '../domain/reference.ts';
import { gabungRekap, type Rekap, type RekapMingguan, type Tenggat } from '../domain/rekap.ts';
import { addDays, type Rentang, weekOf, type Zona } from '../domain/waktu.ts';
import { delapanMinggu, readKinerja } from './kinerja.ts';
import { listSusulan } from './lapor.ts';
import type { Database } from './open.ts';
import { readAngkaProgram, readRekap } from './rekap.ts';
import { readTunggu } from './tunggu.ts';

export interface RekapMingguanOptions {
  zona: Zona;
  wilayah: Wilayah;
  /** today, the office's date */
  on: string;
  /** what is due soon, the nearest first */
  tenggatList: readonly Tenggat[];
}

/** @param mingguList the weeks of which it speaks, oldest first: one, or several that downtime has swallowed */
export function readRekapMingguan(
  db: Database,
  mingguList: readonly [Rentang, ...Rentang[]],
  { zona, wilayah, on, tenggatList }: RekapMingguanOptions,
): RekapMingguan {
  // Plain names and codes: the spellings of desa need not travel with every recap.
  const desaList = wilayah.desaList.map(({ kode, nama }) => ({ kode, nama }));
  const [first, ...rest] = mingguList;
  const last = rest.at(-1) ?? first;
  const read = (rentang: Rentang): Rekap => readRekap(db, rentang, { zona, desaList });
  const weekList: [Rekap, ...Rekap[]] = [read(first), ...rest.map(read)];
  const whole = { ...last, from: first.from };
  return {
    kecamatan: wilayah.kecamatan,
    kabupaten: wilayah.kabupaten,
    on,
    kode: `R-${last.kode}`,
    mingguList: weekList,
    rekap: rest.length === 0 ? weekList[0] : gabungRekap(weekList),
    sebelumnya: read(weekOf(addDays(first.from, -1))),
    programList: readAngkaProgram(db, whole),
    tunggu: readTunggu(db, { desaList, on }),
    susulan: listSusulan(db, whole, { zona, desaList }),
    kinerja: readKinerja(db, delapanMinggu(last.to), { zona, desaList }),
    tenggatList: [...tenggatList],
  };
}
