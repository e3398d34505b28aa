/** Every look-up of a person: who, whom, when, how. Kept for whoever has to answer for it (UU 27/2022). */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export type HasilCari = 'ditemukan' | 'tidak_ada' | 'ditolak' | 'dibatasi';

export interface JejakCari {
  at: Date;
  /** null = at the console */
  petugasId: number | null;
  /** the order, e.g. `riwayat` */
  perintah: string;
  /** what was asked for, masked: `…9001 Misrani` */
  kunci: string;
  wargaId: number | null;
  tempat: 'grup' | 'pribadi' | 'konsol';
  hasil: HasilCari;
}

/** Writes one look-up down. */
export function catatJejak(db: Database, jejak: JejakCari): void {
  prepared(
    db,
    'INSERT INTO jejak (at, petugas_id, perintah, kunci, warga_id, tempat, hasil) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(jejak.at.toISOString(), jejak.petugasId, jejak.perintah, jejak.kunci, jejak.wargaId, jejak.tempat, jejak.hasil);
}

/** Has a petugas been answered so many look-ups since an instant? One that found several people counts once. */
export function isCariHabis(
  db: Database,
  petugasId: number,
  { since, batas }: { since: Date; batas: number },
): boolean {
  const key = [petugasId, since.toISOString()];
  // Read from the index alone: mostly it is far from the limit.
  const rows = prepared(db, 'SELECT count(*) FROM jejak WHERE petugas_id = ? AND at > ?').pluck().get(key) as number;
  if (rows < batas) return false;
  const sql = `SELECT count(*) FROM (SELECT DISTINCT at, perintah, kunci FROM jejak
    WHERE petugas_id = ? AND at > ? AND hasil <> 'dibatasi')`;
  return (prepared(db, sql).pluck().get(key) as number) >= batas;
}

export interface JejakTercatat {
  at: Date;
  petugasId: number | null;
  petugas: string | null;
  perintah: string;
  kunci: string;
  /** the person who was found, masked */
  nama: string | null;
  akhir: string | null;
  tempat: string;
  hasil: HasilCari;
}

/** The look-ups since an instant in their order, of one petugas or of all. */
export function listJejak(
  db: Database,
  { petugasId, since }: { petugasId: number | null; since: Date },
): JejakTercatat[] {
  const rowList = prepared(
    db,
    `SELECT j.at, j.petugas_id AS petugasId, p.nama AS petugas, j.perintah, j.kunci, w.nama, substr(coalesce(w.nik, w.kode), -4) AS akhir,
       j.tempat, j.hasil
     FROM jejak j LEFT JOIN petugas p ON p.id = j.petugas_id LEFT JOIN warga w ON w.id = j.warga_id
     WHERE j.at >= ? AND (? IS NULL OR j.petugas_id = ?) ORDER BY j.at, j.id`,
  ).all(since.toISOString(), petugasId, petugasId) as (Omit<JejakTercatat, 'at'> & { at: string })[];
  return rowList.map((row) => ({ ...row, at: new Date(row.at) }));
}
