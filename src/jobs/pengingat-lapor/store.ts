/** What a desa has sent in a week although no accepted report shows it: to be mended, or still to be handled. */
import { addDays, instantOf, type Rentang, type Zona } from '../../domain/waktu.ts';
import type { Database } from '../../store/open.ts';
import { prepared } from '../../store/prepared.ts';

/** Reports of the week that count nowhere until their sender mends them. */
export function listPerbaikan(db: Database, { from, to }: Rentang): { kode: string; desaKode: string }[] {
  return prepared(
    db,
    `SELECT kode, desa_kode AS desaKode FROM tiket INDEXED BY tiket_perbaikan
     WHERE state = 'perlu_perbaikan' AND rekap_on BETWEEN ? AND ? AND desa_kode IS NOT NULL ORDER BY id`,
  ).all(from, to) as { kode: string; desaKode: string }[];
}

/** Desa of whose officers a message of the week has not been handled yet: it may be the report. */
export function listDesaMenunggu(db: Database, { from, to }: Rentang, zona: Zona): string[] {
  return prepared(
    db,
    `SELECT DISTINCT p.desa_kode FROM inbox i JOIN petugas_wa w ON w.wa_id IN (i.sender_id, i.sender_alias)
     JOIN petugas p ON p.id = w.petugas_id
     WHERE i.state IN ('received','waiting','failed') AND i.sent_at >= ? AND i.sent_at < ? AND p.desa_kode IS NOT NULL`,
  )
    .pluck()
    .all(instantOf(from, 0, zona).toISOString(), instantOf(addDays(to, 1), 0, zona).toISOString()) as string[];
}
