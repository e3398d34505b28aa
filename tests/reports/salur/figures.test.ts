import { describe, expect, it } from 'vitest';
import type { Baris, Isi, Totals } from '../../../src/domain/uraian.ts';
import { figuresOfSalur } from '../../../src/reports/salur/figures.ts';

const EMPTY: Baris = {
  no: 1,
  nama: null,
  nik: null,
  kk: null,
  alamat: null,
  rt: null,
  rw: null,
  kategori: null,
  jumlahRupiah: null,
  status: null,
  alasan: null,
};

function rowsOf(...statusList: Baris['status'][]): Baris[] {
  return statusList.map((status, index) => ({ ...EMPTY, no: index + 1, status }));
}

function isiOf(totals: Totals, rows: Baris[] = []): Isi {
  return {
    desa: null,
    program: 'PKH',
    periode: null,
    tanggal: null,
    rows,
    totals,
    perDesa: [],
    jenis: null,
    target: null,
  };
}

describe('the figures of a distribution', () => {
  it('come from the numbers stated, where nobody is listed', () => {
    const isi = isiOf({ sasaran: 25, tersalur: 24, belum: 1 });
    expect(figuresOfSalur(isi, [])).toMatchObject({ orang: 0, sasaran: 25, tersalur: 24, belum: 1, gagal: 0 });
  });

  it('count what somebody else fetched as having reached its receiver', () => {
    expect(figuresOfSalur(isiOf({ sasaran: 12, tersalur: 10, diwakilkan: 1, belum: 1 }), []).tersalur).toBe(11);
    const rows = rowsOf('tersalur', 'diwakilkan', 'belum', 'gagal', 'proses');
    expect(figuresOfSalur(isiOf({}, rows), rows)).toMatchObject({
      orang: 5,
      sasaran: 5,
      tersalur: 2,
      belum: 2,
      gagal: 1,
    });
  });

  it('take the rows before the numbers, but keep a stated target', () => {
    const rows = rowsOf('tersalur', 'tersalur');
    expect(figuresOfSalur(isiOf({ sasaran: 30, tersalur: 2 }, rows), rows)).toMatchObject({ sasaran: 30, tersalur: 2 });
  });

  it('never have a smaller target than all that happened', () => {
    expect(figuresOfSalur(isiOf({ tersalur: 7, belum: 1 }), []).sasaran).toBe(8);
  });

  it('hold the money that was handed out: by person, by row, or as one sum', () => {
    expect(figuresOfSalur(isiOf({ tersalur: 7, belum: 1, per_kpm_rupiah: 300_000 }), []).rupiah).toBe(2_100_000);
    expect(figuresOfSalur(isiOf({ tersalur: 7, total_rupiah: 2_100_000 }), []).rupiah).toBe(2_100_000);
    const rows = rowsOf('tersalur', 'belum').map((row) => ({ ...row, jumlahRupiah: 300_000 }));
    expect(figuresOfSalur(isiOf({}, rows), rows)).toMatchObject({ rupiah: 300_000, sp2d: 0, cair: 0, cairRupiah: 0 });
  });

  it('count SP2D and withdrawal apart from what was handed out', () => {
    const sp2d = {
      ...isiOf({ sasaran: 45, tersalur: 40, total_rupiah: 27_000_000 }),
      uang: ['sp2d' as const, 'cair' as const],
    };
    expect(figuresOfSalur(sp2d, [])).toMatchObject({
      rupiah: 0,
      sp2d: 45,
      sp2dRupiah: 27_000_000,
      cair: 40,
      cairRupiah: 0,
    });
    const cair = { ...isiOf({ sasaran: 20, tersalur: 18, per_kpm_rupiah: 200_000 }), uang: ['cair' as const] };
    expect(figuresOfSalur(cair, [])).toMatchObject({ rupiah: 3_600_000, sp2d: 0, cair: 18, cairRupiah: 3_600_000 });
  });
});
