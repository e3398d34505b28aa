/** The counts of a report: `Sasaran : 25`, `tersalur 31 KPM dari 31`, `7 paket dr 8 sasaran, 1 org blm`. */
import { findNominal } from '../domain/rupiah.ts';
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import { readHitungan } from './angka.ts';
import type { Bacaan } from './bacaan.ts';
import { hitungTable, type KunciHitung, nihilTable, satuanTable } from './kosakata/hitungan.ts';
import { isKataNama } from './nama.ts';

export interface HitungDisebut {
  kunci: KunciHitung;
  /** null = stated, but unreadable */
  nilai: number | null;
  start: number;
  end: number;
}

const PENGISI: ReadonlySet<string> = new Set(['sebanyak', 'ada', 'adalah', 'baru', 'nya', 'hanya', 'total', 'kpm', 'yang', 'orang', 'sebesar', 'jumlah', 'sekitar', 'yaitu', 'penerima', 'paket', 'kepada', 'untuk', 'semua', 'sejumlah', 'saja', 'masih', 'warga', 'sementara', 'per', 'dari', 'data', 'desa', '=', 'calon', 'berjumlah']);
const MAX_PENGISI = 3;
const LAMA: ReadonlySet<string> = new Set(['kali', 'x', 'hari', 'bulan', 'tahun', 'jam', 'menit', 'minggu', 'kg', 'kilo', 'persen', 'tahap', 'km', 'meter', 'malam', 'semester']);
const WAKTU = /(?:^|[^a-z])(?:tahap|thp|tw|triwulan|minggu|mgg|rt|rw|jam|pukul|pkl|tgl|tanggal|bulan|bln|tahun|thn|ta|no|nomor|desil|ke|modul|kelas|umur|usia|rp)[ .:-]*$/;

interface Item {
  kind: 'label' | 'nilai' | 'satuan' | 'lain';
  kunci?: KunciHitung;
  nilai?: number | null;
  isNihil?: boolean;
  from: number;
  to: number;
  used?: boolean;
}

/** Cuts tokens into labels, values, units and other words. */
function itemsOf(bacaan: Bacaan, tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const label = hitungTable.matchAt(tokens, i);
    const value = label ? null : readHitungan(bacaan.low, tokens, i);
    const isTime = value !== null && (isTahun(tokens, i, value.to) || WAKTU.test(bacaan.low.slice(Math.max(0, tokens[i]!.start - 12), tokens[i]!.start)));
    const nil = label || value ? null : nihilTable.matchAt(tokens, i);
    const unit = label || value || nil ? null : satuanTable.matchAt(tokens, i);
    const to = label?.to ?? value?.to ?? nil?.to ?? unit?.to ?? i + 1;
    if (label) items.push({ kind: 'label', kunci: label.value, from: i, to });
    else if (value && !isTime) items.push({ kind: 'nilai', nilai: value.nilai, from: i, to });
    else if (nil) items.push({ kind: 'nilai', nilai: 0, isNihil: true, from: i, to });
    else items.push({ kind: unit ? 'satuan' : 'lain', from: i, to });
    i = to;
  }
  return items;
}

/** A year, or a number of times and days: no count of persons. */
function isTahun(tokens: readonly Token[], from: number, to: number): boolean {
  return /^20[12]\d$/.test(tokens[from]!.low) || LAMA.has(tokens[to]?.word ?? '');
}

/** A dash or nothing but a colon behind a label: `Blm = -`. */
function isDash(bacaan: Bacaan, tokens: readonly Token[], item: Item, next: Item | undefined): boolean {
  const from = tokens[item.to - 1]!.end;
  const newline = bacaan.low.indexOf('\n', from);
  const end = next ? tokens[next.from]!.start : newline < 0 ? bacaan.low.length : newline;
  return /^\s*[:=]\s*-+\s*(?:$|[,;\n])/.test(bacaan.low.slice(from, Math.min(end, from + 12)));
}

function labelBefore(tokens: readonly Token[], items: readonly Item[], index: number): Item | null {
  for (let k = index - 1, skipped = 0; k >= 0; k--, skipped++) {
    const item = items[k]!;
    if (item.kind === 'label') return item.used ? null : item;
    const isFiller = item.kind !== 'nilai' && tokens.slice(item.from, item.to).every((token) => PENGISI.has(token.word));
    if (!isFiller || skipped >= MAX_PENGISI) return null;
  }
  return null;
}

function labelBehind(tokens: readonly Token[], items: readonly Item[], index: number): Item | null {
  for (let k = index + 1, skipped = 0; k < items.length; k++, skipped++) {
    const item = items[k]!;
    if (item.kind === 'label') return item;
    const isFiller = item.kind === 'satuan' || (item.kind === 'lain' && tokens.slice(item.from, item.to).every((token) => PENGISI.has(token.word) || token.word === 'dan' || token.word === 'sudah'));
    if (!isFiller || skipped >= MAX_PENGISI) return null;
  }
  return null;
}

const UMUM: ReadonlySet<KunciHitung> = new Set<KunciHitung>(['jumlah', 'sasaran']);

/** The counts that a run of tokens states, from left to right. */
export function findHitungan(bacaan: Bacaan, tokens: readonly Token[]): HitungDisebut[] {
  const items = itemsOf(bacaan, tokens);
  const list: HitungDisebut[] = [];
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (item.kind === 'label' && isDash(bacaan, tokens, item, next)) {
      item.used = true;
      list.push({ kunci: item.kunci!, nilai: 0, start: tokens[item.from]!.start, end: tokens[item.to - 1]!.end });
    }
    if (item.kind !== 'nilai') return;
    let label = labelBefore(tokens, items, i);
    const behind = item.isNihil ? null : labelBehind(tokens, items, i);
    const isBetterBehind = label !== null && behind !== null && UMUM.has(label.kunci!) && !UMUM.has(behind.kunci!) && !isColon(bacaan, tokens, behind);
    if (isBetterBehind) label!.used = true;
    if (label === null || isBetterBehind) label = behind ?? label;
    if (label === null || (item.nilai === null && label === behind)) return;
    label.used = true;
    const first = tokens[Math.min(label.from, item.from)]!;
    list.push({ kunci: label.kunci!, nilai: item.nilai ?? null, start: first.start, end: tokens[Math.max(label.to, item.to) - 1]!.end });
  });
  addDari(bacaan, tokens, list);
  return list;
}

function isColon(bacaan: Bacaan, tokens: readonly Token[], item: Item): boolean {
  return /^\s*[:=]/.test(bacaan.low.slice(tokens[item.to - 1]!.end, tokens[item.to - 1]!.end + 3)) || tokens[item.to]?.isNumber === true;
}

/** `tersalur 31 KPM dari 31`, `45/47`: the number behind is the target. */
function addDari(bacaan: Bacaan, tokens: readonly Token[], list: HitungDisebut[]): void {
  if (!list.some(({ kunci }) => kunci === 'tersalur' || kunci === 'jumlah') || list.some(({ kunci }) => kunci === 'sasaran')) return;
  const index = tokens.findIndex((token, i) => token.word === 'dari' && (tokens[i + 1]?.isNumber || (PENGISI.has(tokens[i + 1]?.word ?? '') && tokens[i + 2]?.isNumber)));
  if (index >= 0) {
    const at = tokens[index + 1]!.isNumber ? index + 1 : index + 2;
    const value = readHitungan(bacaan.low, tokens, at);
    if (value?.nilai != null) list.push({ kunci: 'sasaran', nilai: value.nilai, start: tokens[index]!.start, end: tokens[at]!.end });
    return;
  }
  for (const item of list) {
    if (item.kunci !== 'tersalur') continue;
    const match = /^\s*\/\s*(\d{1,5})(?![\d/])/.exec(bacaan.low.slice(item.end, item.end + 10));
    if (match) list.push({ kunci: 'sasaran', nilai: Number(match[1]), start: item.end, end: item.end + match[0].length });
  }
}

/** Is the line nothing but counts? */
export function isBarisHitung(bacaan: Bacaan, line: Line): boolean {
  const low = bacaan.low.slice(line.body, line.end);
  if (!/[\d-]|nihil|tidak ada|tdk|kosong|kadada|nol|sebelas|puluhan|sepuluh/.test(low)) return false;
  const { tokens } = line;
  if (tokens.length === 0 || tokens.length > 40 || !hitungTable.has(tokens, 0, Math.min(tokens.length, 12))) return false;
  const money = /rp|@|jt|juta|rb|ribu|\d[.,]\d{3}/.test(low) ? findNominal(low) : [];
  const list = findHitungan(bacaan, tokens.filter((token) => !money.some((item) => token.start < line.body + item.end && token.end > line.body + item.start)));
  if (list.length === 0) return false;
  const rest = tokens.filter((token) => !token.isSign && !list.some((item) => token.start >= item.start && token.end <= item.end));
  const names = rest.filter((token) => isKataNama(token) && satuanTable.matchAt([token], 0) === null && hitungTable.matchAt([token], 0) === null);
  const isFirst = list[0]!.start <= (tokens.find((token) => !token.isSign)?.start ?? 0) + 24;
  return line.mark?.no != null ? names.length === 0 && isFirst : isFirst && names.length <= Math.max(1, list.length);
}
