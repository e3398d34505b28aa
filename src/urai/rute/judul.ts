/** Headings of reports with nothing below them, as against talk about reports. */
import type { ReportKind } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { rekamanCerita } from '../cerita.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { BUKAN_NAMA, salamTable } from '../kosakata/obrolan.ts';
import { nantiTable, terimaKasihTable } from '../kosakata/rute.ts';
import { labelAwal } from '../label-awal.ts';
import { wordsFromStart } from './awal.ts';
import { type IsiPesan, type Sebutan, SPESIFIK } from './sebutan.ts';

/** A heading of a report with nothing in it, or a sentence with counts: but no talk about reports. */
export function isJudulSaja(
  bacaan: Bacaan,
  struktur: Struktur,
  tokens: readonly Token[],
  sebutan: readonly Sebutan[],
  isi: IsiPesan,
): boolean {
  const { first: start } = wordsFromStart(bacaan);
  if (bacaan.tiket !== null) return true;
  if (
    isi.hitung === 0 &&
    !isi.isTanya &&
    jenisTable.matchAt(bacaan.tokens, start) !== null &&
    rekamanCerita(bacaan, struktur, sebutan.find(({ kata }) => SPESIFIK.has(kata))?.kata as ReportKind).length > 1
  )
    return true;
  const isTerhitung =
    isi.hitung > 0 &&
    !isi.isTanya &&
    !nantiTable.has(tokens) &&
    bacaan.kamus.program.has(tokens) &&
    /\d ?(?:kpm|org|orang|urang|ikung|paket|pkt|kk|pbp|pm|penerima|warga|unit)/.test(bacaan.low);
  if (isTerhitung) return true;
  if (isi.isBerisi)
    return (
      !(isi.isTanya && isi.hitung <= 1 && isi.orang === 0 && bacaan.tiket === null && bacaan.lines.length <= 2) &&
      !(isi.hitung === 1 && isObrolan(bacaan, tokens))
    );
  if (isi.isTanya || nantiTable.has(tokens)) return false;
  const first = start;
  const all = bacaan.tokens;
  const lead = jenisTable.findAll(all, first, Math.min(all.length, first + 5));
  if (lead.length === 0) return /^[a-z]+ ?#/.test(bacaan.low.trim());
  if (/^\W*[a-z]+ ?#/.test(bacaan.low)) return true;
  if (isDiminta(all, lead[0]!.from) || terimaKasihTable.has(all, 0, lead[0]!.from)) return false;
  if (isJudulKuat(bacaan, lead[0]!.from, all)) return true;
  const unknown = tokens.filter((token, i) => isKataLain(bacaan, tokens, i) && !token.isNumber).length;
  return sebutan.length > 0 && unknown <= 2 && !isObrolan(bacaan, tokens);
}

const MINTA: ReadonlySet<string> = new Set([
  'mohon',
  'minta',
  'harap',
  'tolong',
  'tunggu',
  'ditunggu',
  'diharap',
  'kirim',
  'kumpulkan',
]);

/** `mohon usulan PKH dan laporan salur`: a report is asked for, not brought. */
function isDiminta(all: readonly Token[], at: number): boolean {
  return all.slice(Math.max(0, at - 3), at).some((token) => MINTA.has(token.word) || MINTA.has(token.low));
}

/** A heading line of its own, with programme or desa, and further lines below it. */
function isJudulKuat(bacaan: Bacaan, from: number, all: readonly Token[]): boolean {
  const start = all[from]!.start;
  const line = bacaan.lines.find((item) => item.start <= start && start < item.end);
  if (line === undefined || line.index === bacaan.lines.length - 1 || line.tokens.length > 12) return false;
  const isNamed = bacaan.kamus.program.has(line.tokens) || line.tokens.some((token) => token.word === 'desa');
  const hasFields = bacaan.lines.some((item) => labelAwal(bacaan, item) !== null);
  return (
    (isNamed || hasFields) &&
    line.tokens.filter((_, i) => isKataLain(bacaan, line.tokens, i)).length <= 2 &&
    !line.tokens.some((token) => OBROLAN.has(token.word))
  );
}

const OBROLAN: ReadonlySet<string> = new Set([
  'sudah',
  'kapan',
  'ya',
  'dikirim',
  'belum',
  'masih',
  'tunggu',
  'nanti',
  'menyusul',
  'lancar',
  'semoga',
  'alhamdulillah',
  'siap',
  'maaf',
  'kah',
  'diterima',
  'tadi',
  'kemarin',
  'lagi',
  'dulu',
  'gimana',
  'foto',
  'dokumentasi',
  'dok',
  'video',
  'jam',
  'mantap',
  'semangat',
  'selesai',
  'beres',
  'banyak',
  'banget',
  'itu',
  'baru',
  'sulit',
  'sinyal',
  'hp',
]);

function isObrolan(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  return tokens.filter((token) => OBROLAN.has(token.word)).length >= 1 && bacaan.lines.length <= 3;
}

/** A word that is neither of the heading's vocabulary nor of politeness. */
function isKataLain(bacaan: Bacaan, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.isSign || jenisTable.matchAt(tokens, index) || salamTable.matchAt(tokens, index)) return false;
  if (bacaan.kamus.program.matchAt(tokens, index) || bacaan.kamus.desa.matchAt(tokens, index)) return false;
  return (
    !BUKAN_NAMA.has(token.word) &&
    !/^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|dd|jk|bersama|kepada|yth|bapak|ibu|kasi|kesra|camat)$/.test(
      token.low,
    )
  );
}
