/** The figures of a span of days, and what waits. */
import { beforeEach, describe, expect, it } from 'vitest';
import { angkaKosong } from '../../src/domain/rekap.ts';
import { weekOf } from '../../src/domain/waktu.ts';
import { LAMA_SQL } from '../../src/store/lama.ts';
import { LAPOR_SQL } from '../../src/store/lapor.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { readAngkaProgram, readRekap } from '../../src/store/rekap.ts';
import { HARIAN_SQL } from '../../src/store/rekap-harian.ts';
import { RINCIAN_SQL } from '../../src/store/rincian.ts';
import { readTunggu, TUNGGU_SQL } from '../../src/store/tunggu.ts';
import { DESA_HALONG, desaHalong, fillTiket } from '../_kit/fill.ts';

const zona = 'Asia/Makassar' as const;
const W46 = weekOf('2026-11-10');
let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
const rekapW46 = (program?: string) => readRekap(db, W46, { zona, desaList: DESA_HALONG, ...(program && { program }) });
const namesOf = (list: readonly { nama: string }[]) => list.map(({ nama }) => nama);
const tunggu = (on = '2026-11-16') => readTunggu(db, { desaList: DESA_HALONG, on });

describe('readRekap', () => {
  it('adds accepted tickets by desa: persons, KPM, tickets', () => {
    fillTiket(db, { jenis: 'usulan', on: '2026-11-09', desa: 'Liyu', orang: 3 });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-15', desa: 'Liyu', orang: 2 });
    fillTiket(db, { jenis: 'verifikasi', on: '2026-11-10', desa: 'Liyu', orang: 4, peran: 'tksk' });
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Uren', salur: [23, 20, 2, 1] });
    fillTiket(db, { jenis: 'laporan', on: '2026-11-10', desa: 'Uren' });
    fillTiket(db, { jenis: 'keluhan', on: '2026-11-10', desa: 'Uren', orang: 5 });
    const { total, perDesa } = rekapW46();
    const liyu = { ...angkaKosong(), usulan: 5, verifikasi: 4 };
    const uren = { ...angkaKosong(), sasaran: 23, tersalur: 20, belum: 2, gagal: 1, laporan: 1, keluhan: 1 };
    expect(perDesa).toEqual([
      { desa: desaHalong('Liyu'), angka: liyu },
      { desa: desaHalong('Uren'), angka: uren },
    ]);
    expect(total).toEqual({ ...uren, usulan: 5, verifikasi: 4 });
  });

  it('leaves out other weeks, reports to be mended and withdrawn ones', () => {
    fillTiket(db, { jenis: 'usulan', on: '2026-11-08', desa: 'Liyu', orang: 1 });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-16', desa: 'Liyu', orang: 1 });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 1, state: 'perlu_perbaikan' });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 1, state: 'dibatalkan' });
    expect(rekapW46()).toMatchObject({ perDesa: [], lapor: [], total: { usulan: 0 } });
  });

  it('counts salur on its event day, and its desa as having reported in both weeks', () => {
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', rekapOn: '2026-11-06', desa: 'Liyu', salur: [5, 5, 0, 0] });
    expect(rekapW46().total.tersalur).toBe(0);
    expect(namesOf(rekapW46().lapor)).toEqual(['Liyu']);
    const before = readRekap(db, weekOf('2026-11-06'), { zona, desaList: DESA_HALONG });
    expect([before.total.tersalur, namesOf(before.lapor)]).toEqual([5, ['Liyu']]);
  });

  it('takes nihil, a report of TKSK and each desa of a laporan about several as reported', () => {
    fillTiket(db, { jenis: 'laporan', on: '2026-11-10', desa: 'Mauya', subJenis: 'nihil' });
    fillTiket(db, { jenis: 'verifikasi', on: '2026-11-10', desa: 'Karya', peran: 'tksk', orang: 1 });
    fillTiket(db, { jenis: 'laporan', on: '2026-11-10', peran: 'tksk', beberapaDesa: ['Liyu', 'Uren', 'Liyu'] });
    const { lapor, belumLapor, total, perDesa } = rekapW46();
    expect(namesOf(lapor)).toEqual(['Liyu', 'Karya', 'Uren', 'Mauya']);
    expect(belumLapor).toHaveLength(20);
    expect(total.laporan).toBe(2);
    expect(perDesa.find(({ desa }) => desa?.nama === 'Liyu')?.angka.laporan).toBe(1);
  });

  it('takes a complaint of an officer as a report of the desa, one of a citizen not', () => {
    fillTiket(db, { jenis: 'keluhan', on: '2026-11-10', desa: 'Liyu', peran: 'warga' });
    fillTiket(db, { jenis: 'keluhan', on: '2026-11-10', desa: 'Uren', peran: 'kesra_desa' });
    expect(namesOf(rekapW46().lapor)).toEqual(['Uren']);
    expect(rekapW46().total.keluhan).toBe(2);
  });

  it('narrows to a programme, and lists programmes of all or of one desa', () => {
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', program: 'PKH', orang: 3 });
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Uren', program: 'BERAS-CBP', salur: [9, 9, 0, 0] });
    fillTiket(db, { jenis: 'verifikasi', on: '2026-11-11', desa: 'Uren', orang: 1 });
    expect(rekapW46('PKH').total).toMatchObject({ usulan: 3, tersalur: 0 });
    expect(readAngkaProgram(db, W46).map(({ program }) => program)).toEqual(['BERAS-CBP', 'PKH', null]);
    expect(readAngkaProgram(db, W46, desaHalong('Liyu').kode)).toMatchObject([
      { program: 'PKH', angka: { usulan: 3 } },
    ]);
  });
});

describe('readTunggu', () => {
  it('counts good rows without a judgement, rows to be looked at again, reports to be mended, open complaints', () => {
    fillTiket(db, {
      jenis: 'usulan',
      on: '2026-11-03',
      desa: 'Liyu',
      rows: [{}, { masalah: 'NIK_PANJANG' }, { hasil: 'layak' }],
    });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Uren', rows: [{}, {}, { hasil: 'perlu_cek' }] });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Uren', rows: [{}], state: 'dibatalkan' });
    fillTiket(db, { jenis: 'verifikasi', on: '2026-11-10', desa: 'Uren', rows: [{ status: 'layak' }] });
    fillTiket(db, { jenis: 'salur', on: '2026-11-11', desa: 'Liyu', state: 'perlu_perbaikan' });
    fillTiket(db, { jenis: 'keluhan', on: '2026-08-11', desa: 'Liyu' });
    expect(tunggu()).toEqual({
      verifikasi: [
        { desa: desaHalong('Uren'), jumlah: 2, sejakOn: '2026-11-10' },
        { desa: desaHalong('Liyu'), jumlah: 1, sejakOn: '2026-11-03' },
      ],
      cekUlang: [{ desa: desaHalong('Uren'), jumlah: 1, sejakOn: '2026-11-10' }],
      perbaikan: [{ kode: 'S-0005', desa: desaHalong('Liyu'), sejakOn: '2026-11-11' }],
      keluhan: [{ desa: desaHalong('Liyu'), jumlah: 1, sejakOn: '2026-08-11' }],
    });
    const ofUren = readTunggu(db, { desaList: DESA_HALONG, on: '2026-11-16', desaKode: desaHalong('Uren').kode });
    expect(ofUren).toMatchObject({
      verifikasi: [{ jumlah: 2, sejakOn: '2026-11-10' }],
      perbaikan: [],
      keluhan: [],
    });
  });

  it('lets go of proposals of more than a year and of reports that nobody mended in a month', () => {
    fillTiket(db, { jenis: 'usulan', on: '2025-11-10', desa: 'Liyu', rows: [{}] });
    fillTiket(db, { jenis: 'salur', on: '2026-10-10', desa: 'Liyu', state: 'perlu_perbaikan' });
    expect(tunggu()).toMatchObject({ verifikasi: [], perbaikan: [] });
  });
});

describe('plans', () => {
  const planOf = (sql: string) => {
    const argList = Array.from({ length: sql.split('?').length - 1 }, () => '2026-11-10');
    return (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...argList) as { detail: string }[]).map(
      ({ detail }) => detail,
    );
  };
  const sqlList = Object.entries({ ...HARIAN_SQL, ...LAPOR_SQL, ...TUNGGU_SQL, ...RINCIAN_SQL, perjalanan: LAMA_SQL });

  it.each(sqlList)('%s passes no whole table', (_name, sql) => {
    expect(planOf(sql).filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  });
});
