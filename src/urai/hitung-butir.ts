/** The pieces of a text that counts: labels, values, units and other words. */
import type { Token } from '../text/tokens.ts';
import { readHitungan } from './angka.ts';
import type { Bacaan } from './bacaan.ts';
import { hitungTable, type KunciHitung, nihilTable, satuanTable } from './kosakata/hitungan.ts';

export const PENGISI: ReadonlySet<string> = new Set([
  'sebanyak',
  'ada',
  'adalah',
  'baru',
  'nya',
  'hanya',
  'total',
  'kpm',
  'yang',
  'orang',
  'sebesar',
  'jumlah',
  'sekitar',
  'yaitu',
  'penerima',
  'paket',
  'kepada',
  'untuk',
  'semua',
  'sejumlah',
  'saja',
  'masih',
  'warga',
  'sementara',
  'per',
  'dari',
  'data',
  'desa',
  '=',
  'calon',
  'berjumlah',
]);

const MAX_PENGISI = 3;

const LAMA: ReadonlySet<string> = new Set([
  'kali',
  'x',
  'hari',
  'bulan',
  'tahun',
  'jam',
  'menit',
  'minggu',
  'kg',
  'kilo',
  'persen',
  'tahap',
  'km',
  'meter',
  'malam',
  'semester',
]);

const WAKTU =
  /(?:^|[^a-z])(?:tahap|thp|tw|triwulan|minggu|mgg|rt|rw|jam|pukul|pkl|tgl|tanggal|bulan|bln|tahun|thn|ta|no|nomor|desil|ke|modul|kelas|umur|usia|rp)[ .:-]*$/;

export interface Item {
  kind: 'label' | 'nilai' | 'satuan' | 'lain';
  kunci?: KunciHitung;
  nilai?: number | null;
  isNihil?: boolean;
  from: number;
  to: number;
  used?: boolean;
}

/** Cuts tokens into labels, values, units and other words. */
export function itemsOf(bacaan: Bacaan, tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const label = hitungTable.matchAt(tokens, i);
    const value = label ? null : readHitungan(bacaan.low, tokens, i);
    const isTime =
      value !== null &&
      (isTahun(tokens, i, value.to) ||
        WAKTU.test(bacaan.low.slice(Math.max(0, tokens[i]!.start - 12), tokens[i]!.start)));
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
  const behind = tokens[to];
  const isNear = behind !== undefined && behind.start - tokens[to - 1]!.end < 2;
  return /^20[12]\d$/.test(tokens[from]!.low) || (isNear && LAMA.has(behind.word));
}

/** A dash or nothing but a colon behind a label: `Blm = -`. */
export function isDash(bacaan: Bacaan, tokens: readonly Token[], item: Item, next: Item | undefined): boolean {
  const from = tokens[item.to - 1]!.end;
  const newline = bacaan.low.indexOf('\n', from);
  const end = next ? tokens[next.from]!.start : newline < 0 ? bacaan.low.length : newline;
  return /^\s*[:=]\s*-+\s*(?:$|[,;\n])/.test(bacaan.low.slice(from, Math.min(end, from + 12)));
}

export function labelBefore(tokens: readonly Token[], items: readonly Item[], index: number): Item | null {
  for (let k = index - 1, skipped = 0; k >= 0; k--, skipped++) {
    const item = items[k]!;
    if (item.kind === 'label') return item.used ? null : item;
    const isFiller =
      item.kind !== 'nilai' && tokens.slice(item.from, item.to).every((token) => PENGISI.has(token.word));
    if (!isFiller || skipped >= MAX_PENGISI) return null;
  }
  return null;
}

/** Does a label have its value behind it? */
function isDiisi(items: readonly Item[], index: number): boolean {
  return items[index + 1]?.kind === 'nilai';
}

export function labelBehind(tokens: readonly Token[], items: readonly Item[], index: number): Item | null {
  for (let k = index + 1, skipped = 0; k < items.length; k++, skipped++) {
    const item = items[k]!;
    const next = items[k + 1];
    // `17 kpm cair`: the unit is what is counted, the word behind it says as what
    const isSatuan =
      skipped === 0 &&
      item.kind === 'label' &&
      item.kunci === 'sasaran' &&
      next?.kind === 'label' &&
      !isDiisi(items, k + 1);
    if (item.kind === 'label' && !isSatuan) return item;
    const isFiller =
      isSatuan ||
      item.kind === 'satuan' ||
      (item.kind === 'lain' &&
        tokens
          .slice(item.from, item.to)
          .every((token) => PENGISI.has(token.word) || token.word === 'dan' || token.word === 'sudah'));
    if (!isFiller || skipped >= MAX_PENGISI) return null;
  }
  return null;
}
