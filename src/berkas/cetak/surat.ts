/** What every letter of the office has: the letterhead, and who signs. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Kantor, Pejabat } from '../../domain/kantor.ts';
import { sayTanggal } from '../../domain/waktu.ts';

const LEBAR_A4 = 595;
const TITIK = '.'.repeat(44);

/** The letterhead, with its double line. @param lebar width of the page, points */
export function kop({ kabupaten, kecamatan, alamat }: Kantor, lebar = LEBAR_A4): Content[] {
  const garis = { type: 'line', x1: 0, x2: lebar - 84 } as const;
  return [
    { text: `PEMERINTAH ${kabupaten.toUpperCase()}`, alignment: 'center', fontSize: 12 },
    { text: `KECAMATAN ${kecamatan.toUpperCase()}`, alignment: 'center', fontSize: 15, bold: true },
    ...(alamat === null ? [] : [{ text: alamat, alignment: 'center' as const, fontSize: 9 }]),
    {
      canvas: [
        { ...garis, y1: 3, y2: 3, lineWidth: 2 },
        { ...garis, y1: 6, y2: 6, lineWidth: 0.5 },
      ],
      margin: [0, 0, 0, 8],
    },
  ];
}

/** Place and date, and the two who sign; a dotted line where nobody is registered. */
export function tandaTangan({ kecamatan }: Kantor, { camat, kasiKesra }: Pejabat, on: string): Content {
  const blok = (lineList: readonly string[], nama: string | null): Content => ({
    stack: [
      ...lineList.map((text) => ({ text })),
      {
        text: nama ?? TITIK,
        bold: nama !== null,
        decoration: nama === null ? undefined : 'underline',
        margin: [0, 40, 0, 0],
      },
      { text: 'NIP.' },
    ] as Content[],
    alignment: 'center',
  });
  return {
    columns: [
      blok(['', 'Mengetahui,', `Camat ${kecamatan}`], camat),
      blok(
        [`${kecamatan}, ${sayTanggal(on)}`, 'Kasi Kesejahteraan Rakyat', 'dan Pemberdayaan Masyarakat Desa'],
        kasiKesra,
      ),
    ],
    unbreakable: true,
    margin: [0, 14, 0, 0],
  };
}
