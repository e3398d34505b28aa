/** People of the register in chat: name and last four digits, programmes with their states, lists that a phone shows. */

import type { SebabKembar } from '../domain/kembar.ts';
import type { Kepesertaan } from '../domain/kepesertaan.ts';
import type { Desa } from '../domain/petugas.ts';
import { isProgramPeka } from '../domain/privasi.ts';
import type { ProgramFact } from '../domain/reference.ts';
import type { DataWarga, Keadaan } from '../domain/warga.ts';
import { lastFour, sayCode } from './sebutan.ts';

/** `Siti Aminah …9001`; people without a NIK by their code, `Misrani W-0001`. */
export function sayWarga({ nama, nik, kode }: Pick<DataWarga, 'nama' | 'nik'> & { kode: string | null }): string {
  return `${nama} ${nik === null ? (kode ?? '') : lastFour(nik)}`.trim();
}

/** How the next order names the same person: `9001 Misrani`, or `W-0001`. */
export function sebutUlang({ nama, nik, kode }: Parameters<typeof sayWarga>[0]): string {
  return nik === null ? (kode ?? '') : `${nik.slice(-4)} ${nama.split(/\s+/)[0]}`;
}

/** `PKH aktif, BPNT nonaktif (pindah)`; in a group without reasons, and without programmes that tell of somebody's health. */
export function sayKepesertaan(
  list: readonly Kepesertaan[],
  { isGroup, programList }: { isGroup: boolean; programList: readonly ProgramFact[] },
): string {
  const shownList = isGroup ? list.filter(({ program }) => !isProgramPeka(program, programList)) : list;
  if (shownList.length === 0) return 'belum ada program';
  return shownList
    .map(({ program, state, sebab }) => `${program} ${state}${isGroup || sebab === null ? '' : ` (${sayCode(sebab)})`}`)
    .join(', ');
}

const KEADAAN_TEXT: Readonly<Record<Keadaan, string>> = {
  ada: 'ada',
  meninggal: 'meninggal',
  pindah: 'pindah',
  tidak_layak: 'tidak layak lagi',
};

export function sayKeadaan(keadaan: Keadaan): string {
  return KEADAAN_TEXT[keadaan];
}

const SEBAB_KEMBAR_TEXT: Readonly<Record<SebabKembar, string>> = {
  nik_mirip: 'NIK hampir sama',
  lahir_sama: 'tanggal lahir sama, NIK lain',
  nama_kk: 'nama dan KK sama, NIK lain',
  nama_tanpa_nik: 'nama sama, satu tanpa NIK',
  tertukar: 'NIK dan No. KK tertukar',
};

/** Why two may be one human being. */
export function saySebabKembar(sebab: SebabKembar): string {
  return SEBAB_KEMBAR_TEXT[sebab];
}

/** Longer lists are of no use on a phone: the rest is a number. */
export const DAFTAR_MAKS = 15;

/** A numbered list of at most fifteen entries, and how many more there are. */
export function sayDaftar(lineList: readonly string[], cara: string): string[] {
  const shown = lineList.slice(0, DAFTAR_MAKS).map((line, at) => `${at + 1}. ${line}`);
  const rest = lineList.length - DAFTAR_MAKS;
  return rest > 0 ? [...shown, `… dan ${rest} orang lagi. ${cara}`] : shown;
}

/**
 * Where nobody is found, or nobody whom the asker may know of: one sentence for both.
 * @param desa the only desa of whose people the asker may know
 */
export function sayTidakDitemukan(siapa: string, desa: string | null = null): string {
  const where = desa === null ? '' : ` di Desa ${desa}`;
  return `${siapa} tidak ditemukan${where}. Periksa lagi angka dan ejaan namanya; nama depan saja sudah cukup.`;
}

/** Several who can be meant: name, last four digits and desa, to be chosen by number. */
export function sayPilihan(
  wargaList: readonly (Parameters<typeof sayWarga>[0] & { desaNama: string | null })[],
  siapa: string,
): string {
  const lineList = wargaList.map(
    (warga, at) => `${at + 1}. ${sayWarga(warga)}${warga.desaNama === null ? '' : `, ${warga.desaNama}`}`,
  );
  const [tanya, contoh] = wargaList.length === 1 ? [`Maksudnya ${siapa} yang ini?`, 1] : [`Yang mana ${siapa}?`, 2];
  return [tanya, ...lineList, `Balas dengan nomornya saja, contoh: *${contoh}*`].join('\n');
}

/**
 * More of one name than can be shown; the line that finds the right one.
 * @param ekor what stands behind the person in the order
 */
export function sayTerlaluBanyak(
  kata: string,
  { nama, contohDesa }: { nama: string | null; contohDesa: string | null },
  ekor = '',
): string {
  if (nama === null) return `Banyak NIK berakhir dengan angka itu. Tulis juga namanya: *${kata} 9001 Misrani${ekor}*`;
  const cara =
    contohDesa === null
      ? `Tulis namanya lengkap, atau dengan 4 angka terakhir NIK: *${kata} 9001 ${nama}${ekor}*`
      : `Sebut desanya, contoh: *${kata} ${nama} desa ${contohDesa}${ekor}*`;
  return `Ada banyak orang bernama ${nama}. ${cara}`;
}

/** `- Liyu: 12`, the desa with the most of them first; what lies in no known desa comes as one line. */
export function sayPerDesa(
  entryList: readonly { desaKode: string | null; jumlah: number }[],
  desaList: readonly Desa[],
): string[] {
  const namaByKode = new Map(desaList.map(({ kode, nama }) => [kode, nama]));
  const countByNama = new Map<string, number>();
  for (const { desaKode, jumlah } of entryList) {
    const nama = namaByKode.get(desaKode ?? '') ?? (desaKode === null ? 'tanpa desa' : 'desa lain');
    countByNama.set(nama, (countByNama.get(nama) ?? 0) + jumlah);
  }
  return [...countByNama]
    .filter(([, jumlah]) => jumlah > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([nama, jumlah]) => `- ${nama}: ${jumlah}`);
}
