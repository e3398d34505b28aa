/** Loads what the office may edit (data/reference) and its area tables into one checked, frozen value. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DaftarFact, kunciKata } from '../domain/daftar.ts';
import type {
  AgendaFact,
  AlasanFact,
  DesaFact,
  LaranganFact,
  LiburFact,
  PpksFact,
  ProgramFact,
  Reference,
  Wilayah,
} from '../domain/reference.ts';
import type { Zona } from '../domain/waktu.ts';
import { readArea } from './area.ts';
import {
  agendaFileSchema,
  agendaSchema,
  alasanSchema,
  checkEntries,
  checkOne,
  desaAliasSchema,
  kantorSchema,
  kolomSchema,
  laranganSchema,
  liburSchema,
  ppksSchema,
  programSchema,
} from './schema.ts';

export interface LoadReferenceOptions {
  /** folder that holds `reference/` */
  dataDir: string;
  /** dotted code of the office's kecamatan, `63.11.02` */
  kecamatan: string;
}

/** Provinces in which the office's clock is not WITA (facts §1). */
const ZONA_BY_PROVINSI: Record<string, Zona> = { '61': 'Asia/Pontianak', '62': 'Asia/Pontianak' };

/** @throws Error with an Indonesian sentence that names the file and the entry at fault */
export function loadReference({ dataDir, kecamatan }: LoadReferenceOptions): Reference {
  const read = (name: string) => readJson(join(dataDir, 'reference', name), `data/reference/${name}`);
  const programList = checkEntries('data/reference/program.json', read('program.json'), programSchema) as ProgramFact[];
  const alasanList = checkEntries('data/reference/alasan.json', read('alasan.json'), alasanSchema) as AlasanFact[];
  const ppksList = checkEntries('data/reference/ppks.json', read('ppks.json'), ppksSchema) as PpksFact[];
  const laranganList = checkEntries('data/reference/larangan.json', read('larangan.json'), laranganSchema);
  const alias = desaAliasSchema.safeParse(read('desa-alias.json'));
  if (!alias.success) {
    throw new Error(
      `data/reference/desa-alias.json: harus berupa kode desa 10 angka dengan daftar nama lain (${String(alias.error.issues[0]?.path[0] ?? '')}).`,
    );
  }
  const kantor = checkOne('data/reference/kantor.json', read('kantor.json'), kantorSchema);
  const daftar = checkOne('data/reference/kolom.json', read('kolom.json'), kolomSchema);
  checkHeadings(daftar);
  checkSynonyms(programList);
  checkLarangan(laranganList, programList);
  return {
    wilayah: loadWilayah(kecamatan, alias.data, kantor[kecamatan.replaceAll('.', '')]?.alamat ?? null),
    programList,
    alasanList,
    ppksList,
    laranganList,
    agendaList: loadAgenda(read('agenda.json')),
    liburByOn: loadLibur(read('libur.json')),
    daftar,
    zona: zonaOf(kecamatan),
  };
}

function readJson(path: string, shown: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${shown} tidak dapat dibaca.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${shown} bukan JSON yang benar: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}

function loadAgenda(value: unknown): AgendaFact[] {
  const file = 'data/reference/agenda.json';
  const { agenda } = checkOne(file, value, agendaFileSchema);
  const agendaList = checkEntries(file, agenda, agendaSchema);
  const twice = agendaList.find(({ kode }, at) => agendaList.findIndex((other) => other.kode === kode) !== at);
  if (twice) throw new Error(`${file}: kode "${twice.kode}" ada dua kali.`);
  return agendaList;
}

function loadLibur(value: unknown): Map<string, LiburFact> {
  const file = 'data/reference/libur.json';
  const liburByOn = new Map<string, LiburFact>();
  for (const { tahun, libur } of checkOne(file, value, liburSchema).tahun)
    for (const fact of libur) {
      if (!fact.tanggal.startsWith(`${tahun}-`)) throw new Error(`${file}: ${fact.tanggal} bukan tahun ${tahun}.`);
      if (liburByOn.has(fact.tanggal)) throw new Error(`${file}: ${fact.tanggal} ada dua kali.`);
      liburByOn.set(fact.tanggal, fact);
    }
  return liburByOn;
}

function checkHeadings({ kolom }: DaftarFact): void {
  const ownerByKunci = new Map<string, string>();
  for (const [name, headingList] of Object.entries(kolom))
    for (const heading of headingList) {
      const kunci = kunciKata(heading);
      const owner = ownerByKunci.get(kunci);
      if (owner !== undefined && owner !== name)
        throw new Error(`data/reference/kolom.json: judul "${heading}" ada di ${owner} dan di ${name}.`);
      ownerByKunci.set(kunci, name);
    }
}

function checkSynonyms(programList: ProgramFact[]): void {
  const ownerByWord = new Map<string, string>();
  for (const [i, program] of programList.entries())
    for (const word of [...program.sinonim, ...program.kataMilik]) {
      const owner = ownerByWord.get(word);
      if (owner !== undefined && owner !== program.kode) {
        throw new Error(
          `data/reference/program.json, entri ${i + 1} (${program.kode}): kata "${word}" sudah dipakai program ${owner}.`,
        );
      }
      ownerByWord.set(word, program.kode);
    }
}

function checkLarangan(laranganList: readonly LaranganFact[], programList: readonly ProgramFact[]): void {
  for (const [i, { program }] of laranganList.entries()) {
    const unknown = program.find((kode) => !programList.some((fact) => fact.kode === kode));
    if (unknown !== undefined)
      throw new Error(`data/reference/larangan.json, entri ${i + 1}: program ${unknown} tidak ada dalam program.json.`);
  }
}

function loadWilayah(kecamatan: string, aliasByKode: Record<string, string[]>, alamat: string | null): Wilayah {
  if (!/^\d\d\.\d\d\.\d\d$/.test(kecamatan))
    throw new Error(`KECAMATAN "${kecamatan}" harus berbentuk seperti 63.11.02.`);
  const kabupatenKode = kecamatan.slice(0, 5);
  const kecamatanList = readArea('districts', `${kabupatenKode}.`);
  const own = kecamatanList.find((row) => row.code === kecamatan);
  if (!own) throw new Error(`KECAMATAN "${kecamatan}" tidak ada dalam daftar wilayah Indonesia.`);
  const regencyList = readArea('regencies', '');
  const namaByKecamatan = new Map(kecamatanList.map((row) => [row.code, row.nama]));
  const desaAll = readArea('villages', `${kabupatenKode}.`).map((row) => {
    const kode = row.code.replaceAll('.', '');
    const fact: DesaFact = { kode, nama: row.nama, alias: aliasByKode[kode] ?? [] };
    return { ...fact, kecamatanKode: row.code.slice(0, 8) };
  });
  return {
    kecamatanKode: kecamatan.replaceAll('.', ''),
    kecamatan: own.nama,
    kabupaten: titleCase(regencyList.find((row) => row.code === kabupatenKode)?.nama ?? ''),
    alamat,
    desaList: desaAll.filter((desa) => desa.kecamatanKode === kecamatan).map(({ kecamatanKode: _, ...desa }) => desa),
    desaTetanggaList: desaAll
      .filter((desa) => desa.kecamatanKode !== kecamatan)
      .map(({ kecamatanKode, ...desa }) => ({ ...desa, kecamatan: namaByKecamatan.get(kecamatanKode) ?? '' })),
    kecamatanTetanggaList: kecamatanList.filter((row) => row.code !== kecamatan).map((row) => row.nama.toLowerCase()),
    provinsiKodeSet: new Set(readArea('provinces', '').map((row) => row.code)),
    kabupatenKodeSet: new Set(regencyList.map((row) => row.code.replace('.', ''))),
  };
}

function titleCase(nama: string): string {
  return nama.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

function zonaOf(kecamatan: string): Zona {
  const provinsi = kecamatan.slice(0, 2);
  const own = ZONA_BY_PROVINSI[provinsi];
  if (own) return own;
  if (Number(provinsi) >= 81) return 'Asia/Jayapura';
  return Number(provinsi) < 50 ? 'Asia/Jakarta' : 'Asia/Makassar';
}
