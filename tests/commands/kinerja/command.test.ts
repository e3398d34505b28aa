/** `kinerja`: who reports in time and without faults, and how long the way to the aid takes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { kinerja } from '../../../src/commands/kinerja/command.ts';
import { loadReference } from '../../../src/reference/load-reference.ts';
import { delapanMinggu, readKinerja } from '../../../src/store/kinerja.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { CARI_TAK_DIPAKAI } from '../../_kit/cari-bebas.ts';
import { DESA_HALONG, desaHalong, fillTiket } from '../../_kit/fill.ts';

const reference = loadReference({ dataDir: 'data', kecamatan: '63.11.02' });
const zona = 'Asia/Makassar' as const;
const SITI = '6311024107859001';
let db: Database;
const ask = (argumen: string | null, isGroup = false) =>
  kinerja.run({
    db,
    reference,
    zona,
    now: new Date('2026-11-18T01:00:00Z'),
    petugas: { id: 1, nama: 'Camat', peran: 'camat', desa: null },
    isGroup,
    inboxId: 1,
    sentAt: new Date('2026-11-18T01:00:00Z'),
    cari: CARI_TAK_DIPAKAI,
    kata: 'kinerja',
    argumen,
    contohByKind: new Map(),
    posting: { groupIdList: [], dueAt: (at: Date) => at },
  });
const read = () => readKinerja(db, delapanMinggu('2026-11-15'), { zona, desaList: DESA_HALONG });
const ofDesa = (nama: string) => read().perDesa.find(({ desa }) => desa.nama === nama);
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

describe('readKinerja', () => {
  it('expects a report a week of each desa, from the first report of all on', () => {
    fillTiket(db, { jenis: 'laporan', on: '2026-10-28', desa: 'Liyu', subJenis: 'nihil' });
    const { tren, total } = read();
    expect(tren.map(({ rentang, harap, masuk }) => [rentang.kode, harap, masuk])).toEqual([
      ...['2026-W39', '2026-W40', '2026-W41', '2026-W42', '2026-W43'].map((kode) => [kode, 0, 0]),
      ['2026-W44', 24, 1],
      ['2026-W45', 24, 0],
      ['2026-W46', 24, 0],
    ]);
    expect(total).toEqual({ harap: 72, masuk: 1, tepat: 1, laporan: 1, benar: 1 });
  });

  it('counts a report that comes after its week, as late; it is a report in time of the week in which it is sent', () => {
    fillTiket(db, { jenis: 'laporan', on: '2026-11-02', desa: 'Uren' });
    fillTiket(db, { jenis: 'salur', on: '2026-11-12', rekapOn: '2026-11-05', desa: 'Liyu', salur: [5, 5, 0, 0] });
    expect(ofDesa('Liyu')).toMatchObject({ harap: 2, masuk: 2, tepat: 1 });
    fillTiket(db, { jenis: 'salur', on: '2026-11-06', desa: 'Liyu', salur: [5, 5, 0, 0] });
    expect(ofDesa('Liyu')).toMatchObject({ harap: 2, masuk: 2, tepat: 2 });
  });

  it('takes as right what was taken whole and never corrected', () => {
    const wrong = fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 1 });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 1 });
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Liyu', state: 'perlu_perbaikan' });
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Liyu', state: 'dibatalkan' });
    expect(ofDesa('Liyu')).toMatchObject({ laporan: 3, benar: 2 });
    db.prepare("INSERT INTO versi (tiket_id, no, sebab, sent_at, inbox_id) VALUES (?, 2, 'ralat', '', 1)").run(wrong);
    expect(ofDesa('Liyu')).toMatchObject({ laporan: 3, benar: 1 });
  });

  it('measures the way of persons who were judged in the span', () => {
    fillTiket(db, { jenis: 'usulan', on: '2026-10-01', desa: 'Liyu', program: 'PKH', rows: [{ nik: SITI }] });
    const judged = fillTiket(db, {
      jenis: 'verifikasi',
      on: '2026-10-22',
      desa: 'Liyu',
      program: 'PKH',
      peran: 'tksk',
      rows: [{ nik: SITI, status: 'layak' }],
    });
    db.prepare("UPDATE baris SET hasil = 'layak', hasil_tiket_id = ? WHERE tiket_id = 1").run(judged);
    expect(read().lama).toMatchObject({ usulanVerifikasi: { orang: 1, median: 21, terlama: 21 }, usulanSalur: null });
    const paid = { jenis: 'salur', desa: 'Liyu', program: 'PKH', rows: [{ nik: SITI, status: 'tersalur' }] } as const;
    fillTiket(db, { ...paid, rows: [...paid.rows], on: '2026-10-02' });
    fillTiket(db, { ...paid, rows: [...paid.rows], on: '2026-11-01' });
    fillTiket(db, { ...paid, rows: [...paid.rows], on: '2026-11-12' });
    const { lama, lamaPerDesa, lamaPerProgram, tren } = read();
    expect(lama.verifikasiSalur).toEqual({ orang: 1, median: 10, terlama: 10 });
    expect(lama.usulanSalur).toEqual({ orang: 1, median: 31, terlama: 31 });
    expect(lamaPerDesa).toMatchObject([{ desa: desaHalong('Liyu'), usulanVerifikasi: { median: 21 } }]);
    expect(lamaPerProgram).toMatchObject([{ program: 'PKH', usulanVerifikasi: { median: 21 } }]);
    expect(tren.find(({ rentang }) => rentang.kode === '2026-W43')?.hariVerifikasi).toBe(21);
  });
});

describe('kinerja', () => {
  it('answers for the kecamatan with a table, for a desa in a few lines', () => {
    fillTiket(db, { jenis: 'laporan', on: '2026-11-04', desa: 'Liyu' });
    fillTiket(db, { jenis: 'laporan', on: '2026-11-10', desa: 'Liyu' });
    expect(ask(null)).toMatch(/^\*Kinerja pelaporan\* Kec\. Halong\n21 Sep–15 Nov 2026 \(8 minggu\)\n/);
    expect(ask(null)).toContain('Tepat waktu: 2 dari 48 yang ditunggu (4%)');
    expect(ask(null)).toContain('Liyu               2  2 100');
    expect(ask('liyu')).toContain('Laporan mingguan masuk: 2 dari 2 yang ditunggu (100%)');
    expect(ask('bulan november')).toContain('2–15 Nov 2026 (2 minggu)');
    expect(ask('triwulan 3')).toContain('Belum ada laporan di masa ini.');
  });

  it('says what it cannot do, and stays out of a group talk', () => {
    expect(ask('pkh')).toMatch(/^Kinerja dihitung per desa/);
    expect(ask('hari ini')).toContain('belum selesai');
    expect(ask('pemerintah bagus')).toMatch(/^Kinerja itu belum saya pahami/);
    expect(ask('pemerintah bagus', true)).toBeNull();
  });
});
