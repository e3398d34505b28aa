/** Proposed persons whom nobody has judged, by ticket. */
import type { Database } from '../../store/open.ts';
import { prepared } from '../../store/prepared.ts';

export interface UsulanMenunggu {
  kode: string;
  desaKode: string | null;
  /** the day on which it was sent, `YYYY-MM-DD` */
  on: string;
  /** persons without a judgement */
  jumlah: number;
}

/** Usulan of the days from `from` to `to` with persons without a judgement, the oldest first. */
export function listUsulanMenunggu(db: Database, from: string, to: string): UsulanMenunggu[] {
  return prepared(
    db,
    `SELECT t.kode, t.desa_kode AS desaKode, t.rekap_on AS "on", count(*) AS jumlah
     FROM tiket t INDEXED BY tiket_rekap CROSS JOIN baris b ON b.tiket_id = t.id
     WHERE t.state = 'diterima' AND t.rekap_on BETWEEN ? AND ? AND t.jenis = 'usulan' AND b.masalah IS NULL AND b.hasil IS NULL
     GROUP BY t.id ORDER BY t.rekap_on, t.id`,
  ).all(from, to) as UsulanMenunggu[];
}
