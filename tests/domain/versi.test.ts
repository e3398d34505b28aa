import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPerubahan } from '../../src/domain/perubahan.ts';
import type { IsiDinilai } from '../../src/domain/tiket.ts';
import type { Baris, Perubahan, Totals } from '../../src/domain/uraian.ts';
import { foldVersions, type Versi } from '../../src/domain/versi.ts';

const ROW: Baris = {
  no: 1,
  nama: 'Siti',
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

function content(totals: Totals, rows: Baris[] = []): IsiDinilai {
  return {
    isi: {
      desa: null,
      program: null,
      periode: null,
      tanggal: null,
      rows,
      totals,
      perDesa: [],
      jenis: null,
      target: null,
    },
    masalah: [],
  };
}

function change(kolom: string, baru: string | number, no: number | null = null): Perubahan {
  return { no, nama: null, kolom, lama: null, baru };
}

const at = (minute: number) => new Date(Date.UTC(2026, 7, 12, 0, minute));
const awal: Versi = {
  no: 1,
  sebab: 'awal',
  sentAt: at(0),
  isi: content({ tersalur: 1 }),
  perubahan: [],
  inboxId: 1,
  tarik: null,
};
const ralat = (no: number, minute: number, tersalur: number): Versi => ({
  no,
  sebab: 'ralat',
  sentAt: at(minute),
  isi: null,
  perubahan: [change('tersalur', tersalur)],
  inboxId: no,
  tarik: null,
});
const mark = (no: number, minute: number, sebab: 'batal' | 'hapus' | 'pulih'): Versi => ({
  no,
  sebab,
  sentAt: at(minute),
  isi: null,
  perubahan: [],
  inboxId: no,
  tarik: null,
});

describe('the versions of a ticket', () => {
  it('keep the only words there are, when an order about a report was sent before the report itself', () => {
    expect(foldVersions([{ ...awal, sentAt: at(10) }, mark(2, 5, 'batal'), mark(3, 20, 'pulih')])).toMatchObject({
      isi: { totals: { tersalur: 1 } },
      isWithdrawn: true,
    });
  });
  it('speak in the order in which they were sent, not in which they came', () => {
    expect(foldVersions([awal, ralat(2, 20, 5), ralat(3, 10, 4)]).isi.totals.tersalur).toBe(5);
  });

  it('give the same content in whatever order they are read', () => {
    const versiList = [
      awal,
      ralat(2, 20, 5),
      ralat(3, 10, 4),
      mark(4, 30, 'batal'),
      mark(5, 40, 'pulih'),
      ralat(6, 50, 9),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(versiList, { minLength: versiList.length }), (shuffled) => {
        expect(foldVersions(shuffled)).toEqual(foldVersions(versiList));
      }),
    );
  });

  it('undo one change after the other, and never the first telling', () => {
    expect(foldVersions([awal, ralat(2, 10, 4), mark(3, 20, 'pulih')]).isi.totals.tersalur).toBe(1);
    expect(foldVersions([awal, mark(2, 10, 'pulih'), mark(3, 20, 'pulih')]).isi.totals.tersalur).toBe(1);
    const withdrawn = foldVersions([awal, ralat(2, 10, 4), mark(3, 20, 'hapus')]);
    expect(withdrawn).toMatchObject({ isWithdrawn: true });
    const back = foldVersions([awal, ralat(2, 10, 4), mark(3, 20, 'hapus'), mark(4, 30, 'pulih')]);
    expect(back).toMatchObject({ isWithdrawn: false, isi: { totals: { tersalur: 4 } } });
  });

  it('take back the words of one message, and give them again', () => {
    const other: Versi = { ...awal, no: 2, sebab: 'ganti', inboxId: 7, sentAt: at(10), isi: content({ tersalur: 8 }) };
    const taken: Versi = { ...mark(3, 20, 'hapus'), sebab: 'tarik', tarik: 7 };
    expect(foldVersions([awal, other, taken])).toMatchObject({ isWithdrawn: false, isi: { totals: { tersalur: 1 } } });
    expect(foldVersions([awal, other, { ...taken, tarik: 1 }]).isi.totals.tersalur).toBe(8);
    expect(foldVersions([awal, other, taken, mark(4, 30, 'pulih')]).isi.totals.tersalur).toBe(8);
  });

  it('bring back a message that was edited into talk and into a report again, but nothing that was withdrawn by word', () => {
    const edit: Versi = { ...awal, no: 3, sebab: 'edit', inboxId: 3, sentAt: at(20) };
    expect(foldVersions([awal, mark(2, 10, 'hapus'), edit]).isWithdrawn).toBe(false);
    expect(foldVersions([awal, mark(2, 10, 'batal'), edit]).isWithdrawn).toBe(true);
  });

  it('leave what was told first untouched in memory', () => {
    const first = JSON.stringify(awal);
    foldVersions([awal, ralat(2, 10, 4)]);
    expect(JSON.stringify(awal)).toBe(first);
  });
});

describe('a change', () => {
  const two = content({}, [ROW, { ...ROW, no: 2, nama: 'Rusdi Hamdan', rt: '002' }]);

  it('finds its row by number, by name, by its old value, or as the only wrong one', () => {
    expect(applyPerubahan(two, [change('rt', '004', 2)]).hasil.isi.rows[1]?.rt).toBe('004');
    expect(applyPerubahan(two, [{ ...change('rt', '005'), nama: 'rusdi  hamdan' }]).hasil.isi.rows[1]?.rt).toBe('005');
    expect(applyPerubahan(two, [{ ...change('rt', '006'), lama: '002' }]).hasil.isi.rows[1]?.rt).toBe('006');
    const wrong = { ...two, masalah: [{ code: 'NIK_PANJANG' as const, row: 1 }] };
    expect(applyPerubahan(wrong, [change('nik', '6311024107859001')]).hasil.isi.rows[0]?.nik).toBe('6311024107859001');
  });

  it('that finds no row is given back, and the others are applied', () => {
    const { diterapkan, gagal } = applyPerubahan(two, [change('rt', '004', 9), change('program', 'PKH')]);
    expect(gagal).toHaveLength(1);
    expect(diterapkan).toMatchObject([{ kolom: 'program', lama: null, baru: 'PKH' }]);
  });

  it('settles the fault that only the reading of the text could see', () => {
    const unclear = { ...content({}), masalah: [{ code: 'NILAI_TIDAK_JELAS' as const }] };
    expect(applyPerubahan(unclear, [change('tersalur', 40)]).hasil.masalah).toEqual([]);
    expect(applyPerubahan(unclear, [change('program', 'PKH')]).hasil.masalah).toHaveLength(1);
  });
});
