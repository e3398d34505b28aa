/** Takes the register out as a file: persons, or persons by programme and period. */
import { join } from 'node:path';
import type { DesaFact, Reference } from '../domain/reference.ts';
import { localDay, type Zona } from '../domain/waktu.ts';
import { catatJejak } from '../store/jejak.ts';
import { eachKepesertaan } from '../store/kepesertaan.ts';
import type { Database } from '../store/open.ts';
import { eachWarga, readWarga, type Warga } from '../store/warga.ts';
import type { Cell } from './table.ts';
import { type Column, writeTable } from './write-table.ts';

export const EKSPOR_LIST = ['warga', 'kepesertaan'] as const;
export type Ekspor = (typeof EKSPOR_LIST)[number];

export interface ExportRoom {
  db: Database;
  reference: Reference;
  zona: Zona;
  now(): Date;
  /** folder for files that are given no name */
  dataDir: string;
}

export interface ExportOrder {
  isi: Ekspor;
  desa: DesaFact | null;
  program: string | null;
  /** path of the file; null = a name with today's date */
  ke: string | null;
  isCsv: boolean;
}

/** Headings that an import understands again. */
const PERSON_COLUMNS: readonly Column[] = [
  { header: 'nik', width: 20 },
  { header: 'no kk', width: 20 },
  { header: 'nama', width: 30 },
  { header: 'desa', width: 20 },
  { header: 'alamat', width: 30 },
  { header: 'rt', width: 6 },
  { header: 'rw', width: 6 },
  { header: 'kategori', width: 14 },
];
const COLUMNS_BY_ISI: Readonly<Record<Ekspor, readonly Column[]>> = {
  warga: [...PERSON_COLUMNS, { header: 'keadaan', width: 14 }, { header: 'kode', width: 10 }],
  kepesertaan: [
    ...PERSON_COLUMNS,
    { header: 'program', width: 16 },
    { header: 'periode', width: 18 },
    { header: 'status', width: 14 },
    { header: 'keterangan', width: 20 },
    { header: 'tanggal', width: 12 },
  ],
};

/** Writes the file. @returns where it lies, and of how many rows; no file where there is none */
export async function exportList(room: ExportRoom, order: ExportOrder): Promise<{ path: string; rows: number }> {
  const { db, now, zona } = room;
  const path = order.ke ?? join(room.dataDir, 'ekspor', fileName(order, localDay(now(), zona)));
  const count = { rows: 0 };
  const rows = counted(order.isi === 'warga' ? wargaRows(db, order) : kepesertaanRows(db, order), count);
  const first = rows.next();
  if (first.done) return { path, rows: 0 };
  await writeTable(
    path,
    order.isi === 'warga' ? 'Warga' : 'Kepesertaan',
    COLUMNS_BY_ISI[order.isi],
    again(first.value, rows),
  );
  const { desa, program } = order;
  const kunci = [order.isi, desa && `Desa ${desa.nama}`, program, `${count.rows} baris`].filter(Boolean).join(' ');
  const jejak = { petugasId: null, perintah: 'ekspor', kunci, wargaId: null };
  catatJejak(db, { ...jejak, at: now(), tempat: 'konsol', hasil: 'ditemukan' });
  return { path, rows: count.rows };
}

function fileName({ isi, desa, program, isCsv }: ExportOrder, today: string): string {
  const name = [isi, desa?.nama, program, today].filter(Boolean).join('-');
  return `${name.toLowerCase().replace(/[^a-z\d-]+/g, '-')}.${isCsv ? 'csv' : 'xlsx'}`;
}

function* counted(rows: Iterable<Cell[]>, count: { rows: number }): Generator<Cell[], undefined> {
  for (const row of rows) {
    count.rows += 1;
    yield row;
  }
}

function* again(first: Cell[], rest: Iterable<Cell[]>): Generator<Cell[]> {
  yield first;
  yield* rest;
}

function* wargaRows(db: Database, { desa, program }: ExportOrder): Generator<Cell[]> {
  const desaKode = desa?.kode ?? null;
  const memberSet = program === null ? null : new Set<number>();
  if (memberSet) for (const { wargaId } of eachKepesertaan(db, { desaKode, program })) memberSet.add(wargaId);
  for (const warga of eachWarga(db, desaKode)) {
    if (memberSet && !memberSet.has(warga.id)) continue;
    yield [...personCells(warga), warga.keadaan.replace('_', ' '), warga.kode];
  }
}

function* kepesertaanRows(db: Database, { desa, program }: ExportOrder): Generator<Cell[]> {
  let warga: Warga | null = null;
  for (const item of eachKepesertaan(db, { desaKode: desa?.kode ?? null, program })) {
    if (warga?.id !== item.wargaId) warga = readWarga(db, item.wargaId);
    yield [
      ...personCells(warga),
      item.program,
      item.periode,
      item.state,
      item.sebab?.replaceAll('_', ' ') ?? null,
      item.on,
    ];
  }
}

function personCells({ nik, kk, nama, desaNama, alamat, rt, rw, kategori }: Warga): Cell[] {
  return [nik, kk, nama, desaNama, alamat, rt, rw, kategori?.replaceAll('_', ' ') ?? null];
}
