/** Those who may be one human being, as the commands list and decide them. */
import type { Database } from '../../store/open.ts';
import { prepared } from '../../store/prepared.ts';
import type { SebabMirip } from '../../store/warga-mirip.ts';

export interface MungkinSama {
  no: number;
  aId: number;
  bId: number;
  sebab: SebabMirip;
  /** the other name, of nama_lain */
  nama: string | null;
  state: 'terbuka' | 'sama' | 'beda' | 'gugur';
}

const COLUMNS = 'm.no, m.a_id AS aId, m.b_id AS bId, m.sebab, m.nama, m.state';

/** What waits for a decision, the oldest first; of one desa or (null) of all. */
export function listTerbuka(db: Database, desaKode: string | null): MungkinSama[] {
  return prepared(
    db,
    `SELECT ${COLUMNS} FROM mungkin_sama m JOIN warga a ON a.id = m.a_id JOIN warga b ON b.id = m.b_id
     WHERE m.state = 'terbuka' AND a.is_tercatat = 1 AND b.is_tercatat = 1 AND a.gabung_ke IS NULL AND b.gabung_ke IS NULL
       AND (? IS NULL OR a.desa_kode = ? OR b.desa_kode = ?)
     ORDER BY m.no`,
  ).all(desaKode, desaKode, desaKode) as MungkinSama[];
}

/** The pair under a number, or null; what was corrected since is no pair any longer. */
export function findMungkinSama(db: Database, no: number): MungkinSama | null {
  const row = prepared(db, `SELECT ${COLUMNS} FROM mungkin_sama m WHERE m.no = ? AND m.state <> 'gugur'`).get(no);
  return (row as MungkinSama | undefined) ?? null;
}

/** Writes a decision down. */
export function decide(db: Database, no: number, state: 'sama' | 'beda', by: { at: Date; petugasId: number }): void {
  prepared(db, 'UPDATE mungkin_sama SET state = ?, decided_at = ?, petugas_id = ? WHERE no = ?').run(
    state,
    by.at.toISOString(),
    by.petugasId,
    no,
  );
}

/** In how many rows a NIK stands: of two, the one that is in use is the right one. */
export function countBaris(db: Database, nik: string | null): number {
  return nik === null
    ? 0
    : (prepared(db, 'SELECT count(*) FROM baris WHERE nik = ? AND masalah IS NULL').pluck().get(nik) as number);
}
