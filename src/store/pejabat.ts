/** Who signs for the office. */
import type { Pejabat } from '../domain/kantor.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** The camat and the Kasi Kesra who serve on a day, as they are registered; of several the one who came last. */
export function readPejabat(db: Database, on: string): Pejabat {
  const sql = `SELECT nama FROM petugas WHERE peran = ? AND mulai_on <= ? AND (sampai_on IS NULL OR sampai_on >= ?)
    ORDER BY mulai_on DESC, id DESC LIMIT 1`;
  const namaOf = (peran: string): string | null =>
    (prepared(db, sql).pluck().get(peran, on, on) as string | undefined) ?? null;
  return { camat: namaOf('camat'), kasiKesra: namaOf('kasi_kesra_kec') };
}
