/** Merges two entries of one human being, and parts them again: by order only, and with everything that is needed to undo it. */
import { decideWarga } from './keputusan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { readWarga, type SumberWarga } from './warga.ts';
import { settleKeadaan } from './warga-keadaan.ts';
import { openSources, refold } from './warga-sumber.ts';

/** The person as which somebody is known now: the one into whom the entry was merged, or itself. */
export function rootOf(db: Database, id: number): number {
  return readWarga(db, id).gabungKe ?? id;
}

/** Merges one person into another. Whoever was merged into the first one before goes along. To be called inside a transaction. */
export function gabungWarga(db: Database, id: number, keId: number, source: SumberWarga): void {
  const ke = rootOf(db, keId);
  const anggotaList = prepared(db, 'SELECT id FROM warga WHERE gabung_ke = ?').pluck().all(id) as number[];
  for (const member of [id, ke]) openSources(db, readWarga(db, member));
  prepared(db, 'UPDATE warga SET gabung_ke = ? WHERE id = ? OR gabung_ke = ?').run(ke, id, id);
  prepared(
    db,
    "INSERT INTO riwayat_warga (warga_id, at, petugas_id, inbox_id, sebab, ke) VALUES (?, ?, ?, ?, 'gabung', ?)",
  ).run(id, source.at.toISOString(), source.petugasId, source.inboxId, JSON.stringify({ ke, anggota: anggotaList }));
  prepared(
    db,
    `UPDATE mungkin_sama SET state = 'sama', decided_at = ?, petugas_id = ? WHERE a_id = ? AND b_id = ? AND state <> 'sama'`,
  ).run(source.at.toISOString(), source.petugasId, Math.min(id, ke), Math.max(id, ke));
  workOut(db, id, source);
  decideAnew(db, ke, source);
}

/** Parts a person from the one into whom it was merged. @returns the id of that one, or null where it was not merged */
export function pisahWarga(db: Database, id: number, source: SumberWarga): number | null {
  const { gabungKe } = readWarga(db, id);
  if (gabungKe === null) return null;
  const merged = prepared(
    db,
    "SELECT id, ke FROM riwayat_warga WHERE warga_id = ? AND sebab = 'gabung' AND dicabut_at IS NULL ORDER BY id DESC LIMIT 1",
  ).get(id) as { id: number; ke: string } | undefined;
  const at = source.at.toISOString();
  prepared(db, 'UPDATE warga SET gabung_ke = NULL WHERE id = ?').run(id);
  if (merged) {
    const { anggota } = JSON.parse(merged.ke) as { anggota: number[] };
    for (const member of anggota) {
      prepared(db, 'UPDATE warga SET gabung_ke = ? WHERE id = ? AND gabung_ke = ?').run(id, member, gabungKe);
    }
    prepared(db, 'UPDATE riwayat_warga SET dicabut_at = ? WHERE id = ?').run(at, merged.id);
  }
  prepared(
    db,
    "INSERT INTO riwayat_warga (warga_id, at, petugas_id, inbox_id, sebab, dari) VALUES (?, ?, ?, ?, 'pisah', ?)",
  ).run(id, at, source.petugasId, source.inboxId, JSON.stringify({ dari: gabungKe }));
  prepared(
    db,
    "UPDATE mungkin_sama SET state = 'terbuka', decided_at = NULL, petugas_id = NULL WHERE a_id = ? AND b_id = ? AND state = 'sama'",
  ).run(Math.min(id, gabungKe), Math.max(id, gabungKe));
  workOut(db, id, source);
  workOut(db, gabungKe, source);
  decideAnew(db, gabungKe, source);
  return gabungKe;
}

/** A judgement by name alone goes with the person: it decides what was proposed under the NIK, or no longer does. */
function decideAnew(db: Database, id: number, { at, inboxId, petugasId }: SumberWarga): void {
  const { nik } = readWarga(db, id);
  if (nik !== null) decideWarga(db, nik, { now: at, inboxId, petugasId });
}

function workOut(db: Database, id: number, source: SumberWarga): void {
  refold(db, id, source);
  settleKeadaan(db, id, source);
}
