/** What is on record of an usulan: the same person for the same programme is proposed once. */
import type { Isi } from '../../domain/uraian.ts';
import { decideUsulanOf, type Step } from '../../store/keputusan.ts';
import type { Database } from '../../store/open.ts';
import { listRecordedRows } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, type Pertemuan } from '../define-report.ts';

/** The rows whose person already stands in an usulan of this desa, programme and period, with the same wish. */
export function findRecordedUsulan(db: Database, { isi, periodeKunci }: Draft): Pertemuan {
  const kunci = { jenis: 'usulan' as const, desaKode: isi.desa?.kode ?? null, program: isi.program, periodeKunci };
  const tiketByRow = new Map<number, string>();
  for (const row of isi.rows) {
    const recorded = listRecordedRows(db, kunci, row).find((other) => other.status === row.status);
    if (recorded) tiketByRow.set(row.no, recorded.kode);
  }
  return { ...BELUM_ADA, tiketByRow };
}

/** A verifikasi can come before its usulan (late messages): what it decided is taken over. */
export function linkDecisions(db: Database, _tiketId: number, isi: Isi, step: Step): void {
  decideUsulanOf(db, isi, step);
}
