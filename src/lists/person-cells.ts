/** The lesser cells of a person's row: address, category, and what the list says of programmes. */
import { type KepesertaanDaftar, type Kolom, kunciKata } from '../domain/daftar.ts';
import { findNominal } from '../domain/rupiah.ts';
import type { Kategori } from '../domain/uraian.ts';
import type { DataWarga } from '../domain/warga.ts';
import { tokenise } from '../text/tokens.ts';
import { kategoriPendekTable, kategoriTable } from '../urai/kosakata/kategori.ts';
import { cellText } from './cell-text.ts';
import type { Header } from './header.ts';
import { type ListOptions, readPeriode, type SectionFacts } from './section-facts.ts';
import type { Cell } from './table.ts';
import { findProgramList, type ListWords } from './words.ts';

type CellOf = (kolom: Kolom) => Cell | undefined;
type TextOf = (kolom: Kolom) => string;

/** Address, RT and RW with three digits each, from columns of their own, from `RT/RW`, or from the address. */
export function readAlamat(cell: CellOf, text: TextOf): Pick<DataWarga, 'alamat' | 'rt' | 'rw'> {
  // Excel makes a day of `01/02`: nobody knows which RT that was.
  const both = cell('rtrw') instanceof Date ? '' : text('rtrw');
  const alamat = text('alamat');
  const [rt = '', rw = ''] = both.match(/\d{1,3}/g) ?? [];
  const dusun = text('dusun');
  const isInAlamat = dusun === '' || alamat.toLowerCase().includes(dusun.toLowerCase());
  return {
    alamat:
      [alamat, isInAlamat ? '' : `Dusun ${dusun.replace(/^(?:dusun|dsn)\.? /i, '')}`].filter(Boolean).join(', ') ||
      null,
    rt: tiga(text('rt')) ?? tiga(rt) ?? tiga(/\brt\.? ?0*(\d{1,3})\b/i.exec(alamat)?.[1] ?? ''),
    rw: tiga(text('rw')) ?? tiga(rw) ?? tiga(/\brw\.? ?0*(\d{1,3})\b/i.exec(alamat)?.[1] ?? ''),
  };
}

/** `3`, `RT 03`, `003` → `003`. */
function tiga(text: string): string | null {
  const digits = /^\D*?0*(\d{1,3})$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? null : digits.padStart(3, '0');
}

/** The category that a cell names; one word is enough there. */
export function readKategori(text: string): Kategori | null {
  const low = text.toLowerCase();
  const tokens = tokenise(low, 0, low.length);
  return (kategoriTable.find(tokens) ?? kategoriPendekTable.find(tokens))?.value ?? null;
}

/** Rupiah of a cell; null = nothing is written, NaN = it is not clear. */
function readRupiah(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : Number.NaN;
  const text = cellText(cell).toLowerCase();
  if (/^[-–.0]*$/.test(text)) return null;
  if (/^\d{4,12}$/.test(text)) return Number(text);
  return findNominal(text)[0]?.nilai ?? Number.NaN;
}

/** In which programmes the row puts the person, and how. */
export function readKepesertaan(
  words: ListWords,
  cellList: readonly Cell[],
  header: Header,
  facts: SectionFacts,
  options: ListOptions,
): KepesertaanDaftar[] {
  const cell = (kolom: Kolom) => cellList[header.columnByKolom.get(kolom) ?? -1];
  const text = (kolom: Kolom) => (header.columnByKolom.has(kolom) ? cellText(cell(kolom)) : '');
  const isYa = (value: string) => words.yaSet.has(value.toLowerCase());
  const named = options.program ? '' : text('program');
  const marked = header.programColumnList.filter(({ column }) => isYa(cellText(cellList[column])));
  const programList = options.program
    ? [options.program]
    : [...(named === '' ? [] : findProgramList(words, named)), ...marked.map(({ program }) => program)];
  // Where a column says who is in the programme, the title does not say it of all.
  const isSaid = named !== '' || header.programColumnList.length > 0;
  const finalList = programList.length > 0 || isSaid ? [...new Set(programList)] : facts.programList;
  if (finalList.length === 0) return [];

  const status = kunciKata(text('status'));
  const keterangan = text('keterangan');
  const alasan = words.alasanByKunci.get(status) ?? words.alasanByKunci.get(kunciKata(keterangan)) ?? null;
  const said = alasan !== null && status !== '' ? 'nonaktif' : words.keadaanByKunci.get(status);
  const state = options.keadaan ?? said ?? facts.keadaan ?? 'aktif';
  const periodeText = options.periode ? '' : text('periode');
  const jumlahRupiah = readRupiah(cell('nominal'));
  return finalList.map((program, _, { length }) => ({
    program,
    periode: (periodeText === '' ? null : readPeriode(words, periodeText, program, facts.today)) ?? facts.periode,
    state,
    sebab: state === 'nonaktif' ? (alasan ?? (keterangan === '' ? null : keterangan)) : null,
    isPrioritas: isYa(text('prioritas')),
    jumlahRupiah: length === 1 ? jumlahRupiah : null,
  }));
}
