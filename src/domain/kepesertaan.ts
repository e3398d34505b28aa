/** Kepesertaan: how a person stands with a programme, and who comes first. */
import type { Keadaan } from './warga.ts';

export const KEPESERTAAN_LIST = ['diusulkan', 'terverifikasi', 'ditetapkan', 'aktif', 'nonaktif'] as const;
export type KeadaanPeserta = (typeof KEPESERTAAN_LIST)[number];

/** One person in one programme, in one period or as of now. */
export interface Kepesertaan {
  wargaId: number;
  program: string;
  /** the stated period, or the year */
  periode: string;
  state: KeadaanPeserta;
  /** why not, of `nonaktif`: a code of alasan.json or a keadaan */
  sebab: string | null;
  /** the day of what decides, `YYYY-MM-DD` */
  on: string;
}

/** What the priority is worked out from. */
export interface DataPrioritas {
  keadaan: Keadaan;
  /** in years; null where no NIK tells it */
  umur: number | null;
  kategori: string | null;
  /** judged layak by TKSK or pendamping, or on a decided list */
  isTerverifikasi: boolean;
  /** has any aid ever arrived? */
  isPernahDibantu: boolean;
  /** does an imported list call the person so? */
  isPrioritasDaftar: boolean;
}

const UMUR_LANSIA = 60;
/** PAK SOTARSA II.2–3: Difabel and lansia are its own target groups, beside the programmes; children without parents stand with them. */
const KATEGORI_RENTAN: Readonly<Record<string, number>> = {
  disabilitas: 2,
  lansia: 2,
  yatim_piatu: 2,
  yatim: 1,
  piatu: 1,
  ibu_hamil: 1,
  usia_dini: 1,
};

export interface Prioritas {
  isPrioritas: boolean;
  /** who comes first among them; higher is sooner */
  nilai: number;
  /** `belum pernah`, `lansia`, a kategori */
  alasanList: string[];
}

/**
 * Prioritas or non-prioritas. BALAKAS ("Pendataan dan pensinkronan data": "Penetapan data masyarakat prioritas dan non prioritas penerima
 * bantuan sosial") names no rule; its complaint is that the poor go without while others receive twice ("Permasalahan" 2–4). So: a person
 * who is there and verified comes first when no aid has ever arrived, or when vulnerable (PAK SOTARSA II); who is both stands at the head.
 * What an imported list says of priority is believed.
 */
export function nilaiPrioritas(data: DataPrioritas): Prioritas {
  const isLansia = data.kategori === 'lansia' || (data.umur !== null && data.umur >= UMUR_LANSIA);
  const kategori =
    data.kategori !== null && data.kategori in KATEGORI_RENTAN && data.kategori !== 'lansia' ? data.kategori : null;
  const alasanList = [
    ...(data.isPernahDibantu ? [] : ['belum pernah']),
    ...(isLansia ? ['lansia'] : []),
    ...(kategori === null ? [] : [kategori]),
  ];
  const nilai =
    (data.isPernahDibantu ? 0 : 4) + (isLansia ? 2 : 0) + (kategori === null ? 0 : (KATEGORI_RENTAN[kategori] ?? 0));
  const isPrioritas =
    data.keadaan === 'ada' && (data.isPrioritasDaftar || (data.isTerverifikasi && alasanList.length > 0));
  return { isPrioritas, nilai: isPrioritas ? nilai : 0, alasanList };
}
