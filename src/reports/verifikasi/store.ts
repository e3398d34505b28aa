/** What is on record of a verifikasi, and what it decides for the usulan. */
import type { Isi } from '../../domain/uraian.ts';
import { weekOf } from '../../domain/waktu.ts';
import { countVerifikasiAnew } from '../../store/hitung-verifikasi.ts';
import { decideUsulanOf, isDecisive, type Step } from '../../store/keputusan.ts';
import type { Database } from '../../store/open.ts';
import { isNewNik, listRecordedByRow } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, kunciOf, type Pertemuan } from '../define-report.ts';

/**
 * The rows whose person was last judged the same way, by somebody of the same weight, for this programme and period. A person who is
 * judged again in the same week is one person verified, not two (issue A, settled 8).
 */
export function findRecordedVerifikasi(db: Database, draft: Draft): Pertemuan {
  const kunci = kunciOf('verifikasi', draft);
  const week = weekOf(draft.sentOn).kode;
  const tiketByRow = new Map<number, string>();
  const dihitungNoSet = new Set<number>();
  const recordedByRow = listRecordedByRow(db, kunci, draft.isi.rows);
  for (const row of draft.isi.rows) {
    const recordedList = recordedByRow.get(row.no) ?? [];
    const latest = recordedList.find((other) => isDecisive(other.peran) === isDecisive(draft.peran));
    // A name that was judged without its NIK decides nothing yet: with the NIK it does.
    if (latest && !isNewNik(row, latest) && latest.status === row.status && latest.alasan === row.alasan)
      tiketByRow.set(row.no, latest.kode);
    if (recordedList.some((other) => weekOf(other.rekapOn).kode === week)) dihitungNoSet.add(row.no);
  }
  return { ...BELUM_ADA, tiketByRow, dihitungNoSet };
}

/** Takes the judgement over into the usulan of the same persons, and counts each of them once a week. */
export function decideUsulan(db: Database, tiketId: number, isi: Isi, step: Step): void {
  countVerifikasiAnew(db, tiketId, isi);
  decideUsulanOf(db, isi, step);
}
