/** The workbook of a recap: opened again, its sums are those of the tickets in the database. */
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeRekapXlsx } from '../../src/berkas/buku/rekap-xlsx.ts';
import { lampiranRekap } from '../../src/domain/lampiran-rekap.ts';
import { type Rentang, weekOf } from '../../src/domain/waktu.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { DESA_HALONG, fillTiket } from '../_kit/fill.ts';
import { isiMinggu, isiRekapOf, reference, W46, zona } from './minggu-contoh.ts';

type Lembar = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

let db: Database;
let sheetByName: Map<string, Lembar>;
beforeEach(async () => {
  db = openDatabase(':memory:', 'migrations');
  isiMinggu(db);
  await writeAndOpen();
});

async function writeAndOpen(mingguList?: Rentang[]): Promise<void> {
  fillTiket(db, { jenis: 'salur', on: '2026-11-13', desa: 'Liyu', program: '=1+1', salur: [2, 2, 0, 0] });
  const { isi, nama } = lampiranRekap('rekap-xlsx', isiRekapOf(db, mingguList));
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
  it('has seven sheets, each with a heading over it and a head that stays', () => {
    expect([...sheetByName.keys()]).toEqual([
      'Ringkasan',
      'Program',
      'Menunggu',
      'Belum lapor dan susulan',
      'Kinerja',
      'Kinerja per minggu',
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

  it('shows how well each desa reports, and how long judging takes, in all and week by week', async () => {
    const nik = '6311024107609001';
    const siti = { desa: 'Liyu', program: 'PKH' };
    const usulan = fillTiket(db, { ...siti, jenis: 'usulan', on: '2026-10-20', rows: [{ nik }] });
    const judged = fillTiket(db, {
      ...siti,
      ...{ jenis: 'verifikasi', on: '2026-11-10', peran: 'tksk', rows: [{ nik, status: 'layak' }] },
    });
    db.prepare("UPDATE baris SET hasil = 'layak', hasil_tiket_id = ? WHERE tiket_id = ?").run(judged, usulan);
    await writeAndOpen();
    const kinerja = rowsOf('Kinerja');
    expect(kinerja[2]?.[0]).toBe('8 minggu: 21 Sep–15 Nov 2026');
    const desaList = kinerja.filter(([nama]) => DESA_HALONG.some((desa) => desa.nama === nama));
    expect(desaList).toHaveLength(24);
    const perMinggu = rowsOf('Kinerja per minggu').filter(([minggu]) => /^R-/.test(String(minggu)));
    expect(perMinggu).toHaveLength(8 * 24);
    expect(perMinggu[0]?.slice(0, 3)).toEqual(['R-2026-W46', '9–15 Nov 2026', 'Hauwai']);
    // Expected, arrived, on time, reports and right ones: the lines add up to their sums, in both sheets the same but for reports of no desa.
    for (const [di, kolomList] of [
      [desaList, [1, 2, 3]],
      [perMinggu, [3, 4, 5]],
    ] as const) {
      const nama = di === desaList ? 'Kinerja' : 'Kinerja per minggu';
      for (const kolom of kolomList)
        expect(di.reduce((sum, row) => sum + Number(row[kolom]), 0)).toBe(jumlahOf(nama)[kolom]);
    }
    expect(jumlahOf('Kinerja').slice(1, 8)).toEqual(jumlahOf('Kinerja per minggu').slice(3, 10));
    const lapor = new Set(
      db
        .prepare(
          "SELECT desa_nama FROM tiket WHERE state = 'diterima' AND date(sent_at, '+8 hours') BETWEEN '2026-11-09' AND '2026-11-15' AND desa_nama IS NOT NULL",
        )
        .pluck()
        .all(),
    );
    const masuk = perMinggu.filter(([minggu, , , , n]) => minggu === 'R-2026-W46' && n === 1).map(([, , desa]) => desa);
    expect(masuk).toEqual(DESA_HALONG.map(({ nama }) => nama).filter((nama) => lapor.has(nama)));
    // 20 October to 10 November.
    expect(desaList.find(([nama]) => nama === 'Liyu')?.slice(8, 11)).toEqual([1, 21, 21]);
    expect(perMinggu.find(([, , desa]) => desa === 'Liyu')?.at(-1)).toBe(21);
  });

  it('of several weeks shows each of them by desa, and adds them up', async () => {
    await writeAndOpen([weekOf('2026-11-03'), W46]);
    const list = rowsOf('Per minggu').filter(([minggu]) => /^R-/.test(String(minggu)));
    expect(new Set(list.map(([minggu]) => minggu))).toEqual(new Set(['R-2026-W45', 'R-2026-W46']));
    expect(list.length).toBeGreaterThanOrEqual(2 * 24);
    expect(list.find(([minggu, , desa]) => minggu === 'R-2026-W45' && desa === 'Kapul')?.[7]).toBe(7);
    expect(list.find(([minggu, , desa]) => minggu === 'R-2026-W45' && desa === 'Tabuan')?.[3]).toBe('BELUM');
    expect(jumlahOf('Per minggu').slice(4)).toEqual(jumlahOf('Ringkasan').slice(3));
    for (const kolom of [4, 5, 6, 7, 8, 9, 11])
      expect(list.reduce((sum, row) => sum + Number(row[kolom]), 0)).toBe(jumlahOf('Per minggu')[kolom]);
  });

  it('keeps figures as numbers and everything else as text, also what looks like a formula', () => {
    const program = rowsOf('Program').map(([nama]) => nama);
    expect(program).toContain('=1+1');
    for (const sheet of sheetByName.values())
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });
});
