/** What is wrong with a row of a list, as a value; and as an Indonesian sentence with its cure. */
import type { ProblemCode } from '../domain/problem.ts';
import { problemText, warningText } from '../render/problem-text.ts';

const SENTENCE_BY_CODE = {
  NIK_SATU_ANGKA: 'NIK berisi satu angka berulang, tulis NIK yang benar dari KTP',
  NIK_NAMA_BERBEDA: 'NIK sama dengan baris {baris}, tetapi namanya berbeda: periksa keduanya dengan KTP',
  NIK_KK_TERBALIK: 'NIK dan nomor KK tampaknya tertukar (di kolom KK ada NIK perempuan): betulkan kedua kolom',
  NAMA_KOSONG: 'nama belum ada, tulis nama sesuai KTP',
  KK_RUSAK: 'nomor KK rusak oleh Excel, orangnya dicatat tanpa KK: ketik ulang KK sebagai teks',
  DESA_KOSONG: 'desa belum ada: tambahkan kolom desa, atau tulis nama desa di judul berkas',
  DESA_LAIN: 'desa {desa} bukan desa tugas Anda: kirim lewat petugas desa itu atau petugas kecamatan',
  DESA_KECAMATAN_LAIN: '{desa} di luar kecamatan ini: hapus barisnya, atau betulkan nama desanya',
  DESA_ASING: 'desa {desa} tidak dikenal, dicatat seperti tertulis: betulkan ejaannya',
  NOMINAL_DILEWATI: 'jumlah uang tidak jelas, tidak dicatat: tulis angka saja, contoh 600000',
} as const;

type OwnCode = keyof typeof SENTENCE_BY_CODE;

export interface Fault {
  code: ProblemCode | OwnCode;
  params?: Record<string, string | number>;
}

/** The sentence of a fault for which a row was refused. */
export function faultText(fault: Fault): string {
  return isOwn(fault) ? ownText(fault) : problemText({ ...fault, code: fault.code as ProblemCode });
}

/** The sentence of something odd in a row that was taken all the same. */
export function listWarningText(fault: Fault): string {
  return isOwn(fault) ? ownText(fault) : warningText({ ...fault, code: fault.code as ProblemCode });
}

function isOwn(fault: Fault): fault is Fault & { code: OwnCode } {
  return Object.hasOwn(SENTENCE_BY_CODE, fault.code);
}

function ownText({ code, params }: Fault & { code: OwnCode }): string {
  return SENTENCE_BY_CODE[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? 'lain'));
}
