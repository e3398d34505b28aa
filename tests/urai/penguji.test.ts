/** What testers of the bot met: figures, names, keywords and announcements that were misread once. */
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/render/problem-text.ts';
import { parseIsian } from '../../src/urai/parse-isian.ts';
import { barisList, KK, kodeList, konteksOf, NIK, type Pengirim, referensi, urai } from '../_kit/bacaan.ts';

const ubahan = (text: string) =>
  urai(text).perubahan.map(({ no, nama, kolom, lama, baru }) => [no, nama, kolom, lama, baru]);
const isian = (text: string) =>
  parseIsian(text, konteksOf(), referensi).map(({ no, kolom, baru }) => [no, kolom, baru]);

describe('a correction', () => {
  it.each<[string, unknown[]]>([
    [
      'RALAT S-0001 tersalur 23 belum 2',
      [
        [null, null, 'tersalur', null, 23],
        [null, null, 'belum', null, 2],
      ],
    ],
    [
      'RALAT S-0001: tersalur 24 menjadi 22, belum 3',
      [
        [null, null, 'tersalur', 24, 22],
        [null, null, 'belum', null, 3],
      ],
    ],
    ['ralat S-0001 tersalur 24, belum xx', [[null, null, 'tersalur', null, 24]]],
    ['RALAT V-0001 baris 2 alasan pindah', [[2, null, 'alasan', null, 'pindah']]],
    ['RALAT U-0001 baris 1 RT 005 dan baris 2 RT abc', [[1, null, 'rt', null, '005']]],
    ['RALAT U-0001 nama no 1 Siti Aminah Sari', [[1, null, 'nama', null, 'Siti Aminah Sari']]],
    [
      'RALAT U-0001 baris 1 dan 2 RT 007',
      [
        [1, null, 'rt', null, '007'],
        [2, null, 'rt', null, '007'],
      ],
    ],
    ['KOREKSI U-0127\nnama Tumini jadi Tumini Wahyu', [[null, 'Tumini', 'nama', 'Tumini', 'Tumini Wahyu']]],
    [`ralat yang tadi, nik siti aminah ${NIK[0]}`, [[null, 'siti aminah', 'nik', null, NIK[0]]]],
    [`ralat: nik Siti Aminah yang benar ${NIK[0]}`, [[null, 'Siti Aminah', 'nik', null, NIK[0]]]],
  ])('%s', (text, changes) => expect(ubahan(text)).toEqual(changes));

  it.each<[string, unknown[]]>([
    ['total 1.500.000', [[null, 'total_rupiah', 1_500_000]]],
    ['2 orang', [[null, 'jumlah', 2]]],
    ['baris 4 alasan pindah', [[4, 'alasan', 'pindah']]],
  ])('in a reply: %s', (text, changes) => expect(isian(text)).toEqual(changes));
});

describe('talk', () => {
  it.each<[string, Pengirim]>([
    [
      'Selamat pagi bapak ibu kasi kesra 🙏 Minggu ini mohon usulan PKH tahap 3 dan laporan penyaluran BLT-DD Agustus. Terima kasih.',
      { role: 'kasi_kesra_kec' },
    ],
    ['Terima kasih laporannya pak Hendri 👍', { role: 'tksk' }],
    [
      'Mengingatkan lagi, laporan mingguan paling lambat Jumat. Desa yang belum lapor:\n- Uren\n- Kapul',
      { role: 'tksk' },
    ],
    ['Yth. Operator Desa\nDiundang mengikuti bimtek DTSEN\nPeserta : 1 orang per desa', { role: 'kasi_kesra_kec' }],
    ['JADWAL PENCAIRAN PKH\n- Liyu 22 KPM\n- Uren 30 KPM\n- Kapul 28 KPM', { role: 'camat' }],
    ['Bapak ibu, beras untuk Desa Liyu 40 KPM dan Desa Uren 35 KPM akan disalurkan Senin', { role: 'kasi_kesra_kec' }],
    [NIK[0], {}],
    ['usaha', {}],
    ['salut pak', {}],
    ['lapar', {}],
    ['usul bu besok kita makan', {}],
  ])('%s', (text, pengirim) => expect(urai(text, pengirim).kind).toBe('abaikan'));
});

describe('an order', () => {
  it.each<[string, Pengirim, string, string]>([
    ['format usulan', { role: 'tksk' }, 'format', 'usulan'],
    ['FORMAT SALUR', { role: 'kasi_kesra_kec' }, 'format', 'salur'],
    ['format laporan', { role: 'camat' }, 'format', 'laporan'],
    ['status 6311 0241 0780 9001', {}, 'status', NIK[0]],
  ])('%s', (text, pengirim, perintah, argumen) =>
    expect(urai(text, pengirim)).toMatchObject({ kind: 'perintah', perintah, argumen }),
  );
});

describe('a keyword alone', () => {
  it.each([
    ['salur', 'salur', null, null],
    ['usualan', 'usulan', null, 'usualan'],
    ['veriifkasi', 'verifikasi', null, 'veriifkasi'],
    ['USULANbudi', 'usulan', null, 'USULANbudi'],
    ['usualan pkh liyu', 'usulan', 'PKH', 'usualan'],
    ['USULANbpnt', 'usulan', 'BPNT', 'USULANbpnt'],
  ])('%s', (text, kind, program, kataKunciDibaca) => {
    const uraian = urai(text);
    expect(uraian).toMatchObject({ kind, program, kataKunciDibaca });
    expect(kodeList(uraian)).toContain('BARIS_KOSONG');
  });
  it('glued to its programme, above rows', () => {
    const uraian = urai(`USULANPKH DESA LIYU\n1. Budi ${NIK[2]}`);
    expect([uraian.kind, uraian.program, kodeList(uraian)]).toEqual(['usulan', 'PKH', []]);
  });
  it('a number glued to its name is the number', () => {
    expect(barisList(urai(`USULAN PKH\n1. Budi${NIK[2]}\n2. Siti Aminah${NIK[0]} / ${KK[0]}`))).toMatchObject([
      { nama: 'Budi', nik: NIK[2] },
      { nama: 'Siti Aminah', nik: NIK[0], kk: KK[0] },
    ]);
  });
});

describe('many at once', () => {
  it('nothing to report from three desa', () => {
    const uraian = urai('NIHIL: Desa Liyu, Desa Uren, Desa Kapul', { role: 'tksk' });
    expect(uraian).toMatchObject({ kind: 'laporan', jenis: 'nihil', desa: null });
    expect(uraian.perDesa.map(({ desa }) => desa)).toEqual(['Liyu', 'Uren', 'Kapul']);
  });
  it.each([
    ['VERIFIKASI U-0001', undefined, [], ['BARIS_KOSONG']],
    ['VERIFIKASI U-0001 semua layak', 'layak', [], []],
    [
      'VERIFIKASI U-0001 semua layak kecuali 2 pindah',
      'layak',
      [{ no: 2, status: 'tidak_layak', alasan: 'pindah' }],
      [],
    ],
    ['VERIFIKASI U-0001 2 pindah, sisanya layak', 'layak', [{ no: 2, status: 'tidak_layak', alasan: 'pindah' }], []],
  ])('%s', (text, semua, rows, codes) => {
    const uraian = urai(text, { role: 'tksk' });
    expect([uraian.semua, barisList(uraian), kodeList(uraian)]).toEqual([semua, rows, codes]);
  });
  it('a quoted ticket is not the sender’s', () => {
    expect(urai('> U-0166 diterima\nbatalkan yang ini ya min')).toMatchObject({ kind: 'batal', target: null });
  });
});

describe('the sentence of a fault names the value', () => {
  const salur = 'SALUR BLT-DD DESA LIYU\n';
  it.each<[string, string, string, Pengirim?]>([
    ['NIK_PANJANG', `USULAN PKH\n1. Budi ${NIK[0].slice(1)}`, 'NIK 15 angka'],
    ['NIK_GANDA', `USULAN PKH\n1. Budi ${NIK[0]}\n2. Siti ${NIK[0]}`, 'baris 1'],
    ['JUMLAH_BARIS_TIDAK_COCOK', `USULAN PKH\nJumlah : 3\n1. Budi ${NIK[2]}`, 'Tertulis 3 orang, yang terbaca 1'],
    ['TOTAL_TIDAK_COCOK', `${salur}Sasaran : 10\nTersalur : 8\nBelum : 1`, 'sasaran 10, hasil hitung tersalur+belum 9'],
    ['TOTAL_TIDAK_COCOK', `${salur}Sasaran : 10\nTersalur : 10\n@300.000\nTotal Rp 2.000.000`, 'Rp 3.000.000'],
    ['DESA_TAK_DIKENAL', `USULAN PKH\n1. Budi ${NIK[2]}`, 'Desanya belum disebut', { role: 'tksk' }],
    ['DESA_LUAR_WEWENANG', `USULAN PKH DESA UREN\n1. Budi ${NIK[2]}`, 'Desa Uren'],
    ['TANGGAL_MUSTAHIL', `${salur}Tanggal : 31/9/2026\nTersalur : 8`, '31/9/2026'],
    ['TANGGAL_DI_DEPAN', `${salur}Tanggal : 30/11/2026\nTersalur : 8`, '30 Nov 2026'],
    ['NILAI_TIDAK_JELAS', `${salur}Sasaran : 50\nTersalur : 4O an`, '4O'],
    ['NILAI_TIDAK_JELAS', `${salur}Sasaran : 50\nTersalur : 46\nBelum : 3 apa 4 org`, '3 apa 4'],
    ['KK_PANJANG', `USULAN PKH\n1. Budi NIK ${NIK[2]} KK ${KK[0].slice(1)}`, 'nomor KK 15 angka'],
  ])('%s', (code, text, part, pengirim) => {
    const uraian = urai(text, pengirim);
    const problem = [...uraian.rejects, ...uraian.warnings].find((item) => item.code === code);
    expect(problem && problemText(problem)).toContain(part);
  });
});
