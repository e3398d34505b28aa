/** Hands the people of a report to the register: its good rows where it counts, nobody where it does not. */
import { goodRows, type IsiDinilai, type Tiket, type TiketState } from '../domain/tiket.ts';
import type { LaporanWarga } from '../store/warga-baris.ts';

/** @param step the message that brings it about, and by whom the ticket is */
export function laporanWarga(
  tiket: Pick<Tiket, 'id' | 'jenis' | 'sentAt'>,
  { isi, masalah, state }: IsiDinilai & { state: TiketState },
  step: { inboxId: number; petugasId: number | null },
): LaporanWarga {
  return {
    isi,
    rowList: state === 'diterima' ? goodRows(isi, masalah) : [],
    isPenilaian: tiket.jenis === 'usulan' || tiket.jenis === 'verifikasi',
    source: { at: tiket.sentAt, inboxId: step.inboxId, tiketId: tiket.id, petugasId: step.petugasId },
  };
}
