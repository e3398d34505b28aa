/** Changes to single rows: numbers, names, verdicts, amounts. */
import { findNominal } from '../domain/rupiah.ts';
import type { Perubahan } from '../domain/uraian.ts';
import type { Bacaan } from './bacaan.ts';
import { rapikanNama } from './baris/potong-nama.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';

const NAMA_BARU =
  /(?:nama(?:nya)?|an\.?|a\.n\.?)[ :]+(?:(?:yang|yg) (?:benar|betul)|seharusnya|harusnya|jadi|menjadi|diganti|ganti|adalah|yg di kk|:| )*/;

const BUKAN =
  /(?:nama(?:nya)?[ :]*)?(?:bkn|bukan|salah|dari)\s+([\p{L}'. ]+?)\s*,?\s*(?:tp|tapi|tetapi|melainkan|yg benar|yang benar|seharusnya|harusnya|jadi|menjadi|->|→|=>)\s*:?\s*([\p{L}'. ]+)/iu;

export const ubah = (
  no: number | null,
  nama: string | null,
  kolom: string,
  baru: string | number | null,
  lama: string | number | null = null,
): Perubahan => ({ no, nama, kolom, lama, baru });

/** Row number that stands nearest before a position. */
export function nomorSebelum(rows: readonly { no: number; at: number }[], position: number): number | null {
  let no: number | null = rows.length === 1 ? rows[0]!.no : null;
  for (const row of rows) if (row.at <= position) no = row.no;
  return no;
}

export function addNomor(bacaan: Bacaan, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const ids = bacaan.identitas.flat();
  ids.forEach((id, i) => {
    const kolom = id.jenis ?? 'nik';
    const next = ids[i + 1];
    const isOld =
      next !== undefined &&
      (next.jenis === null || next.jenis === kolom) &&
      /menjadi|jadi|seharusnya|ganti|->|→|yang benar|yg benar/.test(bacaan.low.slice(id.end, next.angkaStart));
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
  const tokens = bacaan.tokens.filter((token) => token.end <= position);
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
  if (
    token.isNumber ||
    token.isSign ||
    BUKAN_NAMA.has(token.word) ||
    jenisTable.matchAt(tokens, index) ||
    bacaan.kamus.program.matchAt(tokens, index)
  )
    return false;
  return (
    !/^(?:koreksi|ralat|revisi|perbaikan|menyusul|susulan|seharusnya|benar|salah|baris|mohon|maaf)$/.test(token.low) &&
    token.low.length > 1
  );
}

export function addNama(
  bacaan: Bacaan,
  low: string,
  rows: readonly { no: number; at: number }[],
  list: Perubahan[],
): void {
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
  if (words.length > 0 && words.length < 6)
    list.push(ubah(nomorSebelum(rows, label.index), null, 'nama', words.join(' ')));
}

export function addStatus(bacaan: Bacaan, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const tokens = bacaan.tokens.filter((token) => token.low.length > 1 || token.isSign);
  const hits = [...verifikasiTable.findAll(tokens), ...salurTable.findAll(tokens)].filter((hit) =>
    /layak|cek|tersalur|diwakilkan|belum|gagal/.test(
      tokens
        .slice(hit.from, hit.to)
        .map((token) => token.word)
        .join(' '),
    ),
  );
  const hit = hits.at(-1);
  if (hit && tokens[hit.from]!.start > rows[0]!.at)
    list.push(ubah(nomorSebelum(rows, tokens[hit.from]!.start), null, 'status', hit.value));
  const alasan = bacaan.kamus.alasan.findAll(tokens).find((item) => item.value !== '');
  if (alasan) list.push(ubah(nomorSebelum(rows, tokens[alasan.from]!.start), null, 'alasan', alasan.value));
}

export function addUang(low: string, rows: readonly { no: number; at: number }[], list: Perubahan[]): void {
  const found = findNominal(low.replace(/\d{13,}/g, (digits) => '#'.repeat(digits.length)));
  const last = found.at(-1);
  if (last === undefined || last.nilai === null) return;
  const first = found.length > 1 ? found[0]!.nilai : null;
  const kolom =
    rows.length > 0
      ? 'jumlah_rupiah'
      : /total|jumlah/.test(low.slice(0, last.start))
        ? 'total_rupiah'
        : 'per_kpm_rupiah';
  list.push(ubah(nomorSebelum(rows, last.start), null, kolom, last.nilai, first));
}
