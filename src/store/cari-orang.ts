/** The people whom a question means: exact first, then by a misspelt name; never anybody whom the asker may not know of. */
import type { NamaDitanya, OrangDitanya } from '../domain/orang-ditanya.ts';
import { penilaiNama } from '../text/mirip-nama.ts';
import { isNameMatch, isNameSame } from '../text/nama-cocok.ts';
import { namaKunci, tulisKunci } from '../text/nama-kunci.ts';
import { cariNama } from './cari-nama.ts';
import type { Database } from './open.ts';
import { readWarga, type Warga } from './warga.ts';
import { cariAkhir, cariKode, cariNik } from './warga-cari.ts';

/** More than five are no choice on a phone. */
export const PILIHAN_MAKS = 5;
/** So many of the likeliest are looked at: enough to see that a name is too common. */
const DIBACA = 25;
/** Another spelling of the same name (Moh. Rusdi, M. Rusdi). */
const SAMA = 0.96;
/** Less alike is nobody who could be meant. */
const MIRIP = 0.6;
/** A misspelt name means one person for certain where it is so much like his and so much less like the next one's. */
const PASTI = 0.85;
const JARAK = 0.08;
/** What counts for people of the asker's own desa: it ranks them first among equals, and filters nobody. */
const DEKAT = 0.05;

export interface Pencari {
  /** the only desa of whose people the asker may know; null = of all */
  terlihat: string | null;
  /** the asker's own desa */
  dekat: string | null;
}

/** `banyak`: more than can be chosen from (`nama` null = by digits alone). `isPersis`: he was named beyond doubt, not only alike. */
export type HasilOrang =
  | { apa: 'satu'; warga: Warga; isPersis: boolean }
  | { apa: 'pilih'; wargaList: Warga[] }
  | { apa: 'banyak'; nama: string | null; contohDesa: string | null }
  | { apa: 'kosong' };

interface Calon {
  warga: Warga;
  skor: number;
}

/** Who was chosen from an offer; what may be seen may have changed since. */
export function cariTerpilih(db: Database, wargaId: number, pencari: Pencari): HasilOrang {
  const found = readWarga(db, wargaId);
  return hanyaTerlihat(found.gabungKe === null ? found : readWarga(db, found.gabungKe), pencari);
}

function hanyaTerlihat(warga: Warga | null, pencari: Pencari): HasilOrang {
  const isSeen = warga?.isTercatat === true && (pencari.terlihat === null || warga.desaKode === pencari.terlihat);
  return isSeen ? { apa: 'satu', warga, isPersis: true } : { apa: 'kosong' };
}

/** Finds whom a question means. */
export function cariOrang(db: Database, ditanya: OrangDitanya, pencari: Pencari): HasilOrang {
  if (ditanya.apa === 'akhir') return cariAkhirSaja(db, ditanya.digit, pencari);
  if (ditanya.apa !== 'nama') {
    return hanyaTerlihat(ditanya.apa === 'nik' ? cariNik(db, ditanya.nik) : cariKode(db, ditanya.kode), pencari);
  }
  const bacaanList = ditanya.bacaanList
    .filter(({ desa }) => desa === null || pencari.terlihat === null || desa.kode === pencari.terlihat)
    .map((bacaan) => ({ bacaan, calonList: calonOf(db, bacaan, ditanya.digit, pencari) }));
  for (const { bacaan, calonList } of bacaanList) {
    const cocokList = calonList.filter(({ warga, skor }) => skor >= SAMA || isNameMatch(warga.nama, bacaan.nama));
    const isPersis =
      ditanya.digit !== null || (cocokList[0] && isNameSame(cocokList[0].warga.nama, bacaan.nama)) === true;
    if (cocokList.length > 0) return pilih(cocokList.sort(urutan(pencari)), bacaan, pencari, isPersis);
  }
  // The reading that names a desa leaves the fewest to choose from.
  for (const { bacaan, calonList } of bacaanList.reverse()) {
    const miripList = calonList.filter(({ skor }) => skor >= MIRIP);
    const [first, second] = miripList;
    if (first && first.skor >= PASTI && first.skor - (second?.skor ?? 0) >= JARAK)
      return pilih([first], bacaan, pencari, false);
    if (first) return pilih(miripList.slice(0, PILIHAN_MAKS), bacaan, pencari, false);
  }
  return { apa: 'kosong' };
}

/** By four digits and no name: enough where few bear them, and never for certain. */
function cariAkhirSaja(db: Database, digit: string, { terlihat }: Pencari): HasilOrang {
  return hasilOf(cariAkhir(db, digit, terlihat), false, { nama: null, contohDesa: null });
}

/** One, some to choose from, or too many. */
function hasilOf(
  wargaList: Warga[],
  isPersis: boolean,
  banyak: { nama: string | null; contohDesa: string | null },
): HasilOrang {
  const [only, ...others] = wargaList;
  if (!only) return { apa: 'kosong' };
  if (others.length === 0) return { apa: 'satu', warga: only, isPersis };
  return wargaList.length <= PILIHAN_MAKS ? { apa: 'pilih', wargaList } : { apa: 'banyak', ...banyak };
}

/** Among those who all bear the name: the own desa, then who is called just so, then by name. */
function urutan(pencari: Pencari): (a: Calon, b: Calon) => number {
  const peringkat = ({ warga, skor }: Calon) => (isDekat(warga, pencari) ? 0 : 2) + (skor >= SAMA ? 0 : 1);
  return (a, b) => peringkat(a) - peringkat(b) || a.warga.nama.localeCompare(b.warga.nama) || a.warga.id - b.warga.id;
}

function isDekat({ desaKode }: Warga, { dekat }: Pencari): boolean {
  return dekat !== null && desaKode === dekat;
}

function pilih(
  calonList: readonly Calon[],
  { nama, desa }: NamaDitanya,
  { terlihat }: Pencari,
  isPersis: boolean,
): HasilOrang {
  const wargaList = calonList.map(({ warga }) => warga);
  const isDesa = desa !== null || terlihat !== null;
  return hasilOf(wargaList, isPersis, { nama, contohDesa: isDesa ? null : (wargaList[0]?.desaNama ?? null) });
}

/** Who can be meant, the likeliest first, those of the own desa before their namesakes. */
function calonOf(db: Database, { nama, desa }: NamaDitanya, digit: string | null, pencari: Pencari): Calon[] {
  const desaKode = desa?.kode ?? pencari.terlihat;
  const list = digit === null ? menurutNama(db, nama, desaKode) : menurutAkhir(db, nama, digit, desaKode);
  const nilai = ({ warga, skor }: Calon) => skor + (isDekat(warga, pencari) ? DEKAT : 0);
  return list.sort((a, b) => nilai(b) - nilai(a));
}

function menurutNama(db: Database, nama: string, desaKode: string | null): Calon[] {
  return cariNama(db, { nama, desaKode, limit: DIBACA })
    .map(({ wargaId, skor }) => ({ warga: readWarga(db, wargaId), skor }))
    .filter(({ warga }) => warga.isTercatat && warga.gabungKe === null);
}

/** Of those with these digits there are few: each name is compared. */
function menurutAkhir(db: Database, nama: string, digit: string, desaKode: string | null): Calon[] {
  const nilai = penilaiNama(namaKunci(nama), () => 1);
  return cariAkhir(db, digit, desaKode).map((warga) => ({ warga, skor: nilai(tulisKunci(namaKunci(warga.nama))) }));
}
