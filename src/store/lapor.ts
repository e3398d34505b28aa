/** Which desa have reported in a span, which of them in time, and what came in too late for its own week. */
import type { Desa } from '../domain/petugas.ts';
import type { Susulan } from '../domain/rekap.ts';
import { REPORT_KIND_LIST, type ReportKind } from '../domain/uraian.ts';
import { addDays, instantOf, localDay, type Rentang, weekOf, type Zona } from '../domain/waktu.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import type { JumlahHarian } from './rekap-harian.ts';

// Only a query that repeats the condition of the index word by word is answered by it.
const SUSULAN = "FROM tiket INDEXED BY tiket_susulan WHERE state = 'diterima' AND created_at > rekap_on || 'T15'";

/** Every statement, by name, so that a test can prove that none of them scans a table. */
export const LAPOR_SQL = {
  pertama: 'SELECT sent_at FROM tiket WHERE id > 0 ORDER BY id LIMIT 1',
  hariPertama: 'SELECT min(rekap_on) FROM rekap_harian WHERE jenis = ?',
  beberapaDesa: `SELECT d.desa_kode AS kunci, count(DISTINCT t.id) AS jumlah
    FROM rekap_harian h CROSS JOIN tiket t INDEXED BY tiket_rekap
      ON t.state = 'diterima' AND t.rekap_on = h.rekap_on AND t.jenis = 'laporan' AND t.desa_kode IS NULL AND coalesce(t.program, '') = h.program
    CROSS JOIN laporan_desa d ON d.tiket_id = t.id AND d.desa_kode IS NOT NULL
    WHERE h.jenis = 'laporan' AND h.rekap_on BETWEEN ? AND ? AND h.desa_kode = '' AND h.n_tiket > 0 GROUP BY d.desa_kode`,
  dikirimTerlambat: `SELECT DISTINCT desa_kode AS kunci ${SUSULAN} AND created_at >= ? AND sent_at >= ? AND sent_at < ? AND rekap_on < ?
    AND jenis = 'salur' AND desa_kode IS NOT NULL`,
  hitungTerlambat: `SELECT desa_kode AS kunci, count(*) AS jumlah ${SUSULAN} AND created_at >= ? AND sent_at >= ? AND rekap_on BETWEEN ? AND ?
    GROUP BY desa_kode`,
  susulan: `SELECT kode, jenis, desa_kode AS desaKode, rekap_on AS rekapOn,
      CASE WHEN jenis = 'salur' THEN n_tersalur WHEN jenis IN ('usulan', 'verifikasi') THEN n_orang ELSE 1 END AS jumlah
    ${SUSULAN} AND created_at >= ? AND created_at < ? AND rekap_on < ? ORDER BY rekap_on DESC, desa_kode, id`,
} as const;

interface JumlahDesa {
  kunci: string;
  jumlah: number;
}

/** Laporan about several desa: how many speak of each. */
export function countBeberapaDesa(db: Database, { from, to }: Rentang): JumlahDesa[] {
  return prepared(db, LAPOR_SQL.beberapaDesa).all(from, to) as JumlahDesa[];
}

/** The day of the first report of all: before it nobody was asked to report. Null without any. */
export function firstLaporOn(db: Database, zona: Zona): string | null {
  const sentAt = prepared(db, LAPOR_SQL.pertama).pluck().get() as string | undefined;
  const dayList = REPORT_KIND_LIST.flatMap((jenis) =>
    jenis === 'salur' ? [] : ((prepared(db, LAPOR_SQL.hariPertama).pluck().get(jenis) as string | null) ?? []),
  );
  if (sentAt !== undefined) dayList.push(localDay(new Date(sentAt), zona));
  return dayList.sort()[0] ?? null;
}

export interface Lapor {
  /** codes of desa about which a report counts in the span, or was sent within it about an earlier day */
  masukSet: Set<string>;
  /** of these the ones about which a report was sent before the span was over */
  tepatSet: Set<string>;
}

/**
 * Who has reported. A complaint brought by a citizen is no report of the desa; a nihil is one.
 * @param jumlahList the sums by desa of all kinds of report in the span
 */
export function readLapor(
  db: Database,
  rentang: Rentang,
  { zona, jumlahList }: { zona: Zona; jumlahList: readonly JumlahHarian[] },
): Lapor {
  const { from, to } = rentang;
  const start = instantOf(from, 0, zona).toISOString();
  const end = instantOf(addDays(to, 1), 0, zona).toISOString();
  const laporByKode = new Map<string, number>();
  for (const { kunci, lapor } of jumlahList)
    if (lapor > 0) laporByKode.set(kunci, (laporByKode.get(kunci) ?? 0) + lapor);
  const lateByKode = new Map(
    (prepared(db, LAPOR_SQL.hitungTerlambat).all(start, end, from, to) as JumlahDesa[]).map(({ kunci, jumlah }) => [
      kunci,
      jumlah,
    ]),
  );
  const tepatSet = new Set(
    [...laporByKode].flatMap(([kode, lapor]) => (lapor > (lateByKode.get(kode) ?? 0) ? [kode] : [])),
  );
  for (const { kunci } of countBeberapaDesa(db, rentang)) tepatSet.add(kunci);
  for (const { kunci } of prepared(db, LAPOR_SQL.dikirimTerlambat).all(start, start, end, from) as JumlahDesa[])
    tepatSet.add(kunci);
  return { masukSet: new Set([...laporByKode.keys(), ...tepatSet]), tepatSet };
}

interface SusulanRow {
  kode: string;
  jenis: ReportKind;
  desaKode: string | null;
  rekapOn: string;
  jumlah: number;
}

/** The reports that came in within a span and count before it: of the latest week first, then by desa. */
export function listSusulan(
  db: Database,
  { from, to }: Rentang,
  { zona, desaList }: { zona: Zona; desaList: readonly Desa[] },
): Susulan[] {
  const [start, end] = [instantOf(from, 0, zona), instantOf(addDays(to, 1), 0, zona)];
  const rowList = prepared(db, LAPOR_SQL.susulan).all(start.toISOString(), end.toISOString(), from) as SusulanRow[];
  return rowList.map(({ desaKode, rekapOn, ...susulan }) => ({
    ...susulan,
    desa: desaList.find(({ kode }) => kode === desaKode) ?? null,
    minggu: weekOf(rekapOn).kode,
  }));
}
