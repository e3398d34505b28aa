/** `kartu-pdf`: one page with every form of message, in letters that can be read from a wall. */
import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js';
import type { Bentuk, IsiKartu } from '../../domain/lampiran-kartu.ts';
import type { Pembuat } from '../pembuat.ts';
import { cetakSatuHalaman, type Dokumen } from './pdf.ts';

const HURUF_LIST = [15, 14, 13, 12, 11, 10, 9, 8];
const BIRU = '#0B3C5D';
const HIJAU_PESAN = '#E3F6D8';
const SARAN_LIST = [
  'Satu pesan satu jenis. Kata pertama menentukan jenisnya, huruf besar atau kecil sama saja.',
  'Beberapa orang dalam satu pesan: beri nomor urut 1., 2., 3. NIK dan KK harus 16 angka; boleh dikirim lewat chat pribadi.',
  'Pak Sotarsa membalas dengan nomor tiket, misalnya U-0012. Pakai nomor itu untuk RALAT dan BATAL.',
  'Lupa bentuknya? Ketik FORMAT USULAN, FORMAT SALUR, atau BANTUAN.',
];

export const makeKartuPdf: Pembuat = (isi) =>
  cetakSatuHalaman(HURUF_LIST, (fontSize) => dokumen(isi as IsiKartu, fontSize));

function dokumen({ kantor, desa, bentukList }: IsiKartu, fontSize: number): Dokumen {
  const tengah = belahDua(bentukList);
  return {
    title: `Kartu pesan Pak Sotarsa, Desa ${desa}`,
    fontSize,
    content: [
      { text: 'Melapor ke Pak Sotarsa lewat WhatsApp', bold: true, fontSize: 21, color: BIRU, alignment: 'center' },
      {
        text: `Desa ${desa}, Kecamatan ${kantor.kecamatan}, ${kantor.kabupaten}`,
        alignment: 'center',
        fontSize: 12,
        margin: [0, 0, 0, 4],
      },
      {
        columns: [
          { stack: bentukList.slice(0, tengah).map((bentuk) => kotakPesan(bentuk, fontSize)) },
          { stack: bentukList.slice(tengah).map((bentuk) => kotakPesan(bentuk, fontSize)) },
        ],
        columnGap: 14,
      },
      { ul: SARAN_LIST.map((text) => ({ text, margin: [0, 1, 0, 1] })), margin: [0, 10, 0, 0] },
      {
        text: 'Nama dan angka di kartu ini hanya contoh.',
        italics: true,
        margin: [0, 4, 0, 0],
        fontSize: fontSize - 2,
      },
    ],
  };
}

/** How many forms stand in the left column, so that both are about as long. */
function belahDua(bentukList: readonly Bentuk[]): number {
  const barisList = bentukList.map(({ pesan }) => pesan.split('\n').length + 3);
  const setengah = barisList.reduce((sum, baris) => sum + baris, 0) / 2;
  const sumAt = (at: number): number => barisList.slice(0, at + 1).reduce((sum, baris) => sum + baris, 0);
  return barisList.filter((_, at) => sumAt(at) <= setengah).length;
}

/** A message as it looks on the phone: the words that choose its kind stand out. */
function kotakPesan({ judul, pesan }: Bentuk, fontSize: number): Content {
  const [pertama = '', ...rest] = pesan.split('\n');
  return {
    stack: [
      { text: judul, bold: true, color: BIRU, fontSize: fontSize + 1, margin: [0, 8, 0, 2] },
      {
        table: {
          widths: ['*'],
          body: [
            [{ stack: [{ text: pertama, bold: true }, ...rest.map((text) => ({ text }))], fillColor: HIJAU_PESAN }],
          ],
        },
        layout: LAYOUT,
      },
    ],
    unbreakable: true,
  };
}

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 8,
  paddingRight: () => 8,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};
