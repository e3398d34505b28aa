/** The office's words for lists, made ready for looking up: built once for each Reference. */
import { type Kolom, kunciKata } from '../domain/daftar.ts';
import { findDesaDekat, kunciDesa } from '../domain/desa.ts';
import type { KeadaanPeserta } from '../domain/kepesertaan.ts';
import type { DesaFact, Reference } from '../domain/reference.ts';
import { PhraseTable } from '../text/phrase-table.ts';
import { tokenise } from '../text/tokens.ts';

export interface ListWords {
  reference: Reference;
  /** by the key of a heading: the column, and how strong a claim it is (0 = the first of its list) */
  kolomByKunci: ReadonlyMap<string, { kolom: Kolom; rank: number }>;
  programByKunci: ReadonlyMap<string, string>;
  programTable: PhraseTable<string>;
  keadaanByKunci: ReadonlyMap<string, KeadaanPeserta>;
  keadaanTable: PhraseTable<KeadaanPeserta>;
  alasanByKunci: ReadonlyMap<string, string>;
  yaSet: ReadonlySet<string>;
  totalSet: ReadonlySet<string>;
}

const wordsByReference = new WeakMap<Reference, ListWords>();

export function listWords(reference: Reference): ListWords {
  const known = wordsByReference.get(reference);
  if (known) return known;
  const { daftar, programList, alasanList } = reference;
  const programEntryList = programList.flatMap(({ kode, sinonim }) =>
    [kode, ...sinonim].map((name) => [name, kode] as const),
  );
  const keadaanEntryList = Object.entries(daftar.keadaan).flatMap(([keadaan, wordList]) =>
    wordList.map((word) => [word, keadaan as KeadaanPeserta] as const),
  );
  const byKunci = <T>(entryList: readonly (readonly [string, T])[]) =>
    new Map(entryList.map(([name, value]) => [kunciKata(name), value]));
  const words: ListWords = {
    reference,
    kolomByKunci: byKunci(
      Object.entries(daftar.kolom).flatMap(([kolom, headingList]) =>
        headingList.map((heading, rank) => [heading, { kolom: kolom as Kolom, rank }] as const),
      ),
    ),
    programByKunci: byKunci(programEntryList),
    programTable: new PhraseTable(programEntryList),
    keadaanByKunci: byKunci(keadaanEntryList),
    keadaanTable: new PhraseTable(keadaanEntryList),
    alasanByKunci: byKunci(
      alasanList.flatMap(({ kode, nama, sinonim }) => [kode, nama, ...sinonim].map((word) => [word, kode] as const)),
    ),
    yaSet: new Set(daftar.ya.map((word) => word.toLowerCase())),
    totalSet: new Set(daftar.total.map(kunciKata)),
  };
  wordsByReference.set(reference, words);
  return words;
}

/** Which programmes a title or cell names: `BPNT dan PKH` are two. */
export function findProgramList(words: ListWords, text: string): string[] {
  const whole = words.programByKunci.get(kunciKata(text));
  if (whole !== undefined) return [whole];
  const low = text.toLowerCase();
  return [...new Set(words.programTable.findAll(tokenise(low, 0, low.length)).map(({ value }) => value))];
}

/** How the persons of a list stand, by its title: `DAFTAR USULAN PKH`, `DAFTAR PENERIMA …`. */
export function findKeadaan(words: ListWords, title: string): KeadaanPeserta | null {
  const low = title.toLowerCase();
  return words.keadaanTable.find(tokenise(low, 0, low.length))?.value ?? null;
}

const LABEL = /^(?:nama\s+)?(?:desa|ds|kelurahan|kel|pekon)(?:\s*\/\s*(?:kel|kelurahan|desa))?\b[\s:.]*/i;

/** The desa that a cell names, `DESA LIYU`, `Liyu`, `6311022014`; a letter may be wrong. */
export function findDesaSel({ reference: { wilayah } }: ListWords, text: string): DesaFact | null {
  const digits = text.replaceAll('.', '');
  if (/^\d{10}$/.test(digits)) return wilayah.desaList.find(({ kode }) => kode === digits) ?? null;
  return findDesaDekat(text.replace(LABEL, ''), wilayah);
}

/** The desa that is written exactly so: the name of a sheet, or a line that stands alone. */
export function findDesaPersis({ reference: { wilayah } }: ListWords, text: string): DesaFact | null {
  const kunci = kunciDesa(text.replace(LABEL, ''));
  return wilayah.desaList.find(({ nama, alias }) => [nama, ...alias].some((name) => kunciDesa(name) === kunci)) ?? null;
}

const IN_LINE =
  /(?:^|[\s,(:])(?:desa|ds|kelurahan|kel|pekon)\b[.\s:/-]*([\p{L}'’. ]+?)(?=\s+(?:kec|kecamatan|kab|kabupaten|rt|tahun|tahap|bulan|periode|triwulan|program)\b|[\d,;()/-]|$)/iu;

/** The desa that a title or section names: `DAFTAR PENERIMA PKH DESA LIYU KEC. HALONG`, `Desa : Liyu`. */
export function findDesaBaris(words: ListWords, line: string): DesaFact | null {
  const named = IN_LINE.exec(line)?.[1];
  return (named === undefined ? null : findDesaDekat(named, words.reference.wilayah)) ?? findDesaPersis(words, line);
}
