/** Tables that count by desa: `1. Desa Liyu : sasaran 40, tersalur 38`, `Uren 30/30`, or a section for each desa. */
import { kunciDesa } from '../domain/desa.ts';
import type { PerDesa, Totals } from '../domain/uraian.ts';
import type { Line } from '../text/lines.ts';
import type { PhraseHit } from '../text/phrase-table.ts';
import type { Bacaan, TabelDesa } from './bacaan.ts';
import type { Struktur } from './bentuk.ts';
import { findHitungan, hitunganBaris } from './hitung.ts';
import type { DesaSebut } from './kamus.ts';
import type { KunciHitung } from './kosakata/hitungan.ts';
import { hitungTable } from './kosakata/hitungan.ts';

const EMPTY: TabelDesa = { baris: new Set(), kepala: new Set() };
const HITUNG =
  /^[\s:=>|,;➡→–-]*(?:\(?\d{1,5}(?![\d.]*\s*(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|ags|sep|okt|nov|nop|des))|nihil|-\s*$)/u;

/** The desa with which a line begins, behind its list mark and the word `desa`. */
export function desaAwal(bacaan: Bacaan, line: Line): PhraseHit<DesaSebut> | null {
  let first = 0;
  const { tokens } = line;
  while (tokens[first]?.isSign) first++;
  if (tokens[first]?.word === 'desa') first++;
  while (tokens[first]?.isSign) first++;
  return tokens[first] === undefined ? null : bacaan.kamus.desa.matchAt(tokens, first);
}

function tabelOf(bacaan: Bacaan): TabelDesa {
  if (bacaan.ingat.tabelDesa) return bacaan.ingat.tabelDesa;
  const baris = new Map<number, string>();
  const kepala = new Map<number, string>();
  for (const line of bacaan.lines) {
    if (bacaan.identitas[line.index]!.length > 0 || line.tokens.length > 30) continue;
    const hit = desaAwal(bacaan, line);
    if (!hit) continue;
    const rest = line.tokens.slice(hit.to).filter((token) => !token.isSign);
    const restLow = bacaan.low.slice(line.tokens[hit.to - 1]!.end, line.end);
    const isCounted = HITUNG.test(restLow) || (hitungTable.has(rest) && findHitungan(bacaan, rest).length > 0);
    if (isCounted) baris.set(line.index, kunciDesa(hit.value.nama));
    else if (rest.length === 0) kepala.set(line.index, kunciDesa(hit.value.nama));
  }
  const isTabel = isBanyakDesa(baris);
  const isBerbagian = isBanyakDesa(kepala) && isAboveCounts(bacaan, [...kepala.keys()]);
  const tabel = {
    baris: isTabel ? new Set(baris.keys()) : EMPTY.baris,
    kepala: isBerbagian ? new Set(kepala.keys()) : EMPTY.kepala,
  };
  bacaan.ingat.tabelDesa = tabel;
  return tabel;
}

const isBanyakDesa = (byLine: ReadonlyMap<number, string>) => byLine.size >= 2 && new Set(byLine.values()).size >= 2;

function isAboveCounts(bacaan: Bacaan, indexes: number[]): boolean {
  return (
    indexes.filter((index) => {
      const next = bacaan.lines[index + 1];
      return next !== undefined && hitunganBaris(bacaan, next).length > 0;
    }).length >= 2
  );
}

export function isBarisDesa(bacaan: Bacaan, line: Line): boolean {
  return tabelOf(bacaan).baris.has(line.index);
}
export function isKepalaDesa(bacaan: Bacaan, line: Line): boolean {
  return tabelOf(bacaan).kepala.has(line.index);
}

const PASANGAN = /(\d{1,5})\s*(?:\/|dari|dr)\s*(\d{1,5})/;

/** `45/47`, `21 PBP`, or labelled counts behind the name of the desa. */
function totalsOf(bacaan: Bacaan, line: Line, from: number, urutan: readonly KunciHitung[]): Totals {
  const totals: Totals = {};
  const row = /^[\s:=>|➡→-]*(\d{1,5}(?:\s*\/\s*\d{1,5}){2,})/.exec(bacaan.low.slice(from, line.end));
  const valueList = row?.[1]?.split('/').map(Number) ?? [];
  if (row && urutan.length >= valueList.length)
    return Object.fromEntries(valueList.map((value, i) => [urutan[i]!, value]));
  const lead = /^[\s:=>|➡→-]*(\d{1,5})\s*(?:\/|dari|dr)\s*(\d{1,5})/.exec(bacaan.low.slice(from, line.end));
  if (lead) return { [urutan[0] ?? 'tersalur']: Number(lead[1]), [urutan[1] ?? 'sasaran']: Number(lead[2]) };
  const tokens = line.tokens.filter((token) => token.start >= from);
  for (const item of findHitungan(bacaan, tokens))
    if (item.nilai !== null && item.kunci !== 'jumlah') totals[item.kunci] ??= item.nilai;
  if (Object.keys(totals).length > 0) return totals;
  const low = bacaan.low.slice(from, line.end);
  const pair = PASANGAN.exec(low);
  if (pair) {
    totals[urutan[0] ?? 'tersalur'] = Number(pair[1]);
    totals[urutan[1] ?? 'sasaran'] = Number(pair[2]);
    return totals;
  }
  const numbers = [...low.replace(/\([^)]*\)/g, '').matchAll(/\d{1,6}/g)].map((match) => Number(match[0]));
  if (numbers.length > 1 && urutan.length >= numbers.length)
    for (const [i, value] of numbers.entries()) totals[urutan[i]!] = value;
  else if (numbers[0] !== undefined) totals[urutan[0] ?? 'tersalur'] = numbers[0];
  else if (/nihil|-\s*$/.test(low)) totals[urutan[0] ?? 'tersalur'] = 0;
  return totals;
}

const URUTAN_KURUNG = /\([a-z ]{3,20}(?:\/[a-z ]{3,20})+\)/;

/** `(tersalur/sasaran)`, `Desa | Sasaran | Tersalur`: the order of the numbers in the lines. */
function urutanOf(bacaan: Bacaan, struktur: Struktur): KunciHitung[] {
  const kurung = URUTAN_KURUNG.exec(bacaan.low);
  if (kurung !== null) {
    const end = kurung.index + kurung[0].length;
    const hits = hitungTable.findAll(
      bacaan.tokens.filter((token) => token.start > kurung.index && token.end < end && !token.isSign),
    );
    if (hits.length >= 2) return hits.map((hit) => hit.value);
  }
  for (const line of bacaan.lines) {
    const peran = struktur.peran[line.index]!;
    if (peran === 'desa') continue;
    const hits = hitungTable.findAll(line.tokens);
    const first = hits[0]?.from ?? 0;
    if (line.tokens.some((token, i) => i >= first && token.isNumber && token.low.length < 4)) continue;
    const isHeading =
      hits.length >= 2 &&
      /[|/;,\t]|\s{2,}/.test(
        bacaan.low.slice(line.tokens[hits[0]!.from]!.start, line.tokens[hits.at(-1)!.to - 1]!.end),
      );
    if (isHeading) return hits.map((hit) => hit.value);
  }
  return [];
}

/** The line that sums up the table; {} where there is none. */
export function readTotalDesa(bacaan: Bacaan, struktur: Struktur): Totals {
  const line = bacaan.lines.find(
    (item) =>
      struktur.peran[item.index] !== 'desa' &&
      /^[^a-z]*(?:grand )?(?:total|jumlah|jml|jlh)(?![a-z])/.test(bacaan.low.slice(item.start, item.end)) &&
      /\d/.test(bacaan.low.slice(item.start, item.end)),
  );
  if (line === undefined) return {};
  const word = /(?:total|jumlah|jml|jlh)(?: keseluruhan| total| semua)?/.exec(bacaan.low.slice(line.start, line.end))!;
  return totalsOf(bacaan, line, line.start + word.index + word[0].length, urutanOf(bacaan, struktur));
}

/** The counts by desa, in the order of the message. */
export function readPerDesa(bacaan: Bacaan, struktur: Struktur): PerDesa[] {
  const { baris, kepala } = tabelOf(bacaan);
  if (baris.size === 0 && kepala.size === 0) return [];
  const urutan = urutanOf(bacaan, struktur);
  const list: PerDesa[] = [];
  let open: PerDesa | null = null;
  for (const line of bacaan.lines) {
    const isRow = baris.has(line.index);
    if (isRow || kepala.has(line.index)) {
      const hit = desaAwal(bacaan, line)!;
      const totals = isRow ? totalsOf(bacaan, line, line.tokens[hit.to - 1]!.end, urutan) : {};
      open = { desa: hit.value.nama, desaKode: hit.value.kode, ...totals };
      list.push(open);
      if (isRow) open = null;
    } else if (
      open &&
      struktur.peran[line.index] === 'hitung' &&
      !/^(?:total|jumlah|jml)/.test(bacaan.low.slice(line.body))
    ) {
      for (const item of hitunganBaris(bacaan, line)) if (item.nilai !== null) open[item.kunci] ??= item.nilai;
    } else if (line.isAfterBlank) open = null;
  }
  return list;
}

/** `NIHIL: Desa Liyu, Desa Uren`: desa that have nothing to report; [] where it is not said of several. */
export function readDesaNihil(bacaan: Bacaan): PerDesa[] {
  if (!bacaan.tokens.some((token) => token.low === 'nihil') || /\d/.test(bacaan.low)) return [];
  const hits = bacaan.kamus.desa.findAll(bacaan.tokens).filter((hit) => hit.value.isSendiri);
  const list = new Map(hits.map(({ value }) => [value.kode, { desa: value.nama, desaKode: value.kode }]));
  // the kecamatan has the name of one of its desa
  const isNamed = bacaan.tokens.filter((token) => token.word === 'desa').length >= 2 || list.size > 2;
  return list.size >= 2 && isNamed ? [...list.values()] : [];
}

/** Does the line belong to the section of one desa, so that its counts are not those of the whole report? */
export function isDalamDesa(bacaan: Bacaan, line: Line): boolean {
  const { kepala } = tabelOf(bacaan);
  if (kepala.size === 0) return false;
  if (
    /^(?:total|jumlah keseluruhan|jumlah total|grand|keseluruhan|jumlah ?:)/.test(bacaan.low.slice(line.body, line.end))
  )
    return false;
  for (let i = line.index; i >= 0; i--) if (kepala.has(i)) return true;
  return false;
}
