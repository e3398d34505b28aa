/** Of which day, week, month, triwulan or year somebody asks. */
import { findBulan } from '../domain/bulan.ts';
import { dayOf, rentangDariKode, triwulanKe, triwulanOf, yearOf } from '../domain/rentang.ts';
import { addDays, monthOf, type Rentang, weekOf } from '../domain/waktu.ts';

export const LALU: ReadonlySet<string> = new Set('lalu kemarin kemaren kmrn kmren kmarin sebelumnya'.split(' '));
export const INI: ReadonlySet<string> = new Set('ini nih ni berjalan sekarang'.split(' '));
export const MINGGU: ReadonlySet<string> = new Set('minggu mingguan mgg mggu pekan'.split(' '));
export const BULAN: ReadonlySet<string> = new Set('bulan bulanan bln bl'.split(' '));
/** A tahap of the PKH is a triwulan (domain facts §3). */
const TRIWULAN: ReadonlySet<string> = new Set('triwulan triwulanan tw triw kuartal tahap thp'.split(' '));
const TAHUN: ReadonlySet<string> = new Set('tahun tahunan thn th ta'.split(' '));
const ROMAWI = ['i', 'ii', 'iii', 'iv'];
const KATA = [
  ['satu', 'pertama'],
  ['dua', 'kedua'],
  ['tiga', 'ketiga'],
  ['empat', 'keempat'],
];

/** Is the word a part of a time, and so neither a desa nor a programme in a spelling of its own? */
export function isKataWaktu(word: string): boolean {
  return [MINGGU, BULAN, TRIWULAN, TAHUN, LALU, INI].some((set) => set.has(word)) || findBulan(word) !== null;
}

/**
 * The code of a recap (`R-2026-W46`, `R-2026-11`, `R-2026-TW3`, `R-2026`, `R-2026-11-18`), a bare one, or a month in figures (`08/2026`).
 * @returns the text without it
 */
export function takeKodeRekap(text: string): { rentang: Rentang | null; rest: string } {
  const match =
    /(?:^| )r-?(20\d\d(?:-?t?w\d\d?|-\d\d(?:-\d\d)?)?)(?= |$)/.exec(text) ??
    /(?:^| )(20\d\d(?:-?t?w\d\d?|-\d\d(?:-\d\d)?))(?= |$)/.exec(text);
  const bulan = /(?:^| )(0?[1-9]|1[0-2])[/-](20\d\d)(?= |$)/.exec(text);
  const kode = match?.[1] ?? (bulan ? `${bulan[2]}-${(bulan[1] ?? '').padStart(2, '0')}` : null);
  const rentang = kode === null ? null : rentangDariKode(kode);
  const said = match?.[0] ?? bulan?.[0];
  const rest = rentang !== null && said !== undefined ? text.replace(said, ' ') : text;
  return { rentang, rest: rest.replace(/[/-]+/g, ' ').replace(/ {2,}/g, ' ').trim() };
}

/**
 * A time that begins at a word; without a year it is the last one that has begun.
 * @param on today
 * @returns how many words it takes, 0 where none begins
 */
export function takeWaktu(
  wordList: readonly string[],
  at: number,
  on: string,
): { rentang: Rentang; length: number } | null {
  const word = wordList[at] ?? '';
  const skip = /^(?:yang|yg)$/.test(wordList[at + 1] ?? '') ? 2 : 1;
  const isLalu = LALU.has(wordList[at + skip] ?? '');
  const isPair = isLalu || INI.has(wordList[at + skip] ?? '');
  const relative = (of: (on: string) => Rentang): { rentang: Rentang; length: number } => ({
    rentang: of(isLalu ? addDays(of(on).from, -1) : on),
    length: isPair ? skip + 1 : 1,
  });
  if (word === 'kemarin') return { rentang: dayOf(addDays(on, -1)), length: 1 };
  if (word === 'hari') return isPair ? relative(dayOf) : null;
  if (MINGGU.has(word)) return relative(weekOf);
  if (TRIWULAN.has(word)) return takeTriwulan(wordList, at, on) ?? relative(triwulanOf);
  if (TAHUN.has(word)) {
    const year = yearAt(wordList, at);
    return year === null ? relative(yearOf) : { rentang: yearOf(`${year.year}-01-01`), length: year.length };
  }
  if (/^20\d\d$/.test(word)) return { rentang: yearOf(`${word}-01-01`), length: 1 };
  const bulan = takeBulan(wordList, at, on);
  if (bulan) return bulan;
  return BULAN.has(word) ? relative(monthOf) : null;
}

function takeBulan(wordList: readonly string[], at: number, on: string): { rentang: Rentang; length: number } | null {
  const bulanAt = BULAN.has(wordList[at] ?? '') ? at + 1 : at;
  const bulan = findBulan(wordList[bulanAt] ?? '')?.bulan;
  if (bulan === undefined) return null;
  const year = yearAt(wordList, bulanAt + 1);
  const begun = Number(on.slice(0, 4)) - (bulan > Number(on.slice(5, 7)) ? 1 : 0);
  const rentang = monthOf(`${year?.year ?? begun}-${String(bulan).padStart(2, '0')}-01`);
  return { rentang, length: bulanAt - at + 1 + (year?.length ?? 0) };
}

/** `tw 3`, `triwulan iii 2026`, `tw3`, `triwulan ke 2 tahun 2026`. */
function takeTriwulan(
  wordList: readonly string[],
  at: number,
  on: string,
): { rentang: Rentang; length: number } | null {
  const numberAt = /^ke$/.test(wordList[at + 1] ?? '') ? at + 2 : at + 1;
  const triwulan = triwulanOfWord(wordList[numberAt] ?? '');
  if (triwulan === null) return null;
  const year = yearAt(wordList, numberAt + 1);
  const begun = Number(on.slice(0, 4)) - (triwulan > Math.ceil(Number(on.slice(5, 7)) / 3) ? 1 : 0);
  return {
    rentang: triwulanKe(year?.year ?? String(begun), triwulan),
    length: numberAt - at + 1 + (year?.length ?? 0),
  };
}

function triwulanOfWord(word: string): number | null {
  const bare = word.replace(/^ke/, '');
  const index = /^[1-4]$/.test(bare)
    ? Number(bare) - 1
    : Math.max(
        ROMAWI.indexOf(word),
        KATA.findIndex((list) => list.includes(word)),
      );
  return index < 0 ? null : index + 1;
}

/** `2026`, `tahun 2026`. */
function yearAt(wordList: readonly string[], at: number): { year: string; length: number } | null {
  const skip = TAHUN.has(wordList[at] ?? '') ? 1 : 0;
  const year = wordList[at + skip] ?? '';
  return /^20\d\d$/.test(year) ? { year, length: skip + 1 } : null;
}
