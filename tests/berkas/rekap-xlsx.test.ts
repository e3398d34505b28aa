/** The workbook of a recap: opened again, its sums are those of the tickets in the database. */
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeRekapXlsx } from '../../src/berkas/buku/rekap-xlsx.ts';
import { lampiranRekap } from '../../src/domain/lampiran-rekap.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { fillTiket } from '../_kit/fill.ts';
import { isiMinggu, isiRekapOf, reference, zona } from './minggu-contoh.ts';

type Lembar = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

let db: Database;
let sheetByName: Map<string, Lembar>;
beforeEach(async () => {
  db = openDatabase(':memory:', 'migrations');
  isiMinggu(db);
  await writeAndOpen();
});

async function writeAndOpen(): Promise<void> {
  fillTiket(db, { jenis: 'salur', on: '2026-11-13', desa: 'Liyu', program: '=1+1', salur: [2, 2, 0, 0] });
  const { isi, nama } = lampiranRekap('rekap-xlsx', isiRekapOf(db));
  expect(nama).toBe('Rekap Halong R-2026-W46.xlsx');
  const bytes = await makeRekapXlsx(JSON.parse(JSON.stringify(isi)), { db, reference, mediaDir: '', zona });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  sheetByName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

const rowsOf = (nama: string) => sheetByName.get(nama)?.rows ?? [];
const jumlahOf = (nama: string) =>
  rowsOf(nama).find((row) => row.includes('Jumlah') && row.some(Number.isInteger)) ?? [];

/** Straight from the raw tickets, without the tables that the recap is read from. */
const SUMS = `SELECT sum(CASE jenis WHEN 'usulan' THEN n_orang END), sum(CASE jenis WHEN 'verifikasi' THEN n_orang END),
    sum(n_sasaran), sum(n_tersalur), sum(n_belum), sum(n_gagal), sum(jenis = 'laporan'), sum(jenis = 'keluhan')
  FROM tiket WHERE state = 'diterima' AND rekap_on BETWEEN '2026-11-09' AND '2026-11-15'`;
const sums = () => db.prepare(SUMS).raw().get() as number[];

describe('the workbook of a week', () => {
  it('has five sheets, each with a heading over it and a head that stays', () => {
    expect([...sheetByName.keys()]).toEqual([
      'Ringkasan',
      'Program',
      'Menunggu',
      'Belum lapor dan susulan',
      'Rincian tiket',
    ]);
    for (const { rows, merges, freezePane } of sheetByName.values()) {
      expect(rows[0]?.[0]).toContain('Kecamatan Halong, Kabupaten Balangan');
      expect(rows[1]?.[0]).toBe('9–15 Nov 2026 (R-2026-W46)');
      expect(merges?.length).toBeGreaterThan(1);
      expect(freezePane?.rows).toBeGreaterThan(2);
    }
  });

  it('adds up: by desa, by ticket, and in the database', () => {
    expect(jumlahOf('Ringkasan').slice(3)).toEqual(sums());
    expect(jumlahOf('Rincian tiket').slice(5)).toEqual(sums());
    expect(jumlahOf('Program').slice(1)).toEqual(sums().slice(0, 6));
    // The lines themselves, without laporan: those about several desa stand with each of them.
    const desaList = rowsOf('Ringkasan').filter(([no, nama]) => Number.isInteger(no) || /^Tanpa/.test(String(nama)));
    expect(desaList).toHaveLength(25);
    for (const kolom of [3, 4, 5, 6, 7, 8, 10])
      expect(desaList.reduce((sum, row) => sum + Number(row[kolom]), 0)).toBe(sums()[kolom - 3]);
    const tiketList = rowsOf('Rincian tiket').filter(([kode]) => /^[A-Z]-\d/.test(String(kode)));
    expect(tiketList).toHaveLength(
      db
        .prepare("SELECT count(*) FROM tiket WHERE state = 'diterima' AND rekap_on >= '2026-11-09'")
        .pluck()
        .get() as number,
    );
    for (let kolom = 5; kolom < 13; kolom++)
      expect(tiketList.reduce((sum, row) => sum + Number(row[kolom]), 0)).toBe(sums()[kolom - 5]);
  });

  it('shows the steps of money that were stated, and adds them up', async () => {
    db.exec("UPDATE tiket SET n_rupiah = 300000 * n_tersalur, n_sp2d = n_sasaran WHERE jenis = 'salur'");
    await writeAndOpen();
    const kolom = (nama: string) => rowsOf(nama).find((row) => row.includes('Tersalur (Rp)')) ?? [];
    const money = db
      .prepare(
        "SELECT sum(n_rupiah), sum(n_sp2d) FROM tiket WHERE state = 'diterima' AND rekap_on BETWEEN '2026-11-09' AND '2026-11-15'",
      )
      .raw()
      .get();
    for (const nama of ['Ringkasan', 'Program', 'Rincian tiket']) {
      expect(kolom(nama).slice(-2)).toEqual(['Tersalur (Rp)', 'SP2D (KPM)']);
      expect(jumlahOf(nama).slice(-2)).toEqual(money);
    }
  });

  it('says who has not reported, what came late, and what waits for how long', () => {
    const lapor = rowsOf('Belum lapor dan susulan');
    expect(lapor.filter(([perihal]) => perihal === 'belum lapor').map(([, desa]) => desa)).toEqual([
      'Tabuan',
      'Aniungan',
      'Suryatama',
      'Mamigang',
    ]);
    expect(lapor).toContainEqual(['susulan', 'Kapul', expect.stringMatching(/^S-/), 'R-2026-W45', 7]);
    expect(rowsOf('Menunggu')).toContainEqual(['Kecamatan', 'keluhan terbuka', 'Uren', 1, '2026-11-12', 4]);
  });

  it('keeps figures as numbers and everything else as text, also what looks like a formula', () => {
    const program = rowsOf('Program').map(([nama]) => nama);
    expect(program).toContain('=1+1');
    for (const sheet of sheetByName.values())
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });
});
