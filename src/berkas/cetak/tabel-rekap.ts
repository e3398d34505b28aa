/** The figures by desa and by programme, on paper. */
import type { Content } from 'pdfmake/interfaces.js';
import type { AngkaProgram, Rekap } from '../../domain/rekap.ts';
import { sayUang } from '../../render/rekap-bagian.ts';
import {
  ARTI_ANGKA,
  barisAngka,
  barisProgram,
  catatanLaporan,
  KOLOM_ANGKA,
  KOLOM_PROGRAM,
  sayLapor,
} from '../angka.ts';
import { tabel } from './tabel.ts';

export function tabelDesa(rekap: Rekap): Content[] {
  const { total, perDesa, lapor, belumLapor } = rekap;
  const catatan = catatanLaporan(perDesa, total);
  return [
    tabel(
      [
        { judul: 'No', lebar: 16 },
        { judul: 'Desa', lebar: '*' },
        { judul: 'Lapor', lebar: 36 },
        ...KOLOM_ANGKA.map(({ judul }) => ({ judul, lebar: 40 })),
      ],
      barisAngka(rekap).map(({ nama, isLapor, angka }, at) => [
        isLapor === null ? '' : String(at + 1),
        nama,
        sayLapor(isLapor),
        ...KOLOM_ANGKA.map(({ kunci }) => angka[kunci]),
      ]),
      [
        '',
        'Jumlah',
        `${lapor.length}/${lapor.length + belumLapor.length}`,
        ...KOLOM_ANGKA.map(({ kunci }) => total[kunci]),
      ],
    ),
    ...sayUang(total).map((text) => ({ text: text.trim(), bold: true, margin: [0, 2, 0, 0] }) as Content),
    { text: [ARTI_ANGKA, catatan].filter(Boolean).join(' '), italics: true, margin: [0, 2, 0, 0] },
  ];
}

/** @returns null where no programme was spoken of */
export function tabelProgram(programList: readonly AngkaProgram[], { total }: Rekap): Content | null {
  if (programList.length === 0) return null;
  return tabel(
    [{ judul: 'Program', lebar: '*' }, ...KOLOM_PROGRAM.map(({ judul }) => ({ judul, lebar: 50 }))],
    barisProgram(programList).map(({ nama, angka }) => [nama, ...KOLOM_PROGRAM.map(({ kunci }) => angka[kunci])]),
    ['Jumlah', ...KOLOM_PROGRAM.map(({ kunci }) => total[kunci])],
  );
}
