/** Ends the service of an officer who is named by number, by WhatsApp id or by name. */
import type { Reference } from '../../domain/reference.ts';
import { parseWaId } from '../../domain/wa-id.ts';
import { addDays, sayDate } from '../../domain/waktu.ts';
import type { Database } from '../../store/open.ts';
import { findLastHolder, findPetugasById, listPetugas, type PetugasTercatat } from '../../store/petugas.ts';
import { deactivatePetugas } from '../../store/petugas-daftar.ts';
import { wordKey } from './desa.ts';
import { sayPetugas } from './problem.ts';
import { readTanggal } from './tanggal.ts';

export interface NonaktifOrder {
  /** `3`, `0812…`, or a name */
  siapa: string;
  /** the last day of service as written; absent = from today on no longer */
  sampai?: string | undefined;
  /** the officer who gives the order, where it is given in the chat */
  olehId?: number;
}

/** @returns what was done or what is wrong, as a sentence */
export function nonaktifkan(
  room: { db: Database; reference: Reference },
  order: NonaktifOrder,
  today: string,
): { isDone: boolean; text: string } {
  const refuse = (text: string) => ({ isDone: false, text });
  const foundList = findAll(room, order.siapa, today);
  const [petugas] = foundList;
  if (!petugas)
    return refuse(`Petugas "${order.siapa.slice(0, 40)}" tidak ditemukan. Lihat nomornya dengan: petugas daftar`);
  if (foundList.length > 1) {
    const choiceList = foundList.slice(0, 8).map((one) => `- petugas nonaktif ${one.id} (${sayPetugas(one)})`);
    return refuse(`Ada ${foundList.length} petugas yang cocok. Kirim salah satu:\n${choiceList.join('\n')}`);
  }
  if (petugas.id === order.olehId) {
    return refuse(
      'Anda tidak bisa menonaktifkan diri sendiri lewat chat. Minta admin lain, atau lewat komputer kantor.',
    );
  }
  if (petugas.sampaiOn !== null && petugas.sampaiOn < today) {
    return refuse(`${sayPetugas(petugas)} sudah tidak aktif sejak ${sayDate(addDays(petugas.sampaiOn, 1))}.`);
  }
  const sampaiOn = order.sampai === undefined ? addDays(today, -1) : readTanggal(order.sampai);
  if (sampaiOn === null)
    return refuse(`Tanggal "${order.sampai}" tidak ada. Tulis seperti 2026-11-30 atau 30/11/2026.`);
  if (order.sampai !== undefined && sampaiOn < petugas.mulaiOn) {
    return refuse(`${sayPetugas(petugas)} baru bertugas mulai ${sayDate(petugas.mulaiOn)}. Tulis tanggal sesudah itu.`);
  }
  deactivatePetugas(room.db, petugas.id, sampaiOn);
  const akhir = sampaiOn < today ? 'tidak aktif lagi mulai hari ini' : `bertugas sampai ${sayDate(sampaiOn)}`;
  return { isDone: true, text: `${sayPetugas(petugas)} (no. ${petugas.id}) ${akhir}. Laporannya tetap tersimpan.` };
}

function findAll(
  { db, reference }: { db: Database; reference: Reference },
  siapa: string,
  today: string,
): PetugasTercatat[] {
  const plain = siapa.trim();
  const waId = parseWaId(plain);
  const nomor = /^(?:no\.?\s*)?#?(\d{1,6})$/i.exec(plain)?.[1];
  if (waId ?? nomor) {
    const one = waId ? findLastHolder(db, waId, reference) : findPetugasById(db, Number(nomor), reference);
    return one ? [one] : [];
  }
  const key = wordKey(plain);
  const activeList = listPetugas(db, today, reference);
  const sameList = activeList.filter((petugas) => wordKey(petugas.nama) === key);
  return key.length < 3 || sameList.length > 0
    ? sameList
    : activeList.filter((petugas) => wordKey(petugas.nama).includes(key));
}
