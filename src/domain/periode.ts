/** Months, quarters and weeks that a report speaks of → `2026-08`, `2026-07..2026-09`, `2026-TW3`, `minggu_ini`. */
import { findBulan, POLA_BULAN } from './bulan.ts';

const SAMPAI = '(?: ?- ?| ?/ ?|,? ?(?:s ?/ ?d|s\\.d\\.?|sd|sampai(?: dengan)?|smp|s\\.?d|hingga|dan|&|\\+|,) ?)';
const TAHUN = "(?:[ ,.'/-]{0,2}(?:tahun |thn\\.? |th\\.? |ta\\.? )?(20\\d\\d|(?<=')\\d\\d))";
const RENTANG = new RegExp(
  `(?<![a-z])(${POLA_BULAN})(?![a-z])\\.?${TAHUN}?(?:${SAMPAI}(?:${POLA_BULAN})(?![a-z]))*${SAMPAI}(?:bulan |bln\\.? )?(${POLA_BULAN})(?![a-z])\\.?${TAHUN}?`,
  'g',
);
const SATU = new RegExp(
  `(?<![a-z])((?:bulan|bln|bl|periode|alokasi|masa|priode)[ :.]{1,3})?(?:bulan |bln )?(${POLA_BULAN})(?![a-z])\\.?${TAHUN}?`,
  'g',
);
const ANGKA =
  /(?:bulan|bln|periode|alokasi)[ :.]{1,3}(?:ke ?)?(\d{1,2}|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|duabelas)(?![a-z]))(?:[/ -]{1,3}(20\d\d))?(?![\d.])(?! ?(?:kpm|org|orang|kk|paket|kali|bulan))/g;
const BULAN_KATA = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas'.split(' ');
const ANGKA_TAHUN = /(?<![\d/.-])(0?[1-9]|1[0-2])[/-](20\d\d)(?![\d/-])/g;
/** `2026-11`, as programs and hash reports write it. */
const TAHUN_ANGKA = /(?<![\d/.-])(20\d\d)-(0[1-9]|1[0-2])(?![\d/-])/g;
const ANGKA_RENTANG =
  /(?:bulan|bln|periode|alokasi)[ :.]{1,3}(0?[1-9]|1[0-2])\s?(?:-|s\/d|sd)\s?(0?[1-9]|1[0-2])(?:[/ -]{1,3}(20\d\d))?(?!\d)/;
const ROMAWI: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
};
const TAHAP =
  /(?<![a-z])(tahap|thp|thap|tahp|triwulan|triw|tw|kuartal|tri wulan)[ .:]{0,2}(?:ke[ -]?)?(iii|ii|iv|i|[1-4]|satu|dua|tiga|empat|pertama|kedua|ketiga|keempat)(?![a-z0-9])(?: ?(?:&|dan|,|\/|-|s\/d|sd|wan) ?(?:(?:tahap|thp|tw|triwulan) ?)?(iii|ii|iv|i|[1-4])(?![a-z0-9]))?(?:[ ,/-]{0,3}(?:tahun |thn |th |ta )?(20\d\d))?/g;
const TAHAP_MUNGKIN = /t[ahrw]|kuartal/;
const MINGGU_INI = /(?:minggu|mgg|mggu|mg|pekan) (?:ini|ni|nih|ne|ngini|nang ini|ini nih)(?![a-z])/;
const BULAN_RELATIF =
  /(?<!\d ?)(?:bulan|bln|bl) (ini|ni|nih|ne|ngini|lalu|kemarin|kmrn|kmren|kemaren|tadi|yg lalu|yang lalu|samalam)(?![a-z])/;
/** Words that make a month something else than the period of the report. */
const BUKAN_PERIODE =
  /(?:sejak|mulai|dari|semenjak|lahir|tahun|pertengahan|akhir|awal)(?: bulan| bln)? $|(?:minggu|mgg|pekan)[ -]?(?:ke[ -]?)?(?:i{1,3}|iv|v|[1-5]|pertama|kedua|ketiga|keempat|terakhir)[ ,]{1,2}(?:bulan |bln )?$/;

/** Without any of these no month is named, and the long patterns need not run. */
const BULAN_MUNGKIN =
  /jan|[fp]eb|mar|mrt|apr|mei|may|jun|jul|ag[ust]|sep|o[ck]t|no[vp]|de[sc](?:ember|[ .\d'/-]|$)|bulan|bln|periode|alokasi|\d[/-]20|20\d\d-\d/;

export interface PeriodeOptions {
  /** sending day in the office's zone */
  sentOn: string;
  /** is `tahap` a quarter for the programme? */
  isBertahap: boolean;
}

interface Sebutan {
  start: number;
  end: number;
  kode: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** The year of a month that stands alone. */
function yearOf(month: number, sentOn: string): number {
  const year = Number(sentOn.slice(0, 4));
  const distance = month - Number(sentOn.slice(5, 7));
  if (distance > 6) return year - 1;
  return distance < -9 ? year + 1 : year;
}
const fullYear = (written: string) => (written.length === 2 ? 2000 + Number(written) : Number(written));

function kodeRentang(from: number, to: number, year: number): string {
  if (from === to) return `${year}-${pad(from)}`;
  return `${from > to ? year - 1 : year}-${pad(from)}..${year}-${pad(to)}`;
}

function isTaken(list: readonly Sebutan[], start: number, end: number): boolean {
  return list.some((item) => item.start < end && start < item.end);
}

function findRentang(low: string, sentOn: string, list: Sebutan[]): void {
  for (const match of low.matchAll(RENTANG)) {
    const from = findBulan(match[1]!)!.bulan;
    const to = findBulan(match[3]!)!.bulan;
    const written = match[4] ?? match[2];
    const year = written === undefined ? yearOf(to, sentOn) : fullYear(written);
    if (/\d ?$/.test(low.slice(Math.max(0, match.index - 2), match.index))) continue;
    const end = match.index + match[0].length;
    list.push({ start: match.index, end, kode: kodeRentang(from, to, year) });
  }
  const numeric = ANGKA_RENTANG.exec(low);
  if (!numeric) return;
  const year = numeric[3] === undefined ? yearOf(Number(numeric[2]), sentOn) : Number(numeric[3]);
  list.push({
    start: numeric.index,
    end: numeric.index + numeric[0].length,
    kode: kodeRentang(Number(numeric[1]), Number(numeric[2]), year),
  });
}

function findSatu(low: string, sentOn: string, list: Sebutan[]): void {
  for (const match of low.matchAll(SATU)) {
    const start = match.index;
    const end = start + match[0].length;
    const { bulan, isPenuh } = findBulan(match[2]!)!;
    const before = low.slice(Math.max(0, start - 24), start);
    // "12 Agustus" is a day, not a month; "Mar" and "Des" alone may be anything
    const isDay = match[1] === undefined && /\d[ -]{0,2}$/.test(before);
    if (isDay || isTaken(list, start, end) || BUKAN_PERIODE.test(before)) continue;
    if (!isPenuh && match[1] === undefined && match[3] === undefined) continue;
    const year = match[3] === undefined ? yearOf(bulan, sentOn) : fullYear(match[3]);
    list.push({ start, end, kode: `${year}-${pad(bulan)}` });
  }
  for (const match of low.matchAll(ANGKA)) {
    const bulan = BULAN_KATA.indexOf(match[1]!) + 1 || Number(match[1]);
    if (bulan < 1 || bulan > 12 || isTaken(list, match.index, match.index + match[0].length)) continue;
    const year = match[2] === undefined ? yearOf(bulan, sentOn) : Number(match[2]);
    list.push({ start: match.index, end: match.index + match[0].length, kode: `${year}-${pad(bulan)}` });
  }
  for (const match of low.matchAll(ANGKA_TAHUN)) {
    if (isTaken(list, match.index, match.index + match[0].length)) continue;
    list.push({ start: match.index, end: match.index + match[0].length, kode: `${match[2]}-${pad(Number(match[1]))}` });
  }
  for (const match of low.matchAll(TAHUN_ANGKA))
    list.push({ start: match.index, end: match.index + match[0].length, kode: match[0] });
}

/** `tahap 3`, `TW III`; more than one stage is no single period. */
function findTahap(low: string, options: PeriodeOptions): { kode: string | null } | null {
  if (!TAHAP_MUNGKIN.test(low)) return null;
  const kodeSet = new Set<string>();
  for (const match of low.matchAll(TAHAP)) {
    const isTriwulan = /^(?:tri|tw|kuartal)/.test(match[1]!);
    if (!isTriwulan && !options.isBertahap) continue;
    const year = match[4] ?? options.sentOn.slice(0, 4);
    for (const written of [match[2], match[3]])
      if (written !== undefined) kodeSet.add(`${year}-TW${ROMAWI[written] ?? Number(written)}`);
  }
  if (kodeSet.size === 0) return null;
  return { kode: kodeSet.size === 1 ? [...kodeSet][0]! : null };
}

function relativeMonth(low: string, sentOn: string): string | null {
  const match = BULAN_RELATIF.exec(low);
  if (!match) return null;
  const isNow = /^(?:ini|ni|nih|ne|ngini)$/.test(match[1] ?? '');
  let year = Number(sentOn.slice(0, 4));
  let month = Number(sentOn.slice(5, 7)) - (isNow ? 0 : 1);
  if (month === 0) {
    month = 12;
    year--;
  }
  return `${year}-${pad(month)}`;
}

/** The periods that a lower-case text names; dates are to be blanked out before. */
export function findPeriode(low: string, options: PeriodeOptions): string | null {
  const tahap = findTahap(low, options);
  if (tahap) return tahap.kode;
  const list: Sebutan[] = [];
  if (BULAN_MUNGKIN.test(low)) {
    findRentang(low, options.sentOn, list);
    findSatu(low, options.sentOn, list);
  }
  const kodeSet = new Set(list.map((item) => item.kode));
  if (kodeSet.size === 1) return [...kodeSet][0]!;
  if (kodeSet.size > 1) return null;
  if (MINGGU_INI.test(low)) return 'minggu_ini';
  return relativeMonth(low, options.sentOn);
}
