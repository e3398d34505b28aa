/** Sheets of a workbook: a heading over all columns, a head that stays in sight. A text is never taken for a number or a formula. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

export interface Kolom {
  judul: string;
  /** in letters */
  lebar: number;
  /** counts and rupiah, with dots between the thousands */
  isAngka?: boolean;
  /** days: a median may end in a half */
  isHari?: boolean;
  /** NIK and KK: stay text when somebody edits them. A format for every cell of a long list costs half of its time and memory. */
  isNomor?: boolean;
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
/** The format of a cell that stays text whatever is typed into it. */
const TEKS = '@';
const BILANGAN = '#,##0';
const HARI = '0.0';

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
  kolomList.forEach((kolom, at) => {
    cells.set(`${atas},${at}`, { style: KEPALA });
    if (jumlah) cells.set(`${atas + 1 + rowList.length},${at}`, { style: { ...JUMLAH, ...formatOf(kolom) } });
  });
  const last = Math.max(kolomList.length - 1, 1);
  return {
    name: nama,
    columns: kolomList.map((kolom) => ({ width: kolom.lebar, ...formatOf(kolom) })),
    rows,
    cells,
    merges: kepalaList.map((_, at) => ({ startRow: at, startCol: 0, endRow: at, endCol: last })),
    freezePane: { rows: atas + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function formatOf({ isAngka, isHari, isNomor }: Kolom): { numFmt?: string } {
  if (isNomor) return { numFmt: TEKS };
  if (isHari) return { numFmt: HARI };
  return isAngka ? { numFmt: BILANGAN } : {};
}
