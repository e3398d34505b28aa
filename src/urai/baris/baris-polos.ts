/** The plain row (`1. Siti Aminah / 6311… / 6311… / RT 01`): read at once where nothing on the line can mean anything else. */
import type { Token } from '../../text/tokens.ts';
import { type Bacaan, catat } from '../bacaan.ts';
import type { Legenda } from '../bagian.ts';
import type { Rekaman } from '../bentuk.ts';
import type { Kamus } from '../kamus.ts';
import { labelTable } from '../kosakata/label.ts';
import { BUKAN_NAMA } from '../kosakata/obrolan.ts';
import { GELAR } from '../nama.ts';
import { bacaAwal } from './awal-polos.ts';
import type { BarisTerbaca } from './hasil.ts';
import { KATA_ALAMAT } from './isian.ts';
import { denganLegenda, isSendiri, KATA_KELAMIN, kategoriOf } from './kata-baris.ts';
import { bagiNomor, catatNomor, type NomorOrang } from './nomor.ts';
import { rapikanNama } from './potong-nama.ts';
import { Ruang } from './ruang.ts';

interface Uang {
  nilai: number;
  start: number;
  end: number;
}

interface BarisPolos {
  nama: string;
  isAlmarhum: boolean;
  nomor: NomorOrang;
  rt: string | null;
  rw: string | null;
  nominal: Uang | null;
  /** words behind the numbers that state something */
  sisa: Token[];
  /** the text with everything taken out: only made where a word of `sisa` is asked for */
  ruang: () => Ruang;
}

/** Behind the numbers: RT/RW, or an amount, or words. 1 RT with RW, 2 RT, 3 RW, 4 amount, 5 words */
const EKOR =
  /^(?:(?: ?[/|;,] ?| - | )(rt\.? ?(\d{1,3})(?:(?: ?\/ ?(?:rw\.? ?)?| rw\.? ?)(\d{1,3}))?))?(?:(?: [/|;] |, | - | )(rp\.? ?\d{1,3}(?:\.\d{3})+(?:,-)?))?(?:(?: ?[/|;,] ?| - )([a-z]+(?: [a-z]+){0,7}))?$/;
const TANPA_EKOR: readonly string[] = [];

const kataByKamus = new WeakMap<Kamus, ReadonlySet<string>>();

/** Words that no plain name holds: words of talk, and the first ones of labels and of what states something. */
function bukanNamaPolos(kamus: Kamus): ReadonlySet<string> {
  const known = kataByKamus.get(kamus);
  if (known) return known;
  const set = new Set([...BUKAN_NAMA, ...GELAR, ...KATA_KELAMIN, ...KATA_ALAMAT]);
  for (const table of [labelTable, kamus.penyata]) for (const phrase of table.phrases()) set.add(phrase.split(' ')[0]!);
  kataByKamus.set(kamus, set);
  return set;
}

const KATA_LABEL: ReadonlySet<string> = new Set([...labelTable.phrases()].map((phrase) => phrase.split(' ')[0]!));

/** A word behind the numbers that is neither a label, an address nor a sex: it is left for the verdict. */
function isKataSisa(token: Token): boolean {
  return (
    !token.isNumber &&
    !token.isSign &&
    !KATA_LABEL.has(token.word) &&
    !KATA_KELAMIN.has(token.low) &&
    !KATA_ALAMAT.has(token.low)
  );
}
const tigaAngka = (written: string | undefined) => written?.padStart(3, '0') ?? null;

/** Reads a record of one plain line, to exactly what the long way gives; null where that is needed. */
export function barisPolos(bacaan: Bacaan, rekaman: Rekaman, legenda: Legenda, isUang: boolean): BarisTerbaca | null {
  const polos = bacaPolos(bacaan, rekaman, isUang);
  if (polos === null) return null;
  const { nama, nomor, rt, rw, nominal, sisa } = polos;
  let ruang: Ruang | null = null;
  const isSendiriDi = (token: Token) => {
    ruang ??= polos.ruang();
    return isSendiri(bacaan, ruang, token);
  };
  return {
    baris: {
      no: rekaman.no ?? 0,
      nama,
      nik: nomor.nik,
      kk: nomor.kk ?? rekaman.bagian?.kk ?? null,
      alamat: rekaman.bagian?.alamat ?? null,
      rt: rt ?? rekaman.bagian?.rt ?? null,
      rw,
      kategori: kategoriOf(sisa, []),
      jumlahRupiah: nominal?.nilai ?? null,
      status: null,
      alasan: null,
    },
    ucapan: { tokens: denganLegenda(sisa, legenda), bagian: rekaman.bagian?.teks ?? null, isSendiri: isSendiriDi },
    isTertukar: nomor.isTertukar,
    isNominalKabur: false,
    isAngkaPolos: false,
    isAlmarhum: polos.isAlmarhum,
    kelamin: null,
  };
}

/** The words from `sisaStart` on; null where one of them, or one of the name, may mean something else. */
function pilahKata({ kamus }: Bacaan, tokens: readonly Token[], nameEnd: number, sisaStart: number): Token[] | null {
  const bukanNama = bukanNamaPolos(kamus);
  const sisa: Token[] = [];
  let hasWord = false;
  for (const token of tokens) {
    if (token.end <= nameEnd) {
      if (bukanNama.has(token.low) || bukanNama.has(token.word)) return null;
      hasWord ||= token.low.length > 1;
    } else if (token.start >= sisaStart) {
      if (!isKataSisa(token)) return null;
      sisa.push(token);
    }
  }
  return hasWord ? sisa : null;
}

/** What a plain line holds; null where it is none. */
function bacaPolos(bacaan: Bacaan, rekaman: Rekaman, isUang: boolean): BarisPolos | null {
  const line = rekaman.lines[0]!;
  if (rekaman.lines.length > 1 || line.mark === null || rekaman.kolom !== null || rekaman.isCerita) return null;
  const ids = bacaan.identitas[line.index]!;
  const first = ids[0];
  if (first === undefined || ids.some((id) => id.jenis !== null || id.end - id.start !== 16)) return null;
  const awal = bacaAwal(bacaan.low, line.body, line.end);
  if (awal === null) return null;
  const ekor = bacaan.low.slice(awal.nomor, line.end);
  const match = ekor === '' ? TANPA_EKOR : EKOR.exec(ekor);
  const nameEnd = awal.nama;
  if (match === null || isBerjumlah(bacaan, line.body, line.end)) return null;
  const [, rtRw, rt, rw, uang, kata] = match;
  if (nameEnd > first.start || (uang !== undefined && !isUang)) return null;
  const nominal = uang === undefined ? null : bacaUang(uang, awal.nomor + ekor.lastIndexOf(uang));
  if (uang !== undefined && nominal === null) return null;
  const kataList = pilahKata(bacaan, line.tokens, nameEnd, kata === undefined ? line.end : line.end - kata.length);
  const name = kataList === null ? null : rapikanNama(bacaan.text.slice(line.body, nameEnd));
  if (kataList === null || name === null) return null;
  const nomor = bagiNomor(ids, rekaman);
  const rtAt = rtRw === undefined ? -1 : awal.nomor + ekor.indexOf(rtRw);
  const rtEnd = rtRw === undefined ? -1 : rtAt + rtRw.length;
  catatNomor(bacaan, ids, nomor);
  if (rt !== undefined) catat(bacaan, rtAt, rtEnd, 'baris RT/RW');
  if (nominal) catat(bacaan, nominal.start, nominal.end, 'baris jumlah uang');
  catat(bacaan, line.body, nameEnd, 'baris nama');
  const ruang = () => {
    const space = new Ruang(bacaan, rekaman);
    for (const { start, end } of [...ids, ...(nominal ? [nominal] : [])]) space.blank(start, end);
    space.blank(rtAt, rtEnd);
    space.blank(line.body, nameEnd);
    return space;
  };
  return {
    nama: name.nama,
    isAlmarhum: name.isAlmarhum,
    nomor,
    rt: tigaAngka(rt),
    rw: tigaAngka(rw),
    nominal,
    sisa: kataList,
    ruang,
  };
}

const hasRibuan = (low: string) => low.includes('ribu') || low.includes('juta');

/** An amount in words, or a name that holds the word of one. */
function isBerjumlah({ low, ingat }: Bacaan, start: number, end: number): boolean {
  ingat.hasRibuan ??= hasRibuan(low);
  return ingat.hasRibuan && hasRibuan(low.slice(start, end));
}

/** `rp 600.000`; null = an amount that the long way has to judge. */
function bacaUang(written: string, start: number): Uang | null {
  const nilai = Number(written.replace(/\D/g, ''));
  return nilai < 1000 || nilai > 1e12 ? null : { nilai, start, end: start + written.length };
}
