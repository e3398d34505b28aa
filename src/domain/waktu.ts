/** The office's clock: instants are UTC, days and weeks are the office's own. */

/** Indonesia's zones have kept their offset since 1964 and know no summer time, so hours are enough (domain facts §1). */
const OFFSET_HOURS = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
export type Zona = keyof typeof OFFSET_HOURS;
export const ZONA_LIST = Object.keys(OFFSET_HOURS) as [Zona, ...Zona[]];

const SINGKATAN = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const;
const DAY_MS = 86_400_000;
const HARI_LIST = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const BULAN_LIST = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;

/** A week or month of the office, both ends included. */
export interface Rentang {
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
  /** `2026-W46` or `2026-11` */
  kode: string;
}

function shift(at: Date, zona: Zona): Date {
  return new Date(at.getTime() + OFFSET_HOURS[zona] * 3_600_000);
}

/** The day written last: one message asks for its sending day many times. */
let lastDay = { dayNo: Number.NaN, on: '' };

/** The office's date at an instant, `YYYY-MM-DD`. */
export function localDay(at: Date, zona: Zona): string {
  const dayNo = Math.floor((at.getTime() + OFFSET_HOURS[zona] * 3_600_000) / DAY_MS);
  if (dayNo !== lastDay.dayNo) lastDay = { dayNo, on: shift(at, zona).toISOString().slice(0, 10) };
  return lastDay.on;
}

/** The office's hour and minute at an instant, `07.00 WITA`. */
export function localClock(at: Date, zona: Zona): string {
  return `${shift(at, zona).toISOString().slice(11, 16).replace(':', '.')} ${SINGKATAN[zona]}`;
}

/** The office's hour of the day with its minutes as a fraction: 6.5 = 06.30. */
export function localHour(at: Date, zona: Zona): number {
  const local = shift(at, zona);
  return local.getUTCHours() + local.getUTCMinutes() / 60;
}

/** An instant with the office's offset, `2026-08-12T09:15:00+08:00`. */
export function localIso(at: Date, zona: Zona): string {
  return `${shift(at, zona).toISOString().slice(0, 19)}+0${OFFSET_HOURS[zona]}:00`;
}

/** The instant at which the office's clock shows an hour on a date; 6.5 = 06.30. */
export function instantOf(on: string, hour: number, zona: Zona): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + Math.round((hour - OFFSET_HOURS[zona]) * 60) * 60_000);
}

/** Is it a date that exists, written `YYYY-MM-DD`? */
export function isTanggal(on: string): boolean {
  const at = Date.parse(`${on}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(on);
}

/** `days` later (or earlier) than a date. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the year that ends on this one: what happened before is more than a year ago. */
export function setahunSebelum(on: string): string {
  return addDays(on, -365);
}

/** Whole days from one day to another. */
export function hariAntara(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The week, Monday to Sunday, that holds a date; numbered as ISO 8601 does. */
export function weekOf(on: string): Rentang {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(on, -weekday);
  // The ISO year of a week is that of its Thursday.
  const thursday = addDays(from, 3);
  const year = thursday.slice(0, 4);
  const dayOfYear = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS;
  const week = String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0');
  return { from, to: addDays(from, 6), kode: `${year}-W${week}` };
}

/** The calendar month that holds a date. */
export function monthOf(on: string): Rentang {
  const kode = on.slice(0, 7);
  const [year, month] = kode.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return { from: `${kode}-01`, to: `${kode}-${last}`, kode };
}

/** A date for people: `12 Agu 2026`. */
export function sayDate(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${day} ${BULAN_LIST[(month ?? 1) - 1]} ${year}`;
}

const BULAN_PENUH_LIST = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'],
  ...['Oktober', 'November', 'Desember'],
];

/** The month of a date, as letters have it: `Agustus 2026`. */
export function sayBulan(on: string): string {
  const [year, month] = on.split('-').map(Number);
  return `${BULAN_PENUH_LIST[(month ?? 1) - 1]} ${year}`;
}

/** A date as letters have it: `12 Agustus 2026`. */
export function sayTanggal(on: string): string {
  return `${Number(on.slice(8))} ${sayBulan(on)}`;
}

/** Two dates for people, in as few words as they need: `9–15 Nov 2026`, `28 Des 2026–3 Jan 2027`. */
export function sayRange(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${sayDate(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${sayDate(from).slice(0, -5)}–${sayDate(to)}`;
  return `${sayDate(from)}–${sayDate(to)}`;
}

/** A date with its day of the week: `Senin, 30 Nov 2026`. */
export function sayDay(on: string): string {
  return `${HARI_LIST[new Date(`${on}T00:00:00Z`).getUTCDay()]}, ${sayDate(on)}`;
}
