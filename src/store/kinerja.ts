/** Reporting rates by desa and week, and how long the way from proposal to aid takes. */
import {
  type Kinerja,
  type LamaProses,
  lamaOf,
  type Tingkat,
  type TingkatMinggu,
  type TrenMinggu,
} from '../domain/kinerja.ts';
import type { Desa } from '../domain/petugas.ts';
import { byKodeDesa } from '../domain/rekap.ts';
import { REPORT_KIND_LIST } from '../domain/uraian.ts';
import { addDays, hariAntara, type Rentang, weekOf, type Zona } from '../domain/waktu.ts';
import { listPerjalanan, type Perjalanan } from './lama.ts';
import { firstLaporOn, readLapor } from './lapor.ts';
import type { Database } from './open.ts';
import { sumPerDesa } from './rekap-harian.ts';

/** A trend that a phone shows in one line. */
export const TREN_MINGGU = 8;

export interface KinerjaOptions {
  zona: Zona;
  desaList: readonly Desa[];
}

/**
 * The rates of the weeks that begin in a span, and the way of the persons judged in them.
 * @param rentang whole weeks
 */
export function readKinerja(db: Database, rentang: Rentang, { zona, desaList }: KinerjaOptions): Kinerja {
  const perjalananList = listPerjalanan(db, rentang);
  const tren: TrenMinggu[] = [];
  const firstOn = firstLaporOn(db, zona);
  for (let from = rentang.from; from <= rentang.to; from = addDays(from, 7)) {
    const week = weekOf(from);
    const judgedList = perjalananList.filter(
      ({ verifikasiOn }) => verifikasiOn >= week.from && verifikasiOn <= week.to,
    );
    const isDiminta = firstOn !== null && week.to >= firstOn;
    tren.push(readMinggu(db, week, judgedList, { zona, desaList, isDiminta }));
  }
  const byDesa = kelompok(perjalananList, ({ desaKode }) => desaKode);
  const byProgram = kelompok(perjalananList, ({ program }) => program);
  return {
    rentang,
    tren,
    total: jumlahTingkat(tren),
    perDesa: desaList.map((desa, at) => ({ desa, ...jumlahTingkat(tren.flatMap((week) => week.perDesa[at] ?? [])) })),
    lama: lamaProses(perjalananList),
    lamaPerDesa: [...byDesa]
      .map(([kode, list]) => ({ desa: desaList.find((desa) => desa.kode === kode) ?? null, ...lamaProses(list) }))
      .sort((a, b) => byKodeDesa(a.desa, b.desa)),
    lamaPerProgram: [...byProgram]
      .map(([program, list]) => ({ program, ...lamaProses(list) }))
      .sort((a, b) => ((a.program ?? '~') < (b.program ?? '~') ? -1 : 1)),
  };
}

/** The span of the eight weeks that end with the one that holds a day. */
export function delapanMinggu(on: string): Rentang {
  const { to, kode } = weekOf(on);
  const first = weekOf(addDays(to, -7 * TREN_MINGGU + 1));
  return { from: first.from, to, kode: `${first.kode}..${kode}` };
}

/**
 * The whole weeks that begin in a span and are over.
 * @param lastOn the Sunday with which the last week ended
 */
export function mingguPenuh({ from, to, kode }: Rentang, lastOn: string): Rentang | null {
  const first = weekOf(from).from === from ? from : addDays(weekOf(from).from, 7);
  const last = weekOf(to).to;
  const end = last < lastOn ? last : lastOn;
  return first > end ? null : { from: first, to: end, kode };
}

function readMinggu(
  db: Database,
  week: Rentang,
  judgedList: readonly Perjalanan[],
  { zona, desaList, isDiminta }: KinerjaOptions & { isDiminta: boolean },
): TrenMinggu {
  const jumlahByJenis = REPORT_KIND_LIST.map((jenis) => ({ jenis, jumlahList: sumPerDesa(db, jenis, week) }));
  const jumlahList = jumlahByJenis.flatMap((entry) => entry.jumlahList);
  const { masukSet, tepatSet } = readLapor(db, week, { zona, jumlahList });
  const judgedByDesa = kelompok(judgedList, ({ desaKode }) => desaKode);
  const perDesa = desaList.map(
    ({ kode }): TingkatMinggu => ({
      kode,
      harap: Number(isDiminta),
      masuk: Number(masukSet.has(kode)),
      tepat: Number(tepatSet.has(kode)),
      laporan: 0,
      benar: 0,
      hariVerifikasi: medianVerifikasi(judgedByDesa.get(kode) ?? []),
    }),
  );
  const minggu = { rentang: week, ...jumlahTingkat(perDesa), usulan: 0, verifikasi: 0, tersalur: 0 };
  const byKode = new Map(perDesa.map((tingkat) => [tingkat.kode, tingkat]));
  for (const { jenis, jumlahList: ofJenis } of jumlahByJenis) {
    for (const { kunci, masuk, benar, orang, tersalur } of ofJenis) {
      const entry = byKode.get(kunci);
      if (jenis !== 'keluhan')
        for (const tingkat of entry ? [entry, minggu] : [minggu]) {
          tingkat.laporan += masuk;
          tingkat.benar += benar;
        }
      if (jenis === 'salur') minggu.tersalur += tersalur;
      else if (jenis === 'usulan' || jenis === 'verifikasi') minggu[jenis] += orang;
    }
  }
  return { ...minggu, hariVerifikasi: medianVerifikasi(judgedList), perDesa };
}

function jumlahTingkat(list: readonly Tingkat[]): Tingkat {
  const total: Tingkat = { harap: 0, masuk: 0, tepat: 0, laporan: 0, benar: 0 };
  for (const tingkat of list)
    for (const key of ['harap', 'masuk', 'tepat', 'laporan', 'benar'] as const) total[key] += tingkat[key];
  return total;
}

function medianVerifikasi(list: readonly Perjalanan[]): number | null {
  return lamaOf(list.map(hariVerifikasi))?.median ?? null;
}

function hariVerifikasi({ usulanOn, verifikasiOn }: Perjalanan): number {
  return hariAntara(usulanOn, verifikasiOn);
}

function lamaProses(list: readonly Perjalanan[]): LamaProses {
  const paidList = list.flatMap(({ salurOn, ...rest }) => (salurOn === null ? [] : [{ ...rest, salurOn }]));
  return {
    usulanVerifikasi: lamaOf(list.map(hariVerifikasi)),
    verifikasiSalur: lamaOf(paidList.map(({ verifikasiOn, salurOn }) => hariAntara(verifikasiOn, salurOn))),
    usulanSalur: lamaOf(paidList.map(({ usulanOn, salurOn }) => hariAntara(usulanOn, salurOn))),
  };
}

function kelompok<Key>(list: readonly Perjalanan[], keyOf: (item: Perjalanan) => Key): Map<Key, Perjalanan[]> {
  const byKey = new Map<Key, Perjalanan[]>();
  for (const item of list) {
    const group = byKey.get(keyOf(item)) ?? [];
    byKey.set(keyOf(item), group);
    group.push(item);
  }
  return byKey;
}
