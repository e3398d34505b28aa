/** Gives a ticket a new version, and brings everything that follows from its content up to date. */
import { READING_CODE_SET } from '../domain/perubahan.ts';
import type { Problem } from '../domain/problem.ts';
import { goodRows, type IsiDinilai, periodeKunci, stateOf, type Tiket, type TiketState } from '../domain/tiket.ts';
import type { Isi } from '../domain/uraian.ts';
import { foldVersions } from '../domain/versi.ts';
import { localDay } from '../domain/waktu.ts';
import { reportOf } from '../reports/index.ts';
import { readIsi, replaceRows } from '../store/isi.ts';
import { sidikOf } from '../store/sidik.ts';
import { type TiketHead, updateTiket } from '../store/tiket.ts';
import { addVersi, listVersi, type NewVersi, writeRiwayat } from '../store/versi.ts';
import { checkReport } from './check-report.ts';
import type { Office } from './office.ts';

export interface Superseded {
  before: IsiDinilai & { state: TiketState };
  after: IsiDinilai & { state: TiketState };
  /** false where a newer version speaks louder: an old message came late */
  isEffective: boolean;
}

/** Adds the version and works the ticket out anew from all its versions. To be called inside a transaction. */
export function supersede(office: Office, tiket: Tiket, versi: NewVersi): Superseded {
  const { db } = office;
  const before: IsiDinilai = { isi: readIsi(db, tiket.id), masalah: tiket.masalah };
  addVersi(db, tiket.id, versi, before);
  const folded = foldVersions(listVersi(db, tiket.id));
  const masalah = recheck(office, tiket, folded);
  const after: IsiDinilai = { isi: folded.isi, masalah };
  const state = folded.isWithdrawn ? 'dibatalkan' : stateOf(after);
  updateTiket(db, tiket.id, headOf(office, tiket, after, state));
  replaceRows(db, tiket.id, after.isi, masalah);
  const step = { now: office.now(), inboxId: versi.inboxId, petugasId: versi.petugasId };
  writeRiwayat(db, tiket.id, { ...step, at: step.now, dari: tiket.state, ke: state, sebab: versi.sebab });
  const { afterChange } = reportOf(tiket.jenis);
  afterChange?.(db, tiket.id, before.isi, step);
  afterChange?.(db, tiket.id, after.isi, step);
  return {
    before: { ...before, state: tiket.state },
    after: { ...after, state },
    isEffective: JSON.stringify([before.isi, tiket.state]) !== JSON.stringify([after.isi, state]),
  };
}

/** What is wrong with the content now. Faults that only the text showed stay until a change has settled them. */
function recheck(office: Office, tiket: Tiket, { isi, masalah }: IsiDinilai): Problem[] {
  const konteks = { sentAt: tiket.sentAt, role: tiket.peran as 'tksk', desa: ownDesa(isi) };
  const { rejects } = checkReport(tiket.jenis, isi, konteks, office.reference);
  const carried = masalah.filter(
    (old) =>
      READING_CODE_SET.has(old.code) && !rejects.some((found) => found.code === old.code && found.row === old.row),
  );
  return [...carried, ...rejects];
}

/** Whether a desa may be spoken for was decided when the message came; here its own desa stands for the sender's. */
function ownDesa(isi: Isi): { kode: string; nama: string } | null {
  return isi.desa?.kode ? { kode: isi.desa.kode, nama: isi.desa.nama } : null;
}

/** The header that follows from a content. */
export function headOf(
  office: Office,
  tiket: Pick<Tiket, 'jenis' | 'sentAt'>,
  nilai: IsiDinilai,
  state: TiketState,
): TiketHead {
  const report = reportOf(tiket.jenis);
  const sentOn = localDay(tiket.sentAt, office.zona);
  return {
    state,
    isi: nilai.isi,
    masalah: nilai.masalah,
    periodeKunci: periodeKunci(nilai.isi, sentOn),
    rekapOn: report.rekapOn(nilai.isi, sentOn),
    figures: report.figures(nilai.isi, goodRows(nilai.isi, nilai.masalah)),
    sidik: sidikOf(nilai.isi),
  };
}
