/** People by name: finds whom a misspelt name means. */
import { miripTulisan } from '../text/mirip-nama.ts';
import { namaKunci } from '../text/nama-kunci.ts';
import { kataUtuh, kumpulkanCalon } from './calon-nama.ts';
import { nomorDesa, susulSemuaNama } from './indeks-nama.ts';
import { bukaKosakata } from './kosakata-warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** More words of a name are not looked for. */
const BATAS_KATA = 6;
/** Of so many the names are compared letter by letter. */
const BATAS_BANDING = 25;
/** Share of the letters as written: it decides among people whose names are spelt the same by habit. */
const BAGIAN_TULISAN = 0.08;

export interface WargaDitemukan {
  wargaId: number;
  nama: string;
  /** 1 = the name as it is written in the register, 0 = nothing in common */
  skor: number;
}

/**
 * The people whom a name may mean, the likeliest first; people of the desa only where one is given. Nobody who is merged into another, or
 * of whom every report was withdrawn.
 */
export function cariNama(
  db: Database,
  { nama, desaKode, limit }: { nama: string; desaKode: string | null; limit: number },
): WargaDitemukan[] {
  susulSemuaNama(db);
  const { kata, milik } = namaKunci(nama);
  if (kata.length === 0 || limit < 1) return [];
  const dicari = { kata: kata.slice(0, BATAS_KATA), milik: Math.min(milik, BATAS_KATA) };
  const { kosakata, orang } = bukaKosakata(db);
  const desa = desaKode === null ? null : nomorDesa(desaKode);
  const skorById = kumpulkanCalon(db, dicari, { kosakata, orang, desa, limit });
  const calonList = [...skorById].sort((a, b) => b[1] - a[1]).slice(0, Math.max(BATAS_BANDING, limit * 2));
  const baca = prepared(db, 'SELECT nama FROM warga WHERE id = ?').pluck();
  return calonList
    .map(([wargaId, skor]) => {
      const tercatat = baca.get(wargaId) as string;
      const tulisan = miripTulisan(nama, tercatat);
      return { wargaId, nama: tercatat, skor: skor * (1 - BAGIAN_TULISAN) + tulisan * BAGIAN_TULISAN };
    })
    .sort((a, b) => b.skor - a.skor || a.wargaId - b.wargaId)
    .slice(0, limit);
}

/** Those of a desa whose name is the same as written in its common spelling. */
export function listSenama(db: Database, nama: string, desaKode: string): number[] {
  susulSemuaNama(db);
  const kunci = namaKunci(nama);
  if (kunci.kata.length === 0) return [];
  return prepared(db, 'SELECT rowid FROM warga_nama WHERE warga_nama MATCH ?')
    .pluck()
    .all(`${nomorDesa(desaKode)} AND ${kataUtuh(kunci)}`) as number[];
}
