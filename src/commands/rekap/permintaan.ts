/** What follows `rekap`: of which days, which desa, which programme. */
import { findBulan } from '../../domain/bulan.ts';
import { findDesaDekat, kunciDesa } from '../../domain/desa.ts';
import type { Desa } from '../../domain/petugas.ts';
import type { ProgramFact, Reference } from '../../domain/reference.ts';
import { addDays, monthOf, type Rentang, weekOf } from '../../domain/waktu.ts';

export interface Permintaan {
  rentang: Rentang;
  desa: Desa | null;
  program: ProgramFact | null;
}

/** Why there is no recap for it; `kata` is the part that was not understood. */
export type Penolakan =
  | { sebab: 'data_pribadi' | 'beberapa' | 'belum_tiba' }
  | { sebab: 'asing' | 'desa_asing'; kata: string };

export interface PermintaanOptions {
  reference: Reference;
  /** today, `YYYY-MM-DD` */
  on: string;
  /** the desa of who asks */
  desaSaya: Desa | null;
}

/** Recaps are figures: whoever asks for these wants the data of persons (domain facts §9, privacy). */
const PRIBADI =
  /(?:^| )(?:nama|nik|kk|nkk|ktp|bnba|danom|alamat|identitas|nomor|no hp|hp|telepon|rekening)(?: |$)|\d{6}/;
const LALU = new Set('lalu kemarin kemaren kmrn kmren kmarin sebelumnya'.split(' '));
const INI = new Set('ini nih ni berjalan sekarang'.split(' '));
const MINGGU = new Set('minggu mingguan mgg mggu pekan'.split(' '));
const BULAN = new Set('bulan bulanan bln bl'.split(' '));
const DESA = new Set('desa ds kampung pekon kelurahan kel'.split(' '));
const KECAMATAN = new Set(['kec', 'kecamatan']);
/** Nobody asks for a recap in more words than these; the rest is not an order. */
const KATA_MAKS = 24;
/** Words that ask for nothing beside what every recap holds. */
const PENGISI = new Set(
  `untuk utk gasan dari di pada yang yg per tiap se semua seluruh total jumlah angka data laporan lapor usulan verifikasi
  salur penyaluran bantuan bansos program keluhan penerima kpm kegiatan lengkap dong ya min bot pak bapak tolong mohon minta kirim
  kec kecamatan sampai hari tanggal tgl tahun thn`.split(/\s+/),
);

/** Reads the argument of `rekap`; without one it is this week, of the whole kecamatan. */
export function readPermintaan(argumen: string | null, options: PermintaanOptions): Permintaan | Penolakan {
  const text = normalise(argumen ?? '');
  const byKode = takeKode(text, options.on);
  if (PRIBADI.test(byKode.rest)) return { sebab: 'data_pribadi' };
  const found: Temuan = { rentang: byKode.rentang ? [byKode.rentang] : [], desa: [], program: [] };
  const wordList = byKode.rest.split(' ').filter(Boolean);
  if (wordList.length > KATA_MAKS) return { sebab: 'beberapa' };
  let at = 0;
  while (at < wordList.length) {
    const length = takeName(wordList, at, found, options) || takeRentang(wordList, at, found, options.on);
    if (length === 0) {
      const kata = wordList[at] ?? '';
      if (!PENGISI.has(kata) && !DESA.has(kata)) {
        return { sebab: DESA.has(wordList[at - 1] ?? '') ? 'desa_asing' : 'asing', kata };
      }
    }
    at += length || 1;
  }
  return toPermintaan(found, options.on);
}

interface Temuan {
  rentang: Rentang[];
  /** null = the whole kecamatan, by its name */
  desa: (Desa | null)[];
  program: ProgramFact[];
}

function toPermintaan({ rentang, desa, program }: Temuan, on: string): Permintaan | Penolakan {
  if (rentang.length > 1 || desa.length > 1 || new Set(program).size > 1) return { sebab: 'beberapa' };
  const asked = rentang[0] ?? weekOf(on);
  if (asked.from > on) return { sebab: 'belum_tiba' };
  return { rentang: asked, desa: desa[0] ?? null, program: program[0] ?? null };
}

function normalise(argumen: string): string {
  const plain = argumen.normalize('NFKC').toLowerCase().replace(/['’`]/g, '');
  return plain.replace(/[^a-z0-9/-]+/g, ' ').trim();
}

/** The code of a recap (`R-2026-W46`, `R-2026-11`, `R-2026-11-18`) or a month in figures (`08/2026`). */
function takeKode(text: string, on: string): { rentang: Rentang | null; rest: string } {
  const week = /(?:^| )(?:r-)?(20\d\d)-?w(\d\d?)(?= |$)/.exec(text);
  const day = /(?:^| )(?:r-)?(20\d\d-\d\d-\d\d)(?= |$)/.exec(text);
  const month = /(?:^| )(?:r-)?(20\d\d)-(0[1-9]|1[0-2])(?= |$)/.exec(text);
  const bulan = /(?:^| )(0?[1-9]|1[0-2])[/-](20\d\d)(?= |$)/.exec(text);
  const match = week ?? day ?? month ?? bulan;
  const rest = (match ? text.replace(match[0], ' ') : text).replace(/[/-]+/g, ' ').replace(/ {2,}/g, ' ').trim();
  if (week) return { rentang: weekOf(addDays(weekOf(`${week[1]}-01-04`).from, 7 * (Number(week[2]) - 1))), rest };
  if (day && isDay(day[1] ?? '')) return { rentang: dayOf(day[1] ?? on), rest };
  if (month) return { rentang: monthOf(`${month[1]}-${month[2]}-01`), rest };
  if (bulan) return { rentang: monthOf(`${bulan[2]}-${(bulan[1] ?? '').padStart(2, '0')}-01`), rest };
  return { rentang: null, rest };
}

function isDay(on: string): boolean {
  return !Number.isNaN(Date.parse(on)) && addDays(on, 0) === on;
}

function dayOf(on: string): Rentang {
  return { from: on, to: on, kode: on };
}

/** A desa or a programme that begins at a word, the longest name first. @returns how many words it takes */
function takeName(wordList: readonly string[], at: number, found: Temuan, options: PermintaanOptions): number {
  const { reference, desaSaya } = options;
  const { desaList, kecamatan } = reference.wilayah;
  const isSesudahDesa = DESA.has(wordList[at - 1] ?? '');
  if (isSesudahDesa && desaSaya && /^(?:saya|kami|ulun|sendiri)$/.test(wordList[at] ?? '')) {
    found.desa.push(desaSaya);
    return 1;
  }
  for (let length = Math.min(4, wordList.length - at); length > 0; length--) {
    const kunci = wordList.slice(at, at + length).join('');
    const desa = desaList.find(({ nama, alias }) => [nama, ...alias].some((name) => kunciDesa(name) === kunci));
    // "Halong" alone is the kecamatan, save for the officer of desa Halong (message contract 5a.6).
    const isDesaSaya = desa !== undefined && desa.kode === desaSaya?.kode && !KECAMATAN.has(wordList[at - 1] ?? '');
    const isKecamatan = kunci === kunciDesa(kecamatan) && !isSesudahDesa && !isDesaSaya;
    const program = reference.programList.find(({ kode, sinonim, kataMilik }) =>
      [kode, ...sinonim, ...kataMilik].some((name) => kunciDesa(name) === kunci),
    );
    if (isKecamatan) found.desa.push(null);
    else if (desa) found.desa.push({ kode: desa.kode, nama: desa.nama });
    else if (program) found.program.push(program);
    else continue;
    return length;
  }
  return takeNear(wordList, at, found, options);
}

/** A desa in a spelling of its own; words that mean something else here are no desa. */
function takeNear(wordList: readonly string[], at: number, found: Temuan, { reference }: PermintaanOptions): number {
  const isWord = (word: string): boolean =>
    [PENGISI, DESA, MINGGU, BULAN, LALU, INI].some((set) => set.has(word)) || findBulan(word) !== null;
  for (const length of [2, 1]) {
    const partList = wordList.slice(at, at + length);
    if (partList.length < length || partList.some(isWord)) continue;
    const desa = findDesaDekat(partList.join(''), reference.wilayah);
    if (!desa) continue;
    found.desa.push({ kode: desa.kode, nama: desa.nama });
    return length;
  }
  return 0;
}

/** A day, week or month that begins at a word. @returns how many words it takes */
function takeRentang(wordList: readonly string[], at: number, found: Temuan, on: string): number {
  const word = wordList[at] ?? '';
  const skip = /^(?:yang|yg)$/.test(wordList[at + 1] ?? '') ? 2 : 1;
  const next = wordList[at + skip] ?? '';
  const isLalu = LALU.has(next);
  const isPair = isLalu || INI.has(next);
  if (word === 'hari' || word === 'kemarin') {
    if (word === 'hari' && !isPair) return 0;
    found.rentang.push(dayOf(word === 'kemarin' || isLalu ? addDays(on, -1) : on));
    return word === 'kemarin' ? 1 : skip + 1;
  }
  if (MINGGU.has(word)) {
    found.rentang.push(weekOf(isLalu ? addDays(on, -7) : on));
    return isPair ? skip + 1 : 1;
  }
  const isBulan = BULAN.has(word);
  const bulanAt = isBulan ? at + 1 : at;
  const bulan = findBulan(wordList[bulanAt] ?? '');
  if (bulan) {
    const year = /^20\d\d$/.exec(wordList[bulanAt + 1] ?? '')?.[0];
    found.rentang.push(monthOf(`${year ?? yearOf(bulan.bulan, on)}-${String(bulan.bulan).padStart(2, '0')}-01`));
    return bulanAt - at + (year ? 2 : 1);
  }
  if (!isBulan) return 0;
  found.rentang.push(isLalu ? monthOf(addDays(monthOf(on).from, -1)) : monthOf(on));
  return isPair ? skip + 1 : 1;
}

/** A month without a year is the last one that has begun. */
function yearOf(bulan: number, on: string): number {
  return Number(on.slice(0, 4)) - (bulan > Number(on.slice(5, 7)) ? 1 : 0);
}
