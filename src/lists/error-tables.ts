/** The refused rows of a list as tables, with a column `masalah` that says why. */
import { parse } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { IsiMasalah, TabelMasalah } from '../domain/lampiran-masalah.ts';
import { cellText } from './cell-text.ts';
import { faultText } from './fault.ts';
import type { Section } from './layout.ts';
import type { ImportResult, RefusedRow } from './result.ts';
import type { Cell, Table, TableRow } from './table.ts';

const WIDTH = 18;
const WIDTH_MASALAH = 60;
/** In the running bot messages wait for no more than so many. */
const STEP = 1_000;

/** `daftar.xlsx` → `daftar-masalah.xlsx`, also of a list that was mended before. @param n its second, third, … name */
export function errorFileName(name: string, format: Table['format'], n = 1): string {
  return `${parse(name).name.replace(/-masalah(?:-\d+)?$/, '')}-masalah${n === 1 ? '' : `-${n}`}.${format}`;
}

/** Each table with its titles and headings, as it stood. */
export async function errorTables({ refusedList, desaUmum, separator }: ImportResult): Promise<IsiMasalah> {
  const tabelByHeader = new Map<Section['header'], TabelMasalah>();
  for (const [i, refused] of refusedList.entries()) {
    const { section } = refused;
    const tabel = tabelByHeader.get(section.header) ?? emptyTable(section);
    tabelByHeader.set(section.header, tabel);
    tabel.rowList.push(rowOf(refused, desaUmum));
    if (i % STEP === STEP - 1) await setImmediate();
  }
  return { separator, tabelList: uniqueNames([...tabelByHeader.values()]) };
}

function emptyTable(section: Section): TabelMasalah {
  const titleList = section.titleRowList.filter(({ cellList }) => cellList.length > 0).map(textsOf);
  const heading = headingOf(section);
  return {
    name: section.sheet ?? 'Daftar',
    widthList: heading.map((text) => (text === 'masalah' ? WIDTH_MASALAH : WIDTH)),
    rowList: [...titleList, heading],
  };
}

function textsOf({ cellList }: TableRow): string[] {
  return cellList.map(cellText);
}

/** The old headings, with `masalah`; and with `desa` where it stood above the rows. */
function headingOf({ header }: Section): string[] {
  const heading = header.cellList.map(cellText);
  if (!header.columnByKolom.has('masalah')) heading.push('masalah');
  if (!header.columnByKolom.has('desa')) heading.push('desa');
  return heading;
}

function rowOf({ row, section: { header, desa }, faultList }: RefusedRow, desaUmum: string | null) {
  const width = header.cellList.length;
  const isNumberColumn = (column: number) =>
    header.columnByKolom.get('nik') === column || header.columnByKolom.get('kk') === column;
  const isBroken = faultList.some(({ code }) => code === 'NIK_EXCEL');
  const cellList: (string | number)[] = Array.from({ length: width }, (_, column) => {
    const cell = row.cellList[column] ?? null;
    const isNik = header.columnByKolom.get('nik') === column;
    if (typeof cell === 'number' && !isNumberColumn(column)) return cell;
    return typeof cell === 'number' || (isNik && isBroken) ? stillBroken(cell) : cellText(cell);
  });
  const masalah = faultList.map(faultText).join('; ');
  const masalahColumn = header.columnByKolom.get('masalah');
  if (masalahColumn === undefined) cellList.push(masalah);
  else cellList[masalahColumn] = masalah;
  if (!header.columnByKolom.has('desa')) cellList.push(desa?.nama ?? desaUmum ?? '');
  return cellList;
}

/** As text a rounded number would look sound: it is written so that it is refused again until somebody types it anew. */
function stillBroken(cell: Cell): string {
  const text = cellText(cell).replace(/\D/g, '');
  return /^\d{16,}$/.test(text) && text.endsWith('0') ? Number(text).toExponential().replace('e', 'E') : cellText(cell);
}

function uniqueNames(tabelList: TabelMasalah[]): TabelMasalah[] {
  const seenSet = new Set<string>();
  return tabelList.map((tabel, i) => {
    const name = seenSet.has(tabel.name.toLowerCase()) ? `${tabel.name.slice(0, 25)} ${i + 1}` : tabel.name;
    seenSet.add(name.toLowerCase());
    return { ...tabel, name };
  });
}
