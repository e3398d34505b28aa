/** Reports by the row numbers of a ticket: one row for each number, a later single number is the exception in its range. */

import type { Problem } from '../domain/problem.ts';
import { findNominal } from '../domain/rupiah.ts';
import { findTanggal } from '../domain/tanggal.ts';
import type { Baris, Isi, ReportKind, Status } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { type Bacaan, catat } from './bacaan.ts';
import { findHitungan } from './hitung.ts';
import type { TiketDisebut } from './nomor-tiket.ts';
import type { KonteksBaris, Nilai, ReportParser, Temuan } from './report-parser.ts';
import { type Butir, readButir } from './tiket.ts';

interface Putusan extends Nilai {
  isRentang: boolean;
}

/** Fills the content of a ticket report. */
export function susunTiket(
  bacaan: Bacaan,
  dasar: Isi,
  kind: ReportKind,
  tiket: TiketDisebut,
  konteks: KonteksBaris,
  parser: ReportParser,
  waktuRejects: Problem[],
): Temuan & { isi: Isi; semua: Status | null } {
  const own = bacaan.konteks.desa;
  const isi: Isi = { ...dasar, desa: own === null ? null : { nama: own.nama, kode: own.kode }, target: tiket.kode };
  catat(bacaan, tiket.start, tiket.end, 'tiket');
  const rest = bacaan.low.slice(tiket.end);
  const money = findNominal(rest);
  const dates = findTanggal(rest, bacaan.sentOn);
  const isTaken = (token: Token) =>
    [...money, ...dates].some((span) => token.start < tiket.end + span.end && token.end > tiket.end + span.start);
  const rejects = [...waktuRejects];
  const tokens = bacaan.tokens.filter((token) => token.start >= tiket.end && !isTaken(token));
  if (isHitungan(bacaan, kind, tokens)) {
    for (const item of findHitungan(bacaan, tokens)) if (item.nilai !== null) isi.totals[item.kunci] ??= item.nilai;
    return { isi, rejects, warnings: [], semua: null };
  }
  const semua = readSemua(tokens);
  const nilaiSemua =
    semua === null ? null : parser.nilai({ tokens: semua.ucapan, bagian: null, isSendiri: () => true }, konteks);
  const isDiSemua = (token: Token) => semua !== null && token.start >= semua.start && token.end <= semua.end;
  const butir = readButir(bacaan, tiket.end, (token) => isTaken(token) || isDiSemua(token));
  const amount = kind === 'salur' ? (money.find((item) => item.nilai !== null)?.nilai ?? null) : null;
  const verdicts = nilaiPerNomor(butir, konteks, parser);
  for (const [no, putusan] of [...verdicts].sort((a, b) => a[0] - b[0])) {
    isi.rows.push(barisTiket(no, putusan, amount));
    if (putusan.reject) rejects.push({ code: putusan.reject, row: no });
  }
  return { isi, rejects, warnings: [], semua: nilaiSemua?.status ?? null };
}

const SEMUA: ReadonlySet<string> = new Set(['semua', 'semuanya', 'seluruh', 'seluruhnya', 'samuaan', 'barataan']);
const SISANYA: ReadonlySet<string> = new Set(['sisanya', 'selebihnya', 'lainnya', 'selainnya', 'sisa']);
const KECUALI: ReadonlySet<string> = new Set(['kecuali', 'terkecuali', 'kec', 'kecamatan', 'selain', 'kcuali']);

/** `semua layak [kecuali …]` in front, or `…, sisanya layak` at the end: the words, with their place. */
function readSemua(tokens: readonly Token[]): { ucapan: Token[]; start: number; end: number } | null {
  const front = tokens.findIndex((token) => token.isNumber);
  const ahead = front < 0 ? tokens : tokens.slice(0, front);
  if (ahead.some((token) => SEMUA.has(token.word) || SEMUA.has(token.low))) {
    const cut = ahead.findIndex((token) => KECUALI.has(token.word) || KECUALI.has(token.low));
    return spanOf(cut < 0 ? ahead : ahead.slice(0, cut));
  }
  const last = tokens.findLastIndex((token) => token.isNumber);
  const rest = tokens.findIndex((token, i) => i > last && SISANYA.has(token.low));
  return rest < 0 ? null : spanOf(tokens.slice(rest));
}

function spanOf(list: readonly Token[]): { ucapan: Token[]; start: number; end: number } | null {
  if (list.length < 2) return null;
  const ucapan = list.filter((token) => !SEMUA.has(token.word) && !SEMUA.has(token.low) && !SISANYA.has(token.low));
  return ucapan.length === 0 ? null : { ucapan, start: list[0]!.start, end: list.at(-1)!.end };
}

/** `tersalur 20 kpm, belum 2`: counts, not numbers of rows. */
function isHitungan(bacaan: Bacaan, kind: ReportKind, tokens: readonly Token[]): boolean {
  if (kind !== 'salur') return false;
  const list = findHitungan(bacaan, tokens);
  const numbers = tokens.filter((token) => token.isNumber).length;
  const hasUnit = tokens.some(
    (token, i) => token.isNumber && ['kpm', 'orang', 'paket'].includes(tokens[i + 1]?.word ?? ''),
  );
  const startsWord = tokens.length > 0 && !tokens[0]!.isNumber;
  return (
    list.length > 0 &&
    list.length === numbers &&
    (hasUnit ||
      list.some((item) => item.kunci === 'sasaran') ||
      (startsWord &&
        list.length >= 2 &&
        list[0]!.kunci === 'tersalur' &&
        !/[,;-]\s*\d+\s*[,-]/.test(bacaan.low.slice(tokens[0]!.start))))
  );
}

function nilaiPerNomor(butirList: readonly Butir[], konteks: KonteksBaris, parser: ReportParser): Map<number, Putusan> {
  const byNo = new Map<number, Putusan>();
  for (const butir of butirList) {
    const alasanList = konteks.bacaan.kamus.alasan.findAll(butir.tokens);
    // `tidak` in `data tidak padan` is no verdict
    const isSendiri = (token: Token) =>
      !alasanList.some((hit) => hit.to - hit.from > 1 && butir.tokens.slice(hit.from, hit.to).includes(token));
    const nilai = parser.nilai({ tokens: butir.tokens, bagian: null, isSendiri }, konteks);
    for (const no of butir.nomorList) {
      const before = byNo.get(no);
      const next: Putusan = { ...nilai, isRentang: butir.isRentang };
      if (before === undefined) byNo.set(no, next);
      else byNo.set(no, gabung(before, next));
    }
  }
  return byNo;
}

/** A single number is an exception in a range; two single verdicts that differ contradict each other. */
function gabung(before: Putusan, next: Putusan): Putusan {
  if (before.isRentang !== next.isRentang) return before.isRentang ? next : before;
  const isSame = before.status === next.status && before.alasan === next.alasan;
  if (isSame) return before;
  if (before.isRentang && next.isRentang) return next;
  return { status: null, alasan: null, reject: 'STATUS_BERTENTANGAN', isRentang: false };
}

function barisTiket(no: number, putusan: Putusan, jumlahRupiah: number | null): Baris {
  return {
    no,
    nama: null,
    nik: null,
    kk: null,
    alamat: null,
    rt: null,
    rw: null,
    kategori: null,
    jumlahRupiah,
    status: putusan.status,
    alasan: putusan.alasan,
  };
}
