/** What came of an import: counts, refused rows, oddities. */
import type { KepesertaanDaftar } from '../domain/daftar.ts';
import { localDay, type Zona } from '../domain/waktu.ts';
import type { ImporDimulai } from '../store/impor.ts';
import type { Fault } from './fault.ts';
import type { LostSheet, PersonRow, Section } from './layout.ts';
import type { TableRow } from './table.ts';

export interface RefusedRow {
  row: TableRow;
  section: Section;
  faultList: readonly Fault[];
}

interface Oddity {
  fault: Fault;
  count: number;
  /** the first rows */
  noList: number[];
}

const ROWS_NAMED = 5;

export class ImportResult {
  /** rows of persons */
  baris = 0;
  baru = 0;
  ubah = 0;
  sama = 0;
  /** memberships that were new or changed */
  peserta = 0;
  /** by programme and period: how many persons the list names */
  readonly pesertaByProgram = new Map<string, { program: string; periode: string; jumlah: number }>();
  readonly refusedList: RefusedRow[] = [];
  readonly oddityList: Oddity[] = [];
  /** rows that are no persons */
  skipped = 0;
  lostList: readonly LostSheet[] = [];
  hiddenList: readonly string[] = [];
  format: 'xlsx' | 'csv' = 'csv';
  separator = ';';
  /** the desa of rows that name none */
  desaUmum: string | null = null;
  /** the office's date on which this very file was imported before; null = never */
  pernahOn: string | null = null;
  /** false = stopped before its end */
  isSelesai = false;
  #isBegun = false;

  /** To be called with each batch: only before the first one the file can be known from an earlier run. */
  begin({ at, isPernah }: ImporDimulai, zona: Zona): void {
    if (!this.#isBegun && isPernah) this.pernahOn = localDay(at, zona);
    this.#isBegun = true;
  }

  refuse({ row, section }: PersonRow, faultList: readonly Fault[]): void {
    this.refusedList.push({ row, section, faultList });
  }

  warn({ row }: PersonRow, faultList: readonly Fault[]): void {
    for (const fault of faultList) {
      let oddity = this.oddityList.find((known) => known.fault.code === fault.code);
      if (!oddity) {
        oddity = { fault, count: 0, noList: [] };
        this.oddityList.push(oddity);
      }
      oddity.count += 1;
      if (oddity.noList.length < ROWS_NAMED) oddity.noList.push(row.no);
    }
  }

  countKepesertaan({ program, periode }: KepesertaanDaftar, isNew: boolean): void {
    const key = `${program} ${periode}`;
    const entry = this.pesertaByProgram.get(key) ?? { program, periode, jumlah: 0 };
    entry.jumlah += 1;
    this.pesertaByProgram.set(key, entry);
    if (isNew) this.peserta += 1;
  }

  get isSama(): boolean {
    return this.baru + this.ubah + this.peserta === 0;
  }
}
