/** What follows from the content of a report: by what it is known again, on which day and with which figures it counts. */
import type { SenderRole } from '../domain/petugas.ts';
import { goodRows, type IsiDinilai, periodeKunci, type Tiket, type TiketState } from '../domain/tiket.ts';
import type { Isi, ReportKind } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import type { Draft } from '../reports/define-report.ts';
import { reportOf } from '../reports/index.ts';
import { sidikOf } from '../store/sidik.ts';
import type { TiketHead } from '../store/tiket.ts';
import type { Office } from './office.ts';

/** A report as it is compared with the records. `words` tell reports apart that hold neither persons nor figures. */
export function draftOf(
  office: Office,
  source: { jenis: ReportKind; tiketId: number | null; sentAt: Date; peran: SenderRole | string },
  { isi, masalah }: IsiDinilai,
  words = '',
): Draft {
  const sentOn = localDay(source.sentAt, office.zona);
  return {
    tiketId: source.tiketId,
    isi,
    masalah,
    periodeKunci: periodeKunci(isi, sentOn),
    sidik: sidikFor(source.jenis, isi, words),
    sentAt: source.sentAt,
    sentOn,
    peran: source.peran,
  };
}

/** Reports about persons are known again by each person; the others by a fingerprint. */
export function sidikFor(jenis: ReportKind, isi: Isi, words = ''): string {
  return reportOf(jenis).isDikenalOrang ? '' : sidikOf(isi, words);
}

/** The header that follows from a content. */
export function headOf(
  office: Office,
  tiket: Pick<Tiket, 'jenis' | 'sentAt'>,
  nilai: IsiDinilai,
  { state, dihitungNoSet, sidik }: { state: TiketState; dihitungNoSet: ReadonlySet<number>; sidik: string },
): TiketHead {
  const report = reportOf(tiket.jenis);
  const sentOn = localDay(tiket.sentAt, office.zona);
  const countedList = goodRows(nilai.isi, nilai.masalah).filter((row) => !dihitungNoSet.has(row.no));
  return {
    state,
    isi: nilai.isi,
    masalah: nilai.masalah,
    periodeKunci: periodeKunci(nilai.isi, sentOn),
    rekapOn: report.rekapOn(nilai.isi, sentOn),
    figures: report.figures(nilai.isi, countedList),
    sidik,
  };
}
