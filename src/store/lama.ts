/** The way of each person who was judged in a span: proposed, judged, and helped, if that has happened yet. */
import type { Rentang } from '../domain/waktu.ts';
import { DECISIVE_SQL } from './keputusan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

export interface Perjalanan {
  desaKode: string | null;
  program: string | null;
  /** days of the office, `YYYY-MM-DD` */
  usulanOn: string;
  verifikasiOn: string;
  /** the first aid of the programme handed over to one found eligible, on the day of the judgement or later; null = not yet */
  salurOn: string | null;
}

/**
 * The fixed statement, so that a test can prove that it passes no whole table. CROSS JOIN: in by the judgement, then by the person.
 * A message that came late can judge before the proposal: nobody waited, so the proposal counts from that day.
 */
export const LAMA_SQL = `SELECT u.desa_kode AS desaKode, u.program, min(u.rekap_on, v.rekap_on) AS usulanOn, v.rekap_on AS verifikasiOn,
    CASE WHEN bu.hasil = 'layak' THEN (
      SELECT min(s.rekap_on) FROM baris bs CROSS JOIN tiket s ON s.id = bs.tiket_id
      WHERE bs.nik = bu.nik AND bs.masalah IS NULL AND bs.status IN ('tersalur', 'diwakilkan')
        AND s.jenis = 'salur' AND s.state = 'diterima' AND s.program IS u.program AND s.rekap_on >= v.rekap_on) END AS salurOn
  FROM tiket v INDEXED BY tiket_rekap CROSS JOIN baris bu INDEXED BY baris_hasil ON bu.hasil_tiket_id = v.id AND bu.masalah IS NULL
    CROSS JOIN tiket u ON u.id = bu.tiket_id AND u.state = 'diterima'
  WHERE v.state = 'diterima' AND v.jenis = 'verifikasi' AND v.rekap_on BETWEEN ? AND ? AND v.peran IN ${DECISIVE_SQL}`;

/** Everybody who was judged in the span by TKSK or pendamping after having been proposed: one line a proposal. */
export function listPerjalanan(db: Database, { from, to }: Rentang): Perjalanan[] {
  return prepared(db, LAMA_SQL).all(from, to) as Perjalanan[];
}
