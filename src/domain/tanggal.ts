/** Dates as officers write them, day before month, resolved against the day on which the message was sent. */
import { findBulan, findHari, POLA_BULAN } from './bulan.ts';
import { addDays } from './waktu.ts';

export interface TanggalDisebut {
  start: number;
  end: number;
  /** `YYYY-MM-DD`; null = a date that does not exist */
  on: string | null;
  /** `tgl 12` and days without a year: worked out from the sending day */
  isLengkap: boolean;
}

const ANGKA = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const ANGKA_PENDEK = /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?![\d/.-])/g;
const NAMA = new RegExp(
  `(?<![\\d./]|(?:minggu|mgg|pekan) ?ke ?-? ?)(\\d{1,2})[ -]{0,2}(${POLA_BULAN})(?![a-z])\\.?(?:[ -]{0,2}'?(\\d{4}|2\\d)(?![\\d.:]))?`,
  'g',
);
const TGL = /(?:tgl|tanggal|tggl|tgal)\.? {0,2}:? {0,2}(\d{1,2})(?![\d./:-]|\s*(?:orang|kpm|kk))/g;
const BULAN_MUNGKIN = /\d[ -]{0,2}(?:jan|[fp]eb|mar|mrt|apr|mei|may|jun|jul|ag[ust]|sep|o[ck]t|no[vp]|de[sc])/;
const ANGKA_MUNGKIN = /\d[/.-]\d{1,2}[/.-]\d\d/;
/** More dates than this are no message of an officer. */
const MAX_TANGGAL = 300;
const ISO = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const pad = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a day that exists, else null. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`;
}

/** The year of a day and month that stand alone: the one that lies nearest to the sending day. */
function nearestYear(month: number, sentOn: string): number {
  const year = Number(sentOn.slice(0, 4));
  const distance = month - Number(sentOn.slice(5, 7));
  if (distance > 6) return year - 1;
  return distance < -9 ? year + 1 : year;
}

/** The latest day of that number that is not after the sending day. */
function latestDay(day: number, sentOn: string): string | null {
  let year = Number(sentOn.slice(0, 4));
  let month = Number(sentOn.slice(5, 7));
  for (let back = 0; back < 3; back++) {
    const on = dateOf(year, month, day);
    if (on !== null && on <= sentOn) return on;
    month--;
    if (month === 0) {
      month = 12;
      year--;
    }
  }
  return null;
}

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function collect(
  low: string,
  pattern: RegExp,
  list: TanggalDisebut[],
  read: (match: RegExpMatchArray) => [string | null, boolean] | null,
) {
  for (const match of low.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (list.length > MAX_TANGGAL) return;
    if (list.some((item) => item.start < end && start < item.end)) continue;
    const value = read(match);
    if (value) list.push({ start, end, on: value[0], isLengkap: value[1] });
  }
}

/**
 * All dates of a lower-case text from left to right: `12/8/26`, `12-08-2026`, `3 Agustus 2026`, `12 agt`, `tgl 12`, `2026-08-12`.
 * @param sentOn the sending day in the office's zone, `YYYY-MM-DD`
 */
export function findTanggal(low: string, sentOn: string): TanggalDisebut[] {
  if (!/\d/.test(low)) return [];
  const list: TanggalDisebut[] = [];
  const isNamed = BULAN_MUNGKIN.test(low);
  const isLabelled = /t(?:gl|anggal|ggl|gal)/.test(low);
  if (!isNamed && !isLabelled && !ANGKA_MUNGKIN.test(low)) return list;
  collect(low, ISO, list, (m) => [dateOf(Number(m[1]), Number(m[2]), Number(m[3])), true]);
  collect(low, ANGKA, list, (m) => {
    const year = fullYear(m[4]!);
    return year < 1900 || year > 2100 ? null : [dateOf(year, Number(m[3]), Number(m[1])), true];
  });
  if (isNamed)
    collect(low, NAMA, list, (m) => {
      const month = findBulan(m[2]!)!.bulan;
      const year = m[3] === undefined ? nearestYear(month, sentOn) : fullYear(m[3]);
      return [dateOf(year, month, Number(m[1])), m[3] !== undefined];
    });
  if (isLabelled)
    collect(low, ANGKA_PENDEK, list, (m) => {
      const month = Number(m[2]);
      return month > 12 ? null : [dateOf(nearestYear(month, sentOn), month, Number(m[1])), false];
    });
  if (isLabelled) collect(low, TGL, list, (m) => [latestDay(Number(m[1]), sentOn), false]);
  return list.sort((a, b) => a.start - b.start);
}

const MUNDUR: readonly (readonly [RegExp, number])[] = [
  [
    /\bkemarin lusa\b|\bkemaren lusa\b|\blusa kemarin\b|\bkemarin dulu\b|\bsamalam dahulu\b|\bdua hari (?:yang |yg )?(?:lalu|lewat)\b|\b2 hari (?:yang |yg )?(?:lalu|lewat)\b/,
    2,
  ],
  [/\b(?:3|tiga) hari (?:yang |yg )?(?:lalu|lewat)\b/, 3],
  [
    /\b(?:kemarin|kmrn|kmren|kemaren|kmrin|samalam|kamarian|kemrin|semalam|tadi malam|tdi malam|td malam|tadi malem|kmarin)\b/,
    1,
  ],
  [/\b(?:hari ini|hr ini|hri ini|hari ne|hari nih|tadi pagi|tadi siang|tadi sore|barusan)\b/, 0],
];
/** One of these is in all that names a day by its distance. */
const RELATIF_MUNGKIN = /lusa|lalu|lewat|k[ae]?m[ae]?r|mal[ae]m|ini|hari n|tadi|td|barusan/;
const HARI_LALU =
  /\b(?:hari )?(senin|snin|selasa|slasa|rabu|rbu|kamis|kms|jum'?at|jmt|sabtu|sbt|minggu|ahad) (?:kemarin|kmrn|kmren|kemaren|kmrin|lalu|tadi|td|samalam|yg lalu|yang lalu|semalam|lewat|yg lewat)\b/;

/**
 * The day that words like `kemarin`, `senin kemarin`, `tadi pagi` mean; null where the text holds none of them.
 * @param sentOn the sending day in the office's zone
 */
export function findHariRelatif(low: string, sentOn: string): string | null {
  if (!RELATIF_MUNGKIN.test(low)) return null;
  const named = HARI_LALU.exec(low);
  if (named && !/(?:1|satu|se)? ?minggu (?:yg |yang )?(?:lalu|kemarin|lewat)/.test(named[0])) {
    const wanted = findHari(named[1]!.replace("'", ''))!;
    const today = new Date(`${sentOn}T00:00:00Z`).getUTCDay();
    return addDays(sentOn, -((today - wanted + 7) % 7 || 7));
  }
  const cleaned = low.replace(/\b(?:minggu|bulan|bln|tahun|thn|mgg) (?:kemarin|kmrn|kmren|kemaren|lalu)\b/g, ' ');
  for (const [pattern, days] of MUNDUR) if (pattern.test(cleaned)) return addDays(sentOn, -days);
  return null;
}
