/** What is on record of a distribution: the same one sent again, sent with other figures, or the same person paid twice. */
import type { Baris, Perubahan } from '../../domain/uraian.ts';
import type { Database } from '../../store/open.ts';
import {
  type BarisTercatat,
  isNewNik,
  type Kunci,
  listRecordedByRow,
  listRecordedTiket,
  type TiketTercatat,
} from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, kunciOf, type Pertemuan } from '../define-report.ts';
import { figuresOfSalur } from './figures.ts';

/** A list that comes again within this time, with no date of its own, is the same list sent twice over a bad line. */
const RESENT_MS = 3 * 86_400_000;

/** Issue A, settled 9: same figures → on record; other figures → the newer replaces; another date → adds. */
export function findRecordedSalur(db: Database, draft: Draft): Pertemuan {
  const kunci = kunciOf('salur', draft);
  const sama = findSame(db, kunci, draft);
  if (sama || draft.isi.rows.length === 0) return { ...BELUM_ADA, sama };
  return compareRows(db, kunci, draft);
}

/** The same distribution as a whole: counts against counts or against the lists of that day, or a list with the same persons. */
function findSame(db: Database, kunci: Kunci, draft: Draft): Pertemuan['sama'] {
  const isCounts = draft.isi.rows.length === 0;
  const otherList = listRecordedTiket(db, kunci);
  for (const other of otherList) {
    const isSameDay = other.tanggalOn === draft.isi.tanggal;
    if (other.sidik === draft.sidik && (isSameDay || (!isCounts && isResent(draft, other)))) {
      return { tiketId: other.tiketId, kode: other.kode, isIdentik: true };
    }
  }
  const [first, ...rest] = otherList.filter(
    (other) => other.tanggalOn === draft.isi.tanggal && (isCounts || !other.hasRows),
  );
  if (!first) return null;
  return { tiketId: first.tiketId, kode: first.kode, isIdentik: isCounts && isSumOf(draft, [first, ...rest]) };
}

/** A summary of the lists that were sent before says nothing new. */
function isSumOf({ isi }: Draft, otherList: readonly TiketTercatat[]): boolean {
  if (!otherList.every((other) => other.hasRows)) return false;
  const told = figuresOfSalur(isi, []);
  return (['sasaran', 'tersalur', 'belum', 'gagal'] as const).every(
    (key) => told[key] === otherList.reduce((sum, other) => sum + other[key], 0),
  );
}

function isResent({ isi, sentAt, sentOn }: Draft, other: { sentAt: string }): boolean {
  return isi.tanggal === sentOn && Math.abs(sentAt.getTime() - Date.parse(other.sentAt)) <= RESENT_MS;
}

function compareRows(db: Database, kunci: Kunci, { isi }: Draft): Pertemuan {
  const tiketByRow = new Map<number, string>();
  const changeList: Pertemuan['changeList'] = [];
  const recordedByRow = listRecordedByRow(db, kunci, isi.rows);
  for (const row of isi.rows) {
    const recordedList = recordedByRow.get(row.no) ?? [];
    const sameDay = recordedList.find((other) => other.tanggalOn === isi.tanggal);
    const paid = recordedList.find((other) => isPaid(other.status) && isPaid(row.status) && isi.periode !== null);
    if (sameDay && sameDay.status === row.status && !isNewNik(row, sameDay)) tiketByRow.set(row.no, sameDay.kode);
    else if (sameDay) {
      changeList.push({ no: row.no, tiketId: sameDay.tiketId, kode: sameDay.kode, perubahan: changesOf(row, sameDay) });
    } else if (paid) tiketByRow.set(row.no, paid.kode);
  }
  return { ...BELUM_ADA, tiketByRow, changeList };
}

/** Money for one programme and period reaches a person once: a second time is the same payment told again. */
function isPaid(status: string | null): boolean {
  return status === 'tersalur' || status === 'diwakilkan';
}

function changesOf(row: Baris, recorded: BarisTercatat): Perubahan[] {
  const at = { no: recorded.no, nama: row.nama };
  const changeList: Perubahan[] = [];
  if (row.status !== recorded.status)
    changeList.push({ ...at, kolom: 'status', lama: recorded.status, baru: row.status });
  if (isNewNik(row, recorded)) changeList.push({ ...at, kolom: 'nik', lama: null, baru: row.nik });
  if (row.alasan !== recorded.alasan)
    changeList.push({ ...at, kolom: 'alasan', lama: recorded.alasan, baru: row.alasan });
  return changeList;
}
