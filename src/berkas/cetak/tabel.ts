/** Tables on paper: a shaded head that repeats on every page, figures to the right, a bold last line for the sum. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { sayJumlah } from '../../render/jumlah.ts';

export interface Kolom {
  judul: string;
  /** points, `*` = an equal share of what is left */
  lebar: number | '*' | 'auto';
}

export type Sel = string | number | null;

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#7F7F7F',
  vLineColor: () => '#7F7F7F',
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
};
const ARSIR = '#DCE6F0';

/** A nought is a dash: what there is stands out. */
function toCell(sel: Sel, bold = false): TableCell {
  if (typeof sel !== 'number') return { text: sel ?? '', bold };
  return { text: sel === 0 ? '–' : sayJumlah(sel), alignment: 'right', bold };
}

export function tabel(
  kolomList: readonly Kolom[],
  rowList: readonly (readonly Sel[])[],
  jumlah?: readonly Sel[],
): Content {
  const head = kolomList.map(
    ({ judul }): TableCell => ({ text: judul, bold: true, alignment: 'center', fillColor: ARSIR }),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: kolomList.map(({ lebar }) => lebar),
      body: [
        head,
        ...rowList.map((row) => row.map((sel) => toCell(sel))),
        ...(jumlah ? [jumlah.map((sel) => toCell(sel, true))] : []),
      ],
    },
    layout: LAYOUT,
  };
}

/** A heading above a table. */
export function judulBagian(text: string): Content {
  return { text, bold: true, margin: [0, 8, 0, 3] };
}
