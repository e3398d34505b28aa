/** The figures of a span of days, by desa and by programme: of accepted reports only, on the day on which they count. */
import type { Desa } from '../domain/petugas.ts';
import {
  type Angka,
  type AngkaDesa,
  type AngkaProgram,
  angkaKosong,
  byKodeDesa,
  type Rekap,
  tambahAngka,
} from '../domain/rekap.ts';
import { REPORT_KIND_LIST } from '../domain/uraian.ts';
import type { Rentang, Zona } from '../domain/waktu.ts';
import { countBeberapaDesa, readLapor } from './lapor.ts';
import type { Database } from './open.ts';
import { type JumlahHarian, sumPerDesa, sumPerProgram, tambahJumlah } from './rekap-harian.ts';

export interface RekapOptions {
  zona: Zona;
  /** the desa of the office's area */
  desaList: readonly Desa[];
  /** only tickets of this programme; who has reported is then not asked */
  program?: string;
}

/**
 * The figures of a span of days, by desa. Salur counts on its event date, the rest on the day of sending (settled 8);
 * what a laporan says in figures counts as one laporan and never as salur.
 */
export function readRekap(db: Database, rentang: Rentang, { zona, desaList, program }: RekapOptions): Rekap {
  const desaByKode = new Map(desaList.map((desa) => [desa.kode, desa]));
  const total = angkaKosong();
  const byKode = new Map<string, AngkaDesa>();
  const angkaOf = (desaKode: string): Angka => {
    const desa = desaByKode.get(desaKode) ?? null;
    const entry = byKode.get(desa?.kode ?? '') ?? { desa, angka: angkaKosong() };
    byKode.set(desa?.kode ?? '', entry);
    return entry.angka;
  };
  const jumlahList: JumlahHarian[] = [];
  for (const jenis of REPORT_KIND_LIST) {
    for (const jumlah of sumPerDesa(db, jenis, rentang, program)) {
      jumlahList.push(jumlah);
      if (jumlah.tiket > 0) tambahJumlah(angkaOf(jumlah.kunci), jenis, jumlah);
    }
  }
  // Before the laporan about several desa, which count once in the total and once for each of their desa.
  for (const { angka } of byKode.values()) tambahAngka(total, angka);
  if (!program) for (const { kunci, jumlah } of countBeberapaDesa(db, rentang)) angkaOf(kunci).laporan += jumlah;
  const masukSet = program ? new Set(byKode.keys()) : readLapor(db, rentang, { zona, jumlahList }).masukSet;
  return {
    rentang,
    total,
    perDesa: [...byKode.values()].sort((a, b) => byKodeDesa(a.desa, b.desa)),
    lapor: desaList.filter(({ kode }) => masukSet.has(kode)),
    belumLapor: desaList.filter(({ kode }) => !masukSet.has(kode)),
  };
}

/** usulan, verifikasi and salur of a span of days by programme, of one desa or of all; no programme comes last. */
export function readAngkaProgram(db: Database, rentang: Rentang, desaKode?: string): AngkaProgram[] {
  const byProgram = new Map<string, AngkaProgram>();
  for (const jenis of ['usulan', 'verifikasi', 'salur'] as const) {
    for (const jumlah of sumPerProgram(db, jenis, rentang, desaKode)) {
      if (jumlah.tiket === 0) continue;
      const entry = byProgram.get(jumlah.kunci) ?? { program: jumlah.kunci || null, angka: angkaKosong() };
      byProgram.set(jumlah.kunci, entry);
      tambahJumlah(entry.angka, jenis, jumlah);
    }
  }
  return [...byProgram.values()].sort((a, b) => ((a.program ?? '~') < (b.program ?? '~') ? -1 : 1));
}
