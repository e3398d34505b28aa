/** The totals of a report: counts and amounts from all lines that are no rows. */
import { findNominal } from '../domain/rupiah.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReportKind, TotalKey, Totals } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { findTanggal } from '../domain/tanggal.ts';
import { readHitungan } from './angka.ts';
import { type Bacaan, catat } from './bacaan.ts';
import { findHitungan, type HitungDisebut } from './hitung.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { isDalamDesa } from './per-desa.ts';
import type { Struktur } from './struktur.ts';

export interface TotalTerbaca {
  totals: Totals;
  rejects: Problem[];
  /** one amount for all rows, where it is unclear */
  isNominalKabur: boolean;
}

const TOTAL = /(?:total|jumlah|jml|jlh|jadi|keseluruhan|seluruhnya|semuanya|=)[^\d\n]{0,26}$/;
const BUKAN_UANG = /(?:denda|transport|dipotong|potongan|ongkos)[a-z ]{0,12}$/;

interface Uang {
  perOrang: number | null;
  total: number | null;
  isKabur: boolean;
  spans: { start: number; end: number }[];
}

/** Amounts in the head: per person, or the sum of all. */
function readUang(bacaan: Bacaan, kepala: readonly BagianKepala[]): Uang {
  const uang: Uang = { perOrang: null, total: null, isKabur: false, spans: [] };
  const lain: number[] = [];
  for (const part of kepala) {
    const low = bacaan.low.slice(part.start, part.end);
    if (!/\d|ribu|juta/.test(low)) continue;
    for (const item of findNominal(low)) {
      const before = low.slice(Math.max(0, item.start - 34), item.start);
      if (BUKAN_UANG.test(before)) continue;
      uang.spans.push({ start: part.start + item.start, end: part.start + item.end });
      catat(bacaan, part.start + item.start, part.start + item.end, 'jumlah uang');
      if (item.nilai === null) uang.isKabur = true;
      else if (item.isPerOrang) uang.perOrang = item.nilai;
      else if (TOTAL.test(before)) uang.total = item.nilai;
      else lain.push(item.nilai);
    }
  }
  if (uang.perOrang === null && lain.length > 0) uang.perOrang = lain[0]!;
  return uang;
}

/** The counts in the lines of the head; what belongs to one desa of several is left out. */
function hitungDi(bacaan: Bacaan, struktur: Struktur, kepala: readonly BagianKepala[], spans: readonly { start: number; end: number }[]): HitungDisebut[] {
  const list: HitungDisebut[] = [];
  for (const part of kepala) {
    const peran = struktur.peran[part.line.index];
    if (peran === 'desa' || peran === 'bagian' || isDalamDesa(bacaan, part.line)) continue;
    if (peran === 'catatan' && part.tokens.length > 12) continue;
    const dates = findTanggal(bacaan.low.slice(part.start, part.end), bacaan.sentOn);
    const isTaken = (token: Token) =>
      spans.some((span) => token.start >= span.start && token.end <= span.end) ||
      dates.some((date) => token.start >= part.start + date.start && token.end <= part.start + date.end);
    list.push(...findHitungan(bacaan, part.tokens.filter((token) => !isTaken(token))));
  }
  return list;
}

/** Counts that a kind of report does not keep under that name. */
const KUNCI: Record<ReportKind, ReadonlySet<TotalKey>> = {
  usulan: new Set<TotalKey>(['jumlah', 'sasaran']),
  verifikasi: new Set<TotalKey>(['jumlah', 'layak', 'tidak_layak', 'perlu_cek', 'sasaran']),
  salur: new Set<TotalKey>(['sasaran', 'tersalur', 'diwakilkan', 'belum', 'gagal', 'proses', 'jumlah']),
  laporan: new Set<TotalKey>(['sasaran', 'tersalur', 'diwakilkan', 'belum', 'gagal', 'proses', 'jumlah', 'layak', 'tidak_layak', 'perlu_cek', 'usulan', 'verifikasi', 'keluhan', 'peserta', 'hadir']),
  keluhan: new Set<TotalKey>(['jumlah']),
};

/** All totals of a report, and what in them cannot be read. */
export function readTotal(bacaan: Bacaan, struktur: Struktur, kepala: readonly BagianKepala[], kind: ReportKind): TotalTerbaca {
  const totals: Totals = {};
  const uang = kind === 'salur' || kind === 'laporan' ? readUang(bacaan, kepala) : { perOrang: null, total: null, isKabur: false, spans: [] };
  let isKabur = false;
  const spans: { start: number; end: number }[] = [];
  for (const item of hitungDi(bacaan, struktur, kepala, uang.spans)) {
    spans.push(item);
    let kunci: TotalKey = item.kunci;
    const isPersons = (kind === 'usulan' || kind === 'verifikasi') && kunci === 'sasaran';
    if (isPersons) kunci = 'jumlah';
    if (kind === 'salur' && kunci === 'jumlah' && struktur.rekaman.length === 0 && totals.tersalur === undefined && isSalurKata(bacaan, item)) kunci = 'tersalur';
    if (kind === 'usulan' && kunci === 'usulan') kunci = 'jumlah';
    if (!KUNCI[kind].has(kunci)) continue;
    if (item.nilai === null) isKabur = true;
    else totals[kunci] ??= item.nilai;
    catat(bacaan, item.start, item.end, `angka ${kunci}`);
  }
  if (totals.jumlah === undefined && struktur.rekaman.length > 0 && kind !== 'laporan' && kind !== 'keluhan') {
    const announced = jumlahDiumumkan(bacaan, kepala, spans);
    if (announced !== null) totals.jumlah = announced;
  }
  if (kind === 'salur' && totals.jumlah !== undefined && totals.sasaran === undefined && struktur.rekaman.length === 0 && totals.tersalur !== undefined) {
    totals.sasaran = totals.jumlah;
    delete totals.jumlah;
  }
  if (struktur.rekaman.length === 0 && uang.perOrang !== null) totals.per_kpm_rupiah = uang.perOrang;
  if (uang.total !== null) totals.total_rupiah = uang.total;
  return { totals, rejects: isKabur ? [{ code: 'NILAI_TIDAK_JELAS' }] : [], isNominalKabur: uang.isKabur };
}

const DIUMUMKAN = /(?<![\d.,/-])(\d{1,4}|satu|dua|tiga|talu|empat|ampat|lima|enam|tujuh|delapan|sembilan|sepuluh) ?(?:orang|org|urang|kpm|ikung|jiwa|warga|penerima|nama|lansia|kk|calon|anggota|unit)(?![a-z])/;

/** `(5 orang)` in the heading, `barataan talu ikung` below: how many rows the sender means to bring. */
function jumlahDiumumkan(bacaan: Bacaan, kepala: readonly BagianKepala[], spans: readonly { start: number; end: number }[]): number | null {
  for (const part of kepala) {
    const low = bacaan.low.slice(part.start, part.end);
    const match = DIUMUMKAN.exec(low);
    if (!match || spans.some((span) => span.start < part.start + match.index + match[0].length && part.start + match.index < span.end)) continue;
    const isSum = !part.isCatatan || /(?:semua|barataan|sekian|total|jumlah|jml|demikian)/.test(low) || low.trim().length <= match[0].length + 4;
    const first = bacaan.lines.flatMap((line) => line.tokens).find((token) => token.start === part.start + match.index);
    const value = first ? readHitungan(bacaan.low, [first], 0)?.nilai : null;
    if (isSum && value != null) return value;
  }
  return null;
}

/** `sudah disalurkan … sebanyak 7 paket`: the number is what was handed over. */
function isSalurKata(bacaan: Bacaan, item: HitungDisebut): boolean {
  return /sebanyak|sejumlah/.test(bacaan.low.slice(item.start, item.end)) && /salur|bagi|serah|cair|bayar/.test(bacaan.low.slice(Math.max(0, item.start - 90), item.start));
}

/** The one amount that holds for every row; null where none, or several, are stated. */
export function nominalBersama(bacaan: Bacaan, kepala: readonly BagianKepala[]): { nilai: number | null; isKabur: boolean } {
  const uang = readUang(bacaan, kepala);
  return { nilai: uang.perOrang, isKabur: uang.isKabur && uang.perOrang === null };
}
