/** What is on record of a verifikasi, and what it decides for the usulan. */
import type { Isi } from '../../domain/uraian.ts';
import { decideUsulanOf, isDecisive, type Step } from '../../store/keputusan.ts';
import type { Database } from '../../store/open.ts';
import { listRecordedRows } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, type Pertemuan } from '../define-report.ts';

/** The rows whose person was last judged the same way, by somebody of the same weight, for this programme and period. */
export function findRecordedVerifikasi(db: Database, { isi, periodeKunci, peran }: Draft): Pertemuan {
  const kunci = { jenis: 'verifikasi' as const, desaKode: isi.desa?.kode ?? null, program: isi.program, periodeKunci };
  const tiketByRow = new Map<number, string>();
  for (const row of isi.rows) {
    const latest = listRecordedRows(db, kunci, row).find((other) => isDecisive(other.peran) === isDecisive(peran));
    if (latest && latest.status === row.status && latest.alasan === row.alasan) tiketByRow.set(row.no, latest.kode);
  }
  return { ...BELUM_ADA, tiketByRow };
}

/** Takes the judgement over into the usulan of the same persons. */
export function decideUsulan(db: Database, _tiketId: number, isi: Isi, step: Step): void {
  decideUsulanOf(db, isi, step);
}
