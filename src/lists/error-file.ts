/** The refused rows of a list as a file of the same kind, with a column `masalah`: to be mended, and imported again. */
import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { cellText } from './cell-text.ts';
import { faultText } from './fault.ts';
import type { Section } from './layout.ts';
import type { ImportResult, RefusedRow } from './result.ts';
import type { Cell, TableRow } from './table.ts';
import { writeCsvRows, writeSheets } from './write-table.ts';

const WIDTH = 18;
const WIDTH_MASALAH = 60;

/** @returns the path of the file, or null where no row was refused */
export async function writeErrorFile(folder: string, name: string, result: ImportResult): Promise<string | null> {
  if (result.refusedList.length === 0) return null;
  const path = freePath(folder, parse(name).name.replace(/-masalah(?:-\d+)?$/, ''), result.format);
  const sheetList = sheetsOf(result);
  if (result.format === 'csv')
    await writeCsvRows(
      path,
      result.separator,
      sheetList.flatMap(({ rowList }) => rowList),
    );
  else await writeSheets(path, sheetList);
  return path;
}

/** The list that is being mended must not be written over. */
function freePath(folder: string, name: string, format: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${name}-masalah${n === 1 ? '' : `-${n}`}.${format}`);
    if (!existsSync(path)) return path;
  }
}

/** Each table with its titles and headings, as it stood. */
function sheetsOf({ refusedList, desaUmum }: ImportResult): { name: string; widthList: number[]; rowList: Cell[][] }[] {
  const sheetByHeader = new Map<Section['header'], { name: string; widthList: number[]; rowList: Cell[][] }>();
  for (const refused of refusedList) {
    const { section } = refused;
    let sheet = sheetByHeader.get(section.header);
    if (!sheet) {
      const titleList = section.titleRowList.filter(({ cellList }) => cellList.length > 0).map(textsOf);
      const heading = headingOf(section);
      sheet = {
        name: section.sheet ?? 'Daftar',
        widthList: heading.map((text) => (text === 'masalah' ? WIDTH_MASALAH : WIDTH)),
        rowList: [...titleList, heading],
      };
      sheetByHeader.set(section.header, sheet);
    }
    sheet.rowList.push(rowOf(refused, desaUmum));
  }
  return uniqueNames([...sheetByHeader.values()]);
}

function textsOf({ cellList }: TableRow): Cell[] {
  return cellList.map(cellText);
}

/** The old headings, with `masalah`; and with `desa` where it stood above the rows. */
function headingOf({ header }: Section): string[] {
  const heading = header.cellList.map(cellText);
  if (!header.columnByKolom.has('masalah')) heading.push('masalah');
  if (!header.columnByKolom.has('desa')) heading.push('desa');
  return heading;
}

function rowOf({ row, section: { header, desa }, faultList }: RefusedRow, desaUmum: string | null): Cell[] {
  const width = header.cellList.length;
  const isNumberColumn = (column: number) =>
    header.columnByKolom.get('nik') === column || header.columnByKolom.get('kk') === column;
  const isBroken = faultList.some(({ code }) => code === 'NIK_EXCEL');
  const cellList: Cell[] = Array.from({ length: width }, (_, column) => {
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

function uniqueNames<T extends { name: string }>(sheetList: T[]): T[] {
  const seenSet = new Set<string>();
  return sheetList.map((sheet, i) => {
    const name = seenSet.has(sheet.name.toLowerCase()) ? `${sheet.name.slice(0, 25)} ${i + 1}` : sheet.name;
    seenSet.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
