/** The index of names: follows the table warga a moment later, so that no report waits for it, and before every search. */
import { ATURAN_KUNCI, namaKunci, tulisKunci } from '../text/nama-kunci.ts';
import { kataUtuh } from './calon-nama.ts';
import { kenalkanKata, lupakanKosakata } from './kosakata-warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { inTransaction, withoutSync } from './transaction.ts';

/** So many people go into the index at once where there is other work to do, too: some milliseconds. */
const SEBAGIAN = 200;
/** Some ten milliseconds: the fewer pieces an index is written in, the less it is merged. */
export const SEKALIGUS = 1000;

type Orang = [id: number, nama: string, desaKode: string | null, isDicari: 0 | 1];

// Who was merged into another, or of whom nothing is said any longer, is not to be found.
const DAFTAR_SQL = 'SELECT w.id, w.nama, w.desa_kode, w.is_tercatat = 1 AND w.gabung_ke IS NULL FROM';
const BARU_SQL = `${DAFTAR_SQL} warga w WHERE w.id > (SELECT sampai_id FROM warga_nama_aturan) ORDER BY w.id LIMIT ?`;
const BERUBAH_SQL = `${DAFTAR_SQL} warga_nama_tunda t JOIN warga w ON w.id = t.warga_id LIMIT ?`;
const TERTINGGAL_SQL = `SELECT aturan <> ? OR sampai_id < coalesce((SELECT max(id) FROM warga), 0)
  OR EXISTS (SELECT 1 FROM warga_nama_tunda) FROM warga_nama_aturan`;

/** Does anybody wait who came or changed since the index was last brought up to date? */
function isTertinggal(db: Database): boolean {
  return prepared(db, TERTINGGAL_SQL).pluck().get(ATURAN_KUNCI) === 1;
}

/**
 * Brings the index up to date with the table.
 * @param atMost so many new people, and as many changed ones
 * @returns whether others still wait
 */
export function susulNama(db: Database, atMost: number): boolean {
  if (!isTertinggal(db)) return false;
  inTransaction(db, () => {
    if (prepared(db, 'SELECT aturan FROM warga_nama_aturan').pluck().get() !== ATURAN_KUNCI) kosongkan(db);
    const newList = prepared(db, BARU_SQL).raw().all(atMost) as Orang[];
    for (const orang of newList) tulis(db, orang);
    const last = newList.at(-1);
    if (last) prepared(db, 'UPDATE warga_nama_aturan SET sampai_id = ?').run(last[0]);
    for (const orang of prepared(db, BERUBAH_SQL).raw().all(atMost) as Orang[]) {
      prepared(db, 'DELETE FROM warga_nama WHERE rowid = ?').run(orang[0]);
      tulis(db, orang);
      prepared(db, 'DELETE FROM warga_nama_tunda WHERE warga_id = ?').run(orang[0]);
    }
  });
  return isTertinggal(db);
}

/**
 * The same in an idle moment, outside of any transaction: the disk is not waited for, since what a power cut takes away is made again.
 * @returns whether others still wait
 */
export function susulNamaSantai(db: Database, atMost = SEBAGIAN): boolean {
  return isTertinggal(db) && withoutSync(db, () => susulNama(db, atMost));
}

/** Brings all of the index up to date: before a search. */
export function susulSemuaNama(db: Database): void {
  while (susulNama(db, SEKALIGUS));
}

/** Makes the index anew from the table, as compact as it can be: where it is in doubt. */
export function rebuildNama(db: Database): void {
  inTransaction(db, () => {
    kosongkan(db);
    susulSemuaNama(db);
    prepared(db, "INSERT INTO warga_nama (warga_nama) VALUES ('optimize')").run();
  });
}

/** An index that an older program made by other rules of spelling is of no use: everybody waits anew. */
function kosongkan(db: Database): void {
  lupakanKosakata(db);
  prepared(db, 'DELETE FROM warga_nama').run();
  prepared(db, 'DELETE FROM warga_nama_tunda').run();
  prepared(db, 'UPDATE warga_nama_aturan SET aturan = ?, sampai_id = 0').run(ATURAN_KUNCI);
}

function tulis(db: Database, [id, nama, desaKode, isDicari]: Orang): void {
  if (isDicari === 0) return;
  const kunci = namaKunci(nama);
  const baris = `${nomorDesa(desaKode)} ${kataUtuh(kunci)} ${tulisKunci(kunci)}`;
  prepared(db, 'INSERT INTO warga_nama (rowid, kunci) VALUES (?, ?)').run(id, baris);
  kenalkanKata(db, kunci.kata);
}

/** Digits of the code: `0` where no desa is known. */
export function nomorDesa(desaKode: string | null): string {
  return desaKode?.replace(/\D/g, '') || '0';
}
