/** What a search of the register shows of a person. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** Id of the person with this NIK; of the one into whom it was merged. Null = nobody. */
export function wargaIdByNik(db: Database, nik: string): number | null {
  const sql = 'SELECT coalesce(gabung_ke, id) FROM warga WHERE nik = ?';
  return (prepared(db, sql).pluck().get(nik) as number | undefined) ?? null;
}

export function readWarga(db: Database, id: number): { nik: string | null; nama: string; desa: string | null } {
  const sql = 'SELECT nik, nama, desa_nama AS desa FROM warga WHERE id = ?';
  return prepared(db, sql).get(id) as { nik: string | null; nama: string; desa: string | null };
}
