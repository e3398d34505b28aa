/** Counts the persons of verifikasi anew: who is judged twice in a week is one person verified (issue A, settled 8). */
import type { Isi } from '../domain/uraian.ts';
import { weekOf } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { listNikElsewhere } from './tercatat.ts';

const SAMA = `t.jenis = 'verifikasi' AND t.state = 'diterima' AND t.desa_kode IS tiket.desa_kode AND t.program IS tiket.program
  AND t.periode_kunci = tiket.periode_kunci AND t.rekap_on BETWEEN ? AND ? AND (t.sent_at, t.id) < (tiket.sent_at, tiket.id)
  AND lain.masalah IS NULL`;

/** By name only where no NIK is known. CROSS JOIN: in by the NIK, or by the tickets of the same desa, programme and period. */
const HITUNG_SQL = `UPDATE tiket SET n_orang = (SELECT count(*) FROM baris b WHERE b.tiket_id = tiket.id AND b.masalah IS NULL
  AND NOT EXISTS (SELECT 1 FROM baris lain CROSS JOIN tiket t ON t.id = lain.tiket_id WHERE lain.nik = b.nik AND ${SAMA})
  AND (b.nik IS NOT NULL OR NOT EXISTS (SELECT 1 FROM tiket t CROSS JOIN baris lain ON lain.tiket_id = t.id
    WHERE lain.nik IS NULL AND lower(lain.nama) = lower(b.nama) AND ${SAMA})))
  WHERE id = ?`;

/**
 * A verifikasi was kept, changed or withdrawn: of all that judge the same persons the one that was sent first in the week counts them.
 * Without it a person would be lost with the withdrawn report that counted it.
 * @param isi what it said before, or says now
 */
export function countVerifikasiAnew(db: Database, tiketId: number, isi: Isi): void {
  const idSet = new Set<number>();
  const others = prepared(
    db,
    `SELECT t.id, t.rekap_on AS "on" FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
     WHERE b.nik = ? AND t.jenis = 'verifikasi' AND t.state = 'diterima'`,
  );
  for (const nik of listNikElsewhere(db, isi.rows, tiketId)) {
    const list = others.all(nik) as { id: number; on: string }[];
    if (list.every(({ id }) => id === tiketId)) continue;
    for (const { id, on } of list) {
      if (idSet.has(id)) continue;
      idSet.add(id);
      const { from, to } = weekOf(on);
      prepared(db, HITUNG_SQL).run(from, to, from, to, id);
    }
  }
}
