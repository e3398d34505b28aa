/** Reads whole recaps as one value each, the weekly one and those that are asked for: text, picture and files are made from it and agree. */

import { gabungRekap } from '../domain/gabung-rekap.ts';
import type { Desa } from '../domain/petugas.ts';
import type { LaranganFact, Wilayah } from '../domain/reference.ts';
import type { Rekap, RekapIsi, RekapMingguan, Tenggat } from '../domain/rekap.ts';
import { jenisRentang, rentangSebelum } from '../domain/rentang.ts';
import { type Rentang, setahunSebelum, type Zona } from '../domain/waktu.ts';
import { sumKeadaanWarga } from './keadaan-warga.ts';
import { delapanMinggu, readKinerja } from './kinerja.ts';
import { listSusulan } from './lapor.ts';
import type { Database } from './open.ts';
import { readPengumuman } from './pengumuman.ts';
import { readAngkaProgram, readRekap } from './rekap.ts';
import { readTunggu } from './tunggu.ts';

export interface RekapIsiOptions {
  zona: Zona;
  wilayah: Wilayah;
  /** today, the office's date */
  on: string;
  /** what is due soon, the nearest first */
  tenggatList: readonly Tenggat[];
}

export interface RekapMingguanOptions extends RekapIsiOptions {
  /** programmes that the rules forbid together */
  laranganList: readonly LaranganFact[];
}

/** What a recap is narrowed to. */
export interface Cakupan {
  desa: Desa | null;
  /** a code of data/reference/program.json */
  program: string | null;
}

/** The recap of a span; of one desa `rekap` keeps the figures of all, and the rest speaks of that desa alone. */
export function readRekapIsi(
  db: Database,
  rentang: Rentang,
  { desa, program }: Cakupan,
  { zona, wilayah, on, tenggatList }: RekapIsiOptions,
): RekapIsi {
  const desaList = namaSaja(wilayah);
  const read = (span: Rentang): Rekap => readRekap(db, span, { zona, desaList, ...(program && { program }) });
  const isMingguan = jenisRentang(rentang.kode) === 'minggu' && program === null;
  const susulan = program === null ? listSusulan(db, rentang, { zona, desaList }) : [];
  return {
    rekap: read(rentang),
    sebelumnya: rentang.to < on ? read(rentangSebelum(rentang)) : null,
    programList: program === null ? readAngkaProgram(db, rentang, desa?.kode) : [],
    tunggu: program === null ? readTunggu(db, { desaList, on, ...(desa && { desaKode: desa.kode }) }) : null,
    susulan: desa === null ? susulan : susulan.filter((entry) => entry.desa?.kode === desa.kode),
    kinerja: isMingguan && desa === null ? readKinerja(db, delapanMinggu(rentang.to), { zona, desaList }) : null,
    tenggatList: desa === null && program === null ? [...tenggatList] : [],
  };
}

/** @param mingguList the weeks of which it speaks, oldest first: one, or several that downtime has swallowed */
export function readRekapMingguan(
  db: Database,
  mingguList: readonly [Rentang, ...Rentang[]],
  options: RekapMingguanOptions,
): RekapMingguan {
  const { zona, wilayah, on, tenggatList, laranganList } = options;
  const desaList = namaSaja(wilayah);
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
    sebelumnya: read(rentangSebelum(first)),
    programList: readAngkaProgram(db, whole),
    tunggu: readTunggu(db, { desaList, on }),
    susulan: listSusulan(db, whole, { zona, desaList }),
    kinerja: readKinerja(db, delapanMinggu(last.to), { zona, desaList }),
    tenggatList: [...tenggatList],
    warga: sumKeadaanWarga(db, { sejak: setahunSebelum(on), laranganList }),
    pengumumanList: readPengumuman(db, whole),
  };
}

/** Plain names and codes: the spellings of desa need not travel with every recap. */
function namaSaja({ desaList }: Wilayah): Desa[] {
  return desaList.map(({ kode, nama }) => ({ kode, nama }));
}
