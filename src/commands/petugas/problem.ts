/** What can be wrong with a registration, and the Indonesian sentence with the cure for each. */
import { sayWaId } from '../../domain/wa-id.ts';
import { sayDate } from '../../domain/waktu.ts';
import { LABEL_BY_PERAN } from '../../render/peran.ts';
import type { PetugasTercatat } from '../../store/petugas.ts';
import { PERAN_PILIHAN } from './peran.ts';

export type PetugasProblem =
  | { code: 'NAMA_KOSONG' }
  | { code: 'NAMA_TIDAK_WAJAR'; nama: string }
  | { code: 'PERAN_KOSONG' }
  | { code: 'PERAN_TAK_DIKENAL'; peran: string }
  | { code: 'PERAN_MENDUA'; peran: string }
  | { code: 'DESA_KOSONG'; peran: string }
  | { code: 'DESA_TAK_DIKENAL'; desa: string; saranList: string[] }
  | { code: 'DESA_LUAR_KECAMATAN'; desa: string; kecamatan: string }
  | { code: 'WA_KOSONG' }
  | { code: 'WA_SALAH'; wa: string }
  | { code: 'WA_EXCEL'; wa: string }
  | { code: 'TANGGAL_SALAH'; tanggal: string }
  | { code: 'NOMOR_DIPAKAI'; waId: string; pemegang: PetugasTercatat };

type Sentences = { [P in PetugasProblem as P['code']]: (problem: P) => string };

const SENTENCE_BY_CODE: Sentences = {
  NAMA_KOSONG: () => 'nama belum ditulis.',
  NAMA_TIDAK_WAJAR: ({ nama }) => `"${nama}" bukan nama orang. Tulis nama tanpa angka dan tanda.`,
  PERAN_KOSONG: () => `peran belum ditulis. Pilih salah satu: ${PERAN_PILIHAN}.`,
  PERAN_TAK_DIKENAL: ({ peran }) => `peran "${peran}" tidak dikenal. Pilih salah satu: ${PERAN_PILIHAN}.`,
  PERAN_MENDUA: ({ peran }) =>
    `"${peran}" dari desa atau kecamatan? Tulis "kesra desa" dengan nama desanya, atau "kesra kecamatan".`,
  DESA_KOSONG: ({ peran }) => `desa belum ditulis, padahal ${peran} bertugas di satu desa.`,
  DESA_TAK_DIKENAL: ({ desa, saranList }) =>
    `desa "${desa}" tidak dikenal.${saranList.length > 0 ? ` Maksudnya ${saranList.join(' atau ')}?` : ' Periksa ejaannya.'}`,
  DESA_LUAR_KECAMATAN: ({ desa, kecamatan }) => `desa ${desa} ada di Kecamatan ${kecamatan}, bukan di kecamatan ini.`,
  WA_KOSONG: () => 'nomor WhatsApp belum ditulis.',
  WA_SALAH: ({ wa }) => `"${wa}" bukan nomor HP. Tulis seperti 0812-3456-7890 (10 sampai 13 angka).`,
  WA_EXCEL: ({ wa }) =>
    `nomor "${wa}" sudah diubah oleh Excel. Jadikan kolom wa berformat Teks, lalu ketik ulang nomornya lengkap.`,
  TANGGAL_SALAH: ({ tanggal }) => `tanggal "${tanggal}" tidak ada. Tulis seperti 2026-11-30 atau 30/11/2026.`,
  NOMOR_DIPAKAI: ({ waId, pemegang }) => sayHeld(waId, pemegang),
};

/** The sentence for one problem; it begins in lower case, to stand behind `baris 4: `. */
export function sayPetugasProblem<P extends PetugasProblem>(problem: P): string {
  const sentence = SENTENCE_BY_CODE[problem.code] as (problem: P) => string;
  return sentence(problem);
}

/** `Budi Santoso, Kasi Kesra Desa Liyu` */
export function sayPetugas({ nama, peran, desa }: Pick<PetugasTercatat, 'nama' | 'peran' | 'desa'>): string {
  const label = LABEL_BY_PERAN[peran];
  if (!desa) return `${nama}, ${label}`;
  return `${nama}, ${label.endsWith('Desa') ? label : `${label} Desa`} ${desa.nama}`;
}

function sayHeld(waId: string, pemegang: PetugasTercatat): string {
  const until = pemegang.sampaiOn === null ? '' : ` sampai ${sayDate(pemegang.sampaiOn)}`;
  return `nomor ${sayWaId(waId)} masih dipakai ${sayPetugas(pemegang)} (no. ${pemegang.id})${until}. Kalau sudah pindah tangan, beri dulu perintah "petugas nonaktif ${pemegang.id}", lalu daftarkan lagi.`;
}
