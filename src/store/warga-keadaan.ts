/** Whether a person is there, has died, moved away or is no longer eligible: it follows from verifikasi that stand, and from orders. */
import { type Keadaan, keadaanOf } from '../domain/warga.ts';
import { DECISIVE_SQL } from './keputusan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { readWarga, type SumberWarga } from './warga.ts';
import { ANGGOTA, BARIS_SAH } from './warga-sumber.ts';

/** What is said of a person's state: by a report, or by an order (`tiketId` null). */
interface Pernyataan {
  keadaan: Keadaan;
  on: string;
  at: string;
}

const KOLOM = 't.jenis, t.program, t.rekap_on AS "on", t.sent_at AS at, b.status, b.alasan';
const SAH = `${BARIS_SAH} AND ((t.jenis = 'verifikasi' AND t.peran IN ${DECISIVE_SQL}) OR b.status = 'usul_hapus')`;
const SQL = `
  SELECT ${KOLOM} FROM warga w CROSS JOIN baris b ON b.nik = w.nik CROSS JOIN tiket t ON t.id = b.tiket_id WHERE ${ANGGOTA} AND ${SAH}
  UNION ALL SELECT ${KOLOM} FROM warga w CROSS JOIN baris b ON b.warga_id = w.id CROSS JOIN tiket t ON t.id = b.tiket_id
    WHERE ${ANGGOTA} AND ${SAH}
  ORDER BY at DESC`;

interface Kejadian {
  jenis: string;
  program: string | null;
  on: string;
  at: string;
  status: string | null;
  alasan: string | null;
}

/** The newest statement about a person that stands, or null where none was made. */
function latestOf(db: Database, id: number): Pernyataan | null {
  const kejadianList = prepared(db, SQL).all(id, id, id, id) as Kejadian[];
  const usulHapusSet = new Set(kejadianList.filter(({ jenis }) => jenis === 'usulan').map(({ program }) => program));
  const saidList: Pernyataan[] = kejadianList.flatMap(({ jenis, program, on, at, status, alasan }) => {
    const keadaan = jenis === 'verifikasi' ? keadaanOf(status, alasan, usulHapusSet.has(program)) : null;
    return keadaan === null ? [] : [{ keadaan, on, at }];
  });
  const order = prepared(
    db,
    `SELECT r.at, r.ke FROM riwayat_warga r JOIN warga w ON w.id = r.warga_id
     WHERE ${ANGGOTA} AND r.sebab = 'keadaan' AND r.tiket_id IS NULL AND r.dicabut_at IS NULL ORDER BY r.at DESC, r.id DESC LIMIT 1`,
  ).get(id, id) as { at: string; ke: string } | undefined;
  if (order) saidList.push({ ...(JSON.parse(order.ke) as { keadaan: Keadaan; on: string }), at: order.at });
  return saidList.reduce<Pernyataan | null>((best, said) => (best === null || said.at > best.at ? said : best), null);
}

/** Works the state out anew, after a report about the person or an order came, changed or was withdrawn. */
export function settleKeadaan(db: Database, id: number, source: SumberWarga): void {
  const before = readWarga(db, id);
  const said = latestOf(db, id);
  const keadaan = said?.keadaan ?? 'ada';
  const on = said === null || keadaan === 'ada' ? null : said.on;
  if (before.keadaan !== keadaan || before.keadaanOn !== on) {
    prepared(db, 'UPDATE warga SET keadaan = ?, keadaan_on = ? WHERE id = ?').run(keadaan, on, id);
    if (source.tiketId !== null) writeKeadaan(db, id, { keadaan, on }, source);
  }
  if (before.gabungKe !== null) settleKeadaan(db, before.gabungKe, source);
}

/** Writes a statement into the history: of an order it is the statement itself, of a report the trace of what it brought about. */
function writeKeadaan(
  db: Database,
  id: number,
  ke: { keadaan: Keadaan; on: string | null; alasan?: string },
  source: SumberWarga,
): void {
  const { keadaan, keadaanOn } = readWarga(db, id);
  prepared(
    db,
    "INSERT INTO riwayat_warga (warga_id, at, petugas_id, inbox_id, tiket_id, sebab, dari, ke) VALUES (?, ?, ?, ?, ?, 'keadaan', ?, ?)",
  ).run(
    id,
    source.at.toISOString(),
    source.petugasId,
    source.inboxId,
    source.tiketId,
    JSON.stringify({ keadaan, on: keadaanOn }),
    JSON.stringify(ke),
  );
}

/** An order says what has become of a person. */
export function orderKeadaan(
  db: Database,
  id: number,
  ke: { keadaan: Keadaan; on: string; alasan: string },
  source: SumberWarga,
): void {
  writeKeadaan(db, id, ke, { ...source, tiketId: null });
  settleKeadaan(db, id, { ...source, tiketId: null });
}

/** Undoes the last order about a person's state. @returns false where there is none */
export function undoKeadaan(db: Database, id: number, source: SumberWarga): boolean {
  const last = prepared(
    db,
    `SELECT id FROM riwayat_warga WHERE warga_id = ? AND sebab = 'keadaan' AND tiket_id IS NULL AND dicabut_at IS NULL
     ORDER BY at DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get(id);
  if (last === undefined) return false;
  prepared(db, 'UPDATE riwayat_warga SET dicabut_at = ? WHERE id = ?').run(source.at.toISOString(), last);
  settleKeadaan(db, id, { ...source, tiketId: null });
  return true;
}
