/** How well messages are understood: the measure of the contract over labelled messages. */
import type { toContract } from '../../src/cli/urai-contract.ts';

type Terbaca = ReturnType<typeof toContract>;

export interface Emas {
  id: string;
  kind: string;
  expected: Partial<Terbaca>;
  must_reject: string[];
}

interface Hitung {
  benar: number;
  semua: number;
}

const FIELD_LIST = ['desa_kode', 'program', 'periode', 'tanggal'] as const;
const DETAIL_LIST = ['status', 'alasan', 'jumlah_rupiah'] as const;
const LAPORAN: ReadonlySet<string> = new Set(['usulan', 'verifikasi', 'salur', 'laporan', 'keluhan']);

const angka = (value: string | null | undefined) => (value ?? '').replace(/[\s.\-_,]/g, '').toUpperCase();
const nama = (value: string | null | undefined) =>
  (value ?? '').toLowerCase().replace(/[*_~]/g, '').replace(/\s+/g, ' ').trim();
const bagi = ({ benar, semua }: Hitung) => (semua === 0 ? 1 : benar / semua);
const f1 = (tepat: number, emas: number, terbaca: number) =>
  emas + terbaca === 0 ? 1 : (2 * tepat) / (emas + terbaca);

/** Mean of the six parts: kind, silence, fields, rows, details of rows, rejects. */
export function score(pasangan: readonly { emas: Emas; terbaca: Terbaca }[]): number {
  const kind: Hitung = { benar: 0, semua: 0 };
  const diam: Hitung = { benar: 0, semua: 0 };
  const field: Hitung = { benar: 0, semua: 0 };
  const detail: Hitung = { benar: 0, semua: 0 };
  const baris = { tepat: 0, emas: 0, terbaca: 0 };
  const kode = { tepat: 0, emas: 0, terbaca: 0 };
  const tambah = (hitung: Hitung, isBenar: boolean) => {
    hitung.semua++;
    if (isBenar) hitung.benar++;
  };
  for (const { emas, terbaca } of pasangan) {
    tambah(kind, terbaca.kind === emas.kind);
    if (emas.kind === 'abaikan') {
      tambah(diam, terbaca.kind === 'abaikan');
      continue;
    }
    if (LAPORAN.has(emas.kind))
      for (const key of FIELD_LIST) tambah(field, (terbaca[key] ?? null) === (emas.expected[key] ?? null));
    const free = [...terbaca.rows];
    const rows = emas.expected.rows ?? [];
    baris.emas += rows.length;
    baris.terbaca += free.length;
    for (const row of rows) {
      const at = free.findIndex((other) =>
        row.nik
          ? angka(other.nik) === angka(row.nik)
          : row.nama
            ? nama(other.nama) === nama(row.nama)
            : other.no === row.no,
      );
      const [found] = at < 0 ? [] : free.splice(at, 1);
      if (!found) continue;
      if (
        nama(found.nama) === nama(row.nama) &&
        angka(found.nik) === angka(row.nik) &&
        angka(found.kk) === angka(row.kk)
      )
        baris.tepat++;
      for (const key of DETAIL_LIST) tambah(detail, (found[key] ?? null) === (row[key] ?? null));
    }
    kode.emas += emas.must_reject.length;
    kode.terbaca += terbaca.rejects.length;
    kode.tepat += emas.must_reject.filter((code) => terbaca.rejects.includes(code)).length;
  }
  const parts = [
    bagi(kind),
    bagi(diam),
    bagi(field),
    f1(baris.tepat, baris.emas, baris.terbaca),
    bagi(detail),
    f1(kode.tepat, kode.emas, kode.terbaca),
  ];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
