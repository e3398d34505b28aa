/** What is on record of a keluhan: the same person's same problem is one ticket. */
import type { Database } from '../../store/open.ts';
import { listRecordedByRow, listRecordedTiket } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, kunciOf, type Pertemuan } from '../define-report.ts';

/** Without named persons only the same words of the same kind within a week count as told twice. */
const REPEAT_MS = 7 * 86_400_000;

/** The same person's same problem, or the same words again within a week. */
export function findRecordedKeluhan(db: Database, draft: Draft): Pertemuan {
  const { isi, sidik, sentAt } = draft;
  const kunci = kunciOf('keluhan', draft);
  const tiketByRow = new Map<number, string>();
  for (const [no, recordedList] of listRecordedByRow(db, kunci, isi.rows)) {
    const recorded = recordedList.find((other) => other.subJenis === isi.jenis);
    if (recorded) tiketByRow.set(no, recorded.kode);
  }
  if (isi.rows.length > 0) return { ...BELUM_ADA, tiketByRow };
  const sama = listRecordedTiket(db, kunci).find(
    (other) => other.sidik === sidik && Math.abs(sentAt.getTime() - Date.parse(other.sentAt)) <= REPEAT_MS,
  );
  return sama ? { ...BELUM_ADA, sama: { tiketId: sama.tiketId, kode: sama.kode, isIdentik: true } } : BELUM_ADA;
}
