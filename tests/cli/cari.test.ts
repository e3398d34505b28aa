/** `sotarsa cari`: people of the register for an administrator at the console. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { cariLine, cariTeks } from '../../src/cli/cari.ts';
import { readConfig } from '../../src/config.ts';
import { listJejak } from '../../src/store/jejak.ts';

let app: App;
beforeEach(() => {
  app = createApp({ config: readConfig({}), databaseFile: ':memory:', groupIdList: [] });
  const insert = app.db.prepare(
    "INSERT INTO warga (nik, kode, nama, desa_kode, desa_nama, sumber_at, created_at) VALUES (?, ?, ?, ?, ?, '2026', '2026')",
  );
  for (const [nik, nama, desa] of [
    ['6311025208709001', 'Norhayati', 'Liyu'],
    ['6311025208709002', 'Norhayati', 'Uren'],
    [null, 'Muhammad Rusdi', null],
  ] as const) {
    const found = app.reference.wilayah.desaList.find((one) => one.nama === desa);
    insert.run(nik, nik ? null : 'W-0001', nama, found?.kode ?? null, desa);
  }
});
afterEach(() => app.close());
const line = (value: unknown) => {
  const { keluar, salah } = cariLine(typeof value === 'string' ? value : JSON.stringify(value), app);
  return { ...(JSON.parse(keluar) as { q: string; ms: number; hasil: { nik: string; desa: string }[] }), salah };
};

it('answers a line with the people, their NIK and desa, and the time', () => {
  const { q, ms, hasil } = line({ q: 'Nor Hayati', desa: null });
  expect({ q, hasil }).toMatchObject({
    q: 'Nor Hayati',
    hasil: [
      { nik: '6311025208709001', nama: 'Norhayati', desa: 'Liyu' },
      { nik: '6311025208709002', nama: 'Norhayati', desa: 'Uren' },
    ],
  });
  expect(ms).toBeGreaterThan(0);
});

it.each(['Uren', 'uren', '6311022019', '63.11.02.2019'])('takes the desa as %s', (desa) => {
  expect(line({ q: 'Nurhayatti', desa }).hasil.map((one) => one.desa)).toEqual(['Uren']);
});

it('finds by NIK, and says what is wrong with a line', () => {
  expect(line({ q: '6311 0252 0870 9002' }).hasil).toHaveLength(1);
  expect(line({ q: '6311025208709009' }).hasil).toEqual([]);
  expect(line({ q: 'Norhayati', desa: 'Antah Berantah' }).salah).toContain('Antah Berantah');
  for (const text of ['{', '[]', 'null', '{"q":1}', '{"q":"a","desa":1}']) {
    expect(line(text)).toMatchObject({ hasil: [], salah: expect.any(String) });
  }
});

it('answers people in sentences', () => {
  expect(cariTeks(app, 'Moh. Rusdy')).toEqual({ teks: '1. Muhammad Rusdi / belum ada NIK / desa belum diketahui' });
  expect(cariTeks(app, 'Zulkarnain')).toEqual({ teks: 'Tidak ada warga yang namanya seperti "Zulkarnain".' });
  expect(cariTeks(app, ' ')).toHaveProperty('salah');
  expect(cariTeks(app, 'Norhayati', 'Xyzzy')).toEqual({ salah: '--desa "Xyzzy" tidak dikenal.' });
});

it('writes down who was looked for and found, without a whole number', () => {
  line({ q: '6311 0252 0870 9002' });
  cariTeks(app, 'Norhayati');
  cariTeks(app, 'Zulkarnain');
  line('bukan json');
  const list = listJejak(app.db, { petugasId: null, since: new Date(0) });
  expect(list.map(({ petugas, perintah, nama, akhir, hasil }) => [petugas, perintah, nama, akhir, hasil])).toEqual([
    [null, 'cari', 'Norhayati', '9002', 'ditemukan'],
    [null, 'cari', 'Norhayati', '9001', 'ditemukan'],
    [null, 'cari', 'Norhayati', '9002', 'ditemukan'],
    [null, 'cari', null, null, 'tidak_ada'],
  ]);
  expect(list.map(({ kunci }) => kunci).join()).not.toMatch(/\d[\d ]{8}/);
});
