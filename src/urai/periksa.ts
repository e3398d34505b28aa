/** Checks that all kinds of report share: numbers of persons, desa, date, sums. Pure functions of the content. */
import { checkNik, isEnamBelasAngka, isLuarKabupaten, readNik, umurDariNik } from '../domain/nik.ts';
import type { Konteks } from '../domain/petugas.ts';
import { isPeranDesa } from '../domain/petugas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Baris, Isi } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import type { Temuan } from './report-parser.ts';

const KATA_ACAK: ReadonlySet<string> = new Set([
  'x',
  'xx',
  'tes',
  'test',
  'testing',
  'coba',
  'contoh',
  'fulan',
  'fulanah',
  'abc',
  'abcd',
  'abcde',
  'nama',
  'qwe',
  'asd',
  'asdf',
]);
const KODE = /[\d=<>{}[\]\\;|#@$%^&+]|--|:\/\//;
const PAPAN_KETIK = /qwert|asdf|zxcv|sdfg|dfgh|fghj|hjkl/;
/** The same letter three times, or too many consonants in a row. */
const HURUF_ACAK = /([\s\S])\1\1|[^aiueoy']{6}/;
const VOKAL = /[aiueoy]/;

/** Letters that no name holds. */
function isHurufAcak(word: string): boolean {
  return HURUF_ACAK.test(word) || (word.length > 3 && !VOKAL.test(word));
}

const isVokal = (code: number) =>
  code === 97 || code === 105 || code === 117 || code === 101 || code === 121 || code === 111;

/**
 * The common name by hand: words of letters, nowhere three consonants or three times the same letter in a row.
 * All that no name holds has one of the two, is a word of its own, or is `qwert`.
 * @returns false = look closer
 */
function isNamaBiasa(low: string): boolean {
  let start = 0;
  let konsonan = 0;
  let kembar = 0;
  let hasVokal = false;
  for (let i = 0; i <= low.length; i++) {
    const code = i === low.length ? 32 : low.charCodeAt(i);
    if (code === 32) {
      if (i === start || (i - start > 3 && !hasVokal) || KATA_ACAK.has(low.slice(start, i))) return false;
      start = i + 1;
      konsonan = 0;
      hasVokal = false;
      continue;
    }
    if (code < 97 || code > 122 || code === 113) return false;
    kembar = i > start && code === low.charCodeAt(i - 1) ? kembar + 1 : 1;
    const vokal = isVokal(code);
    konsonan = vokal ? 0 : konsonan + 1;
    if (konsonan > 2 || kembar > 2) return false;
    hasVokal ||= vokal;
  }
  return true;
}

/** Is the name one that nobody has: with a digit, a formula or code, or random letters? */
export function isNamaJanggal(nama: string): boolean {
  const low = nama.toLowerCase();
  if (isNamaBiasa(low)) return false;
  if (KODE.test(low) || PAPAN_KETIK.test(low)) return true;
  const words = low.split(/[ .,()/-]+/).filter((word) => word !== '');
  return words.length === 0 || words.some((word) => KATA_ACAK.has(word) || isHurufAcak(word));
}

/** Faults of NIK, KK and name, row by row. */
export function periksaOrang(
  isi: Isi,
  { wajibNik }: { wajibNik: boolean },
  konteks: Konteks,
  reference: Reference,
): Temuan {
  const temuan: Temuan = { rejects: [], warnings: [] };
  const seen = new Map<string, number>();
  const sentOn = localDay(konteks.sentAt, reference.zona ?? 'Asia/Makassar');
  for (const row of isi.rows) {
    if (row.nama !== null && isNamaJanggal(row.nama))
      temuan.rejects.push({ code: 'NAMA_TIDAK_WAJAR', row: row.no, field: 'nama' });
    if (row.nik !== null) periksaNik(row, row.nik, seen, reference, temuan);
    else if (wajibNik) temuan.rejects.push({ code: 'NIK_KOSONG', row: row.no, field: 'nik' });
    if (row.kk !== null && !isEnamBelasAngka(row.kk)) {
      temuan.warnings.push({ code: 'KK_PANJANG', row: row.no, field: 'kk', params: { panjang: row.kk.length } });
    }
    const isLansia = row.kategori === 'lansia' || isi.program === 'SEMBAKO-LANSIA';
    if (
      isLansia &&
      row.nik !== null &&
      checkNik(row.nik, reference.wilayah) === null &&
      umurDariNik(row.nik, sentOn) < UMUR_LANSIA
    ) {
      temuan.warnings.push({
        code: 'UMUR_TIDAK_COCOK',
        row: row.no,
        field: 'nik',
        params: { lahir: readNik(row.nik).tahun2 },
      });
    }
  }
  const nikList = isi.rows.map((row) => row.nik).filter((nik) => nik !== null);
  if (nikList.length >= 3 && nikList.every((nik) => AKHIR_NOL.test(nik))) temuan.warnings.push({ code: 'NIK_EXCEL' });
  const isNamaSaja = !wajibNik && isi.rows.length > 0 && isi.target === null && nikList.length === 0;
  if (isNamaSaja) temuan.warnings.push({ code: 'NIK_KOSONG' });
  return temuan;
}

/** Excel keeps fifteen digits and writes 0 for the sixteenth. */
const AKHIR_NOL = /^\d{15}0$/;
const UMUR_LANSIA = 60;

function periksaNik(row: Baris, nik: string, seen: Map<string, number>, { wilayah }: Reference, temuan: Temuan): void {
  const code = checkNik(nik, wilayah);
  if (code === 'NIK_PANJANG') temuan.rejects.push({ code, row: row.no, field: 'nik', params: { panjang: nik.length } });
  else if (code !== null) temuan.rejects.push({ code, row: row.no, field: 'nik' });
  // their last digits tell most pairs apart, at a fraction of the cost of comparing two slices of the message
  const last = nik.length - 1;
  if (row.kk !== null && nik[last] === row.kk[last] && nik === row.kk)
    temuan.rejects.push({ code: 'NIK_SAMA_KK', row: row.no, field: 'nik' });
  // two numbers that a spreadsheet mangled look alike and are not
  const first = seen.get(nik);
  if (code !== 'NIK_EXCEL' && first !== undefined)
    temuan.rejects.push({ code: 'NIK_GANDA', row: row.no, field: 'nik', params: { baris: first } });
  if (first === undefined) seen.set(nik, row.no);
  if (code === null && isLuarKabupaten(nik, wilayah))
    temuan.warnings.push({ code: 'NIK_LUAR_KABUPATEN', row: row.no, field: 'nik' });
}

const contohDesa = ({ desaList }: Reference['wilayah']) => desaList[0]?.nama ?? '';

/** Desa out of reach or unknown. */
export function periksaDesa(isi: Isi, konteks: Konteks, { wilayah }: Reference): Problem[] {
  const { desa } = isi;
  if (desa === null) return [];
  if (desa.kode === null)
    return [{ code: 'DESA_TAK_DIKENAL', params: { desa: desa.nama, contoh: contohDesa(wilayah) } }];
  if (!desa.kode.startsWith(wilayah.kecamatanKode))
    return [{ code: 'DESA_LUAR_KECAMATAN', params: { desa: desa.nama } }];
  const isOther = isPeranDesa(konteks.role) && konteks.desa !== null && konteks.desa.kode !== desa.kode;
  return isOther ? [{ code: 'DESA_LUAR_WEWENANG', params: { desa: desa.nama } }] : [];
}

/** A date after the sending day. */
export function periksaTanggal(isi: Isi, konteks: Konteks, { zona }: Reference): Problem[] {
  const sentOn = localDay(konteks.sentAt, zona ?? 'Asia/Makassar');
  return isi.tanggal !== null && isi.tanggal > sentOn
    ? [{ code: 'TANGGAL_DI_DEPAN', params: { tanggal: isi.tanggal } }]
    : [];
}

/** A usulan, verifikasi or salur needs a programme, a desa and something to report, unless a ticket says it all. */
function periksaLengkap(isi: Isi, { wilayah }: Reference): Problem[] {
  if (isi.target !== null)
    return isi.rows.length === 0 && Object.keys(isi.totals).length === 0 ? [{ code: 'BARIS_KOSONG' }] : [];
  const list: Problem[] = [];
  if (isi.program === null) list.push({ code: 'PROGRAM_KOSONG' });
  if (isi.desa === null) list.push({ code: 'DESA_TAK_DIKENAL', params: { desa: '', contoh: contohDesa(wilayah) } });
  const isEmpty = isi.rows.length === 0 && Object.keys(isi.totals).length === 0 && isi.perDesa.length === 0;
  if (isEmpty) list.push({ code: 'BARIS_KOSONG' });
  return list;
}

/** An announced number of persons that is not the number of rows. */
function periksaJumlah(isi: Isi): Problem[] {
  const { rows, totals } = isi;
  if (rows.length === 0 || isi.target !== null) return [];
  const stated = totals.jumlah;
  if (stated === undefined || stated === rows.length) return [];
  return [{ code: 'JUMLAH_BARIS_TIDAK_COCOK', params: { tertulis: stated, terbaca: rows.length } }];
}

/** Faults of a report that lists persons: what is missing, its desa, its date, the announced number of rows. */
export function periksaDaftar(isi: Isi, konteks: Konteks, reference: Reference): Problem[] {
  return [
    ...periksaLengkap(isi, reference),
    ...periksaDesa(isi, konteks, reference),
    ...periksaTanggal(isi, konteks, reference),
    ...periksaJumlah(isi),
  ];
}
