/** `rekap-pdf`: the week on one page with the letterhead of the kecamatan, to be signed and filed. */
import type { Content } from 'pdfmake/interfaces.js';
import type { IsiRekap } from '../../domain/lampiran-rekap.ts';
import { sayRange } from '../../domain/waktu.ts';
import { bagianMenunggu } from '../../render/rekap-bagian.ts';
import type { Pembuat } from '../pembuat.ts';
import { cetakSatuHalaman, type Dokumen } from './pdf.ts';
import { kop, tandaTangan } from './surat.ts';
import { judulBagian } from './tabel.ts';
import { tabelDesa, tabelProgram } from './tabel-rekap.ts';

/** Letters from comfortable to just legible, points: a kecamatan of sixty desa needs the last ones. */
const HURUF_LIST = [9.5, 9, 8.5, 7.5, 6.5, 5.5, 4.5, 3.5];

export const makeRekapPdf: Pembuat = (isi) =>
  cetakSatuHalaman(HURUF_LIST, (fontSize) => dokumen(isi as IsiRekap, fontSize));

function dokumen({ kantor, pejabat, mingguan }: IsiRekap, fontSize: number): Dokumen {
  const { on, rekap, tunggu, programList } = mingguan;
  const { from, to, kode } = rekap.rentang;
  const program = tabelProgram(programList, rekap);
  return {
    title: `Rekap R-${kode} Kecamatan ${kantor.kecamatan}`,
    fontSize,
    content: [
      ...kop(kantor),
      {
        text: 'REKAPITULASI PENYALURAN DAN LAYANAN KESEJAHTERAAN SOSIAL',
        bold: true,
        alignment: 'center',
        fontSize: 11,
      },
      { text: `${sayRange(from, to)} (R-${kode})`, alignment: 'center', fontSize: 10, margin: [0, 0, 0, 6] },
      ...tabelDesa(rekap),
      ...(program === null ? [] : [judulBagian('Menurut program'), program]),
      judulBagian('Menunggu saat ini'),
      menunggu(bagianMenunggu(tunggu, false, on)),
      tandaTangan(kantor, pejabat, on),
    ],
  };
}

/** The lines of the chat's own text: paper and phone say the same. */
function menunggu(text: string | null): Content {
  if (text === null) return { text: 'Tidak ada yang menunggu.' };
  return {
    ul: text
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^• /, '')),
  };
}
