/** Checks that all kinds of report share: numbers of persons, desa, date, sums. Pure functions of the content. */
import { checkNik, isLuarKabupaten, readNik, umurDariNik } from '../domain/nik.ts';
import type { Konteks } from '../domain/petugas.ts';
import { isPeranDesa } from '../domain/petugas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Baris, Isi, TotalKey, Totals } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import type { Temuan } from './report-parser.ts';

const KATA_ACAK = /(.)\1{2,}|[bcdfghjklmnpqrstvwxz]{6,}|qwert|asdf|zxcv|sdfg|dfgh|fghj|hjkl|^(?:xxx?|tes|test|testing|coba|contoh|fulan|aaa|abc|abcd|abcde)$/;

/** Is the name one that nobody has: with a digit, a formula or code, or random letters? */
export function isNamaJanggal(nama: string): boolean {
  const low = nama.toLowerCase();
  if (/\d/.test(low) || /[=<>{}[\]\\;|#@$%^&+]|--|:\/\//.test(low)) return true;
  const words = low.split(/[^\p{L}']+/u).filter((word) => word !== '');
  if (words.length === 0) return true;
  return words.some((word) => KATA_ACAK.test(word)) || (words.every((word) => word.length > 3 && !/[aiueoy]/.test(word)));
}

/** Faults of NIK, KK and name, row by row. */
export function periksaOrang(isi: Isi, { wajibNik }: { wajibNik: boolean }, konteks: Konteks, { wilayah, zona }: Reference): Temuan {
  const rejects: Problem[] = [];
  const warnings: Problem[] = [];
  const seen = new Set<string>();
  const sentOn = localDay(konteks.sentAt, zona ?? 'Asia/Makassar');
  for (const row of isi.rows) {
    const reject = (code: Problem['code'], field: string, params?: Problem['params']) => rejects.push(params ? { code, row: row.no, field, params } : { code, row: row.no, field });
    if (row.nama !== null && isNamaJanggal(row.nama)) reject('NAMA_TIDAK_WAJAR', 'nama');
    if (row.nik === null) {
      if (wajibNik) reject('NIK_KOSONG', 'nik');
      continue;
    }
    const code = checkNik(row.nik, wilayah);
    if (code !== null) reject(code, 'nik', code === 'NIK_PANJANG' ? { panjang: row.nik.length } : undefined);
    if (row.nik === row.kk) reject('NIK_SAMA_KK', 'nik');
    if (code !== 'NIK_EXCEL' && seen.has(row.nik)) reject('NIK_GANDA', 'nik');
    seen.add(row.nik);
    if (row.kk !== null && !/^\d{16}$/.test(row.kk)) warnings.push({ code: 'KK_PANJANG', row: row.no, field: 'kk', params: { panjang: row.kk.length } });
    if (code !== null) continue;
    if (isLuarKabupaten(row.nik, wilayah)) warnings.push({ code: 'NIK_LUAR_KABUPATEN', row: row.no, field: 'nik' });
    const isLansia = row.kategori === 'lansia' || isi.program === 'SEMBAKO-LANSIA';
    if (isLansia && umurDariNik(row.nik, sentOn) < 60) warnings.push({ code: 'UMUR_TIDAK_COCOK', row: row.no, field: 'nik', params: { lahir: readNik(row.nik).tahun2 } });
  }
  const nikList = isi.rows.map((row) => row.nik).filter((nik) => nik !== null);
  if (nikList.length >= 3 && nikList.every((nik) => /^\d{15}0$/.test(nik))) warnings.push({ code: 'NIK_EXCEL' });
  if (!wajibNik && isi.rows.length > 0 && isi.target === null && nikList.length === 0) warnings.push({ code: 'NIK_KOSONG' });
  return { rejects, warnings };
}

/** Desa out of reach or unknown. */
export function periksaDesa(isi: Isi, konteks: Konteks, { wilayah }: Reference): Problem[] {
  const { desa } = isi;
  if (desa === null) return [];
  if (desa.kode === null) return [{ code: 'DESA_TAK_DIKENAL', params: { desa: desa.nama } }];
  if (!desa.kode.startsWith(wilayah.kecamatanKode)) return [{ code: 'DESA_LUAR_KECAMATAN', params: { desa: desa.nama } }];
  const isOther = isPeranDesa(konteks.role) && konteks.desa !== null && konteks.desa.kode !== desa.kode;
  return isOther ? [{ code: 'DESA_LUAR_WEWENANG', params: { desa: desa.nama } }] : [];
}

/** A date after the sending day. */
export function periksaTanggal(isi: Isi, konteks: Konteks, { zona }: Reference): Problem[] {
  const sentOn = localDay(konteks.sentAt, zona ?? 'Asia/Makassar');
  return isi.tanggal !== null && isi.tanggal > sentOn ? [{ code: 'TANGGAL_DI_DEPAN', params: { tanggal: isi.tanggal } }] : [];
}

/** A usulan, verifikasi or salur needs a programme, a desa and something to report, unless a ticket says it all. */
export function periksaLengkap(isi: Isi): Problem[] {
  if (isi.target !== null) return isi.rows.length === 0 && Object.keys(isi.totals).length === 0 ? [{ code: 'BARIS_KOSONG' }] : [];
  const list: Problem[] = [];
  if (isi.program === null) list.push({ code: 'PROGRAM_KOSONG' });
  if (isi.desa === null) list.push({ code: 'DESA_TAK_DIKENAL' });
  const isEmpty = isi.rows.length === 0 && Object.keys(isi.totals).length === 0 && isi.perDesa.length === 0;
  if (isEmpty) list.push({ code: 'BARIS_KOSONG' });
  return list;
}

/** An announced number of persons that is not the number of rows. */
export function periksaJumlah(isi: Isi): Problem[] {
  const { rows, totals } = isi;
  if (rows.length === 0 || isi.target !== null) return [];
  const stated = totals.jumlah;
  if (stated === undefined || stated === rows.length) return [];
  return [{ code: 'JUMLAH_BARIS_TIDAK_COCOK', params: { disebut: stated, terbaca: rows.length } }];
}

const PEMBAGI: readonly TotalKey[] = ['tersalur', 'diwakilkan', 'belum', 'gagal', 'proses'];

/** Settled case 7: more handed over than planned, or parts that do not make the whole. */
export function isTotalJanggal(totals: Totals): boolean {
  const { sasaran, tersalur, belum, gagal } = totals;
  if (sasaran === undefined) return false;
  if (tersalur !== undefined && tersalur > sasaran) return true;
  if (tersalur === undefined || (belum === undefined && gagal === undefined)) return false;
  return PEMBAGI.reduce((sum, key) => sum + (totals[key] ?? 0), 0) !== sasaran;
}

/** Do the stated counts by status agree with the rows? Only where rows of that status are listed at all. */
export function isStatusJanggal(rows: readonly Baris[], totals: Totals, keyList: readonly TotalKey[]): boolean {
  return keyList.some((key) => {
    const stated = totals[key];
    if (stated === undefined) return false;
    const counted = rows.filter((row) => row.status === key).length;
    const isListed = rows.length >= keyList.reduce((sum, other) => sum + (totals[other] ?? 0), 0);
    return isListed && counted !== stated;
  });
}
