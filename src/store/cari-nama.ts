/** People by name: keeps the index in step with the table warga, and finds whom a misspelt name means. */
import { miripTulisan } from '../text/mirip-nama.ts';
import { ATURAN_KUNCI, namaKunci, tulisKunci } from '../text/nama-kunci.ts';
import { kataUtuh, kumpulkanCalon } from './calon-nama.ts';
import { bukaKosakata, kenalkanKata, lupakanKosakata } from './kosakata-warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

/** More words of a name are not looked for. */
const BATAS_KATA = 6;
/** Of so many the names are compared letter by letter. */
const BATAS_BANDING = 60;
/** Share of the letters as written: it decides among people whose names are spelt the same by habit. */
const BAGIAN_TULISAN = 0.08;

export interface WargaDitemukan {
  wargaId: number;
  nama: string;
  /** 1 = the name as it is written in the register, 0 = nothing in common */
  skor: number;
}

/**
 * Puts a person into the index, or in order after a change of name or desa. To be called in the transaction of the change;
 * not for a person who is merged into another (`unindexNama`).
 */
export function indexNama(db: Database, wargaId: number, nama: string, desaKode: string | null): void {
  pastikanAturan(db);
  tulis(db, wargaId, nama, desaKode);
}

function tulis(db: Database, wargaId: number, nama: string, desaKode: string | null): void {
  const kunci = namaKunci(nama);
  const baris = `${nomorDesa(desaKode)} ${kataUtuh(kunci)} ${tulisKunci(kunci)}`;
  prepared(db, 'INSERT OR REPLACE INTO warga_nama (rowid, kunci) VALUES (?, ?)').run(wargaId, baris);
  kenalkanKata(db, kunci.kata);
}

/** Takes a person out of the index: deleted, or merged into another. */
export function unindexNama(db: Database, wargaId: number): void {
  prepared(db, 'DELETE FROM warga_nama WHERE rowid = ?').run(wargaId);
}

/** Makes the index anew from the table: after a change of the rules of spelling, or where it is in doubt. */
export function rebuildNama(db: Database): void {
  inTransaction(db, () => {
    lupakanKosakata(db);
    prepared(db, 'DELETE FROM warga_nama').run();
    const sql = 'SELECT id, nama, desa_kode FROM warga WHERE gabung_ke IS NULL AND id > ? ORDER BY id LIMIT 1000';
    for (let akhir = 0; ; ) {
      const list = prepared(db, sql).raw().all(akhir) as [number, string, string | null][];
      for (const [id, nama, desaKode] of list) tulis(db, id, nama, desaKode);
      if (list.length < 1000) break;
      akhir = list.at(-1)![0];
    }
    prepared(db, "INSERT INTO warga_nama (warga_nama) VALUES ('optimize')").run();
    prepared(db, 'UPDATE warga_nama_aturan SET aturan = ?').run(ATURAN_KUNCI);
  });
}

/** An index that an older program made by other rules of spelling is made anew. */
function pastikanAturan(db: Database): void {
  const aturan = prepared(db, 'SELECT aturan FROM warga_nama_aturan').pluck().get();
  if (aturan !== ATURAN_KUNCI) rebuildNama(db);
}

/** Digits of the code: `0` where no desa is known. */
function nomorDesa(desaKode: string | null): string {
  return desaKode?.replace(/\D/g, '') || '0';
}

/** The people whom a name may mean, the likeliest first; people of the desa only where one is given. */
export function cariNama(
  db: Database,
  { nama, desaKode, limit }: { nama: string; desaKode: string | null; limit: number },
): WargaDitemukan[] {
  pastikanAturan(db);
  const { kata, milik } = namaKunci(nama);
  if (kata.length === 0 || limit < 1) return [];
  const dicari = { kata: kata.slice(0, BATAS_KATA), milik: Math.min(milik, BATAS_KATA) };
  const { kosakata, orang } = bukaKosakata(db);
  const desa = desaKode === null ? null : nomorDesa(desaKode);
  const skorById = kumpulkanCalon(db, dicari, { kosakata, orang, desa, limit });
  const calonList = [...skorById].sort((a, b) => b[1] - a[1]).slice(0, Math.max(BATAS_BANDING, limit * 2));
  const baca = prepared(db, 'SELECT nama FROM warga WHERE id = ? AND gabung_ke IS NULL').pluck();
  return calonList
    .flatMap(([wargaId, skor]) => {
      const tercatat = baca.get(wargaId) as string | undefined;
      if (tercatat === undefined) return [];
      const tulisan = miripTulisan(nama, tercatat);
      return [{ wargaId, nama: tercatat, skor: skor * (1 - BAGIAN_TULISAN) + tulisan * BAGIAN_TULISAN }];
    })
    .sort((a, b) => b.skor - a.skor || a.wargaId - b.wargaId)
    .slice(0, limit);
}
