import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPendaftaran } from '../../../src/commands/petugas/pendaftaran.ts';
import { readWordList } from '../../../src/commands/petugas/words.ts';
import { REFERENCE, TODAY } from './wilayah-kecil.ts';

const read = (text: string) => readWordList(text).map((words) => readPendaftaran(words, REFERENCE.wilayah, TODAY));

const budi = {
  nama: 'Budi Santoso',
  peran: 'kesra_desa',
  desaKode: '6311022014',
  mulaiOn: TODAY,
  waIdList: ['6281200009012'],
};

describe('an officer of a desa is read from', () => {
  it.each([
    'Budi Santoso; kesra_desa; Liyu; 0812-0000-9012',
    'Budi Santoso, kesra desa, liyu, 081200009012',
    'Budi Santoso | Kasi Kesra Desa | Desa Liyu | +62 812 0000 9012',
    'Budi Santoso # kasi kesra # liyu # 081200009012',
    'Budi Santoso / kesra desa / Liyu / 081200009012',
    'Budi Santoso - kesra desa - Liyu - 0812-0000-9012',
    'Budi Santoso; Liyu; kesra desa; 081200009012',
    'Budi Santoso; 081200009012; kesra desa; Liyu',
    'Budi Santoso; kesra desa Liyu; 081200009012',
    'Budi Santoso kesra desa Liyu 081200009012',
    'Budi Santoso kasi kesra desa Liyu 0812 0000 9012',
    'nama: Budi Santoso peran: kesra desa desa: Liyu wa: 0812-0000-9012',
    'Nama : Budi Santoso\nJabatan : Kasi Kesra\nDesa : LIYU\nNo. HP : 0812-0000-9012',
    'Budi Santoso\nkesra desa\nLiyu\n081200009012',
    'desa: ds. Liyu; nama: Budi Santoso; no wa: 081200009012; tugas: kaur kesra',
    'Budi Santoso; kesra desa; 63.11.02.2014; 081200009012',
  ])('%j', (text) => {
    expect(read(text)).toEqual([{ entry: budi }]);
  });
});

describe('other forms', () => {
  it('needs no desa for the kecamatan, and takes a date and several numbers', () => {
    expect(read('Rahman; TKSK; 0812-0000-9014 / 0812-0000-9015; 1/9/2026')).toEqual([
      {
        entry: {
          nama: 'Rahman',
          peran: 'tksk',
          desaKode: null,
          mulaiOn: '2026-09-01',
          waIdList: ['6281200009014', '6281200009015'],
        },
      },
    ]);
    expect(read('Noor; kasi kesra kecamatan Halong; 081200009017')).toMatchObject([
      { entry: { peran: 'kasi_kesra_kec' } },
    ]);
    expect(read('Siti; operator; Halong; 081200009013')).toMatchObject([{ entry: { desaKode: '6311022005' } }]);
    expect(read('Aminah; pendamping; 081200009016; mulai 2026-08-01')).toMatchObject([
      { entry: { peran: 'pendamping_pkh', mulaiOn: '2026-08-01' } },
    ]);
  });

  it('takes one officer a line', () => {
    const text = 'Budi Santoso; kesra desa; Liyu; 081200009012\nSiti; operator; gn riut; 081200009013';
    expect(read(text)).toMatchObject([{ entry: budi }, { entry: { nama: 'Siti', desaKode: '6311022010' } }]);
  });
});

describe('all problems come at once', () => {
  const codes = (text: string) =>
    read(text).flatMap((reading) => ('problemList' in reading ? reading.problemList.map(({ code }) => code) : ['OK']));

  it.each([
    ['Budi; kesra desa; Liyuu; 0812', ['DESA_TAK_DIKENAL', 'WA_KOSONG']],
    ['Budi; kesra desa; Liyu; 0812-000', ['WA_SALAH']],
    ['Budi; kesra desa; Liyu; 6,28E+11', ['WA_EXCEL']],
    ['Budi; kesra desa; 081200009012', ['DESA_KOSONG']],
    ['Budi; kasi kesra; 081200009012', ['PERAN_MENDUA']],
    ['Budi; presiden; Liyu; 081200009012', ['PERAN_TAK_DIKENAL']],
    ['Budi', ['PERAN_KOSONG', 'WA_KOSONG']],
    ['wa: 081200009012', ['NAMA_KOSONG', 'PERAN_KOSONG']],
    ['=SUM(1); tksk; 081200009012', ['NAMA_TIDAK_WAJAR']],
    ['Budi; kesra desa; Bihara; 081200009012', ['DESA_LUAR_KECAMATAN']],
    ['nama: Budi peran: tksk wa: 081200009012 mulai: 31/2/2026', ['TANGGAL_SALAH']],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void read(text)));
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9;,:=\n /+-]{0,80}$/), (text) => void read(text)));
  });
});
