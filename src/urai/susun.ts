/** A message of a known kind → the content of the report, with the faults that only the text shows. */
import type { Problem } from '../domain/problem.ts';
import type { Baris, Isi, Kategori, ReportKind, Status } from '../domain/uraian.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import { type Legenda, readLegenda } from './bagian.ts';
import { bacaBaris } from './baris/baca-baris.ts';
import type { BarisTerbaca } from './baris/hasil.ts';
import type { Rekaman, Struktur } from './bentuk.ts';
import { rekamanCerita } from './cerita.ts';
import { readDesa } from './desa.ts';
import { hitunganBaris } from './hitung.ts';
import { readTotal } from './hitungan-laporan.ts';
import { type BagianKepala, kepalaOf } from './kepala-baris.ts';
import { readLangkahUang } from './langkah-uang.ts';
import { readDesaNihil, readPerDesa, readTotalDesa } from './per-desa.ts';
import { readProgram } from './program.ts';
import type { KonteksBaris, ReportParser, Temuan } from './report-parser.ts';
import { susunTiket } from './susun-tiket.ts';
import { nominalBersama } from './uang-laporan.ts';
import { readPeriode, readTanggal } from './waktu.ts';

export interface Susunan extends Temuan {
  /** what a ticket report says of all rows that it does not name */
  semua?: Status | null;
  isi: Isi;
  isDesaDisebut: boolean;
}
export type ParserOf = (kind: ReportKind) => ReportParser;

/** Reads the content of a report. */
export function susunLaporan(bacaan: Bacaan, struktur: Struktur, kind: ReportKind, parserOf: ParserOf): Susunan {
  const kepala = kepalaOf(bacaan, struktur);
  const tiket = kind === 'laporan' || kind === 'keluhan' ? null : bacaan.tiket;
  const program =
    kind === 'laporan' && (isBanyakJenis(bacaan) || isBanyakProgram(bacaan))
      ? null
      : (readProgram(bacaan, kepala) ?? (kind === 'keluhan' ? readProgram(bacaan, semua(bacaan)) : null));
  const konteks: KonteksBaris = { bacaan, kepala, program };
  const waktu = readTanggal(bacaan, kepala, kind);
  const isi: Isi = {
    desa: null,
    program,
    periode: null,
    tanggal: waktu.tanggal,
    rows: [],
    totals: {},
    perDesa: [],
    jenis: null,
    target: null,
  };
  if (tiket)
    return { ...susunTiket(bacaan, isi, kind, tiket, konteks, parserOf(kind), waktu.rejects), isDesaDisebut: false };
  const desa = readDesa(bacaan, kepala);
  isi.desa = desa.desa;
  isi.periode = readPeriode(bacaan, kepala, program);
  if (kind === 'laporan') isi.perDesa = readPerDesa(bacaan, struktur);
  if (kind === 'laporan' && isi.perDesa.length === 0) isi.perDesa = readDesaNihil(bacaan);
  const total = readTotal(bacaan, struktur, kepala, kind);
  isi.totals = isi.perDesa.length > 0 ? readTotalDesa(bacaan, struktur) : total.totals;
  const rows =
    kind === 'laporan' ? { rejects: [], warnings: [] } : susunBaris(bacaan, struktur, kind, konteks, parserOf, isi);
  if (kind === 'laporan' && (isi.perDesa.length > 0 || isKecamatan(bacaan, desa.isDisebut))) isi.desa = null;
  const uang = kind === 'salur' ? readLangkahUang(bacaan.low) : [];
  if (uang.length > 0) isi.uang = uang;
  isi.jenis = parserOf(kind).jenis(isi, struktur, konteks);
  const rejects: Problem[] = [...waktu.rejects, ...total.rejects, ...rows.rejects];
  if (total.isNominalKabur && isi.rows.length === 0) rejects.push({ code: 'NOMINAL_TIDAK_JELAS' });
  return { isi, rejects, warnings: rows.warnings, isDesaDisebut: desa.isDisebut };
}

/** A report over several kinds speaks of no single programme. */
function isBanyakJenis(bacaan: Bacaan): boolean {
  const keySet = new Set(bacaan.lines.flatMap((line) => hitunganBaris(bacaan, line).map((item) => item.kunci)));
  return (['usulan', 'verifikasi', 'tersalur', 'keluhan'] as const).filter((key) => keySet.has(key)).length >= 2;
}

/** `PKH 20/20`, `BPNT 34/36`: a line for each programme is about none of them (settled case 4). */
function isBanyakProgram({ lines, kamus }: Bacaan): boolean {
  const kodeList = lines.flatMap(({ tokens }) => {
    const named = tokens.some((token) => token.isNumber)
      ? kamus.program.findAll(tokens).find(({ value }) => !value.isMilik)
      : undefined;
    return named === undefined ? [] : [named.value.kode];
  });
  return new Set(kodeList).size >= 2;
}

/** A complaint names its programme anywhere. */
function semua(bacaan: Bacaan): BagianKepala[] {
  return bacaan.lines.map((line) => ({ line, tokens: line.tokens, start: line.body, end: line.end, isCatatan: false }));
}

function isKecamatan(bacaan: Bacaan, isDisebut: boolean): boolean {
  return !isDisebut && bacaan.konteks.desa === null;
}

function susunBaris(
  bacaan: Bacaan,
  struktur: Struktur,
  kind: ReportKind,
  konteks: KonteksBaris,
  parserOf: ParserOf,
  isi: Isi,
): Temuan {
  const legenda = legendaOf(bacaan, struktur);
  const hasTotals = kind !== 'keluhan' && Object.keys(isi.totals).length > 0;
  const isListed = struktur.rekaman.length > 0 || hasTotals;
  const rekamanList = isListed ? struktur.rekaman : rekamanCerita(bacaan, struktur, kind);
  const kindOf = (rekaman: Rekaman) => (struktur.judulList[rekaman.judul]?.jenis as ReportKind | undefined) ?? kind;
  const isCampuran = kind !== 'keluhan' && struktur.judulList.length > 0 && new Set(rekamanList.map(kindOf)).size > 1;
  const temuan: Temuan = { rejects: isCampuran ? [{ code: 'CAMPURAN_JENIS' }] : [], warnings: [] };
  const parserList: ReportParser[] = [];
  const terbaca: BarisTerbaca[] = [];
  for (const rekaman of rekamanList) {
    const item = bacaBaris(bacaan, rekaman, legenda, kind !== 'keluhan');
    if (item.baris.nama === null && item.baris.nik === null && item.baris.kk === null) continue;
    terbaca.push(item);
    parserList.push(parserOf(isCampuran ? kindOf(rekaman) : kind));
  }
  isi.rows = terbaca.map((item) => item.baris);
  beriNomor(isi.rows);
  for (const [i, { baris, ucapan, isAlmarhum }] of terbaca.entries()) {
    const nilai = parserList[i]!.nilai(ucapan, konteks);
    const isMati =
      isAlmarhum && (nilai.status === 'usul_hapus' || nilai.status === 'tidak_layak' || nilai.status === 'gagal');
    baris.status = nilai.status;
    baris.alasan = nilai.alasan ?? (isMati ? 'meninggal' : null);
    if (nilai.reject) temuan.rejects.push({ code: nilai.reject, row: baris.no });
  }
  lengkapi(bacaan, kind, konteks.kepala, isi, terbaca, temuan);
  return temuan;
}

function legendaOf(bacaan: Bacaan, struktur: Struktur): Legenda {
  const legenda = new Map<string, Token[]>();
  if (!struktur.peran.includes('legenda')) return legenda;
  for (const line of bacaan.lines)
    if (struktur.peran[line.index] === 'legenda')
      for (const [key, words] of readLegenda(bacaan, line)) legenda.set(key, words);
  return legenda;
}

/** The sender's numbers; where there are none, or they restart or repeat, rows are counted through from 1. */
function beriNomor(rows: Baris[]): void {
  const isNumbered = rows.every((row, i) => row.no > (rows[i - 1]?.no ?? 0));
  if (isNumbered && rows.length > 1) return;
  rows.forEach((row, i) => {
    row.no = i + 1;
  });
}

/** What holds for all rows: the amount and category of the head; and what only the reading of a row can tell. */
function lengkapi(
  bacaan: Bacaan,
  kind: ReportKind,
  kepala: readonly BagianKepala[],
  isi: Isi,
  terbaca: readonly BarisTerbaca[],
  temuan: Temuan,
): void {
  const bersama = kind === 'salur' ? nominalBersama(bacaan, kepala) : { nilai: null, isKabur: false };
  const kategori = kind === 'usulan' ? kategoriBersama(bacaan, kepala, isi.program) : null;
  for (const item of terbaca) {
    const { baris } = item;
    if (item.isTertukar) temuan.warnings.push({ code: 'NIK_KK_TERTUKAR', row: baris.no, field: 'nik' });
    if (item.kelamin !== null && baris.nik !== null && baris.nik.length === 16) {
      const isWoman = Number(baris.nik.slice(6, 8)) > 40;
      if (isWoman !== (item.kelamin === 'P'))
        temuan.warnings.push({ code: 'JK_TIDAK_COCOK', row: baris.no, field: 'nik' });
    }
    if (kind === 'keluhan') {
      baris.jumlahRupiah = null;
      continue;
    }
    const isKabur =
      item.isNominalKabur ||
      (kind === 'salur' && item.isAngkaPolos && baris.jumlahRupiah === null && bersama.nilai === null);
    if (isKabur) temuan.rejects.push({ code: 'NOMINAL_TIDAK_JELAS', row: baris.no, field: 'jumlahRupiah' });
    else baris.jumlahRupiah ??= bersama.nilai;
    baris.kategori ??= kategori;
  }
  if (bersama.isKabur && terbaca.length > 0)
    for (const { baris } of terbaca)
      if (baris.jumlahRupiah === null)
        temuan.rejects.push({ code: 'NOMINAL_TIDAK_JELAS', row: baris.no, field: 'jumlahRupiah' });
}

function kategoriBersama(bacaan: Bacaan, kepala: readonly BagianKepala[], program: string | null): Kategori | null {
  const own = program === null ? undefined : bacaan.kamus.kategoriByProgram.get(program);
  if (own) return own as Kategori;
  const low = kepala
    .filter((part) => !part.isCatatan && part.line.index < 4)
    .map((part) => bacaan.low.slice(part.start, part.end))
    .join(' ');
  return /ibu hamil|bumil/.test(low) ? 'ibu_hamil' : null;
}
