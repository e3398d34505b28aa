/** Registers all officers of a CSV table: good lines are taken, bad ones are named with all that is wrong with them. */
import type { Reference } from '../../domain/reference.ts';
import type { Database } from '../../store/open.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type CsvRow, readCsv } from '../../text/csv.ts';
import { type DaftarResult, daftarkan } from './daftar.ts';
import { wordKey } from './desa.ts';
import type { PetugasWords } from './pendaftaran.ts';
import { splitNumbers } from './words.ts';

export interface ImporLine {
  /** line of the file, counted from 1 */
  line: number;
  result: DaftarResult;
}

const KOLOM_LIST = ['nama', 'peran', 'desa', 'wa', 'mulai'] as const;
type Kolom = (typeof KOLOM_LIST)[number];

const KOLOM_BY_KEY: Record<string, Kolom> = {
  ...{ nama: 'nama', namalengkap: 'nama', namapetugas: 'nama', peran: 'peran', jabatan: 'peran', tugas: 'peran' },
  ...{ desa: 'desa', namadesa: 'desa', desakelurahan: 'desa', pekon: 'desa' },
  ...{
    wa: 'wa',
    whatsapp: 'wa',
    nowa: 'wa',
    nomorwa: 'wa',
    nowhatsapp: 'wa',
    nomorwhatsapp: 'wa',
    hp: 'wa',
    nohp: 'wa',
  },
  ...{ nomorhp: 'wa', telepon: 'wa', notelepon: 'wa', telp: 'wa', notelp: 'wa', nomor: 'wa' },
  ...{ mulai: 'mulai', mulaitugas: 'mulai', mulaibertugas: 'mulai', tanggalmulai: 'mulai', tglmulai: 'mulai' },
};

/**
 * Registers what a table with the header `nama,peran,desa,wa[,mulai]` holds, in one transaction. A second time changes nothing.
 * @returns one result a line, or a sentence where the table itself cannot be read
 */
export function imporPetugas(
  room: { db: Database; reference: Reference; now: Date },
  text: string,
  today: string,
): ImporLine[] | string {
  const [header, ...rowList] = readCsv(text);
  const indexListByKolom = readHeader(header);
  const missingList = (['nama', 'peran', 'wa'] as const).filter((kolom) => indexListByKolom[kolom].length === 0);
  if (missingList.length > 0) {
    return `Baris pertama harus berisi judul kolom nama, peran, desa, wa (boleh ditambah mulai). Belum ada: ${missingList.join(', ')}. Contoh: docs/contoh-petugas.csv`;
  }
  if (rowList.length === 0) return 'Belum ada petugas di bawah judul kolom. Isi satu baris untuk satu petugas.';
  return inTransaction(room.db, () =>
    rowList.map((row) => ({ line: row.line, result: daftarkan(room, wordsOf(row, indexListByKolom), today) })),
  );
}

function readHeader(header: CsvRow | undefined): Record<Kolom, number[]> {
  const indexListByKolom: Record<Kolom, number[]> = { nama: [], peran: [], desa: [], wa: [], mulai: [] };
  header?.cellList.forEach((cell, index) => {
    // `wa 2` and `no. hp 2` are further numbers of the same officer.
    const kolom = KOLOM_BY_KEY[wordKey(cell).replace(/\d+$/, '')];
    if (kolom) indexListByKolom[kolom].push(index);
  });
  return indexListByKolom;
}

function wordsOf(row: CsvRow, indexListByKolom: Record<Kolom, number[]>): PetugasWords {
  const cellsOf = (kolom: Kolom) => indexListByKolom[kolom].map((index) => row.cellList[index] ?? '');
  return {
    nama: cellsOf('nama')[0],
    peran: cellsOf('peran')[0],
    desa: cellsOf('desa')[0],
    waList: cellsOf('wa').flatMap(splitNumbers),
    mulai: cellsOf('mulai')[0],
  };
}
