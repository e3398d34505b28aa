/** Gives a ticket a new version, and brings everything that follows from its content up to date. */
import { READING_CODE_SET } from '../domain/perubahan.ts';
import { isMessageProblem, type Problem } from '../domain/problem.ts';
import { type IsiDinilai, stateOf, type Tiket, type TiketState } from '../domain/tiket.ts';
import type { Isi } from '../domain/uraian.ts';
import { foldVersions, type Lipatan } from '../domain/versi.ts';
import { reportOf } from '../reports/index.ts';
import { readIsi, replaceRows } from '../store/isi.ts';
import { updateTiket } from '../store/tiket.ts';
import { addVersi, listVersi, type NewVersi, writeRiwayat } from '../store/versi.ts';
import { listWargaOfTiket, reregisterRows } from '../store/warga-baris.ts';
import { checkReport } from './check-report.ts';
import { draftOf, headOf, sidikFor } from './draft.ts';
import { laporanWarga } from './laporan-warga.ts';
import type { Office } from './office.ts';

export interface Superseded {
  before: IsiDinilai & { state: TiketState };
  after: IsiDinilai & { state: TiketState };
  /** did anything become different? */
  isEffective: boolean;
  /** a newer version speaks louder: this one was sent earlier */
  isLate: boolean;
}

/** Adds the version and works the ticket out anew from all its versions. To be called inside a transaction. */
export function supersede(office: Office, tiket: Tiket, versi: NewVersi): Superseded {
  const { db } = office;
  const before: IsiDinilai = { isi: readIsi(db, tiket.id), masalah: tiket.masalah };
  addVersi(db, tiket.id, versi, before);
  const versiList = listVersi(db, tiket.id);
  const folded = foldVersions(versiList);
  const judged = judge(office, tiket, folded);
  const after: IsiDinilai = { isi: folded.isi, masalah: judged.masalah };
  const state = folded.isWithdrawn ? 'dibatalkan' : stateOf(after);
  updateTiket(
    db,
    tiket.id,
    headOf(office, tiket, after, {
      state,
      dihitungNoSet: judged.dihitungNoSet,
      sidik: sidikFor(tiket.jenis, after.isi),
    }),
  );
  const personList = listWargaOfTiket(db, tiket.id);
  replaceRows(db, tiket.id, after.isi, after.masalah);
  const step = { now: office.now(), inboxId: versi.inboxId, petugasId: versi.petugasId };
  writeRiwayat(db, tiket.id, { ...step, at: step.now, dari: tiket.state, ke: state, sebab: versi.sebab });
  const { afterChange } = reportOf(tiket.jenis);
  afterChange?.(db, tiket.id, before.isi, step);
  afterChange?.(db, tiket.id, after.isi, step);
  const laporan = laporanWarga(tiket, { ...after, state }, { ...step, petugasId: tiket.petugasId });
  reregisterRows(db, laporan, personList);
  return {
    before: { ...before, state: tiket.state },
    after: { ...after, state },
    isEffective: JSON.stringify([before.isi, tiket.state]) !== JSON.stringify([after.isi, state]),
    isLate: versiList.some((other) => other.sentAt > versi.sentAt),
  };
}

/**
 * What is wrong with the content now, judged by the day on which it was last spoken of. Faults that only the text showed stay until a
 * change has settled them; and what has become a second telling of something on record does not count (issue A, part 5).
 */
function judge(office: Office, tiket: Tiket, { isi, masalah, sentAt, isWithdrawn }: Lipatan): Judged {
  const konteks = { sentAt, role: tiket.peran as 'tksk', desa: ownDesa(isi) };
  const { rejects } = checkReport(tiket.jenis, isi, konteks, office.reference);
  const carried = masalah.filter(
    (old) =>
      READING_CODE_SET.has(old.code) && !rejects.some((found) => found.code === old.code && found.row === old.row),
  );
  const faultList = [...carried, ...rejects];
  if (isWithdrawn || faultList.some(isMessageProblem)) return { masalah: faultList, dihitungNoSet: new Set() };
  const draft = draftOf(office, { ...tiket, tiketId: tiket.id, sentAt: tiket.sentAt }, { isi, masalah: faultList });
  const { tiketByRow, changeList, sama, dihitungNoSet } = reportOf(tiket.jenis).findRecorded(office.db, draft);
  const recordedList: Problem[] = [
    ...[...tiketByRow].map(([row, kode]) => sudahTercatat(kode, row)),
    ...changeList.map(({ no, kode }) => sudahTercatat(kode, no)),
    ...(sama ? [sudahTercatat(sama.kode)] : []),
  ];
  return { masalah: [...faultList, ...recordedList], dihitungNoSet };
}

interface Judged {
  masalah: Problem[];
  dihitungNoSet: ReadonlySet<number>;
}

function sudahTercatat(kode: string, row?: number): Problem {
  return { code: 'SUDAH_TERCATAT', params: { kode }, ...(row === undefined ? {} : { row }) };
}

/** Whether a desa may be spoken for was decided when the message came; here its own desa stands for the sender's. */
function ownDesa(isi: Isi): { kode: string; nama: string } | null {
  return isi.desa?.kode ? { kode: isi.desa.kode, nama: isi.desa.nama } : null;
}
