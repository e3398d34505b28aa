/** Registers officers one after another, and says what came of it: the same for the chat, the command line and a file. */
import type { Reference } from '../../domain/reference.ts';
import { sayWaId } from '../../domain/wa-id.ts';
import { sayDate } from '../../domain/waktu.ts';
import type { Database } from '../../store/open.ts';
import type { PetugasTercatat } from '../../store/petugas.ts';
import { type AddResult, addPetugas } from '../../store/petugas-daftar.ts';
import { type PetugasWords, readPendaftaran } from './pendaftaran.ts';
import { type PetugasProblem, sayPetugas } from './problem.ts';

export type DaftarResult =
  | { hasil: 'baru' | 'nomor_ditambah' | 'sudah'; petugas: PetugasTercatat }
  | { hasil: 'ditolak'; problemList: [PetugasProblem, ...PetugasProblem[]] };

/** @param today the office's date */
export function daftarkan(
  room: { db: Database; reference: Reference; now: Date },
  words: PetugasWords,
  today: string,
): DaftarResult {
  const reading = readPendaftaran(words, room.reference.wilayah, today);
  if ('problemList' in reading) return { hasil: 'ditolak', problemList: reading.problemList };
  const result: AddResult = addPetugas(room.db, room.reference, reading.entry, room.now);
  if (result.hasil !== 'nomor_dipakai') return result;
  return {
    hasil: 'ditolak',
    problemList: [{ code: 'NOMOR_DIPAKAI', waId: result.waId, pemegang: result.pemegang }],
  };
}

const OPENING = { baru: 'Terdaftar', nomor_ditambah: 'Nomor ditambahkan', sudah: 'Sudah terdaftar' } as const;

/** `Terdaftar: Budi, Kasi Kesra Desa Liyu (no. 3). WA 0812-0000-9012.` */
export function sayTerdaftar({ hasil, petugas }: Exclude<DaftarResult, { hasil: 'ditolak' }>, today: string): string {
  const mulai = petugas.mulaiOn > today ? ` Bertugas mulai ${sayDate(petugas.mulaiOn)}.` : '';
  return `${OPENING[hasil]}: ${sayPetugas(petugas)} (no. ${petugas.id}). WA ${petugas.waIdList.map(sayWaId).join(', ')}.${mulai}`;
}
