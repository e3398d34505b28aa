/** The lines of one person → a row: name, numbers, address, category, amount, and what is said of the person. */
import { findNominal, type Nominal } from '../../domain/rupiah.ts';
import { findTanggal } from '../../domain/tanggal.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Legenda } from '../bagian.ts';
import type { Rekaman } from '../bentuk.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { barisPolos } from './baris-polos.ts';
import type { BarisTerbaca } from './hasil.ts';
import { bersih, findLabels, takeAlamat, takeRt } from './isian.ts';
import { denganLegenda, isSendiri, KATA_KELAMIN, kategoriOf } from './kata-baris.ts';
import { cariNama, namaDariIsi } from './nama.ts';
import { takeNomor } from './nomor.ts';
import { Ruang } from './ruang.ts';
import { takeCells } from './sel.ts';

const KELAMIN = /(?:^|[\u0001/|;,(\s])(l|p|lk|pr|laki-laki|laki laki|perempuan|pria|wanita)(?=[\u0001/|;,)\s.]|$)/;

const ANGKA_POLOS =
  /(?<![\d.,/-])[1-9]\d{2}(?:[.,]0{1,2})?(?![\d.,/-]|\s*(?:%|persen|kg|gr|gram|kpm|org|orang|m\b|meter))|[\u0001;,|/]\s*[1-9]\d{1,3}\s*(?:$|[;,|/\n])/;

/** Reads one record. */
export function bacaBaris(bacaan: Bacaan, rekaman: Rekaman, legenda: Legenda, isUang = true): BarisTerbaca {
  return barisPolos(bacaan, rekaman, legenda, isUang) ?? barisBebas(bacaan, rekaman, legenda, isUang);
}

/** Any other record: what is understood is taken out piece by piece. */
function barisBebas(bacaan: Bacaan, rekaman: Rekaman, legenda: Legenda, isUang: boolean): BarisTerbaca {
  const ruang = new Ruang(bacaan, rekaman);
  const nomor = takeNomor(ruang, rekaman);
  const hasil: BarisTerbaca = {
    baris: {
      no: rekaman.no ?? 0,
      nama: null,
      nik: nomor.nik,
      kk: nomor.kk ?? rekaman.bagian?.kk ?? null,
      alamat: rekaman.bagian?.alamat ?? null,
      rt: null,
      rw: null,
      kategori: null,
      jumlahRupiah: null,
      status: null,
      alasan: null,
    },
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
      const cut = ruang.bacaan.low
        .slice(isi, end)
        .search(
          /(?<![a-z])r\.?[tw]\.?[\s.:/]*(?:r\.?w\.?)?[\s.:/]*\d|\s+(?:desa|ds|kec|kecamatan)\.?\s|[|;]|\s-\s|\s\/\s/,
        );
      hasil.baris.alamat = bersih(cut < 0 ? written : written.slice(0, cut)) ?? hasil.baris.alamat;
      ruang.take(start, cut < 0 ? end : isi + cut, 'baris alamat');
    } else if (label === 'kategori') {
      kategori = ruang.tokens.filter((token) => token.start >= isi && token.end <= end);
      ruang.blank(start, isi);
    } else if (label === 'umur' || label === 'acara') ruang.blank(start, end);
    else if (label === 'nomor_lain')
      ruang.blank(start, isi + (/^[\d .+-]*/.exec(ruang.bacaan.low.slice(isi, end))?.[0].length ?? 0));
    else if (label !== 'rt' && label !== 'rw' && label !== 'rtrw') ruang.blank(start, isi);
  }
  return kategori;
}

function takeDates(ruang: Ruang): void {
  if (!/\d/.test(ruang.low)) return;
  for (const { start, end } of findTanggal(ruang.low, ruang.bacaan.sentOn))
    ruang.blank(ruang.start + start, ruang.start + end);
}

function takeNominal(ruang: Ruang, hasil: BarisTerbaca): void {
  if (hasil.baris.jumlahRupiah !== null || hasil.isNominalKabur) return;
  if (!/\d|ribu|juta/.test(ruang.low)) return;
  const list = findNominal(ruang.low);
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
  const isProse =
    rekaman.isCerita === true || (first.mark === null && rekaman.kolom === null && isKalimat(ruang, first.tokens));
  const stops = kataPenyata(ruang.bacaan, free, hasil.ucapan.isSendiri);
  const name = cariNama(ruang, stops, rekaman.no !== null || first.mark !== null, isProse);
  if (!name) return;
  hasil.baris.nama = name.nama;
  hasil.isAlmarhum ||= name.isAlmarhum;
  ruang.take(name.start, name.end, 'baris nama');
}

/** Is the line running text with words of a heading in it? */
function isKalimat(ruang: Ruang, tokens: readonly Token[]): boolean {
  return (
    jenisTable.has(tokens) ||
    ruang.bacaan.kamus.program.has(tokens) ||
    tokens.some((token) => token.word === 'desa' || token.low === 'an' || token.word === 'nama') ||
    tokens.length > 14
  );
}

const PENDEK_JELAS: ReadonlySet<string> = new Set(['ok', 'ms', 'md']);

/** Words that state something of the person: a name ends before them. The first word of all is always of the name. */
function kataPenyata(bacaan: Bacaan, tokens: readonly Token[], isSendiri: (token: Token) => boolean): Token[] {
  const list: Token[] = [];
  for (const hit of bacaan.kamus.penyata.findAll(tokens)) {
    const first = tokens[hit.from]!;
    const isOne = hit.to - hit.from === 1;
    const isShort = isOne && first.low.length <= 2 && !PENDEK_JELAS.has(first.low);
    if (isShort && !isSendiri(first)) continue;
    const isLead = isOne && hit.from === 0 && hit.to < tokens.length && !first.isSign && !isSendiri(first);
    if (!isLead) list.push(...tokens.slice(hit.from, hit.to));
  }
  return list;
}

function kelaminOf(ruang: Ruang): 'L' | 'P' | null {
  if (!ruang.tokens.some((token) => KATA_KELAMIN.has(token.low))) return null;
  const match = KELAMIN.exec(ruang.low);
  if (!match) return null;
  const word = match[1]!;
  return word === 'l' || word.startsWith('la') || word === 'lk' || word === 'pria' ? 'L' : 'P';
}
