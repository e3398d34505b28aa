/** What follows `rekap` or `rincian`: of which days, which desa, which programme, which figure. */
import { findDesaDekat, kunciDesa } from '../domain/desa.ts';
import type { Desa } from '../domain/petugas.ts';
import type { ProgramFact, Reference } from '../domain/reference.ts';
import { type Rentang, weekOf } from '../domain/waktu.ts';
import { isKataWaktu, takeKodeRekap, takeWaktu } from './waktu-diminta.ts';

export interface Permintaan {
  rentang: Rentang;
  desa: Desa | null;
  program: ProgramFact | null;
  /** the figure that is asked for; the first, where several are named */
  angka: AngkaDiminta | null;
}

/** A figure of a recap, by the word in which people ask for it. */
export type AngkaDiminta = 'usulan' | 'verifikasi' | 'salur' | 'laporan' | 'keluhan' | 'susulan' | 'menunggu';
const ANGKA_BY_KATA: Readonly<Record<string, AngkaDiminta>> = {
  usulan: 'usulan',
  usul: 'usulan',
  diusulkan: 'usulan',
  verifikasi: 'verifikasi',
  diverifikasi: 'verifikasi',
  verval: 'verifikasi',
  salur: 'salur',
  tersalur: 'salur',
  penyaluran: 'salur',
  disalurkan: 'salur',
  sasaran: 'salur',
  gagal: 'salur',
  cair: 'salur',
  pencairan: 'salur',
  sp2d: 'salur',
  laporan: 'laporan',
  keluhan: 'keluhan',
  aduan: 'keluhan',
  susulan: 'susulan',
  terlambat: 'susulan',
  menunggu: 'menunggu',
  tertunda: 'menunggu',
};

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
const DESA = new Set('desa ds kampung pekon kelurahan kel'.split(' '));
const KECAMATAN = new Set(['kec', 'kecamatan']);
/** Nobody asks for a recap in more words than these; the rest is not an order. */
const KATA_MAKS = 24;
/** Words that ask for nothing beside what every recap holds. */
const PENGISI = new Set(
  `untuk utk gasan dari di pada yang yg per tiap se semua seluruh total jumlah angka data laporan lapor usulan verifikasi
  salur penyaluran bantuan bansos program keluhan penerima kpm kegiatan lengkap dong ya min bot pak bapak tolong mohon minta kirim
  kec kecamatan sampai hari tanggal tgl belum dan`.split(/\s+/),
);

/** Reads the argument of `rekap`; without one it is this week, of the whole kecamatan. */
export function readPermintaan(argumen: string | null, options: PermintaanOptions): Permintaan | Penolakan {
  const text = normalise(argumen ?? '');
  const byKode = takeKodeRekap(text);
  if (PRIBADI.test(byKode.rest)) return { sebab: 'data_pribadi' };
  const found: Temuan = { rentang: byKode.rentang ? [byKode.rentang] : [], desa: [], program: [], angka: [] };
  const wordList = byKode.rest.split(' ').filter(Boolean);
  if (wordList.length > KATA_MAKS) return { sebab: 'beberapa' };
  let at = 0;
  while (at < wordList.length) {
    const length =
      takeName(wordList, at, found, options) ||
      takeRentang(wordList, at, found, options.on) ||
      takeAngka(wordList[at], found);
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
  angka: AngkaDiminta[];
}

function toPermintaan({ rentang, desa, program, angka }: Temuan, on: string): Permintaan | Penolakan {
  if (rentang.length > 1 || desa.length > 1 || new Set(program).size > 1) return { sebab: 'beberapa' };
  const asked = rentang[0] ?? weekOf(on);
  if (asked.from > on) return { sebab: 'belum_tiba' };
  return { rentang: asked, desa: desa[0] ?? null, program: program[0] ?? null, angka: angka[0] ?? null };
}

function normalise(argumen: string): string {
  const plain = argumen.normalize('NFKC').toLowerCase().replace(/['’`]/g, '');
  return plain.replace(/[^a-z0-9/-]+/g, ' ').trim();
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
    PENGISI.has(word) || DESA.has(word) || word in ANGKA_BY_KATA || isKataWaktu(word) || /^\d/.test(word);
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

/** A time that begins at a word. @returns how many words it takes */
function takeRentang(wordList: readonly string[], at: number, found: Temuan, on: string): number {
  const taken = takeWaktu(wordList, at, on);
  if (taken) found.rentang.push(taken.rentang);
  return taken?.length ?? 0;
}

function takeAngka(word: string | undefined, { angka }: Temuan): number {
  const asked = ANGKA_BY_KATA[word ?? ''];
  if (asked) angka.push(asked);
  return asked ? 1 : 0;
}
