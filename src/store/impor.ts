/** Imported lists: which file, when, how many; and what they say of persons in programmes. */
import type { KepesertaanDaftar } from '../domain/daftar.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface BerkasImpor {
  berkas: string;
  sha256: string;
  /** as ordered; null = as the file says */
  program: string | null;
  periode: string | null;
  petugasId: number | null;
  at: Date;
}

export interface ImporDimulai {
  id: number;
  /** as of when the list speaks: the same file again is no newer than the first time */
  at: Date;
  isPernah: boolean;
}

/** Opens the import of a file, or that of an earlier time (also one that was cut off) of the same content and order. */
export function beginImpor(
  db: Database,
  { berkas, sha256, program, periode, petugasId, at }: BerkasImpor,
): ImporDimulai {
  const known = prepared(db, 'SELECT id, at FROM impor WHERE sha256 = ? AND program IS ? AND periode IS ?').get(
    sha256,
    program,
    periode,
  ) as { id: number; at: string } | undefined;
  if (known) return { id: known.id, at: new Date(known.at), isPernah: true };
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO impor (berkas, sha256, program, periode, petugas_id, at, n_baris, n_baru, n_ubah, n_tolak)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0)`,
  ).run(berkas, sha256, program, periode, petugasId, at.toISOString());
  return { id: Number(lastInsertRowid), at, isPernah: false };
}

/** Rows read and refused are those of this run; persons are those of all runs together. */
export function countImpor(
  db: Database,
  id: number,
  { baris, tolak, baru, ubah }: { baris: number; tolak: number; baru: number; ubah: number },
): void {
  prepared(db, 'UPDATE impor SET n_baris = ?, n_tolak = ?, n_baru = n_baru + ?, n_ubah = n_ubah + ? WHERE id = ?').run(
    baris,
    tolak,
    baru,
    ubah,
    id,
  );
}

/**
 * What a list says of a person in one programme and period. A later list wins over an earlier one; to be proposed takes nothing back
 * from whoever is further already.
 * @returns did it say anything new?
 */
export function keepKepesertaan(db: Database, wargaId: number, imporId: number, item: KepesertaanDaftar): boolean {
  return (
    prepared(
      db,
      `INSERT INTO kepesertaan_impor AS k (warga_id, program, periode, state, sebab, prioritas, jumlah_rupiah, impor_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (warga_id, program, periode) DO UPDATE SET state = excluded.state, sebab = excluded.sebab,
         prioritas = excluded.prioritas, jumlah_rupiah = COALESCE(excluded.jumlah_rupiah, k.jumlah_rupiah), impor_id = excluded.impor_id
       WHERE k.impor_id <= excluded.impor_id AND NOT (excluded.state = 'diusulkan' AND k.state <> 'diusulkan')
         AND (k.state, k.sebab, k.prioritas, k.jumlah_rupiah) IS NOT
           (excluded.state, excluded.sebab, excluded.prioritas, COALESCE(excluded.jumlah_rupiah, k.jumlah_rupiah))`,
    ).run(
      wargaId,
      item.program,
      item.periode,
      item.state,
      item.sebab,
      item.isPrioritas ? 1 : 0,
      item.jumlahRupiah,
      imporId,
    ).changes === 1
  );
}
