/** Usulan in the forms in which officers write them. */
import { describe, expect, it } from 'vitest';
import { barisList, KK, kodeList, NIK, urai } from '../../_kit/bacaan.ts';

const SITI = { no: 1, nama: 'Siti Aminah', nik: NIK[1], status: 'usul_baru' };
const BUDI = { no: 2, nama: 'Budi Santoso', nik: NIK[2], status: 'usul_baru' };

describe('one list, many forms', () => {
  it.each([
    ['slashes', `Usulan PKH\n1. Siti Aminah / ${NIK[1]}\n2. Budi Santoso / ${NIK[2]}`],
    ['labels', `USULAN PKH\n1. Nama : Siti Aminah\n   NIK : ${NIK[1]}\n2. Nama : Budi Santoso\n   NIK : ${NIK[2]}`],
    ['labels behind', `usulan pkh\n\nSiti Aminah\n${NIK[1]} nik\nBudi Santoso\n${NIK[2]} nik`],
    ['value on the next line', `Usulan PKH\nNama\nSiti Aminah\nKTP\n${NIK[1]}\nNama\nBudi Santoso\nKTP\n${NIK[2]}`],
    ['table', `Usulan PKH\nNo\tNama\tNIK\n1\tSiti Aminah\t${NIK[1]}\n2\tBudi Santoso\t${NIK[2]}`],
    ['csv, NIK first', `Usulan PKH\nnik,nama\n${NIK[1]},Siti Aminah\n${NIK[2]},Budi Santoso`],
    [
      'markdown',
      `usulan pkh\n| No | Nama | NIK |\n|---|---|---|\n| 1 | Siti Aminah | ${NIK[1]} |\n| 2 | Budi Santoso | ${NIK[2]} |`,
    ],
    ['hash', `USULAN#PKH#LIYU#Siti Aminah#${NIK[1]}\nUSULAN#PKH#LIYU#Budi Santoso#${NIK[2]}`],
    ['one sentence', `Usulan PKH a.n. Siti Aminah (${NIK[1]}), Budi Santoso (${NIK[2]})`],
    ['emoji', `*USULAN PKH*\n1️⃣ *Siti Aminah*\n🆔 ${NIK[1]}\n2️⃣ *Budi Santoso*\n🆔 ${NIK[2]}`],
    [
      'other digits',
      `𝗨𝘀𝘂𝗹𝗮𝗻 𝗣𝗞𝗛\n１．Siti Aminah ${NIK[1].replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)))}\n２．Budi Santoso ${NIK[2]}`,
    ],
    ['near miss', `usualan PKH\n1. Siti Aminah ${NIK[1]}\n2. Budi Santoso ${NIK[2]}`],
    ['glued keyword', `USULANPKH desa liyu pkh\n1. Siti Aminah ${NIK[1]}\n2. Budi Santoso ${NIK[2]}`],
  ])('%s', (_form, text) => {
    const uraian = urai(text);
    expect([uraian.kind, uraian.program, uraian.desa?.nama]).toEqual(['usulan', 'PKH', 'Liyu']);
    expect(barisList(uraian)).toEqual([SITI, BUDI]);
    expect(kodeList(uraian)).toEqual([]);
  });
});

describe('particulars of a person', () => {
  it('reads KK, RT/RW, address and category', () => {
    const [row] = urai(
      `Usulan PKH\nNama: Hj. Siti binti Ahmad\nNIK: ${NIK[1]}\nNo. KK: ${KK[0]}\nAlamat: Dusun Hulu RT 2/1\nKategori: lansia`,
    ).rows;
    expect(row).toMatchObject({
      nama: 'Hj. Siti binti Ahmad',
      kk: KK[0],
      alamat: 'Dusun Hulu',
      rt: '002',
      rw: '001',
      kategori: 'lansia',
    });
  });
  it('puts exchanged NIK and KK right', () => {
    const uraian = urai(`Usulan PKH\n1. Siti Aminah NIK ${KK[0]} KK ${NIK[1]}`);
    expect(uraian.rows[0]).toMatchObject({ nik: NIK[1], kk: KK[0] });
    expect(uraian.warnings.map(({ code }) => code)).toEqual(['NIK_KK_TERTUKAR']);
  });
  it('takes the RT from a heading', () => {
    expect(
      urai(`Usulan PKH\nRT 02\n1. Siti Aminah ${NIK[1]}\nRT 03\n2. Budi ${NIK[2]}`).rows.map(({ rt }) => rt),
    ).toEqual(['002', '003']);
  });
});

describe('removal', () => {
  it('has a reason for every row, or says so', () => {
    const uraian = urai(
      `USULAN HAPUS PKH\n1. Alm. Siti Aminah ${NIK[1]}\n2. Budi ${NIK[2]} pindah ke Tanjung\n3. Rusmini ${NIK[0]}`,
    );
    expect(uraian.rows.map(({ nama, status, alasan }) => [nama, status, alasan])).toEqual([
      ['Siti Aminah', 'usul_hapus', 'meninggal'],
      ['Budi', 'usul_hapus', 'pindah'],
      ['Rusmini', 'usul_hapus', null],
    ]);
    expect(kodeList(uraian)).toEqual(['ALASAN_KOSONG:baris=3']);
  });
  it('is told from new proposals by its section', () => {
    const uraian = urai(
      `Perubahan data BPNT\nA. USUL HAPUS\n1. Budi (${NIK[2]}) md\nB. USUL BARU\n1. Siti (${NIK[1]})`,
    );
    expect(uraian.rows.map(({ no, status }) => [no, status])).toEqual([
      [1, 'usul_hapus'],
      [2, 'usul_baru'],
    ]);
  });
});

describe('faults', () => {
  it.each([
    ['short NIK', `Usulan PKH\n1. Siti Aminah 63110260057`, ['NIK_PANJANG:baris=1']],
    ['no NIK', `Usulan PKH\n1. Siti Aminah\n2. Budi ${NIK[2]}`, ['NIK_KOSONG:baris=1']],
    ['twice', `Usulan PKH\n1. Siti ${NIK[1]}\n2. Budi ${NIK[1]}`, ['NIK_GANDA:baris=2']],
    ['same as KK', `Usulan PKH\n1. Siti NIK ${NIK[2]} KK ${NIK[2]}`, ['NIK_SAMA_KK:baris=1']],
    [
      'names',
      `Usulan PKH\n1. S1ti / ${NIK[1]}\n2. =SUM(A1) / ${NIK[2]}\n3. asdfgh / ${NIK[0]}`,
      ['NAMA_TIDAK_WAJAR:baris=1', 'NAMA_TIDAK_WAJAR:baris=2', 'NAMA_TIDAK_WAJAR:baris=3'],
    ],
    ['no programme', `Usulan bansos\n1. Siti ${NIK[1]}`, ['PROGRAM_KOSONG']],
    ['fewer rows than announced', `Usulan PKH (3 orang)\n1. Siti ${NIK[1]}`, ['JUMLAH_BARIS_TIDAK_COCOK']],
    ['keyword alone', 'USULAN', ['BARIS_KOSONG', 'PROGRAM_KOSONG']],
    ['other desa', `Usulan PKH\nDesa : Tabuan\n1. Siti ${NIK[1]}`, ['DESA_LUAR_WEWENANG']],
    ['desa of a neighbour', `Usulan PKH\nDesa : Tundakan\n1. Siti ${NIK[1]}`, ['DESA_LUAR_KECAMATAN']],
    ['unknown desa', `Usulan PKH\nDesa : Sukamaju Jaya\n1. Siti ${NIK[1]}`, ['DESA_TAK_DIKENAL']],
    ['two kinds', `USULAN PKH\n1. Siti ${NIK[1]}\n\nSALUR PKH\n1. Budi ${NIK[2]} sudah`, ['CAMPURAN_JENIS']],
  ])('%s', (_fault, text, codes) => expect(kodeList(urai(text))).toEqual(codes));
  it('are told of a blank form that a desa sends back, and only to a desa', () => {
    const form = 'FORMAT USULAN\nProgram :\nDesa :\n1. Nama :\n   NIK :\n   KK :';
    expect(kodeList(urai(form))).toEqual(['TEMPLAT_KOSONG']);
    expect(urai(form, { role: 'tksk' }).kind).toBe('abaikan');
  });
});

it('officers of a group are called by their names', () => {
  const text = `USULAN KUBE Desa Uren\nKelompok Tani Maju\nKetua: Suwarno ${NIK[1]}\nAnggota:\n- Paijo ${NIK[2]}`;
  expect(urai(text).rows.map(({ nama }) => nama)).toEqual(['Suwarno', 'Paijo']);
});
