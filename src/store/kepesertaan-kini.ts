/** Keeps the table kepesertaan_kini true: whoever has changed since it was last asked is worked out anew (the triggers of migration 0008 tell who). */
import { kejadianSql, kepesertaanSql } from './kepesertaan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

/** Tickets, and people, that are looked at in one step. */
const TIKET_SEKALI = 50;
const ORANG_SEKALI = 200;

const KINI = kepesertaanSql(kejadianSql('w.id IN (SELECT value FROM json_each(?))'), 'warga_id, program');
const TULIS_SQL = `INSERT INTO kepesertaan_kini (warga_id, program, periode, peringkat, sebab, "on", tertinggi, verif_on, prioritas)
  SELECT x.*, EXISTS (SELECT 1 FROM warga w CROSS JOIN kepesertaan_impor k ON k.warga_id = w.id
    WHERE (w.id = x.wargaId OR w.gabung_ke = x.wargaId) AND k.program = x.program AND k.prioritas = 1) FROM (${KINI}) x`;

/** Brings the table up to date, in steps of a few milliseconds between which others may have their turn. */
export function* segarkanKepesertaan(db: Database): Generator<void, void> {
  while (lihatTiket(db)) yield;
  while (lihatOrang(db)) yield;
}

/** Brings the table up to date at once: to be called before it is read. */
export function pastikanSegar(db: Database): void {
  for (const _ of segarkanKepesertaan(db));
}

/** @returns false where nothing was left */
function lihatTiket(db: Database): boolean {
  const idList = prepared(db, `SELECT id FROM tiket_basi LIMIT ${TIKET_SEKALI}`).pluck().all();
  if (idList.length === 0) return false;
  const json = JSON.stringify(idList);
  inTransaction(db, () => {
    prepared(
      db,
      `INSERT OR IGNORE INTO warga_basi
         SELECT w.id FROM json_each(?) j CROSS JOIN baris b ON b.tiket_id = j.value CROSS JOIN warga w ON w.nik = b.nik
         UNION SELECT b.warga_id FROM json_each(?) j CROSS JOIN baris b ON b.tiket_id = j.value WHERE b.warga_id IS NOT NULL`,
    ).run(json, json);
    prepared(db, 'DELETE FROM tiket_basi WHERE id IN (SELECT value FROM json_each(?))').run(json);
  });
  return true;
}

/** @returns false where nothing was left */
function lihatOrang(db: Database): boolean {
  const idList = prepared(db, `SELECT id FROM warga_basi LIMIT ${ORANG_SEKALI}`).pluck().all();
  if (idList.length === 0) return false;
  const json = JSON.stringify(idList);
  inTransaction(db, () => {
    // People with those who were merged into them, or into whom they were.
    const anggotaList = prepared(
      db,
      `WITH akar AS (SELECT DISTINCT coalesce(w.gabung_ke, w.id) AS id FROM json_each(?) j CROSS JOIN warga w ON w.id = j.value)
       SELECT id FROM akar UNION SELECT w.id FROM akar CROSS JOIN warga w ON w.gabung_ke = akar.id UNION SELECT value FROM json_each(?)`,
    )
      .pluck()
      .all(json, json);
    const anggota = JSON.stringify(anggotaList);
    prepared(db, 'DELETE FROM kepesertaan_kini WHERE warga_id IN (SELECT value FROM json_each(?))').run(anggota);
    prepared(db, TULIS_SQL).run(anggota, anggota, anggota);
    prepared(db, 'DELETE FROM warga_basi WHERE id IN (SELECT value FROM json_each(?))').run(json);
  });
  return true;
}
