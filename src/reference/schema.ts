/** What the files of data/reference must look like, and the sentence that names the entry that does not. */
import { z } from 'zod';
import { KOLOM_LIST } from '../domain/daftar.ts';
import { KEPESERTAAN_LIST } from '../domain/kepesertaan.ts';
import { PERAN_LIST } from '../domain/petugas.ts';
import { KATEGORI_LIST } from '../domain/uraian.ts';
import { isTanggal } from '../domain/waktu.ts';

const kataList = z.array(z.string().min(1), { error: 'harus berupa daftar kata' });
const teks = z.string({ error: 'harus berupa teks' }).min(1, 'tidak boleh kosong');

export const programSchema = z.strictObject({
  kode: teks,
  nama: teks,
  sinonim: kataList,
  kataMilik: kataList,
  isBertahap: z.boolean({ error: 'harus true atau false' }),
  kategori: z.enum(KATEGORI_LIST, { error: `harus null atau salah satu dari ${KATEGORI_LIST.join(', ')}` }).nullable(),
  maksPerOrang: z.number({ error: 'harus null atau angka rupiah' }).int().positive('harus lebih dari 0').nullable(),
});

export const alasanSchema = z.strictObject({
  kode: teks,
  nama: teks,
  sinonim: kataList,
  statusSalur: z.enum(['gagal', 'belum'], { error: 'harus null, "gagal" atau "belum"' }).nullable(),
});

export const ppksSchema = z.strictObject({
  no: z.number({ error: 'harus berupa angka' }).int().positive(),
  nama: teks,
  isPeka: z.boolean({ error: 'harus true atau false' }),
  sinonim: kataList,
});

export const laranganSchema = z.strictObject({
  program: z.tuple([teks, teks], { error: 'harus berisi dua kode program' }),
  dasar: teks,
});

export const desaAliasSchema = z.record(z.string().regex(/^\d{10}$/), z.array(z.string().min(1)));

/** The letterhead of offices, by code of the kecamatan. */
export const kantorSchema = z.record(
  z.string().regex(/^\d{6}$/, 'harus berkunci kode kecamatan 6 angka'),
  z.strictObject({ alamat: teks }),
);

export const kolomSchema = z.strictObject({
  kolom: z.record(z.enum(KOLOM_LIST), kataList),
  keadaan: z.record(z.enum(KEPESERTAAN_LIST), kataList),
  ya: kataList,
  total: kataList,
});

const tanggal = z.string({ error: 'harus berupa teks' }).refine(isTanggal, 'harus tanggal seperti 2026-12-25');
const hari = z.number({ error: 'harus berupa angka' }).int();

export const liburSchema = z.strictObject({
  catatan: teks,
  tahun: z.array(
    z.strictObject({
      tahun: hari,
      sumber: teks,
      libur: z.array(
        z.strictObject({
          tanggal,
          nama: teks,
          jenis: z.enum(['libur_nasional', 'cuti_bersama'], { error: 'harus "libur_nasional" atau "cuti_bersama"' }),
          isPasti: z.boolean({ error: 'harus true atau false' }),
        }),
      ),
    }),
  ),
});

export const agendaFileSchema = z.strictObject({ catatan: teks, agenda: z.array(z.unknown()) });

export const agendaSchema = z.strictObject({
  kode: teks,
  perihal: teks,
  jenis: z.enum(['batas', 'acara'], { error: 'harus "batas" atau "acara"' }),
  bulan: z.array(hari.min(1, 'paling kecil 1').max(12, 'paling besar 12')).nullable(),
  tanggal: z.union([z.literal('akhir'), hari.min(1).max(31)], { error: 'harus 1 sampai 31 atau "akhir"' }),
  ingatkan: z.array(hari.min(0, 'paling kecil 0').max(60, 'paling besar 60'), { error: 'harus daftar jumlah hari' }),
  kepada: z.array(z.enum(['grup', ...PERAN_LIST], { error: 'harus "grup" atau peran seperti kasi_kesra_kec' })).min(1),
  sumber: teks,
});

/** Checks a file that is one entry. */
export function checkOne<T>(file: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
  throw new Error(`${file}: ${field} ${issue.code === 'unrecognized_keys' ? 'tidak dikenal' : issue.message}.`);
}

/** Checks a list of entries one by one, so that the fault can be named: `data/reference/program.json, entri 3 (BPNT): …`. */
export function checkEntries<T>(file: string, value: unknown, schema: z.ZodType<T>): T[] {
  if (!Array.isArray(value)) throw new Error(`${file}: harus berupa daftar [ … ].`);
  return value.map((entry, i) => {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    const name = entry?.kode ?? entry?.no ?? '';
    const issue = result.error.issues[0]!;
    const isUnknownKey = issue.code === 'unrecognized_keys';
    const field = isUnknownKey ? issue.keys.join(', ') : issue.path.join('.');
    const said = isUnknownKey ? 'tidak dikenal' : issue.message;
    throw new Error(`${file}, entri ${i + 1}${name === '' ? '' : ` (${name})`}: ${field} ${said}.`);
  });
}
