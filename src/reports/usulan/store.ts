/** What is on record of an usulan: the same person for the same programme is proposed once. */
import type { Isi } from '../../domain/uraian.ts';
import { decideUsulanOf, type Step } from '../../store/keputusan.ts';
import type { Database } from '../../store/open.ts';
import { listNikElsewhere, listRecordedByRow } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, kunciOf, type Pertemuan } from '../define-report.ts';

/** The rows whose person already stands in an usulan of this desa, programme and period, with the same wish. */
export function findRecordedUsulan(db: Database, draft: Draft): Pertemuan {
  const kunci = kunciOf('usulan', draft);
  const tiketByRow = new Map<number, string>();
  const recordedByRow = listRecordedByRow(db, kunci, draft.isi.rows);
  for (const row of draft.isi.rows) {
    const recorded = recordedByRow.get(row.no)?.find((other) => other.status === row.status);
    if (recorded) tiketByRow.set(row.no, recorded.kode);
  }
  return { ...BELUM_ADA, tiketByRow };
}

/** A verifikasi can come before its usulan (late messages): what it decided is taken over. Persons of whom no other ticket speaks wait. */
export function linkDecisions(db: Database, tiketId: number, isi: Isi, step: Step): void {
  const knownSet = listNikElsewhere(db, isi.rows, tiketId);
  const rows = isi.rows.filter(({ nik }) => nik !== null && knownSet.has(nik));
  if (rows.length > 0) decideUsulanOf(db, { ...isi, rows }, step);
}
