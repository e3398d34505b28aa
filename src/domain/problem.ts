/** A user problem is a value, never a throw: a code, where it is, and what is needed to say it. */

export const REJECT_CODE_LIST = [
  'NIK_PANJANG',
  'NIK_KARAKTER',
  'NIK_TANGGAL',
  'NIK_WILAYAH',
  'NIK_KOSONG',
  'NIK_GANDA',
  'NIK_SAMA_KK',
  'NIK_EXCEL',
  'NAMA_TIDAK_WAJAR',
  'ALASAN_KOSONG',
  'STATUS_BERTENTANGAN',
  'NOMINAL_TIDAK_JELAS',
  'DESA_TAK_DIKENAL',
  'DESA_LUAR_WEWENANG',
  'DESA_LUAR_KECAMATAN',
  'PROGRAM_KOSONG',
  'BARIS_KOSONG',
  'JUMLAH_BARIS_TIDAK_COCOK',
  'TOTAL_TIDAK_COCOK',
  'TANGGAL_MUSTAHIL',
  'TANGGAL_DI_DEPAN',
  'NILAI_TIDAK_JELAS',
  'CAMPURAN_JENIS',
  'TARGET_TIDAK_JELAS',
  'TEMPLAT_KOSONG',
  'BUKAN_LAPORAN',
  'PENGIRIM_TANPA_WEWENANG',
  // Not of the text: found when a report meets the records.
  'SUDAH_TERCATAT',
] as const;

export const WARNING_CODE_LIST = [
  'NIK_LUAR_KABUPATEN',
  'NIK_KK_TERTUKAR',
  'NIK_EXCEL',
  'JK_TIDAK_COCOK',
  'UMUR_TIDAK_COCOK',
  'NOMINAL_JANGGAL',
  'PERLU_KONFIRMASI',
  'KK_PANJANG',
  'NIK_KOSONG',
  // Not of the text: a list by name met the register.
  'NIK_DIKENAL',
] as const;

export type ProblemCode = (typeof REJECT_CODE_LIST)[number] | (typeof WARNING_CODE_LIST)[number];

export interface Problem {
  code: ProblemCode;
  /** number of the row it is about (`Baris.no`, or the place in `perubahan`); absent = the whole message */
  row?: number;
  field?: string;
  /** what the sentence needs: observed length, expected sum, … */
  params?: Record<string, string | number>;
}

/** Does the problem stand in the way of the whole message, rather than of one row? */
export function isMessageProblem(problem: Problem): boolean {
  return problem.row === undefined;
}
