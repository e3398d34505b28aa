/** The picture of a recap: what it says, how large it is, and that every bar is as long as its figures. */
import { beforeEach, describe, expect, it } from 'vitest';
import { makeRekapGambar } from '../../src/berkas/gambar/rekap-gambar.ts';
import { lampiranRekap } from '../../src/domain/lampiran-rekap.ts';
import type { Angka, Rekap } from '../../src/domain/rekap.ts';
import { angkaKosong } from '../../src/domain/rekap.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { type Gambar, openPng } from '../_kit/buka-berkas.ts';
import { DESA_HALONG, fillTiket } from '../_kit/fill.ts';
import { isiMinggu, isiRekapOf, reference, zona } from './minggu-contoh.ts';

const WARNA = { tersalur: '#0B5FA5', belum: '#F2A900', gagal: '#3D0F0F', sisa: '#CFD6DC', belumLapor: '#B3261E' };
/** Where the lines of desa begin, their height, and where their bars begin. */
const TATA = { atas: 616, tinggi: 74, kiri: 380 };

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

async function draw(isi = isiRekapOf(db)): Promise<Gambar> {
  const lampiran = lampiranRekap('rekap-gambar', isi);
  const ruang = { db, reference, mediaDir: '', zona };
  return openPng(await makeRekapGambar(JSON.parse(JSON.stringify(lampiran.isi)), ruang));
}

/** Lengths of the colours from left to right in the middle of a desa's line. */
function warnaOf(png: Gambar, baris: number, from = TATA.kiri, to = 800): Map<string, number> {
  const y = TATA.atas + baris * TATA.tinggi + 20;
  const lengthByWarna = new Map<string, number>();
  for (let x = from; x < to; x++) {
    const warna = png.at(x, y);
    lengthByWarna.set(warna, (lengthByWarna.get(warna) ?? 0) + 1);
  }
  return lengthByWarna;
}

function expectBatang(png: Gambar, baris: number, angka: Angka): void {
  const panjang = warnaOf(png, baris);
  const [tersalur, belum, gagal, sisa] = (['tersalur', 'belum', 'gagal', 'sisa'] as const).map(
    (nama) => panjang.get(WARNA[nama]) ?? 0,
  ) as [number, number, number, number];
  const lebar = tersalur + belum + gagal + sisa;
  const skala = lebar / Math.max(angka.sasaran, angka.tersalur + angka.belum + angka.gagal);
  // Parts too small to be seen are drawn wider, and the largest part gives that: three parts, eight pixels each.
  expect(Math.abs(tersalur - angka.tersalur * skala)).toBeLessThanOrEqual(18);
  for (const [dots, jumlah] of [
    [belum, angka.belum],
    [gagal, angka.gagal],
  ] as const) {
    expect(dots > 0).toBe(jumlah > 0);
    if (jumlah > 0) expect(Math.abs(dots - Math.max(8, jumlah * skala))).toBeLessThanOrEqual(9);
  }
  expect(sisa > 0).toBe(angka.sasaran > angka.tersalur + angka.belum + angka.gagal);
  expect(lebar).toBeGreaterThan(200);
}

const angkaOf = (rekap: Rekap, kode: string) =>
  rekap.perDesa.find(({ desa }) => desa?.kode === kode)?.angka ?? angkaKosong();

describe('a week with salur', () => {
  it('is three phones wide, with a line for each desa', async () => {
    isiMinggu(db);
    const png = await draw();
    // 24 desa, and the line of a laporan about several.
    expect([png.width, png.height]).toEqual([1080, TATA.atas + 25 * TATA.tinggi + 36]);
  });

  it('draws each bar as long as its figures, and marks who has not reported', async () => {
    isiMinggu(db);
    const isi = isiRekapOf(db);
    const png = await draw(isi);
    const { rekap } = isi.mingguan;
    const seen = { batang: 0, belumLapor: 0 };
    for (const [at, { kode }] of DESA_HALONG.entries()) {
      const angka = angkaOf(rekap, kode);
      const isBelumLapor = rekap.belumLapor.some((desa) => desa.kode === kode);
      // The letters of the mark, and the name in its colour.
      expect((warnaOf(png, at, 36, 800).get(WARNA.belumLapor) ?? 0) > 0, `line ${at}`).toBe(isBelumLapor);
      if (isBelumLapor) seen.belumLapor++;
      if (angka.sasaran === 0) continue;
      expectBatang(png, at, angka);
      seen.batang++;
    }
    expect(seen).toEqual({ batang: 16, belumLapor: 4 });
  });

  it('keeps bars and figures apart when the figures are large', async () => {
    DESA_HALONG.forEach(({ nama: desa }, at) => {
      fillTiket(db, {
        jenis: 'salur',
        on: '2026-11-10',
        desa,
        program: 'PKH',
        salur: [12_500, 500 * at, 12_000 - 500 * at, 500],
      });
    });
    const isi = isiRekapOf(db);
    const png = await draw(isi);
    for (const [at, { kode }] of DESA_HALONG.entries()) expectBatang(png, at, angkaOf(isi.mingguan.rekap, kode));
    // Blank between the bar's end and the figures.
    expect(png.at(664, TATA.atas + 37)).not.toBe('#1A1A1A');
  });

  it('shows more delivered than was the target as a full bar', async () => {
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Hauwai', salur: [10, 15, 0, 0] });
    const panjang = warnaOf(await draw(), 0);
    expect([...panjang.keys()]).toContain(WARNA.tersalur);
    expect(panjang.get(WARNA.sisa)).toBeUndefined();
  });
});

describe('a week without salur', () => {
  it('shows proposals and checks', async () => {
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Hauwai', orang: 8 });
    fillTiket(db, { jenis: 'verifikasi', on: '2026-11-10', desa: 'Hauwai', orang: 4, peran: 'tksk' });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Bangkal', orang: 2 });
    const png = await draw();
    const [hauwai, bangkal] = [warnaOf(png, 0, TATA.kiri, 1040), warnaOf(png, 1, TATA.kiri, 1040)];
    const [usulan = 0, verifikasi = 0] = [hauwai.get(WARNA.tersalur), hauwai.get(WARNA.belum)];
    expect(Math.abs(verifikasi - usulan / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs((bangkal.get(WARNA.tersalur) ?? 0) - usulan / 4)).toBeLessThanOrEqual(1);
    expect(bangkal.get(WARNA.belum)).toBeUndefined();
  });

  it('of which nobody has reported anything marks every desa', async () => {
    const png = await draw();
    for (const at of DESA_HALONG.keys()) expect(warnaOf(png, at).get(WARNA.belumLapor)).toBeGreaterThan(0);
  });
});
