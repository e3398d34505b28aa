/** The workbook for the dinas: opened again, its lists and sums are those of the database. */
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeDinasXlsx } from '../../src/berkas/buku/dinas-xlsx.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { fillTiket } from '../_kit/fill.ts';
import { isiBulan, lampiranNovember, NIK, PENGADU } from './bulan-contoh.ts';
import { reference, zona } from './minggu-contoh.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  isiBulan(db);
});

async function sheetsOf(kode?: string) {
  const { isi } = lampiranNovember('dinas-xlsx', kode);
  const { sheets } = await readXlsx(await makeDinasXlsx(isi, { db, reference, mediaDir: '', zona }), {
    readStyles: true,
  });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

const sql = <T>(text: string): T => db.prepare(text).raw().get() as T;
const NOVEMBER = "state = 'diterima' AND rekap_on BETWEEN '2026-11-01' AND '2026-11-30'";

describe('the workbook of a month', () => {
  it('lists everybody by name with the whole NIK as text, and no formula', async () => {
    const nama = (await sheetsOf()).get('Daftar nama')!;
    const [head = [], ...rows] = nama.rows;
    const [jumlah] = sql<[number]>(
      `SELECT count(*) FROM baris b JOIN tiket t ON t.id = b.tiket_id WHERE ${NOVEMBER} AND jenis <> 'keluhan' AND b.masalah IS NULL`,
    );
    expect(rows).toHaveLength(jumlah);
    const kolom = (judul: string) => rows.map((row) => row[head.indexOf(judul)]);
    expect(kolom('NIK')).toEqual(expect.arrayContaining([NIK(1), NIK(32), NIK(99)]));
    expect(kolom('NIK').every((nik) => typeof nik === 'string' && /^\d{16}$/.test(nik))).toBe(true);
    expect(kolom('Nama')).toContain('=HYPERLINK("http://x")');
    expect(kolom('Alasan')).toContain('meninggal dunia');
    expect([...(nama.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(nama.freezePane?.rows).toBe(1);
  });

  it('adds up as the tickets of the month do', async () => {
    const sheets = await sheetsOf();
    const sums = sql<number[]>(
      `SELECT sum(n_sasaran), sum(n_tersalur), sum(n_belum), sum(n_gagal) FROM tiket WHERE ${NOVEMBER}`,
    );
    const ringkasan = sheets.get('Ringkasan')!.rows.find((row) => row[1] === 'Jumlah')!;
    expect(ringkasan.slice(5, 9)).toEqual(sums);
    const masalahList = sheets.get('Masalah dan tindak lanjut')!.rows;
    const jumlahOf = (perihal: string) =>
      masalahList.filter(([first]) => first === perihal).reduce((sum, row) => sum + Number(row[4]), 0);
    expect([jumlahOf('belum tersalur'), jumlahOf('gagal salur')]).toEqual(sums.slice(2));
    expect(masalahList).toContainEqual(['gagal salur', 'Hauwai', 'PKH', 'meninggal dunia', 1, 'TKSK dan desa']);
    expect(masalahList).toContainEqual(['gagal salur', 'Liyu', 'BLT-DD', 'tidak disebut', 2, 'TKSK dan desa']);
    expect(masalahList).toContainEqual(['belum tersalur', 'Liyu', 'BLT-DD', 'tidak disebut', 3, 'desa']);
  });

  it('counts complaints, and names nobody who complained', async () => {
    const sheets = await sheetsOf();
    expect(sheets.get('Keluhan')!.rows).toContainEqual(['Liyu', 'BPNT', 'tidak cair', 1]);
    const words = [...sheets.values()].flatMap(({ rows }) => rows.flat()).join(' ');
    expect(words).not.toContain(PENGADU);
    expect(words).not.toContain(NIK(98));
  });

  it('shows the rates of the whole weeks that begin in the month, by desa and by week', async () => {
    const sheets = await sheetsOf();
    expect(sheets.get('Kinerja')!.rows[2]?.[0]).toBe('4 minggu: 2–29 Nov 2026');
    const perMinggu = sheets.get('Kinerja per minggu')!.rows.filter(([minggu]) => /^R-/.test(String(minggu)));
    expect(perMinggu.map(([minggu]) => minggu).filter((minggu, at, all) => all[at - 1] !== minggu)).toEqual(
      [48, 47, 46, 45].map((week) => `R-2026-W${week}`),
    );
    const liyu = sheets.get('Kinerja')!.rows.find(([desa]) => desa === 'Liyu')!;
    // Nothing is expected of the week before the first report of all.
    expect(liyu.slice(1, 5)).toEqual([3, 1, 1, 33]);
    // Of a month whose weeks are not over there are none.
    expect((await sheetsOf('2026-12')).has('Kinerja')).toBe(false);
  });

  it('takes in three months for a triwulan', async () => {
    const ringkasan = (await sheetsOf('2026-TW4')).get('Ringkasan')!.rows;
    expect(ringkasan[1]?.[0]).toBe('Triwulan IV 2026; keadaan catatan pada 1 Des 2026');
    const [tersalur] = sql<[number]>(
      "SELECT sum(n_tersalur) FROM tiket WHERE state = 'diterima' AND rekap_on >= '2026-10-01'",
    );
    expect(ringkasan.find((row) => row[1] === 'Jumlah')?.[6]).toBe(tersalur);
  });

  it('of a month of nothing is still a workbook', async () => {
    const sheets = await sheetsOf('2025-01');
    expect(sheets.get('Daftar nama')!.rows).toHaveLength(1);
    fillTiket(db, { jenis: 'laporan', on: '2025-01-10', desa: 'Liyu', subJenis: 'nihil' });
    expect((await sheetsOf('2025-01')).get('Ringkasan')!.rows.find((row) => row[1] === 'Liyu')?.[2]).toBe('sudah');
  });
});
