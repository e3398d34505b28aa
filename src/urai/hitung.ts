/** The counts of a report: `Sasaran : 25`, `tersalur 31 KPM dari 31`, `7 paket dr 8 sasaran, 1 org blm`. */
import { findNominal } from '../domain/rupiah.ts';
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import { readHitungan } from './angka.ts';
import type { Bacaan, HitungDisebut } from './bacaan.ts';
import { type Item, isDash, itemsOf, labelBefore, labelBehind, PENGISI } from './hitung-butir.ts';
import { hitungTable, type KunciHitung, satuanTable } from './kosakata/hitungan.ts';
import { isKataNama } from './nama.ts';

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
    // `52 kpm, kada ada sisa`: a unit of one number is no label of the next word.
    if (item.isNihil && label !== null && UMUM.has(label.kunci!) && tokens[label.from - 1]?.isNumber) label = null;
    if (item.isNihil && label === null) {
      list.push(...nihilBelakang(tokens, items, i));
      return;
    }
    const behind = item.isNihil ? null : labelBehind(tokens, items, i);
    const isBetterBehind =
      label !== null &&
      behind !== null &&
      UMUM.has(label.kunci!) &&
      !UMUM.has(behind.kunci!) &&
      !isColon(bacaan, tokens, behind);
    if (isBetterBehind) label!.used = true;
    if (label === null || isBetterBehind) label = behind ?? label;
    if (label === null || (item.nilai === null && label === behind)) return;
    label.used = true;
    const first = tokens[Math.min(label.from, item.from)]!;
    list.push({
      kunci: label.kunci!,
      nilai: item.nilai ?? null,
      start: first.start,
      end: tokens[Math.max(label.to, item.to) - 1]!.end,
    });
  });
  addDari(bacaan, tokens, list);
  return list;
}

const PENYAMBUNG: ReadonlySet<string> = new Set([
  'dan',
  'maupun',
  'atau',
  'juga',
  'serta',
  'data',
  'yang',
  'laporan',
  'warga',
  'baru',
  'masuk',
]);

/** `tidak ada usulan, penyaluran maupun keluhan`: all that follows is none. */
function nihilBelakang(tokens: readonly Token[], items: readonly Item[], index: number): HitungDisebut[] {
  const list: HitungDisebut[] = [];
  for (const item of items.slice(index + 1)) {
    const isLink =
      item.kind === 'lain' && tokens.slice(item.from, item.to).every((token) => PENYAMBUNG.has(token.word));
    if (item.kind === 'label' && !item.used) {
      item.used = true;
      list.push({ kunci: item.kunci!, nilai: 0, start: tokens[item.from]!.start, end: tokens[item.to - 1]!.end });
    } else if (!isLink) break;
  }
  return list;
}

function isColon(bacaan: Bacaan, tokens: readonly Token[], item: Item): boolean {
  return (
    /^\s*[:=]/.test(bacaan.low.slice(tokens[item.to - 1]!.end, tokens[item.to - 1]!.end + 3)) ||
    tokens[item.to]?.isNumber === true
  );
}

/** `tersalur 31 KPM dari 31`, `45/47`: the number behind is the target. */
function addDari(bacaan: Bacaan, tokens: readonly Token[], list: HitungDisebut[]): void {
  if (
    !list.some(({ kunci }) => kunci === 'tersalur' || kunci === 'jumlah') ||
    list.some(({ kunci }) => kunci === 'sasaran')
  )
    return;
  const index = tokens.findIndex(
    (token, i) =>
      token.word === 'dari' &&
      (tokens[i + 1]?.isNumber || (PENGISI.has(tokens[i + 1]?.word ?? '') && tokens[i + 2]?.isNumber)),
  );
  if (index >= 0) {
    const at = tokens[index + 1]!.isNumber ? index + 1 : index + 2;
    const value = readHitungan(bacaan.low, tokens, at);
    if (value?.nilai != null)
      list.push({ kunci: 'sasaran', nilai: value.nilai, start: tokens[index]!.start, end: tokens[at]!.end });
    return;
  }
  for (const item of list) {
    if (item.kunci !== 'tersalur') continue;
    const match = /^\s*\/\s*(\d{1,5})(?![\d/])/.exec(bacaan.low.slice(item.end, item.end + 10));
    if (match)
      list.push({ kunci: 'sasaran', nilai: Number(match[1]), start: item.end, end: item.end + match[0].length });
  }
}

/** The counts of a whole line. */
export function hitunganBaris(bacaan: Bacaan, line: Line): HitungDisebut[] {
  const known = bacaan.ingat.hitung[line.index];
  if (known !== undefined) return known;
  const result =
    line.tokens.some(isBernilai) || /[:=]\s*-/.test(bacaan.low.slice(line.body, line.end))
      ? findHitungan(bacaan, line.tokens)
      : NONE;
  bacaan.ingat.hitung[line.index] = result;
  return result;
}

const NONE: HitungDisebut[] = [];

const NILAI_KATA =
  /^(?:nihil\w?|tiada|kosong|nol|tidak|belum|se\w+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluhan|banyak|belasan|asa|talu|ampat|anam|pitu|walu|sanga|sapuluh|saikung|blm|zero|nil)$/;

/** Can a count stand in this word, or (for a dash) behind it? */
function isBernilai(token: Token): boolean {
  return token.hasDigit || NILAI_KATA.test(token.word) || token.low === '=' || token.low === '?';
}

/** Is the line nothing but counts? */
export function isBarisHitung(bacaan: Bacaan, line: Line): boolean {
  const low = bacaan.low.slice(line.body, line.end);
  if (!/[\d-]|nihil|tidak ada|tdk|kosong|kadada|nol|sebelas|puluhan|sepuluh/.test(low)) return false;
  const { tokens } = line;
  if (tokens.length === 0 || tokens.length > 40 || !hitungTable.has(tokens, 0, Math.min(tokens.length, 12)))
    return false;
  const money = /rp|@|jt|juta|rb|ribu|\d[.,]\d{3}/.test(low) ? findNominal(low) : [];
  const list = findHitungan(
    bacaan,
    tokens.filter(
      (token) => !money.some((item) => token.start < line.body + item.end && token.end > line.body + item.start),
    ),
  );
  if (list.length === 0) return false;
  const rest = tokens.filter(
    (token) => !token.isSign && !list.some((item) => token.start >= item.start && token.end <= item.end),
  );
  // `gagal 3 (2 saldo nol, 1 kks hilang)`: what is in brackets only explains the figure
  const kurung = low.replace(/\([^)]*\)?/g, (note) => '('.repeat(note.length));
  const names = rest.filter(
    (token) =>
      kurung[token.start - line.body] !== '(' &&
      isKataNama(token) &&
      satuanTable.matchAt([token], 0) === null &&
      hitungTable.matchAt([token], 0) === null,
  );
  const isFirst = list[0]!.start <= (tokens.find((token) => !token.isSign)?.start ?? 0) + 24;
  return line.mark?.no != null ? names.length === 0 && isFirst : isFirst && names.length <= Math.max(1, list.length);
}
