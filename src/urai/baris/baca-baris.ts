/** The lines of one person → a row: name, numbers, address, category, amount, and what is said of the person. */
import { findNominal, type Nominal } from '../../domain/rupiah.ts';
import { findTanggal } from '../../domain/tanggal.ts';
import type { Baris, Kategori } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';

import type { Bacaan } from '../bacaan.ts';
import type { Legenda } from '../bagian.ts';
import { cellsOf } from '../kolom.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { kategoriPendekTable, kategoriTable } from '../kosakata/kategori.ts';
import { salurTable, usulanTable, verifikasiTable } from '../kosakata/status.ts';
import type { Ucapan } from '../report-parser.ts';
import type { Rekaman } from '../struktur.ts';
import { bersih, findLabels, takeAlamat, takeRt } from './isian.ts';
import { cariNama, namaDariIsi, rapikanNama } from './nama.ts';
import { takeNomor } from './nomor.ts';
import { Ruang } from './ruang.ts';

export interface BarisTerbaca {
  baris: Baris;
  ucapan: Ucapan;
  isTertukar: boolean;
  /** an amount is written that cannot be read */
  isNominalKabur: boolean;
  /** a number that may be an amount without its thousands (`600`) */
  isAngkaPolos: boolean;
  isAlmarhum: boolean;
  /** L or P as stated */
  kelamin: 'L' | 'P' | null;
}

const KELAMIN = /(?:^|[\u0001/|;,(\s])(l|p|lk|pr|laki-laki|laki laki|perempuan|pria|wanita)(?=[\u0001/|;,)\s.]|$)/;
const ANGKA_POLOS = /(?<![\d.,/-])[1-9]\d{2}(?:[.,]0{1,2})?(?![\d.,/-]|\s*(?:kg|gr|gram|kpm|org|orang|m\b|meter))|[\u0001;,|/]\s*[1-9]\d{1,3}\s*(?:$|[;,|/\n])/;

/** Reads one record. */
export function bacaBaris(bacaan: Bacaan, rekaman: Rekaman, legenda: Legenda, isUang = true): BarisTerbaca {
  const ruang = new Ruang(bacaan, rekaman);
  const nomor = takeNomor(ruang, rekaman);
  const hasil: BarisTerbaca = {
    baris: { no: rekaman.no ?? 0, nama: null, nik: nomor.nik, kk: nomor.kk, alamat: rekaman.bagian?.alamat ?? null, rt: null, rw: null, kategori: null, jumlahRupiah: null, status: null, alasan: null },
    ucapan: { tokens: [], bagian: rekaman.bagian?.teks ?? null, isSendiri: (token) => isSendiri(bacaan, ruang, token) },
    isTertukar: nomor.isTertukar,
    isNominalKabur: false,
    isAngkaPolos: false,
    isAlmarhum: false,
    kelamin: null,
  };
  const kategoriLabel = takeLabels(ruang, hasil);
  takeCells(ruang, rekaman, hasil);
  const rt = takeRt(ruang);
  hasil.baris.rt ??= rt.rt ?? rekaman.bagian?.rt ?? null;
  hasil.baris.rw ??= rt.rw;
  hasil.baris.alamat ??= takeAlamat(ruang);
  takeDates(ruang);
  if (isUang) takeNominal(ruang, hasil);
  takeNama(ruang, rekaman, hasil);
  hasil.baris.kategori = kategoriOf(ruang.freeTokens, kategoriLabel);
  hasil.kelamin = kelaminOf(ruang);
  hasil.ucapan.tokens = denganLegenda(ruang.freeTokens, legenda);
  return hasil;
}

/** Labelled values: the name, the address, and what the report does not keep. */
function takeLabels(ruang: Ruang, hasil: BarisTerbaca): Token[] {
  let kategori: Token[] = [];
  for (const { label, start, isi, end } of findLabels(ruang)) {
    if (label === 'nama' && hasil.baris.nama === null) {
      const name = namaDariIsi(ruang, isi, end);
      if (name) {
        hasil.baris.nama = name.nama;
        hasil.isAlmarhum ||= name.isAlmarhum;
        ruang.take(start, name.end, 'baris nama');
      } else ruang.blank(start, isi);
    } else if (label === 'alamat') {
      // the RT inside the address is read later; the address is what stands before it
      const written = ruang.bacaan.text.slice(isi, end);
      const cut = ruang.bacaan.low.slice(isi, end).search(/(?<![a-z])r\.?[tw]\.?[\s.:/]*(?:r\.?w\.?)?[\s.:/]*\d|\s+(?:desa|ds|kec|kecamatan)\.?\s|[|;]|\s-\s|\s\/\s/);
      hasil.baris.alamat = bersih(cut < 0 ? written : written.slice(0, cut)) ?? hasil.baris.alamat;
      ruang.take(start, cut < 0 ? end : isi + cut, 'baris alamat');
    } else if (label === 'kategori') {
      kategori = ruang.tokens.filter((token) => token.start >= isi && token.end <= end);
      ruang.blank(start, isi);
    } else if (label === 'umur' || label === 'acara') ruang.blank(start, end);
    else if (label === 'nomor_lain') ruang.blank(start, isi + (/^[\d .+-]*/.exec(ruang.bacaan.low.slice(isi, end))?.[0].length ?? 0));
    else if (label !== 'rt' && label !== 'rw' && label !== 'rtrw') ruang.blank(start, isi);
  }
  return kategori;
}

/** The cells of a table with a heading line. */
function takeCells(ruang: Ruang, rekaman: Rekaman, hasil: BarisTerbaca): void {
  const { kolom } = rekaman;
  const line = rekaman.lines[0]!;
  if (kolom === null || kolom.pemisah === null || rekaman.lines.length > 2) return;
  const { text, low } = ruang.bacaan;
  let cells = cellsOf(low.slice(line.start, line.end), kolom.pemisah);
  if (cells.length > kolom.urutan.length && kolom.pemisah === '/') return;
  let { urutan } = kolom;
  const isNumbered = /^\d{0,3}$/.test(low.slice(line.start + cells[0]!.start, line.start + cells[0]!.end));
  if (urutan[0] === 'no' && cells.length === urutan.length - 1 && !isNumbered) urutan = urutan.slice(1);
  if (cells.length < 2) return;
  cells = cells.slice(0, urutan.length);
  cells.forEach((cell, i) => {
    const start = line.start + cell.start;
    const end = line.start + cell.end;
    const label = urutan[i]!;
    const written = text.slice(start, end);
    if (label === 'nama') {
      const name = rapikanNama(written);
      hasil.baris.nama = name?.nama ?? hasil.baris.nama;
      hasil.isAlmarhum ||= name?.isAlmarhum ?? false;
      ruang.take(start, end, 'baris nama');
    } else if (label === 'rt' || label === 'rtrw') {
      const match = /(\d{1,3}|-)(?:\s*[/.]\s*(\d{1,3}|-))?/.exec(written);
      if (match && !/[a-z]/i.test(written.replace(/r\.?[tw]\.?/gi, ''))) {
        hasil.baris.rt = match[1] === '-' ? null : match[1]!.padStart(3, '0');
        hasil.baris.rw = match[2] === undefined || match[2] === '-' ? null : match[2].padStart(3, '0');
        ruang.take(start, end, 'baris RT/RW');
      }
    } else if (label === 'rw' && /^\d{1,3}$/.test(written)) {
      hasil.baris.rw = written.padStart(3, '0');
      ruang.take(start, end, 'baris RW');
    } else if (label === 'alamat') {
      hasil.baris.alamat = bersih(written.replace(/\br\.?t\.?.*$/i, ''));
      if (!/r\.?t/i.test(written)) ruang.take(start, end, 'baris alamat');
    } else if (label === 'jk' && /^[lp]/i.test(written)) {
      hasil.kelamin = /^l/i.test(written) ? 'L' : 'P';
      ruang.take(start, end, 'baris jenis kelamin');
    } else if (label === 'no' || label === 'umur' || label === 'nomor_lain') ruang.blank(start, end);
    else if (label === 'nominal') takeNominalCell(ruang, start, end, hasil);
  });
}

function takeNominalCell(ruang: Ruang, start: number, end: number, hasil: BarisTerbaca): void {
  const written = ruang.bacaan.low.slice(start, end).trim();
  if (!/\d/.test(written)) return;
  const found = findNominal(/^[@r]|rb|jt|juta|ribu/.test(written) ? written : `rp ${written}`)[0];
  hasil.baris.jumlahRupiah = found?.nilai ?? null;
  hasil.isNominalKabur = found === undefined || found.nilai === null;
  ruang.take(start, end, 'baris jumlah uang');
}

function takeDates(ruang: Ruang): void {
  if (!/\d[/.-]\d|tgl|tanggal|\d\s?[a-z]{3}/.test(ruang.low)) return;
  for (const { start, end } of findTanggal(ruang.low, ruang.bacaan.sentOn)) ruang.blank(ruang.start + start, ruang.start + end);
}

function takeNominal(ruang: Ruang, hasil: BarisTerbaca): void {
  if (hasil.baris.jumlahRupiah !== null || hasil.isNominalKabur) return;
  const list = /\d|ribu|juta/.test(ruang.low) ? findNominal(ruang.low) : [];
  const first: Nominal | undefined = list.find((item) => item.isPasti) ?? list[0];
  if (first) {
    hasil.baris.jumlahRupiah = first.nilai;
    hasil.isNominalKabur = first.nilai === null;
    for (const item of list) ruang.take(ruang.start + item.start, ruang.start + item.end, 'baris jumlah uang');
  } else hasil.isAngkaPolos = ANGKA_POLOS.test(ruang.low.replace(/^[^\u0001/|;,-]*/, ''));
}

function takeNama(ruang: Ruang, rekaman: Rekaman, hasil: BarisTerbaca): void {
  if (hasil.baris.nama !== null) return;
  const first = rekaman.lines[0]!;
  const free = ruang.freeTokens;
  const isProse = rekaman.isCerita === true || (first.mark === null && rekaman.kolom === null && isKalimat(ruang, first.tokens));
  const stops = kataPenyata(ruang.bacaan, free, hasil.ucapan.isSendiri);
  const name = cariNama(ruang, stops, rekaman.no !== null || first.mark !== null, isProse);
  if (!name) return;
  hasil.baris.nama = name.nama;
  hasil.isAlmarhum ||= name.isAlmarhum;
  ruang.take(name.start, name.end, 'baris nama');
}

/** Is the line running text with words of a heading in it? */
function isKalimat(ruang: Ruang, tokens: readonly Token[]): boolean {
  return jenisTable.has(tokens) || ruang.bacaan.kamus.program.has(tokens) || tokens.some((token) => token.word === 'desa' || token.low === 'an' || token.word === 'nama') || tokens.length > 14;
}

/** Words that state something of the person: a name ends before them. The first word of all is always of the name. */
function kataPenyata(bacaan: Bacaan, tokens: readonly Token[], isSendiri: (token: Token) => boolean): Token[] {
  const list: Token[] = [];
  const tables = [salurTable, verifikasiTable, usulanTable, bacaan.kamus.alasan, kategoriTable, bacaan.kamus.program];
  for (const table of tables)
    for (const hit of table.findAll(tokens)) {
      const first = tokens[hit.from]!;
      const isShort = hit.to - hit.from === 1 && first.low.length <= 2 && first.low !== 'ok' && first.low !== 'ms' && first.low !== 'md';
      if (isShort && !isSendiri(first)) continue;
      const isFirst = hit.from === 0 && hit.to < tokens.length && !first.isSign && !isSendiri(first) && hit.to - hit.from === 1;
      if (!isFirst) list.push(...tokens.slice(hit.from, hit.to));
    }
  return list;
}

/** Does a word stand alone between separators? */
function isSendiri(bacaan: Bacaan, ruang: Ruang, token: Token): boolean {
  const low = ruang.low;
  const before = low.slice(Math.max(0, token.start - ruang.start - 3), token.start - ruang.start);
  const behind = low.slice(token.end - ruang.start, token.end - ruang.start + 3);
  const isOpen = token.start === ruang.start || /[\u0001/|;,(:=\t\n"→-]\s*$|\s{2,}$/.test(before) || /[\u2190-\u2bff]\s*$/.test(before);
  const isClosed = token.end === ruang.end || /^\s*(?:[\u0001/|;,).:=\t\n"(-]|$)|^\s{2,}/.test(behind) || token.end + 1 >= bacaan.low.length;
  return isOpen && isClosed;
}

function kategoriOf(tokens: readonly Token[], labelled: readonly Token[]): Kategori | null {
  return kategoriTable.find(labelled)?.value ?? kategoriPendekTable.find(labelled)?.value ?? kategoriTable.find(tokens)?.value ?? null;
}

function kelaminOf(ruang: Ruang): 'L' | 'P' | null {
  const match = KELAMIN.exec(ruang.low);
  if (!match) return null;
  const word = match[1]!;
  return word === 'l' || word.startsWith('la') || word === 'lk' || word === 'pria' ? 'L' : 'P';
}

/** Signs of the legend are replaced by the words they stand for. */
function denganLegenda(tokens: Token[], legenda: Legenda): Token[] {
  if (legenda.size === 0) return tokens;
  return tokens.flatMap((token) => legenda.get(token.low) ?? [token]);
}

