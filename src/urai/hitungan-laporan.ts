/** The totals of a report: counts and amounts from all lines that are no rows. */
import type { Problem } from '../domain/problem.ts';
import { findTanggal } from '../domain/tanggal.ts';
import { type ReportKind, TOTAL_LIST, type TotalKey, type Totals } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import { readHitungan } from './angka.ts';
import type { HitungDisebut } from './bacaan.ts';
import { type Bacaan, catat } from './bacaan.ts';
import type { Struktur } from './bentuk.ts';
import { findHitungan } from './hitung.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { isDalamDesa } from './per-desa.ts';
import { readUang } from './uang-laporan.ts';

export interface TotalTerbaca {
  totals: Totals;
  rejects: Problem[];
  /** one amount for all rows, where it is unclear */
  isNominalKabur: boolean;
}

/** The counts in the lines of the head; what belongs to one desa of several is left out. */
function hitungDi(
  bacaan: Bacaan,
  struktur: Struktur,
  kepala: readonly BagianKepala[],
  spans: readonly { start: number; end: number }[],
): HitungDisebut[] {
  const list: HitungDisebut[] = [];
  for (const part of kepala) {
    const peran = struktur.peran[part.line.index];
    if (peran === 'desa' || peran === 'bagian' || isDalamDesa(bacaan, part.line)) continue;
    if (peran === 'catatan' && part.tokens.length > 12) continue;
    const dates = findTanggal(bacaan.low.slice(part.start, part.end), bacaan.sentOn);
    const isTaken = (token: Token) =>
      spans.some((span) => token.start >= span.start && token.end <= span.end) ||
      dates.some((date) => token.start >= part.start + date.start && token.end <= part.start + date.end);
    list.push(
      ...findHitungan(
        bacaan,
        part.tokens.filter((token) => !isTaken(token)),
      ),
    );
  }
  return list;
}

/** Counts that a kind of report does not keep under that name. */
const KUNCI: Record<ReportKind, ReadonlySet<TotalKey>> = {
  usulan: new Set<TotalKey>(['jumlah', 'sasaran']),
  verifikasi: new Set<TotalKey>(['jumlah', 'layak', 'tidak_layak', 'perlu_cek', 'sasaran']),
  salur: new Set<TotalKey>(['sasaran', 'tersalur', 'diwakilkan', 'belum', 'gagal', 'proses', 'jumlah']),
  laporan: new Set(TOTAL_LIST.filter((key) => !key.endsWith('_rupiah'))),
  keluhan: new Set<TotalKey>(['jumlah']),
};

/** So much of an unclear value is repeated to the sender. */
const MAX_NILAI = 40;

/** All totals of a report, and what in them cannot be read. */
export function readTotal(
  bacaan: Bacaan,
  struktur: Struktur,
  kepala: readonly BagianKepala[],
  kind: ReportKind,
): TotalTerbaca {
  const totals: Totals = {};
  const isUang = kind === 'salur' || kind === 'laporan';
  const uang = isUang ? readUang(bacaan, kepala) : { perOrang: null, total: null, isKabur: false, spans: [] };
  const isTanpaBaris = struktur.rekaman.length === 0;
  const counts = hitungDi(bacaan, struktur, kepala, uang.spans);
  let kabur: HitungDisebut | null = null;
  for (const item of counts) {
    const kunci = kunciOf(bacaan, item, kind, isTanpaBaris && totals.tersalur === undefined);
    if (!KUNCI[kind].has(kunci)) continue;
    if (item.nilai === null) kabur ??= item;
    else totals[kunci] ??= item.nilai;
    catat(bacaan, item.start, item.end, `angka ${kunci}`);
  }
  if (totals.jumlah === undefined && !isTanpaBaris && kind !== 'laporan' && kind !== 'keluhan') {
    const announced = jumlahDiumumkan(bacaan, kepala, counts);
    if (announced !== null) totals.jumlah = announced;
  }
  if (kind === 'salur' && isTanpaBaris) jumlahJadiSasaran(totals);
  if (isTanpaBaris && uang.perOrang !== null) totals.per_kpm_rupiah = uang.perOrang;
  if (uang.total !== null) totals.total_rupiah = uang.total;
  const nilai = kabur === null ? '' : bacaan.text.slice(kabur.start, Math.min(kabur.end, kabur.start + MAX_NILAI));
  const rejects: Problem[] = kabur === null ? [] : [{ code: 'NILAI_TIDAK_JELAS', params: { nilai } }];
  return { totals, rejects, isNominalKabur: uang.isKabur };
}

/** Under which key a kind of report keeps a count. */
function kunciOf(bacaan: Bacaan, item: HitungDisebut, kind: ReportKind, isSalurTerbuka: boolean): TotalKey {
  const isOrang = kind === 'usulan' || kind === 'verifikasi';
  if (isOrang && item.kunci === 'sasaran') return 'jumlah';
  if (kind === 'usulan' && item.kunci === 'usulan') return 'jumlah';
  // who came to a distribution was served
  if (kind === 'salur' && item.kunci === 'hadir' && !/dihadiri/.test(bacaan.low.slice(item.start, item.end)))
    return 'tersalur';
  const isTersalur = kind === 'salur' && item.kunci === 'jumlah' && isSalurTerbuka && isSalurKata(bacaan, item);
  return isTersalur ? 'tersalur' : item.kunci;
}

/** In a salur without rows the sum of all is what was planned. */
function jumlahJadiSasaran(totals: Totals): void {
  if (totals.jumlah === undefined || totals.sasaran !== undefined || totals.tersalur === undefined) return;
  totals.sasaran = totals.jumlah;
  delete totals.jumlah;
}

const DIUMUMKAN =
  /(?<![\d.,/-])(\d{1,4}|satu|dua|tiga|talu|empat|ampat|lima|enam|tujuh|delapan|sembilan|sepuluh) ?(?:orang|org|urang|kpm|ikung|jiwa|warga|penerima|nama|lansia|kk|calon|anggota|unit)(?![a-z])/;

/** `(5 orang)` in the heading, `barataan talu ikung` below: how many rows the sender means to bring. */
function jumlahDiumumkan(
  bacaan: Bacaan,
  kepala: readonly BagianKepala[],
  spans: readonly { start: number; end: number }[],
): number | null {
  for (const part of kepala) {
    const low = bacaan.low.slice(part.start, part.end);
    const match = DIUMUMKAN.exec(low);
    if (
      !match ||
      spans.some(
        (span) => span.start < part.start + match.index + match[0].length && part.start + match.index < span.end,
      )
    )
      continue;
    const isSum =
      !part.isCatatan ||
      /(?:semua|barataan|sekian|total|jumlah|jml|demikian)/.test(low) ||
      low.trim().length <= match[0].length + 4;
    const first = bacaan.tokens.find((token) => token.start === part.start + match.index);
    const value = first ? readHitungan(bacaan.low, [first], 0)?.nilai : null;
    if (isSum && value != null) return value;
  }
  return null;
}

/** `sudah disalurkan … sebanyak 7 paket`: the number is what was handed over. */
function isSalurKata(bacaan: Bacaan, item: HitungDisebut): boolean {
  return (
    /sebanyak|sejumlah/.test(bacaan.low.slice(item.start, item.end)) &&
    /salur|bagi|serah|cair|bayar/.test(bacaan.low.slice(Math.max(0, item.start - 90), item.start))
  );
}
