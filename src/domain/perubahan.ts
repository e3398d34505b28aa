/** Puts single changes ("baris 3 NIK …", "tersalur 23", "desa Liyu") into the content of a report. */
import type { Problem } from './problem.ts';
import type { IsiDinilai } from './tiket.ts';
import { type Baris, type Isi, type Perubahan, TOTAL_LIST, type TotalKey } from './uraian.ts';

/** Columns of a row by the names that a correction uses (contract §3 `perubahan`). */
const FIELD_BY_KOLOM = {
  nama: 'nama',
  nik: 'nik',
  kk: 'kk',
  alamat: 'alamat',
  rt: 'rt',
  rw: 'rw',
  kategori: 'kategori',
  jumlah_rupiah: 'jumlahRupiah',
  status: 'status',
  alasan: 'alasan',
} as const satisfies Record<string, keyof Baris>;
type Kolom = keyof typeof FIELD_BY_KOLOM;

/** Problems that only the reading of the text can see, and the column whose new value settles them. */
const SETTLED_BY: Partial<Record<Problem['code'], readonly string[]>> = {
  NILAI_TIDAK_JELAS: TOTAL_LIST,
  NOMINAL_TIDAK_JELAS: ['jumlah_rupiah', 'per_kpm_rupiah', 'total_rupiah'],
  STATUS_BERTENTANGAN: ['status'],
  TANGGAL_MUSTAHIL: ['tanggal'],
};
/** Codes that `checkReport` does not find again: they are carried along until a change settles them. */
export const READING_CODE_SET: ReadonlySet<string> = new Set(Object.keys(SETTLED_BY));

export interface HasilPerubahan {
  hasil: IsiDinilai;
  /** changes that found their place, with the old value filled in */
  diterapkan: Perubahan[];
  /** changes that name no row, or more than one */
  gagal: Perubahan[];
}

/** Applies changes to a copy of the content; what is wrong with it is to be checked again afterwards. */
export function applyPerubahan(dasar: IsiDinilai, perubahanList: readonly Perubahan[]): HasilPerubahan {
  const isi: Isi = { ...dasar.isi, rows: dasar.isi.rows.map((row) => ({ ...row })), totals: { ...dasar.isi.totals } };
  const diterapkan: Perubahan[] = [];
  const gagal: Perubahan[] = [];
  let masalah = dasar.masalah;
  for (const perubahan of perubahanList) {
    const row = isKolom(perubahan.kolom) ? findRow(isi, masalah, perubahan) : null;
    const lama = row ? setField(row, perubahan) : isKolom(perubahan.kolom) ? undefined : setHead(isi, perubahan);
    if (lama === undefined) {
      gagal.push(perubahan);
      continue;
    }
    diterapkan.push({ ...perubahan, no: row?.no ?? null, nama: row?.nama ?? perubahan.nama, lama });
    masalah = masalah.filter((problem) => !isSettled(problem, row?.no, perubahan.kolom));
  }
  return { hasil: { isi, masalah }, diterapkan, gagal };
}

function isKolom(kolom: string): kolom is Kolom {
  return Object.hasOwn(FIELD_BY_KOLOM, kolom);
}

function isSettled(problem: Problem, no: number | undefined, kolom: string): boolean {
  return SETTLED_BY[problem.code]?.includes(kolom) === true && (problem.row === undefined || problem.row === no);
}

/** The row that a change means: by number, by name, by its old value, or the only one that is wrong, or the only one. */
function findRow(isi: Isi, masalah: readonly Problem[], perubahan: Perubahan): Baris | null {
  if (perubahan.no !== null) return isi.rows.find((row) => row.no === perubahan.no) ?? null;
  const field = FIELD_BY_KOLOM[perubahan.kolom as Kolom];
  const name = perubahan.nama === null ? null : nameKey(perubahan.nama);
  const candidateList = [
    () => (name === null ? [] : isi.rows.filter((row) => row.nama !== null && nameKey(row.nama) === name)),
    () => (perubahan.lama === null ? [] : isi.rows.filter((row) => row[field] === perubahan.lama)),
    () => (name === null ? isi.rows.filter((row) => masalah.some((problem) => problem.row === row.no)) : []),
    () => (name === null ? isi.rows : []),
  ];
  for (const candidates of candidateList) {
    const [only, ...others] = candidates();
    if (only && others.length === 0) return only;
  }
  return null;
}

/** Names are compared without case, marks and double blanks: the spelling in the chat varies. */
function nameKey(nama: string): string {
  return nama
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function setField(row: Baris, perubahan: Perubahan): string | number | null {
  const field = FIELD_BY_KOLOM[perubahan.kolom as Kolom];
  const lama = row[field];
  Object.assign(row, { [field]: perubahan.baru });
  return lama;
}

/** @returns the old value, or undefined where no such field exists */
function setHead(isi: Isi, { kolom, baru }: Perubahan): string | number | null | undefined {
  if ((TOTAL_LIST as readonly string[]).includes(kolom)) {
    const lama = isi.totals[kolom as TotalKey] ?? null;
    if (typeof baru === 'number') isi.totals[kolom as TotalKey] = baru;
    else delete isi.totals[kolom as TotalKey];
    return lama;
  }
  if (kolom === 'desa') {
    const lama = isi.desa?.nama ?? null;
    isi.desa = baru === null ? null : { nama: String(baru), kode: null };
    return lama;
  }
  if (kolom === 'desa_kode' && isi.desa) {
    const lama = isi.desa.kode;
    isi.desa = { nama: isi.desa.nama, kode: baru === null ? null : String(baru) };
    return lama;
  }
  if (kolom === 'program' || kolom === 'periode' || kolom === 'tanggal') {
    const lama = isi[kolom];
    isi[kolom] = baru === null ? null : String(baru);
    return lama;
  }
  return undefined;
}
