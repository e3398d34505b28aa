/** How the register stands, by desa: served twice, never served, to be verified again, perhaps entered twice. For answers and the recap. */
import type { LaranganFact } from '../domain/reference.ts';
import type { JumlahWarga } from '../domain/rekap.ts';
import { pastikanSegar } from './kepesertaan-kini.ts';
import type { Database } from './open.ts';
import { MENERIMA } from './penerima.ts';
import { prepared } from './prepared.ts';

/** People of one desa. */
export interface KeadaanWarga {
  /** null = a desa that is not known, or none */
  desaKode: string | null;
  /** receive more than one programme */
  ganda: number;
  /** of these, two that the rules forbid together */
  terlarang: number;
  /** verified, and never served */
  belumPernah: number;
  /** have to be verified once a year: whoever is on the way to aid, or receives it */
  vervalWajib: number;
  /** of these, verified within the year */
  vervalSudah: number;
  /** pairs that wait for TKSK; one between two desa counts in both */
  mungkinSama: number;
}

export interface KeadaanOptions {
  /** the first day of the year that counts, `YYYY-MM-DD` */
  sejak: string;
  laranganList: readonly Pick<LaranganFact, 'program'>[];
}

const KOSONG = { ganda: 0, terlarang: 0, belumPernah: 0, vervalWajib: 0, vervalSudah: 0, mungkinSama: 0 };

// Whoever has died, moved or is out has the rank 0 everywhere.
const PER_ORANG_SQL = `
  SELECT w.desa_kode AS desaKode, sum(x.terima > 1) AS ganda, sum(x.peringkat >= 2 AND x.tertinggi < 4) AS belumPernah,
    sum(x.peringkat >= 2) AS vervalWajib, sum(x.peringkat >= 2 AND x.verif >= ?) AS vervalSudah
  FROM (SELECT k.warga_id AS id, sum(${MENERIMA}) AS terima, max(k.peringkat) AS peringkat, max(k.tertinggi) AS tertinggi,
      max(k.verif_on) AS verif FROM kepesertaan_kini k GROUP BY k.warga_id) x
  JOIN warga w ON w.id = x.id GROUP BY w.desa_kode`;

// A person of whom two rules speak counts once.
const TERLARANG_SQL = `
  SELECT w.desa_kode AS desaKode, count(*) AS terlarang FROM warga w WHERE w.id IN (
    SELECT k.warga_id FROM json_each(?) j CROSS JOIN kepesertaan_kini k ON k.program = j.value ->> 0
      JOIN kepesertaan_kini k2 ON k2.warga_id = k.warga_id AND k2.program = j.value ->> 1
    WHERE ${MENERIMA} AND k2.peringkat >= 3 AND k2."on" >= ?) GROUP BY w.desa_kode`;

// Not of people who were merged, or whom no report names any longer.
const TERBUKA = `FROM mungkin_sama m JOIN warga a ON a.id = m.a_id JOIN warga b ON b.id = m.b_id
  WHERE m.state = 'terbuka' AND a.is_tercatat = 1 AND b.is_tercatat = 1 AND a.gabung_ke IS NULL AND b.gabung_ke IS NULL`;
const MUNGKIN_SQL = `
  SELECT desaKode, count(*) AS mungkinSama FROM (
    SELECT m.no, a.desa_kode AS desaKode ${TERBUKA} UNION SELECT m.no, b.desa_kode ${TERBUKA}) GROUP BY desaKode`;

/** @returns a line for each desa of which there is something to say, by code */
export function readKeadaanWarga(db: Database, { sejak, laranganList }: KeadaanOptions): KeadaanWarga[] {
  pastikanSegar(db);
  const pairs = JSON.stringify(laranganList.map(({ program }) => program));
  const byDesa = new Map<string | null, KeadaanWarga>();
  for (const row of [
    ...prepared(db, PER_ORANG_SQL).all(sejak, sejak),
    ...prepared(db, TERLARANG_SQL).all(pairs, sejak, sejak),
    ...prepared(db, MUNGKIN_SQL).all(),
  ] as (Partial<KeadaanWarga> & Pick<KeadaanWarga, 'desaKode'>)[]) {
    byDesa.set(row.desaKode, { ...KOSONG, ...byDesa.get(row.desaKode), ...row });
  }
  return [...byDesa.values()]
    .filter(({ desaKode: _, ...angka }) => Object.values(angka).some((jumlah) => jumlah > 0))
    .sort((a, b) => (a.desaKode ?? '~').localeCompare(b.desaKode ?? '~'));
}

/** What the register asks somebody to look at, of all desa together; a pair counts once. */
export function sumKeadaanWarga(db: Database, options: KeadaanOptions): JumlahWarga {
  const list = readKeadaanWarga(db, options);
  const sum = (of: (desa: KeadaanWarga) => number): number => list.reduce((total, desa) => total + of(desa), 0);
  return {
    ganda: sum(({ ganda }) => ganda),
    terlarang: sum(({ terlarang }) => terlarang),
    belumPernah: sum(({ belumPernah }) => belumPernah),
    vervalTertunda: sum(({ vervalWajib, vervalSudah }) => vervalWajib - vervalSudah),
    mungkinSama: prepared(db, `SELECT count(*) ${TERBUKA}`).pluck().get() as number,
  };
}
