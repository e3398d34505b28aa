/** Changes to single rows: numbers, names, verdicts, amounts. */
import { findNominal } from '../domain/rupiah.ts';
import type { Perubahan } from '../domain/uraian.ts';
import type { Bacaan } from './bacaan.ts';
import { rapikanNama } from './baris/potong-nama.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';

const NAMA_BARU =
  /(?:^|[^a-z])nama(?:nya)?[ :]+(?:(?:baris|no|nomor|nmr)\.? ?\d{1,3}[ :]+)?(?:(?:yang|yg) (?:benar|bnr|betul|btl)|seharusnya|harusnya|jadi|menjadi|diganti|ganti|adalah|yg di kk|:| )*/;

/** `nama Tumini jadi Tumini Wahyuningrum` */
const GANTI_NAMA =
  /nama(?:nya)?[ :]+(?:(?:baris|no|nomor|nmr)\.? ?\d{1,3}[ :]+)?([\p{L}'. ]+?)\s*,?\s*(?:seharusnya|harusnya|jadi|menjadi|diganti|->|→|=>)\s*:?\s*([\p{L}'. ]+)/iu;

const BUKAN =
  /(?:nama(?:nya)?[ :]*)?(?:bkn|bukan|salah|dari)\s+([\p{L}'. ]+?)\s*,?\s*(?:tp|tapi|tetapi|melainkan|(?:yg|yang) (?:benar|bnr|bujur)|seharusnya|harusnya|jadi|menjadi|->|→|=>)\s*:?\s*([\p{L}'. ]+)/iu;

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

/** `nik Siti Aminah yang benar 6311…`, however the name is written. */
const NAMA_DI_NIK =
  /(?:^|[^a-z])(?:nik|kk)(?:nya)?[ :]+(?:(?:an|atas nama)\.? )?([a-z'. ]{3,60}?)(?:[ ,:]+(?:(?:yang|yg) (?:benar|bnr|betul|btl|bujur)|seharusnya|harusnya|menjadi|jadi|jd|ganti|diganti|adalah))?[ :=,]*$/;

/** `menyusul nik Kamalianti usulan …`: the person whose number it is. */
function namaDekat(bacaan: Bacaan, position: number): string | null {
  const labelled = NAMA_DI_NIK.exec(bacaan.low.slice(0, position));
  if (labelled) {
    const start = labelled.index + labelled[0].indexOf(labelled[1]!, 3);
    const nama = namaDi(bacaan.text.slice(start, start + labelled[1]!.length));
    if (nama !== null) return nama;
  }
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
  const pair = BUKAN.exec(bacaan.text) ?? GANTI_NAMA.exec(bacaan.text);
  if (pair && /nama/.test(low)) {
    const lama = rapikanNama(pair[1]!)?.nama ?? null;
    const baru = rapikanNama(pair[2]!.replace(/\s+(?:nik|kk|rt|ttp|tetap|trims|terima).*$/i, ''))?.nama ?? null;
    if (lama !== null && baru !== null && !BUKAN_NAMA.has(lama.toLowerCase())) {
      list.push(ubah(nomorSebelum(rows, pair.index), rows.length > 0 ? null : lama, 'nama', baru, lama));
      return;
    }
  }
  const label = NAMA_BARU.exec(low);
  if (!label || rows.length === 0) return;
  const nama = namaDi(bacaan.text.slice(label.index + label[0].length));
  // a number between label and name is the row
  if (nama !== null) list.push(ubah(nomorSebelum(rows, label.index + label[0].length), null, 'nama', nama));
}

/** The words of a name up to the first that no name holds; null = none, or far too many. */
function namaDi(text: string): string | null {
  const words = (/^[\p{L}'. ]+/u.exec(text)?.[0] ?? '').split(/\s+/).filter((word) => word !== '');
  const end = words.findIndex((word) => BUKAN_NAMA.has(word.toLowerCase()) || KATA_UBAH.has(word.toLowerCase()));
  const taken = end < 0 ? words : words.slice(0, end);
  return taken.length > 0 && taken.length < 6 ? taken.join(' ') : null;
}

/** Words of a correction that stand where a name could. */
const KATA_UBAH: ReadonlySet<string> = new Set(
  'baris no nomor urut urutan nmr alasan status kategori jumlah pindah meninggal salah keliru tetap ttp benar seharusnya bukan ganti diganti ubah rt rw desa tanggal'.split(
    ' ',
  ),
);

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
