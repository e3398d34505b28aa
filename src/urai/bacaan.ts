/** One message being read: its lines, the vocabularies, and what was found in it so far. */
import type { Konteks } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { Jejak } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import { type Line, readLines } from '../text/lines.ts';
import { type NormalText, rawOffset } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import { tokensOf } from '../text/tokens.ts';
import { findIdentitas, type Identitas } from './identitas.ts';
import { type Kamus, kamusOf } from './kamus.ts';
import type { KunciHitung } from './kosakata/hitungan.ts';
import type { Label } from './kosakata/label.ts';
import { findTiket, type TiketDisebut } from './nomor-tiket.ts';
import { pecahBaris } from './pecah.ts';
import { pecahDesa } from './pecah-desa.ts';
import { pisahKataKunci } from './pisah-kata-kunci.ts';

export interface Bacaan {
  normal: NormalText;
  text: string;
  low: string;
  lines: Line[];
  /** NIK and KK by line index */
  identitas: Identitas[][];
  kamus: Kamus;
  konteks: Konteks;
  reference: Reference;
  /** sending day in the office's zone */
  sentOn: string;
  /** does the message hold any NIK or KK? */
  hasNomor: boolean;
  /** all words of the message */
  tokens: Token[];
  /** the first ticket of the message */
  tiket: TiketDisebut | null;
  /** what has been worked out for each line */
  ingat: Ingatan;
  /** null = nobody asks what was understood from where */
  jejak: Jejak[] | null;
}

/** The label with which a line begins. */
export interface LabelAwal {
  label: Label;
  /** offset of the value */
  isi: number;
  /** is there a value on the same line? */
  isIsi: boolean;
  /** a colon or `=` stands behind the label */
  isTitik: boolean;
  /** index of the first token behind the label */
  token: number;
}

/** One count that the text states. */
export interface HitungDisebut {
  kunci: KunciHitung;
  /** null = stated, but unreadable */
  nilai: number | null;
  start: number;
  end: number;
}

/** Where a table counts by desa: line indexes. */
export interface TabelDesa {
  /** lines that begin with a desa and count */
  baris: ReadonlySet<number>;
  /** lines that name a desa and nothing else, above counts */
  kepala: ReadonlySet<number>;
}

/** Answers that several readers ask for, kept by line index. */
export interface Ingatan {
  label: (LabelAwal | null | undefined)[];
  hitung: (HitungDisebut[] | undefined)[];
  tabelDesa: TabelDesa | null;
  /** lines that state the KK of a family */
  kepalaKk: ReadonlySet<number> | null;
  /** does the message write an amount with `ribu` or `juta`? */
  hasRibuan: boolean | null;
}

export interface BacaOptions {
  /** fill `Uraian.jejak` */
  jejak?: boolean;
}

/** Opens a message for reading. */
export function baca(raw: string, konteks: Konteks, reference: Reference, options: BacaOptions = {}): Bacaan {
  const { normal, lines: written } = readLines(raw);
  const kamus = kamusOf(reference);
  const perOrang = pecahBaris(
    normal.low,
    written,
    written.map((line) => findIdentitas(normal, line)),
  );
  const { lines, identitas } = pecahDesa(normal.low, perOrang, kamus);
  pisahKataKunci(normal.low, lines, kamus);
  return {
    normal,
    text: normal.text,
    low: normal.low,
    lines,
    identitas,
    hasNomor: identitas.some((list) => list.length > 0),
    tokens: tokensOf(lines),
    tiket: findTiket(normal.low),
    ingat: { label: [], hitung: [], tabelDesa: null, kepalaKk: null, hasRibuan: null },
    kamus,
    konteks,
    reference,
    sentOn: localDay(konteks.sentAt, reference.zona ?? 'Asia/Makassar'),
    jejak: options.jejak ? [] : null,
  };
}

/** Notes that `[start, end)` of the normalised text was understood as something. */
export function catat(bacaan: Bacaan, start: number, end: number, sebagai: string): void {
  if (bacaan.jejak === null || end <= start) return;
  const last = rawOffset(bacaan.normal, end - 1);
  const width = bacaan.normal.raw.codePointAt(last)! > 0xffff ? 2 : 1;
  bacaan.jejak.push({ start: rawOffset(bacaan.normal, start), end: last + width, sebagai });
}
