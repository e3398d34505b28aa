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
    expect(figuresOfSalur(isi, [])).toEqual({ orang: 0, sasaran: 25, tersalur: 24, belum: 1, gagal: 0 });
  });

  it('count what somebody else fetched as having reached its receiver', () => {
    expect(figuresOfSalur(isiOf({ sasaran: 12, tersalur: 10, diwakilkan: 1, belum: 1 }), []).tersalur).toBe(11);
    const rows = rowsOf('tersalur', 'diwakilkan', 'belum', 'gagal', 'proses');
    expect(figuresOfSalur(isiOf({}, rows), rows)).toEqual({ orang: 5, sasaran: 5, tersalur: 2, belum: 2, gagal: 1 });
  });

  it('take the rows before the numbers, but keep a stated target', () => {
    const rows = rowsOf('tersalur', 'tersalur');
    expect(figuresOfSalur(isiOf({ sasaran: 30, tersalur: 2 }, rows), rows)).toMatchObject({ sasaran: 30, tersalur: 2 });
  });

  it('never have a smaller target than all that happened', () => {
    expect(figuresOfSalur(isiOf({ tersalur: 7, belum: 1 }), []).sasaran).toBe(8);
  });
});
