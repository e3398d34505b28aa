/** Single changes in a correction: `baris 2 NIK seharusnya …`, `RT 002 menjadi RT 004`, `Tersalur : 11`. */
import { findPeriode } from '../domain/periode.ts';
import { findNominal } from '../domain/rupiah.ts';
import { findHariRelatif, findTanggal } from '../domain/tanggal.ts';
import type { Perubahan } from '../domain/uraian.ts';
import { rapikanNama } from './baris/nama.ts';
import type { Bacaan } from './bacaan.ts';
import { findDesaDekat } from '../domain/desa.ts';
import { findHitungan } from './hitung.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';
import { findTiket } from './tiket.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';

export interface PerubahanOptions {
  /** a short reply: programme, desa and date may stand alone */
  isPendek: boolean;
}

const BARIS = /(?:^|[^a-z])(?:no|nomor|nmr|baris|urutan|no urut|nomor urut)\.? ?(?:urut ?)?(\d{1,3})(?![\d/-])/g;
const NAMA_BARU = /(?:nama(?:nya)?|an\.?|a\.n\.?)[ :]+(?:(?:yang|yg) (?:benar|betul)|seharusnya|harusnya|jadi|menjadi|diganti|ganti|adalah|yg di kk|:| )*/;
const BUKAN = /(?:nama(?:nya)?[ :]*)?(?:bkn|bukan|salah|dari)\s+([\p{L}'. ]+?)\s*,?\s*(?:tp|tapi|tetapi|melainkan|yg benar|yang benar|seharusnya|harusnya|jadi|menjadi|->|→|=>)\s*:?\s*([\p{L}'. ]+)/iu;
const RT = /r\.?([tw])\.?[ :.]*(\d{1,3})(?:[^\d\n]{0,24}?(?:menjadi|jadi|jd|->|→|=>|ke|seharusnya|diganti|ganti|yang benar|yg benar)[ :]*(?:r\.?[tw]\.?[ :.]*)?(\d{1,3}))?/g;
const pad = (value: string) => value.padStart(3, '0');

const ubah = (no: number | null, nama: string | null, kolom: string, baru: string | number | null, lama: string | number | null = null): Perubahan => ({ no, nama, kolom, lama, baru });

/** Row number that stands nearest before a position. */
function nomorSebelum(rows: readonly { no: number; at: number }[], position: number): number | null {
  let no: number | null = rows.length === 1 ? rows[0]!.no : null;
  for (const row of rows) if (row.at <= position) no = row.no;
  return no;
}

/** All changes that a message asks for. */
export function readPerubahan(bacaan: Bacaan, options: PerubahanOptions): Perubahan[] {
  const tiket = findTiket(bacaan.low);
  const low = tiket ? bacaan.low.slice(0, tiket.start) + ' '.repeat(tiket.end - tiket.start) + bacaan.low.slice(tiket.end) : bacaan.low;
  const rows = [...low.matchAll(BARIS)].map((match) => ({ no: Number(match[1]), at: match.index }));
  const list: Perubahan[] = [];
  addNomor(bacaan, rows, list);
  addNama(bacaan, low, rows, list);
  for (const match of low.matchAll(RT)) {
    const kolom = match[1] === 't' ? 'rt' : 'rw';
    list.push(ubah(nomorSebelum(rows, match.index), null, kolom, pad(match[3] ?? match[2]!), match[3] === undefined ? null : pad(match[2]!)));
  }
  if (rows.length > 0) addStatus(bacaan, rows, list);
  addUang(low, rows, list);
  if (rows.length === 0 && list.every((item) => item.kolom !== 'nik' && item.kolom !== 'kk')) addHitungan(bacaan, list);
  addKepala(bacaan, low, options, list);
  return list;
}

function addNomor(bacaan: Bacaan, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const ids = bacaan.identitas.flat();
  ids.forEach((id, i) => {
    const kolom = id.jenis ?? 'nik';
    const next = ids[i + 1];
    const isOld = next !== undefined && (next.jenis === null || next.jenis === kolom) && /menjadi|jadi|seharusnya|ganti|->|→|yang benar|yg benar/.test(bacaan.low.slice(id.end, next.angkaStart));
    if (isOld) {
      next.jenis = kolom;
      list.push(ubah(nomorSebelum(rows, id.start), null, kolom, next.raw, id.raw));
      ids.splice(i + 1, 1);
      return;
    }
    list.push(ubah(nomorSebelum(rows, id.start), rows.length > 0 ? null : namaDekat(bacaan, id.start), kolom, id.raw));
  });
}

/** `menyusul nik Kamalianti usulan …`: the person whose number it is. */
function namaDekat(bacaan: Bacaan, position: number): string | null {
  const tokens = bacaan.lines.flatMap((line) => line.tokens).filter((token) => token.end <= position);
  let best: string | null = null;
  for (let i = 0; i < tokens.length; i++) {
    let to = i;
    const isUpper = (k: number) => bacaan.text[tokens[k]!.start] !== bacaan.low[tokens[k]!.start];
    while (to < tokens.length && isUpper(to) && isOrang(bacaan, tokens, to)) to++;
    if (to > i) {
      best = bacaan.text.slice(tokens[i]!.start, tokens[to - 1]!.end);
      i = to;
    }
  }
  return best;
}

function isOrang(bacaan: Bacaan, tokens: Bacaan['lines'][number]['tokens'], index: number): boolean {
  const token = tokens[index]!;
  if (token.isNumber || token.isSign || BUKAN_NAMA.has(token.word) || jenisTable.matchAt(tokens, index) || bacaan.kamus.program.matchAt(tokens, index)) return false;
  return !/^(?:koreksi|ralat|revisi|perbaikan|menyusul|susulan|seharusnya|benar|salah|baris|mohon|maaf)$/.test(token.low) && token.low.length > 1;
}

function addNama(bacaan: Bacaan, low: string, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const pair = BUKAN.exec(bacaan.text);
  if (pair && /nama/.test(low)) {
    const lama = rapikanNama(pair[1]!)?.nama ?? null;
    const baru = rapikanNama(pair[2]!.replace(/\s+(?:nik|kk|rt|ttp|tetap|trims|terima).*$/i, ''))?.nama ?? null;
    list.push(ubah(nomorSebelum(rows, pair.index), rows.length > 0 ? null : lama, 'nama', baru, lama));
    return;
  }
  const label = NAMA_BARU.exec(low);
  if (!label || rows.length === 0) return;
  const written = /^[\p{L}'. ]+/u.exec(bacaan.text.slice(label.index + label[0].length))?.[0] ?? '';
  const words = written.split(/\s+/).filter((word) => word !== '' && !BUKAN_NAMA.has(word.toLowerCase()));
  if (words.length > 0 && words.length < 6) list.push(ubah(nomorSebelum(rows, label.index), null, 'nama', words.join(' ')));
}

function addStatus(bacaan: Bacaan, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const tokens = bacaan.lines.flatMap((line) => line.tokens).filter((token) => token.low.length > 1 || token.isSign);
  const hits = [...verifikasiTable.findAll(tokens), ...salurTable.findAll(tokens)].filter((hit) => /layak|cek|tersalur|diwakilkan|belum|gagal/.test(tokens.slice(hit.from, hit.to).map((token) => token.word).join(' ')));
  const hit = hits.at(-1);
  if (hit && tokens[hit.from]!.start > rows[0]!.at) list.push(ubah(nomorSebelum(rows, tokens[hit.from]!.start), null, 'status', hit.value));
  const alasan = bacaan.kamus.alasan.findAll(tokens).find((item) => item.value !== '');
  if (alasan) list.push(ubah(nomorSebelum(rows, tokens[alasan.from]!.start), null, 'alasan', alasan.value));
}

function addUang(low: string, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const found = findNominal(low.replace(/\d{13,}/g, (digits) => '#'.repeat(digits.length)));
  const last = found.at(-1);
  if (last === undefined || last.nilai === null) return;
  const first = found.length > 1 ? found[0]!.nilai : null;
  const kolom = rows.length > 0 ? 'jumlah_rupiah' : /total|jumlah/.test(low.slice(0, last.start)) ? 'total_rupiah' : 'per_kpm_rupiah';
  list.push(ubah(nomorSebelum(rows, last.start), null, kolom, last.nilai, first));
}

function addHitungan(bacaan: Bacaan, list: Perubahan[]): void {
  const dates = findTanggal(bacaan.low, bacaan.sentOn);
  for (const line of bacaan.lines) {
    const tokens = line.tokens.filter((token) => !dates.some((date) => token.start < date.end && token.end > date.start));
    for (const item of findHitungan(bacaan, tokens)) {
      const behind = /^\s*(?:menjadi|jadi|jd|->|→|=>|seharusnya|harusnya)\s*(\d{1,6})/.exec(bacaan.low.slice(item.end, item.end + 24));
      const lama = behind ? item.nilai : null;
      const isOldFirst = /(?:bukan|bkn)/.test(bacaan.low.slice(item.start, item.end));
      if (item.nilai !== null && !isOldFirst) list.push(ubah(null, null, item.kunci, behind ? Number(behind[1]) : item.nilai, lama));
    }
  }
}

/** Programme, desa, date and period of the head, where the reply states one. */
function addKepala(bacaan: Bacaan, low: string, { isPendek }: PerubahanOptions, list: Perubahan[]): void {
  const tokens = bacaan.lines.flatMap((line) => line.tokens);
  const isKoreksiProgram = isPendek || /program|bantuan(?:nya)?\s*(?:seharusnya|menjadi|jadi|:|yang benar)/.test(low);
  const program = bacaan.kamus.program.findAll(tokens).at(-1);
  if (program && isKoreksiProgram && list.length === 0 && tokens.length <= 14) list.push(ubah(null, null, 'program', program.value.kode));
  addDesa(bacaan, low, isPendek, list);
  const isDated = isPendek || /tanggal|tgl|hari/.test(low);
  const date = isDated ? findTanggal(/^\s*\d{1,2}\/\d{1,2}\s*$/.test(low) ? `tgl ${low.trim()}` : low, bacaan.sentOn).at(-1) : undefined;
  const on = date?.on ?? (isPendek && tokens.length <= 5 ? findHariRelatif(low, bacaan.sentOn) : null);
  if (on) list.push(ubah(null, null, 'tanggal', on));
  if (!isPendek && !/periode|bulan|tahap|alokasi/.test(low)) return;
  const periode = on ? null : findPeriode(low, { sentOn: bacaan.sentOn, isBertahap: true });
  if (periode !== null && (isPendek || /periode|bulan(?:nya)? (?:seharusnya|menjadi|jadi)|tahap/.test(low))) list.push(ubah(null, null, 'periode', periode));
}

function addDesa(bacaan: Bacaan, low: string, isPendek: boolean, list: Perubahan[]): void {
  const tokens = bacaan.lines.flatMap((line) => line.tokens);
  const at = tokens.findIndex((token) => token.word === 'desa');
  const isCorrected = /desa(?:nya)?\s*(?:seharusnya|menjadi|jadi|:|yang benar|yg benar|bukan)/.test(low);
  if (!isPendek && !isCorrected) return;
  const from = at >= 0 ? at + 1 : isPendek && tokens.length <= 4 ? 0 : -1;
  if (from < 0) return;
  const hit = bacaan.kamus.desa.find(tokens, from);
  const near = hit ? { nama: hit.value.nama, kode: hit.value.kode } : at >= 0 && tokens[from] ? findDesaDekat(bacaan.text.slice(tokens[from]!.start, tokens[Math.min(from + 1, tokens.length - 1)]!.end), bacaan.reference.wilayah) : null;
  if (!near) return;
  list.push(ubah(null, null, 'desa', near.nama), ubah(null, null, 'desa_kode', near.kode));
}
