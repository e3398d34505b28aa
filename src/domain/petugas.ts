/** Who may speak to the bot, and as what. */

/** Roles of registered senders (design: Petugas). `warga` and `tidak_dikenal` are what an unregistered sender is. */
export const PERAN_LIST = [
  'kesra_desa',
  'operator_desa',
  'tksk',
  'pendamping_pkh',
  'kasi_kesra_kec',
  'camat',
  'dinas',
  'admin',
] as const;
export type Peran = (typeof PERAN_LIST)[number];

/** The roles in which a message can be read: registered ones, strangers, and machines. */
export type SenderRole = Peran | 'warga' | 'tidak_dikenal' | 'bot' | 'sistem';

/** A desa of the office's area. `kode` is the 10-digit code of Kemendagri without dots. */
export interface Desa {
  kode: string;
  nama: string;
}

export interface Petugas {
  id: number;
  nama: string;
  peran: Peran;
  desa: Desa | null;
}

/** What understanding needs to know of a message beside its text. */
export interface Konteks {
  sentAt: Date;
  role: SenderRole;
  /** the sender's own desa */
  desa: Desa | null;
}

/** Do officers of this role belong to one desa, and speak only for it? */
export function isPeranDesa(role: SenderRole): boolean {
  return role === 'kesra_desa' || role === 'operator_desa';
}
