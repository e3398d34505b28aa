/** Talk, announcements, adverts, news and examples: what the bot leaves unanswered. */

import { isPeranDesa } from '../../domain/petugas.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { isLabelBaris } from '../kosakata/label.ts';
import { masalahTable } from '../kosakata/masalah.ts';
import { salamTable } from '../kosakata/obrolan.ts';
import { findPasangan } from '../kosakata/pasangan.ts';
import { beritaTable, contohTable, iklanTable, nantiTable } from '../kosakata/rute.ts';
import { labelAwal } from '../label-awal.ts';

const MEDIA =
  /^\s*[<‎[]?\s*(?:media tidak disertakan|(?:gambar|stiker|video|dokumen|audio|gif|foto|kartu kontak)[a-z ]* (?:tidak disertakan|dihilangkan)|media omitted|image omitted|pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted|terlampir: [^>]*|[\w.-]+\.(?:jpg|jpeg|png|pdf|docx?|xlsx?|mp4|opus|webp|vcf) ?(?:\(file terlampir\))?|panggilan (?:suara|video) tak terjawab|menunggu pesan ini.*|lokasi(?: terkini)?: ?https?:.*|null)\s*[>\]]?\s*$/;
const TAUTAN = /https?:\/\/|www\.|bit\.ly|\.example|t\.me\/|wa\.me\//;
const TITIK_ISI = /^[\s._-]*$/;

/** Only a media line, a deleted message, or nothing at all? */
export function isMedia(bacaan: Bacaan): boolean {
  return bacaan.lines.every((line) => MEDIA.test(bacaan.low.slice(line.start, line.end)));
}

const allTokens = (bacaan: Bacaan) => bacaan.tokens;

/** Advert, hoax or forwarded news. */
export function isIklanAtauBerita(bacaan: Bacaan): boolean {
  if (bacaan.hasNomor) return false;
  const tokens = allTokens(bacaan);
  const first = bacaan.lines[0]!;
  const isForwarded =
    /^(?:diteruskan|forwarded|⏩|↪|fwd|fw:|copas)/.test(bacaan.low.slice(first.body, first.end)) &&
    first.tokens.length <= 4;
  if (isForwarded || TAUTAN.test(bacaan.low)) return true;
  const adverts = iklanTable.findAll(tokens).length;
  const news = new Set(beritaTable.findAll(tokens).map((hit) => tokens[hit.from]!.word)).size;
  if (adverts >= 2 || news >= 3) return true;
  const isBig = /(?:\d+[.,]\d+|\d+) ?(?:juta|ribu) kpm|triliun|miliar|\d ?persen|\d ?%/.test(bacaan.low);
  return (
    (news >= 1 && isBig && !bacaan.kamus.desa.has(tokens)) ||
    (adverts >= 1 && /08\d{2}[- ]?\d{3,4}|\d ?(?:rb|jt|juta|ribu)\b/.test(bacaan.low) && !jenisTable.has(tokens))
  );
}

export interface Templat {
  /** labels without a value */
  kosong: number;
  terisi: number;
}

/** Fields of a form: how many are blank, how many filled in. */
export function hitungTemplat(bacaan: Bacaan): Templat {
  const result: Templat = { kosong: 0, terisi: 0 };
  bacaan.lines.forEach((line, i) => {
    const label = labelAwal(bacaan, line);
    if (!label) return;
    const next = bacaan.lines[i + 1];
    const isNextValue =
      !label.isIsi &&
      next !== undefined &&
      next.mark === null &&
      labelAwal(bacaan, next) === null &&
      isLabelBaris(label.label) &&
      !label.isTitik;
    const value = bacaan.low
      .slice(label.isi, line.end)
      .replace(/\([^)]*\)/g, '')
      .replace(/\b(?:isi|nama desa|namadesa|dd\/mm\/yyyy|tgl\/bln\/thn|16 (?:angka|digit)|xxx+|…+)\b/g, '');
    if ((TITIK_ISI.test(value) || /^[\s.…_x]*$/.test(value)) && !isNextValue)
      result.kosong += label.isTitik || /[:=]/.test(bacaan.low.slice(line.start, line.end)) ? 1 : 0;
    else result.terisi++;
  });
  if (result.kosong === 0) result.kosong = inlineBlanks(bacaan);
  return result;
}

/** `Nama: NIK: KK: RT:` on one line. */
function inlineBlanks(bacaan: Bacaan): number {
  return (
    bacaan.low.match(
      /(?:nama|nik|kk|rt\/rw|alamat|status|alasan|desa|program|tanggal)\s*[:=]\s*[._]*\s*(?=(?:nama|nik|no|kk|rt|alamat|status|alasan|desa|program|tanggal)\b)/g,
    )?.length ?? 0
  );
}

/** A blank form: fields without values, nothing filled in that matters. */
export function isFormKosong(bacaan: Bacaan): boolean {
  if (bacaan.hasNomor) return false;
  const { kosong, terisi } = hitungTemplat(bacaan);
  return kosong >= 2 && terisi <= 2 && kosong > terisi && !isTerisi(bacaan);
}

/** Digits that no form has: counts, dates. */
function isTerisi(bacaan: Bacaan): boolean {
  return bacaan.lines.some(
    (line) => line.mark?.no == null && /:\s*\d{1,3}\s*$/.test(bacaan.low.slice(line.start, line.end)),
  );
}

/** An example, posted by somebody who instructs: `Contoh cara kirim: USULAN#PKH#…`. */
export function isContoh(bacaan: Bacaan): boolean {
  if (isPeranDesa(bacaan.konteks.role)) return /^(?:contoh|misal|misalnya)\b/.test(bacaan.low.trim());
  const first = bacaan.lines.slice(0, 3).flatMap((line) => line.tokens);
  const isMarked =
    /^\W*(?:contoh|misal|format|cara |begini|ini contoh|berikut (?:contoh|format)|izin.{0,20}contoh)/.test(
      bacaan.low.trim(),
    ) ||
    /contoh(?:nya)? ?(?::|pengisian|cara|kirim|format|laporan|usulan|penulisan|pesan)|(?:format|formatnya) (?:nya |pengiriman |yang benar |laporan |usulan )?(?:sebagai berikut|seperti|berikut|:)|mohon (?:diisi|gunakan format|pakai format)|seperti contoh|sesuai (?:format|contoh)/.test(
      bacaan.low,
    );
  return isMarked && contohTable.has(first.length > 0 ? allTokens(bacaan) : first);
}

/** A problem is stated, by words that nobody uses otherwise. */
export function isMasalahKata(bacaan: Bacaan): boolean {
  const tokens = allTokens(bacaan);
  return (
    masalahTable.has(tokens) ||
    findPasangan(tokens) !== null ||
    bacaan.kamus.alasan.findAll(tokens).some((hit) => MASALAH.has(hit.value))
  );
}

export const MASALAH: ReadonlySet<string> = new Set([
  'kks_hilang',
  'kks_terblokir',
  'saldo_nol',
  'pin_lupa',
  'tidak_cair',
  'tidak_pernah_terima',
  'pbi_nonaktif',
  'komponen_salah',
  'salah_sasaran',
  'pemotongan',
  'data_tidak_padan',
]);

const PENGUMUMAN: ReadonlySet<string> = new Set(
  'jadwal pengumuman undangan pemberitahuan himbauan imbauan agenda pengingat reminder diberitahukan mengingatkan diingatkan diundang mengundang dijadwalkan'.split(
    ' ',
  ),
);

/** `JADWAL PEMBAGIAN …`, `Yth. Operator … / Diundang …`: a heading that only announcements have. */
export function isJudulPengumuman(bacaan: Bacaan): boolean {
  for (const line of bacaan.lines.slice(0, 3)) {
    const { tokens } = line;
    let at = 0;
    while (at < tokens.length && tokens[at]!.isSign) at++;
    const isAddress = tokens[at]?.low === 'yth' || tokens[at]?.low === 'kepada';
    while (at < tokens.length && (tokens[at]!.isSign || salamTable.matchAt(tokens, at)))
      at = salamTable.matchAt(tokens, at)?.to ?? at + 1;
    if (at < tokens.length && PENGUMUMAN.has(tokens[at]!.low)) return true;
    if (at < tokens.length && !isAddress) return false;
  }
  return false;
}

/** An announcement: something is still to happen, and nothing of it has been counted. */
export function isPengumuman(bacaan: Bacaan, struktur: Struktur): boolean {
  if (bacaan.hasNomor) return false;
  const tokens = allTokens(bacaan);
  const future = nantiTable.findAll(tokens).length;
  const counts = struktur.peran.filter((peran) => peran === 'hitung' || peran === 'desa').length;
  const head = bacaan.lines[0]!.tokens;
  const isHeaded =
    /^\W*(?:jadwal|pengumuman|undangan|info|pemberitahuan|himbauan|imbauan|agenda|pengingat|reminder|diberitahukan|mohon perhatian|perhatian|penting)/.test(
      bacaan.low.slice(bacaan.lines[0]!.body),
    ) || head.some((token) => token.word === 'jadwal');
  if (isHeaded && counts < 3) return true;
  return future > 0 && counts === 0;
}
