/** Who takes part in what: never written down, always worked out from rows that stand and from imported lists. */
import type { KeadaanPeserta, Kepesertaan } from '../domain/kepesertaan.ts';
import { DECISIVE_SQL } from './keputusan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { ANGGOTA, BARIS_SAH } from './warga-sumber.ts';

// 0 = out of it; the higher, the further on the way to the money.
const PERINGKAT = `CASE
    WHEN t.jenis = 'salur' THEN CASE WHEN b.status IN ('tersalur', 'diwakilkan') THEN 4 ELSE 3 END
    WHEN t.jenis = 'verifikasi' THEN CASE b.status WHEN 'layak' THEN 2 WHEN 'tidak_layak' THEN 0 END
    WHEN b.status = 'usul_hapus' THEN NULL ELSE 1 END`;
const TIKET_SAH = `${BARIS_SAH} AND t.program IS NOT NULL
  AND (t.jenis IN ('usulan', 'salur') OR (t.jenis = 'verifikasi' AND t.peran IN ${DECISIVE_SQL}))`;
const DARI_BARIS = `SELECT coalesce(w.gabung_ke, w.id) AS warga_id, t.program, t.periode_kunci AS periode, t.rekap_on AS hari,
    t.rekap_on || ' ' || t.sent_at AS pada, ${PERINGKAT} AS peringkat, CASE WHEN t.jenis <> 'salur' THEN b.alasan END AS sebab,
    CASE WHEN t.jenis = 'verifikasi' THEN t.rekap_on END AS verif`;
const PERINGKAT_IMPOR = `CASE k.state WHEN 'diusulkan' THEN 1 WHEN 'terverifikasi' THEN 2 WHEN 'ditetapkan' THEN 3 WHEN 'aktif' THEN 4
    ELSE 0 END`;

/**
 * Everything that happened between a person and a programme: warga_id, program, periode, hari, pada (its place in time), peringkat, sebab, verif (day of a judgement).
 * @param where a condition on `w` (table warga): whose; its parameters come three times
 */
export function kejadianSql(where: string): string {
  // CROSS JOIN: SQLite is to go in by the persons, never through all tickets.
  return `${DARI_BARIS} FROM warga w CROSS JOIN baris b ON b.nik = w.nik CROSS JOIN tiket t ON t.id = b.tiket_id
      WHERE ${where} AND ${TIKET_SAH}
    UNION ALL ${DARI_BARIS} FROM warga w CROSS JOIN baris b ON b.warga_id = w.id CROSS JOIN tiket t ON t.id = b.tiket_id
      WHERE ${where} AND ${TIKET_SAH}
    UNION ALL SELECT coalesce(w.gabung_ke, w.id), k.program, k.periode, substr(i.at, 1, 10), substr(i.at, 1, 10) || ' ' || i.at,
      ${PERINGKAT_IMPOR}, k.sebab, CASE WHEN k.state = 'terverifikasi' THEN substr(i.at, 1, 10) END
    FROM warga w CROSS JOIN kepesertaan_impor k ON k.warga_id = w.id CROSS JOIN impor i ON i.id = k.impor_id WHERE ${where}`;
}

/**
 * The furthest that was reached after the last word that ended it; one that has died, moved or is no longer eligible takes part in nothing.
 * @param kunci what makes one line: `warga_id, program, periode`, or `warga_id, program` for how it stands now
 */
export function kepesertaanSql(kejadian: string, kunci: string): string {
  return `SELECT k.warga_id AS wargaId, k.program, max(k.periode) AS periode,
      CASE WHEN o.keadaan <> 'ada' THEN 0 ELSE coalesce(max(CASE WHEN k.berhenti IS NULL OR k.pada > k.berhenti THEN k.peringkat END), 0)
      END AS peringkat,
      CASE WHEN o.keadaan <> 'ada' THEN o.keadaan ELSE max(CASE WHEN k.pada = k.berhenti THEN k.sebab END) END AS sebab,
      coalesce(CASE WHEN o.keadaan <> 'ada' THEN o.keadaan_on END,
        max(CASE WHEN k.berhenti IS NULL OR k.pada > k.berhenti THEN k.hari END), max(k.hari)) AS "on",
      max(k.peringkat) AS tertinggi, max(k.verif) AS verifOn
    FROM (SELECT *, max(CASE WHEN peringkat = 0 THEN pada END) OVER (PARTITION BY ${kunci}) AS berhenti
          FROM (${kejadian}) WHERE peringkat IS NOT NULL) k
    JOIN warga o ON o.id = k.warga_id AND o.is_tercatat = 1
    GROUP BY ${kunci
      .split(', ')
      .map((column) => `k.${column}`)
      .join(', ')}`;
}

const STATE_BY_PERINGKAT: readonly KeadaanPeserta[] = ['nonaktif', 'diusulkan', 'terverifikasi', 'ditetapkan', 'aktif'];

/** A line as SQL works it out. */
interface Baris extends Omit<Kepesertaan, 'state'> {
  peringkat: number;
}

/** A line as SQL works it out → the value that the rooms know. */
export function toKepesertaan({ wargaId, program, periode, peringkat, sebab, on }: Baris): Kepesertaan {
  const state = STATE_BY_PERINGKAT[peringkat] ?? 'nonaktif';
  return { wargaId, program, periode, state, sebab: state === 'nonaktif' ? sebab : null, on };
}

const SEKARANG_SQL = kepesertaanSql(kejadianSql(ANGGOTA), 'warga_id, program');

/** How one person stands with each programme now, the most recent first. */
export function listKepesertaanOf(db: Database, wargaId: number): Kepesertaan[] {
  return (prepared(db, `${SEKARANG_SQL} ORDER BY "on" DESC, program`).all(...Array(6).fill(wargaId)) as Baris[]).map(
    toKepesertaan,
  );
}

/**
 * Warga × program × period of everybody, ordered by person: for lists that are taken out.
 * @param desaKode only people of this desa
 * @param program only this programme
 */
export function* eachKepesertaan(
  db: Database,
  { desaKode = null, program = null }: { desaKode?: string | null; program?: string | null } = {},
): Generator<Kepesertaan> {
  const sql = `SELECT x.* FROM (${kepesertaanSql(kejadianSql('1'), 'warga_id, program, periode')}) x JOIN warga o ON o.id = x.wargaId
    WHERE (? IS NULL OR o.desa_kode = ?) AND (? IS NULL OR x.program = ?) ORDER BY x.wargaId, x.program, x.periode`;
  for (const row of prepared(db, sql).iterate(desaKode, desaKode, program, program)) yield toKepesertaan(row as Baris);
}
