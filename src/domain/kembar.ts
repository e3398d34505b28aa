/** Who of two people in the register may be one human being, entered twice: judged by their numbers, names and places. */

/** What the register says of a person that tells people apart. */
export interface OrangTercatat {
  id: number;
  nik: string | null;
  kk: string | null;
  desaKode: string | null;
}

/**
 * Why two may be one: the NIK of one is the KK of the other; NIKs one digit apart; one birth date, other NIK; one family, other NIK;
 * one of them without a NIK.
 */
export type SebabKembar = 'tertukar' | 'nik_mirip' | 'lahir_sama' | 'nama_kk' | 'nama_tanpa_nik';

/** How the names of two stand to each other: one name, one of them mistyped, only alike, or other names. */
export type MiripNama = 'sama' | 'salah_ketik' | 'mirip' | 'lain';

/** In what people of other families agree: nearly the NIK, or the day of birth. */
export type Persamaan = 'nik' | 'lahir';

/** With how many people somebody agrees as well as this by mere chance, beside the name: more than this, and it says nothing. */
const KEBETULAN_MAKS = 0.004;
/** Twins are registered one after the other; so far apart may their serials lie. */
const JARAK_SERI_KEMBAR = 3;
/** Of one name in one family, but so many years apart, are grandfather and grandson. */
const SATU_ANGKATAN_TAHUN = 12;

/**
 * @param kebetulan with how many people of the register one of the two is to agree so well by mere chance
 * @returns why the two may be one, or null
 */
export function nilaiKembar(
  a: OrangTercatat,
  b: OrangTercatat,
  nama: MiripNama,
  kebetulan: (persamaan: Persamaan) => number,
): SebabKembar | null {
  const isSilang = (a.nik !== null && a.nik === b.kk) || (b.nik !== null && b.nik === a.kk);
  const isSerupa = nama === 'sama' || nama === 'salah_ketik';
  if (isSilang && (isSerupa || (a.nik === b.kk && b.nik === a.kk))) return 'tertukar';
  if (nama === 'lain') return null;
  const isSatuKk = a.kk !== null && a.kk === b.kk;
  if (a.nik === null || b.nik === null) return isTanpaNik(a, b, nama, isSatuKk) ? 'nama_tanpa_nik' : null;
  if (isSatuKk) return dalamKeluarga(a.nik, b.nik, nama);
  // In other families, or where one is not known, what agrees must not be chance.
  if (nama === 'mirip' || (nama === 'salah_ketik' && a.desaKode !== b.desaKode)) return null;
  if (bedaAngka(a.nik, b.nik) <= 1) return kebetulan('nik') <= KEBETULAN_MAKS ? 'nik_mirip' : null;
  return isSelahir(a.nik, b.nik) && kebetulan('lahir') <= KEBETULAN_MAKS ? 'lahir_sama' : null;
}

function isTanpaNik(a: OrangTercatat, b: OrangTercatat, nama: MiripNama, isSatuKk: boolean): boolean {
  // Whose families are both known and differ are namesakes.
  if (!isSatuKk) return nama === 'sama' && (a.kk === null || b.kk === null);
  return nama !== 'mirip';
}

/** In one family people have other names, but alike: brothers, twins (Hasan and Husin), father and son. */
function dalamKeluarga(nikA: string, nikB: string, nama: MiripNama): SebabKembar | null {
  const isSerupa = nama === 'sama' || nama === 'salah_ketik';
  const beda = bedaAngka(nikA, nikB);
  if (isSepertiSaudaraKembar(nikA, nikB)) return nama === 'sama' ? (beda <= 1 ? 'nik_mirip' : 'lahir_sama') : null;
  if (beda <= 1) return 'nik_mirip';
  if (!isSerupa) return null;
  if (isSelahir(nikA, nikB)) return 'lahir_sama';
  if (beda === 2) return 'nik_mirip';
  return nama === 'sama' && Math.abs(tahun(nikA) - tahun(nikB)) <= SATU_ANGKATAN_TAHUN ? 'nama_kk' : null;
}

/** In how many places two NIKs differ; two neighbours that are swapped count as one. */
export function bedaAngka(a: string, b: string): number {
  let beda = 0;
  for (let i = 0; i < 16; i++) {
    if (a[i] === b[i]) continue;
    beda += 1;
    if (i < 15 && a[i] === b[i + 1] && a[i + 1] === b[i]) i += 1;
  }
  return beda;
}

function isSelahir(a: string, b: string): boolean {
  return a.slice(6, 12) === b.slice(6, 12);
}

/** Born on one day, in one place, one after the other on the list: boy and girl differ by 40 in the day, too. */
function isSepertiSaudaraKembar(a: string, b: string): boolean {
  const isSehari =
    Math.abs(Number(a.slice(6, 8)) - Number(b.slice(6, 8))) % 40 === 0 && a.slice(8, 12) === b.slice(8, 12);
  return (
    a.slice(0, 6) === b.slice(0, 6) &&
    isSehari &&
    Math.abs(Number(a.slice(12)) - Number(b.slice(12))) <= JARAK_SERI_KEMBAR
  );
}

/** Two digits only: who is a hundred years older is taken for as old. */
function tahun(nik: string): number {
  return Number(nik.slice(10, 12));
}
