/** Who may see what of a person: role × order × kind of chat × own or other desa, as one table (UU 27/2022; Puskesos C.8: kerahasiaan). */
import type { Peran, Petugas } from './petugas.ts';
import type { ProgramFact } from './reference.ts';

/** Orders that speak of persons. */
export const PERINTAH_WARGA_LIST = [
  'status',
  'riwayat',
  'ganda',
  'pernah',
  'prioritas',
  'verval',
  'mungkin_sama',
  'gabung',
  'pisah',
  'keadaan',
] as const;
export type PerintahWarga = (typeof PERINTAH_WARGA_LIST)[number];

/**
 * `tolak`: this role does not give this order here, whoever it is about. `tidak`: the same answer as for somebody who is not on record.
 * `ringkas`: name, last four digits, states of programmes. `lengkap`: NIK, KK, address and reasons, too.
 */
export type Rincian = 'tolak' | 'tidak' | 'ringkas' | 'lengkap';

/** Of whom a role may know anything: everybody in the kecamatan, the people of the own desa, nobody. */
const JANGKAUAN_BY_PERAN: Readonly<Record<Peran, 'semua' | 'desa' | 'tidak'>> = {
  kesra_desa: 'desa',
  operator_desa: 'desa',
  tksk: 'semua',
  pendamping_pkh: 'semua',
  kasi_kesra_kec: 'semua',
  camat: 'semua',
  dinas: 'tidak',
  admin: 'semua',
};

const SEMUA: readonly Peran[] = [
  'kesra_desa',
  'operator_desa',
  'tksk',
  'pendamping_pkh',
  'kasi_kesra_kec',
  'camat',
  'admin',
];
/** Who decides about persons (PAK SOTARSA VIII.1.c), and who looks after the register. */
const PEMUTUS: readonly Peran[] = ['tksk', 'pendamping_pkh', 'admin'];

const ATURAN: Readonly<Record<PerintahWarga, { peran: readonly Peran[]; isPribadi: boolean }>> = {
  status: { peran: SEMUA, isPribadi: false },
  riwayat: { peran: SEMUA, isPribadi: false },
  ganda: { peran: SEMUA, isPribadi: false },
  pernah: { peran: SEMUA, isPribadi: false },
  prioritas: { peran: SEMUA, isPribadi: false },
  verval: { peran: SEMUA, isPribadi: false },
  mungkin_sama: { peran: PEMUTUS, isPribadi: true },
  gabung: { peran: PEMUTUS, isPribadi: true },
  pisah: { peran: PEMUTUS, isPribadi: true },
  keadaan: { peran: PEMUTUS, isPribadi: true },
};

/** The roles that give an order about persons. */
export function peranWarga(perintah: PerintahWarga): readonly Peran[] {
  return ATURAN[perintah].peran;
}

/** Is an order about persons given in private only? */
export function isPerintahPribadi(perintah: PerintahWarga): boolean {
  return ATURAN[perintah].isPribadi;
}

export interface Penanya {
  peran: Peran;
  isGroup: boolean;
  /** is the person of the asker's own desa? */
  isDesaSendiri: boolean;
}

/** The matrix itself. */
export function rincianWarga(perintah: PerintahWarga, { peran, isGroup, isDesaSendiri }: Penanya): Rincian {
  const aturan = ATURAN[perintah];
  if (!aturan.peran.includes(peran) || (aturan.isPribadi && isGroup)) return 'tolak';
  const jangkauan = JANGKAUAN_BY_PERAN[peran];
  if (jangkauan === 'tidak' || (jangkauan === 'desa' && !isDesaSendiri)) return 'tidak';
  return isGroup ? 'ringkas' : 'lengkap';
}

/** The only desa of whose people an officer may know; null = of all. */
export function desaTerlihat({ peran, desa }: Pick<Petugas, 'peran' | 'desa'>): string | null {
  return JANGKAUAN_BY_PERAN[peran] === 'semua' ? null : (desa?.kode ?? '');
}

/** What an officer may see of a person of a desa. */
export function rincianOf(
  perintah: PerintahWarga,
  petugas: Pick<Petugas, 'peran' | 'desa'>,
  isGroup: boolean,
  desaKode: string | null,
): Rincian {
  const isDesaSendiri = desaKode !== null && desaKode === petugas.desa?.kode;
  return rincianWarga(perintah, { peran: petugas.peran, isGroup, isDesaSendiri });
}

/** Kategori that tell of somebody's health: never beside a name in a group. */
const KATEGORI_PEKA: ReadonlySet<string> = new Set(['disabilitas', 'ibu_hamil']);
/** Programmes whose recipients are ill, disabled, or victims (ATENSI serves ODHA, NAPZA, trafficking, violence, ex-prisoners). */
const PROGRAM_PEKA: ReadonlySet<string> = new Set(['ATENSI', 'ALAT-BANTU']);
/** Reasons that tell of somebody's health. */
const ALASAN_PEKA: ReadonlySet<string> = new Set(['sakit']);

export function isKategoriPeka(kategori: string | null): boolean {
  return kategori !== null && KATEGORI_PEKA.has(kategori);
}

export function isAlasanPeka(alasan: string | null): boolean {
  return alasan !== null && ALASAN_PEKA.has(alasan);
}

/** Does the bare name of the programme tell the group something that is nobody's business? */
export function isProgramPeka(
  program: string | null,
  programList: readonly Pick<ProgramFact, 'kode' | 'kategori'>[],
): boolean {
  if (program === null) return false;
  const fact = programList.find(({ kode }) => kode === program);
  return PROGRAM_PEKA.has(program) || isKategoriPeka(fact?.kategori ?? null);
}
