/** The office's reference turned into vocabularies: built once for each Reference. */
import type { Reference } from '../domain/reference.ts';
import { PhraseTable } from '../text/phrase-table.ts';
import { kategoriTable } from './kosakata/kategori.ts';
import { salurTable, usulanTable, verifikasiTable } from './kosakata/status.ts';

export interface ProgramSebut {
  kode: string;
  /** a word that only belongs to the programme: counts where none is named */
  isMilik: boolean;
}

export interface DesaSebut {
  nama: string;
  kode: string;
  isSendiri: boolean;
  kecamatan: string;
}

export interface Kamus {
  program: PhraseTable<ProgramSebut>;
  /** '' = a phrase that looks like a reason and is none (`tidak mampu`) */
  alasan: PhraseTable<string>;
  /** desa of the office's kecamatan */
  desa: PhraseTable<DesaSebut>;
  /** desa of the neighbours; one name may stand for several */
  desaTetangga: PhraseTable<DesaSebut>;
  /** all phrases that state something of a person: no name goes across them */
  penyata: PhraseTable<true>;
  statusByAlasan: ReadonlyMap<string, 'gagal' | 'belum' | null>;
  bertahapSet: ReadonlySet<string>;
  kategoriByProgram: ReadonlyMap<string, string>;
  maksByProgram: ReadonlyMap<string, number>;
}

const BUKAN_ALASAN = [
  'tidak mampu',
  'kurang mampu',
  'belum mampu',
  'keluarga tidak mampu',
  'keluarga kurang mampu',
  'warga tidak mampu',
  'orang tidak mampu',
  'tidak sejahtera',
  'pra sejahtera',
  'prasejahtera',
  'keluarga sejahtera',
  'program keluarga sejahtera',
  'kartu keluarga sejahtera',
  'kesejahteraan',
  'kaya apa',
  'tidak kaya',
  'tidak pindah',
  'tidak sakit',
  'tidak meninggal',
  'suami meninggal',
  'suaminya meninggal',
  'ditinggal mati',
  'bapaknya meninggal',
  'ayahnya meninggal',
  'orangtua meninggal',
  'istri meninggal',
  'istrinya meninggal',
  'rumah sakit',
  'tidak ganda',
  'aparatur sipil',
  'tidak merantau',
  'suami sakit',
  'anak sakit',
  'belum pindah',
  'tidak dipotong',
  'tanpa potongan',
  'tidak ada potongan',
  'bukan asn',
  'tidak mampu lagi',
  'sudah tidak mampu',
  'cukup',
  'kartu keluarga',
  'tahun baru',
];

const cache = new WeakMap<Reference, Kamus>();

/** The vocabularies of a reference. */
export function kamusOf(reference: Reference): Kamus {
  const known = cache.get(reference);
  if (known) return known;
  const kamus = buildKamus(reference);
  cache.set(reference, kamus);
  return kamus;
}

function buildKamus({ programList, alasanList, wilayah }: Reference): Kamus {
  const desaEntries = (
    list: readonly { nama: string; alias: string[]; kode: string; kecamatan?: string }[],
    isSendiri: boolean,
  ) =>
    list.flatMap(({ nama, alias, kode, kecamatan }) => {
      const value: DesaSebut = { nama, kode, isSendiri, kecamatan: kecamatan ?? wilayah.kecamatan };
      return spellings([nama, ...alias]).map((name) => [name, value] as const);
    });
  return {
    program: new PhraseTable<ProgramSebut>(
      programList.flatMap(({ kode, sinonim, kataMilik }) => [
        ...sinonim.map((phrase) => [phrase, { kode, isMilik: false }] as const),
        ...kataMilik.map((phrase) => [phrase, { kode, isMilik: true }] as const),
      ]),
    ),
    alasan: new PhraseTable([
      ...BUKAN_ALASAN.map((phrase) => [phrase, ''] as const),
      ...alasanList.flatMap(({ kode, sinonim }) => sinonim.map((phrase) => [phrase, kode] as const)),
    ]),
    desa: new PhraseTable(desaEntries(wilayah.desaList, true)),
    desaTetangga: new PhraseTable(desaEntries(wilayah.desaTetanggaList, false)),
    penyata: new PhraseTable<true>(penyataOf(programList, alasanList)),
    statusByAlasan: new Map(alasanList.map((alasan) => [alasan.kode, alasan.statusSalur])),
    bertahapSet: new Set(programList.filter((program) => program.isBertahap).map((program) => program.kode)),
    kategoriByProgram: new Map(
      programList.flatMap(({ kode, kategori }) => (kategori === null ? [] : [[kode, kategori] as const])),
    ),
    maksByProgram: new Map(
      programList.flatMap(({ kode, maksPerOrang }) => (maksPerOrang === null ? [] : [[kode, maksPerOrang] as const])),
    ),
  };
}

function* penyataOf(
  programList: Reference['programList'],
  alasanList: Reference['alasanList'],
): Generator<readonly [string, true]> {
  for (const table of [salurTable, verifikasiTable, usulanTable, kategoriTable])
    for (const phrase of table.phrases()) yield [phrase, true];
  for (const phrase of BUKAN_ALASAN) yield [phrase, true];
  for (const { sinonim } of alasanList) for (const phrase of sinonim) yield [phrase, true];
  for (const { sinonim, kataMilik } of programList)
    for (const phrase of [...sinonim, ...kataMilik]) yield [phrase, true];
}

/** A name also written as one word. */
function spellings(nameList: readonly string[]): string[] {
  return [...new Set(nameList.flatMap((name) => [name, name.replace(/[ .]+/g, '')]))].filter((name) => name.length > 2);
}
