/** Lists of persons, as offices send them, through to the register and back out of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { writeErrorFile } from '../../src/lists/error-file.ts';
import { faultText } from '../../src/lists/fault.ts';
import { importList } from '../../src/lists/import-list.ts';
import { openTable } from '../../src/lists/open-table.ts';
import { sayCounts, sayImportReply, sayTable } from '../../src/lists/say-import.ts';
import { ListFormatError } from '../../src/lists/table.ts';
import { csv, kk, NOW, nik, openOffice, workbook } from './kit.ts';

let app: App;
let folder: string;
beforeEach(() => {
  app = openOffice();
  folder = mkdtempSync(join(tmpdir(), 'daftar-'));
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (bytes: Buffer, order = {}) => importList(app.office, { name: 'daftar.xlsx', bytes }, order);
const all = (sql: string) => app.db.prepare(sql).all() as Record<string, unknown>[];
const persons = () => all('SELECT nama, nik, kk, desa_nama AS desa, rt, rw FROM warga ORDER BY nama');

describe('layouts', () => {
  it.each([
    ['comma', 'nama,nik,no_kk,desa,rt', ','],
    ['any order, semicolon', 'desa;rt;nik;nama;no_kk', ';'],
    ['tab', 'no_kk\tnama\tdesa\trt\tnik', '\t'],
  ])('%s', async (_name, header, mark) => {
    const value: Record<string, string> = { nama: 'Siti Contoh', nik: nik(1), no_kk: kk(1), desa: 'Liyu', rt: '3' };
    const { baru } = await run(
      csv(
        header,
        header
          .split(mark)
          .map((name) => value[name])
          .join(mark),
      ),
    );
    expect(baru).toBe(1);
    expect(persons()).toEqual([{ nama: 'Siti Contoh', nik: nik(1), kk: kk(1), desa: 'Liyu', rt: '003', rw: null }]);
  });

  it('titles, a merged heading, numbers of columns, sections, totals and signatures', async () => {
    const bytes = await workbook({
      BNBA: [
        ['DAFTAR PENERIMA PKH TAHAP 3 TAHUN 2026', null, null, null, null],
        ['KECAMATAN HALONG'],
        [],
        ['NO', 'NAMA KPM', 'NIK', 'ALAMAT', null, 'No. KK'],
        [null, null, null, 'RT', 'RW', null],
        [1, 2, 3, 4, 5, 6],
        ['DESA LIYU'],
        [1, 'Siti Contoh', nik(1), '01', '02', kk(1)],
        ['DESA BINJU'],
        [2, 'Budi Contoh', nik(2, false), '03', null, kk(2)],
        [],
        ['JUMLAH', 2],
        [null, 'Mengetahui', null, 'Halong, 12 Agustus 2026'],
        [null, 'Kasi Kesra', null, 'Camat'],
      ],
    });
    const result = await run(bytes);
    expect(result).toMatchObject({ baris: 2, baru: 2, refusedList: [] });
    expect(persons().map(({ nama, desa, rt, rw }) => [nama, desa, rt, rw])).toEqual([
      ['Budi Contoh', 'Binju', '003', null],
      ['Siti Contoh', 'Liyu', '001', '002'],
    ]);
    expect(all('SELECT DISTINCT program, periode, state FROM kepesertaan_impor')).toEqual([
      { program: 'PKH', periode: '2026-TW3', state: 'aktif' },
    ]);
  });

  it('several sheets named by desa, and one that is no list', async () => {
    const bytes = await workbook({
      Liyu: [
        ['Nama', 'NIK'],
        ['Siti Contoh', nik(1)],
      ],
      Binju: [
        ['NIK', 'Nama Lengkap'],
        [nik(2), 'Ani Contoh'],
      ],
      Catatan: [['apa saja'], ['di sini']],
    });
    const result = await run(bytes);
    expect(persons().map(({ nama, desa }) => `${nama} ${desa}`)).toEqual(['Ani Contoh Binju', 'Siti Contoh Liyu']);
    expect(sayCounts(result).join('\n')).toContain('Lembar «Catatan» (2 baris) dilewati');
  });

  it('a column for each programme, and states', async () => {
    const bytes = csv(
      'nama;nik;nama kelurahan;PKH;BPNT;status;ket',
      `Siti Contoh;${nik(1)};LIYU;YA;TIDAK;;`,
      `Ani Contoh;${nik(2)};LIYU;YA;YA;;`,
      `Ida Contoh;${nik(3)};LIYU;YA;TIDAK;Non Aktif;meninggal`,
    );
    await run(bytes);
    expect(all('SELECT program, state, sebab FROM kepesertaan_impor ORDER BY warga_id, program')).toEqual([
      { program: 'PKH', state: 'aktif', sebab: null },
      { program: 'BPNT', state: 'aktif', sebab: null },
      { program: 'PKH', state: 'aktif', sebab: null },
      { program: 'PKH', state: 'nonaktif', sebab: 'meninggal' },
    ]);
  });

  it('Windows-1252, byte order mark, quotes', async () => {
    const text = `\ufeff"nama","nik","desa"\r\n"Nor'ainah, S","${nik(1)}","Ha'uwai"`;
    await run(Buffer.from(text));
    await run(Buffer.from(`nama;nik;desa\nNor\x92ain;${nik(2)};Liyu`, 'latin1'));
    expect(persons().map(({ nama }) => nama)).toEqual(["Nor'ainah, S", 'Nor’ain']);
  });
});

describe('numbers that a spreadsheet has broken', () => {
  const digits = (n: number) => Number(nik(n));
  it.each([
    ['scientific', '6.31102E+15'],
    ['scientific with a comma', '6,31102E+15'],
    ['a number whose sixteenth digit is 0', digits(10)],
    ['a number beyond 2^53', Number('9171024107609001')],
    ['a low serial that became 0000', `${nik(1).slice(0, 12)}0000`],
    ['a measurement', `${nik(1)}.0`],
  ])('%s', async (_name, cell) => {
    const { refusedList } = await run(
      await workbook({
        A: [
          ['nama', 'nik', 'desa'],
          ['Siti Contoh', cell, 'Liyu'],
        ],
      }),
    );
    expect(refusedList.map(({ faultList }) => faultList.map(({ code }) => code))).toEqual([['NIK_EXCEL']]);
    expect(persons()).toEqual([]);
  });
  it('a number that cannot have been rounded is taken, to its last digit', async () => {
    await run(
      await workbook({
        A: [
          ['nama', 'nik', 'desa'],
          ['Siti Contoh', digits(1), 'Liyu'],
        ],
      }),
    );
    expect(persons()[0]?.['nik']).toBe(nik(1));
  });
  it('many that end in 0, as text', async () => {
    const lineList = [10, 20, 30, 40, 51].map((n) => `Orang ke ${String.fromCharCode(65 + n)};${nik(n)};Liyu`);
    const { refusedList, baru } = await run(csv('nama;nik;desa', ...lineList));
    expect([refusedList.length, baru]).toEqual([4, 1]);
  });
});

describe('faults', () => {
  it.each([
    [`Siti;${nik(1).slice(1)};${kk(1)};Liyu`, 'NIK 15 angka'],
    [`Siti;${kk(1)};${nik(1)};Liyu`, 'tertukar'],
    [`Siti;${nik(1)};${nik(1)};Liyu`, 'sama'],
    [`;${nik(1)};${kk(1)};Liyu`, 'nama belum ada'],
    [`Siti;${nik(1)};${kk(1)};`, 'desa belum ada'],
    [`Siti;${nik(1)};${kk(1)};Bihara`, 'di luar kecamatan'],
    [`Siti;${'9'.repeat(16)};${kk(1)};Liyu`, 'satu angka'],
  ])('%s', async (line, said) => {
    const { refusedList } = await run(csv('nama;nik;kk;desa', line));
    expect(refusedList[0]?.faultList.map(faultText).join()).toContain(said);
  });
  it('one NIK under two names', async () => {
    const { refusedList } = await run(csv('nama;nik;desa', `Misrani;${nik(1)};Liyu`, `Rusdi Hamdan;${nik(1)};Liyu`));
    expect(faultText(refusedList[0]!.faultList[0]!)).toContain('baris 2');
  });
  it('an odd region or date is a warning', async () => {
    const result = await run(csv('nama;nik;desa', `Siti;6311029907609001;Liyu`));
    expect(result.baru).toBe(1);
    expect(sayCounts(result).join('\n')).toContain('tanggal lahir');
  });
  it.each([
    ['empty', ''],
    ['a picture', '\x89PNG\r\n\x1a\n0000'],
    ['a broken workbook', 'PK\x03\x04xl/workbook'],
  ])('%s is no list', async (_name, text) => {
    await expect(run(Buffer.from(text, 'latin1'))).rejects.toThrow(ListFormatError);
  });
});

describe('again', () => {
  const bytes = csv('USULAN PKH', 'nama;nik;desa', ...[1, 2, 3].map((n) => `Siti Contoh;${nik(n)};Liyu`));
  it('changes nothing, and says so', async () => {
    await run(bytes);
    const before = all('SELECT * FROM warga').concat(all('SELECT * FROM kepesertaan_impor'));
    app.office.now = () => new Date(NOW.getTime() + 86_400_000);
    const result = await run(bytes);
    expect(all('SELECT * FROM warga').concat(all('SELECT * FROM kepesertaan_impor'))).toEqual(before);
    expect(sayCounts(result).join('\n')).toMatch(
      /0 baru, 0 berubah, 3 sudah sama[\s\S]*Tidak ada yang berubah[\s\S]*12 Agu/,
    );
    expect(all('SELECT n_baru, n_baris FROM impor')).toEqual([{ n_baru: 3, n_baris: 3 }]);
  });
  it('after a kill half-way: the rest is taken, nothing is doubled', async () => {
    const lineList = Array.from({ length: 999 }, (_, n) => `Orang Contoh;${nik(n + 1)};Liyu`);
    const long = csv('nama;nik;desa', ...lineList);
    const stop = new Error('killed');
    const listener = {
      onProgress() {
        throw stop;
      },
    };
    await expect(importList(app.office, { name: 'a.csv', bytes: long }, {}, listener)).rejects.toBe(stop);
    const half = persons().length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(900);
    const { baru, sama, baris } = await run(long);
    expect([half + baru, baru + sama]).toEqual([persons().length, baris]);
    expect(all('SELECT n_baru FROM impor')).toEqual([{ n_baru: persons().length }]);
  });
  it('a proposal takes nothing back from whoever receives', async () => {
    await run(csv('PENERIMA PKH', 'nama;nik;desa', `Siti Contoh;${nik(1)};Liyu`));
    await run(bytes);
    expect(all('SELECT state FROM kepesertaan_impor ORDER BY warga_id').map(({ state }) => state)).toEqual([
      'aktif',
      'diusulkan',
      'diusulkan',
    ]);
  });
  it('--coba keeps nothing', async () => {
    expect(await run(bytes, { isCoba: true })).toMatchObject({ baru: 3 });
    expect(all('SELECT 1 FROM warga UNION ALL SELECT 1 FROM impor')).toEqual([]);
  });
});

it('who may be the same is flagged, within a list and with those of an earlier one', async () => {
  await run(csv('nama;nik;kk;desa', `Siti Contoh;${nik(1)};${kk(1)};Liyu`, `Rusdi Hamdan;${nik(9)};${kk(1)};Liyu`));
  await run(csv('nama;nik;kk;desa', `SITI CONTOH;${nik(2)};${kk(1)};Liyu`, `Siti Contoh;;${kk(7)};Liyu`));
  expect(all('SELECT a_id, b_id, sebab FROM mungkin_sama ORDER BY a_id, b_id')).toEqual([
    { a_id: 1, b_id: 3, sebab: 'nik_mirip' },
    { a_id: 1, b_id: 4, sebab: 'nama_tanpa_nik' },
    { a_id: 3, b_id: 4, sebab: 'nama_tanpa_nik' },
  ]);
});

describe('the file of faults', () => {
  const sheet = [
    ['DAFTAR PENERIMA PKH TAHAP 2 2026'],
    ['nama', 'nik', 'rt'],
    ['Siti Contoh', nik(1).slice(1), '01'],
    ['Budi Contoh', Number(nik(20)), '02'],
    ['Ani Contoh', nik(3), '03'],
  ];
  it.each(['xlsx', 'csv'])(
    'of %s comes back with its desa, titles and cure, and goes in once mended',
    async (format) => {
      const text = csv(...sheet.map((row) => row.join(';')).map((line) => line.replace(nik(20), '6.31102E+15')));
      const bytes = format === 'xlsx' ? await workbook({ Liyu: sheet }) : text;
      const result = await run(
        bytes,
        format === 'csv' ? { desa: { kode: '6311022014', nama: 'Liyu', alias: [] } } : {},
      );
      const path = await writeErrorFile(folder, `daftar.${format}`, result);
      expect(path).toBe(join(folder, `daftar-masalah.${format}`));
      expect(await writeErrorFile(folder, `daftar-masalah.${format}`, result)).toContain('-masalah-2.');
      const again = await run(readFileSync(path!), { isCoba: true });
      const codeList = again.refusedList.flatMap(({ faultList }) => faultList.map(({ code }) => code));
      expect(codeList.sort()).toEqual(['NIK_EXCEL', 'NIK_PANJANG']);
      const rows = [];
      for await (const row of openTable(readFileSync(path!)).rows) rows.push(row.cellList);
      expect(rows[0]?.[0]).toBe('DAFTAR PENERIMA PKH TAHAP 2 2026');
      expect(rows[1]).toEqual(['nama', 'nik', 'rt', 'masalah', 'desa']);
      for (const cellList of rows.slice(2)) expect(typeof cellList[1]).toBe('string');
    },
  );
});

it('says how a table was understood, and answers in chat without whole numbers', async () => {
  const said: string[] = [];
  const bytes = csv('nama;nik;desa;ibu', `Siti Contoh;${nik(1)};Liyu;X`, `Budi Contoh;${nik(2).slice(1)};Liyu;X`);
  const result = await importList(
    app.office,
    { name: 'a.csv', bytes },
    {},
    { onTable: (...table) => said.push(...sayTable(...table)) },
  );
  const text = `${said.join('\n')}\n${sayImportReply('a.csv', result, 'a-masalah.csv')}`;
  expect(text).toContain('«ibu»');
  expect(text).toContain('Siti Contoh …9001');
  expect(text).toContain('NIK 15 angka, harus 16');
  expect(text).not.toMatch(/\d{13}/);
});
