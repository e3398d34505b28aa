/** Sheets of a workbook: a heading over all columns, a head that stays in sight, figures as numbers, everything else as text. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

export interface Kolom {
  judul: string;
  /** in letters */
  lebar: number;
  /** figures stay numbers; all else is text, also what looks like a number or a formula */
  isAngka?: boolean;
}

export interface Lembar {
  nama: string;
  /** lines above the table */
  kepalaList: readonly string[];
  kolomList: readonly Kolom[];
  rowList: CellValue[][];
  /** the sum below the table */
  jumlah?: CellValue[];
  /** lines below the table */
  catatanList?: readonly string[];
}

const JUDUL: CellStyle = { font: { bold: true, size: 13 } };
const KEPALA: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F0' } },
  border: { bottom: { style: 'thin' }, top: { style: 'thin' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const JUMLAH: CellStyle = { font: { bold: true }, border: { top: { style: 'thin' } } };
const TEKS = '@';
const BILANGAN = '#,##0';

/** Some sheets as the bytes of one workbook. */
export async function tulisBuku(lembarList: readonly Lembar[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: lembarList.map(toSheet), defaultFont: { name: 'Calibri', size: 11 } });
}

function toSheet({ nama, kepalaList, kolomList, rowList, jumlah, catatanList = [] }: Lembar): WriteSheet {
  const atas = kepalaList.length === 0 ? 0 : kepalaList.length + 1;
  const rows: CellValue[][] = [
    ...kepalaList.map((text): CellValue[] => [text]),
    ...(atas > 0 ? [[]] : []),
    kolomList.map(({ judul }) => judul),
    ...rowList,
    ...(jumlah ? [jumlah] : []),
    ...(catatanList.length > 0 ? [[], ...catatanList.map((text): CellValue[] => [text])] : []),
  ];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  kepalaList.forEach((_, at) => {
    cells.set(`${at},0`, { style: at === 0 ? JUDUL : {} });
  });
  kolomList.forEach(({ isAngka }, at) => {
    cells.set(`${atas},${at}`, { style: KEPALA });
    const numFmt = isAngka ? BILANGAN : TEKS;
    if (jumlah) cells.set(`${atas + 1 + rowList.length},${at}`, { style: { ...JUMLAH, numFmt } });
  });
  const last = Math.max(kolomList.length - 1, 1);
  return {
    name: nama,
    columns: kolomList.map(({ lebar, isAngka }) => ({ width: lebar, numFmt: isAngka ? BILANGAN : TEKS })),
    rows,
    cells,
    merges: kepalaList.map((_, at) => ({ startRow: at, startCol: 0, endRow: at, endCol: last })),
    freezePane: { rows: atas + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
