/** What TKSK and pendamping decided about proposed persons: found again from the verifikasi that stand, whenever one changes. */
import type { Isi } from '../domain/uraian.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { writeRiwayat } from './versi.ts';

/** Roles whose judgement decides (PAK SOTARSA VIII.1.c: TKSK/PKH Kecamatan "yang akan memverifikasi awal sesuai juknis"). */
const DECISIVE_LIST: readonly string[] = ['tksk', 'pendamping_pkh'];

/** Does a verifikasi of this role decide, or does it wait for somebody else's? */
export function isDecisive(peran: string): boolean {
  return DECISIVE_LIST.includes(peran);
}

interface UsulanRow {
  tiketId: number;
  no: number;
  hasil: string | null;
  alasan: string | null;
}

/**
 * Finds the decision about each person of a report anew: the latest verifikasi that stands, by its sent time, for the same NIK,
 * desa and programme. Called when an usulan or a verifikasi is kept, corrected or withdrawn, in whatever order they come.
 */
export function decideUsulanOf(
  db: Database,
  isi: Isi,
  step: { now: Date; inboxId: number; petugasId: number | null },
): void {
  for (const row of isi.rows) {
    if (row.nik === null) continue;
    const usulanList = prepared(
      db,
      `SELECT b.tiket_id AS tiketId, b.no, b.hasil, b.hasil_alasan AS alasan FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
       WHERE b.nik = ? AND b.masalah IS NULL AND t.jenis = 'usulan' AND t.state = 'diterima' AND t.desa_kode IS ? AND t.program IS ?`,
    ).all(row.nik, isi.desa?.kode ?? null, isi.program) as UsulanRow[];
    if (usulanList.length === 0) continue;
    const decision = latestDecision(db, row.nik, isi);
    for (const usulan of usulanList) decide(db, usulan, decision, step);
  }
}

interface Decision {
  tiketId: number;
  kode: string;
  status: string;
  alasan: string | null;
}

function latestDecision(db: Database, nik: string, isi: Isi): Decision | null {
  const found = prepared(
    db,
    `SELECT t.id AS tiketId, t.kode, b.status, b.alasan FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
     WHERE b.nik = ? AND b.masalah IS NULL AND b.status IS NOT NULL AND t.jenis = 'verifikasi' AND t.state = 'diterima'
       AND t.peran IN ('tksk', 'pendamping_pkh') AND t.desa_kode IS ? AND t.program IS ? ORDER BY t.sent_at DESC LIMIT 1`,
  ).get(nik, isi.desa?.kode ?? null, isi.program);
  return (found as Decision | undefined) ?? null;
}

function decide(
  db: Database,
  usulan: UsulanRow,
  decision: Decision | null,
  step: { now: Date; inboxId: number; petugasId: number | null },
): void {
  if (usulan.hasil === (decision?.status ?? null) && usulan.alasan === (decision?.alasan ?? null)) return;
  prepared(db, 'UPDATE baris SET hasil = ?, hasil_alasan = ?, hasil_tiket_id = ? WHERE tiket_id = ? AND no = ?').run(
    decision?.status ?? null,
    decision?.alasan ?? null,
    decision?.tiketId ?? null,
    usulan.tiketId,
    usulan.no,
  );
  writeRiwayat(db, usulan.tiketId, {
    barisNo: usulan.no,
    at: step.now,
    petugasId: step.petugasId,
    inboxId: step.inboxId,
    dari: usulan.hasil ?? 'diusulkan',
    ke: decision?.status ?? 'diusulkan',
    sebab: decision === null ? 'verifikasi dicabut' : decision.kode,
  });
}
