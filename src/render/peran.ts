/** Roles as the bot calls them in chat and on the screen. */
import type { Peran } from '../domain/petugas.ts';

export const LABEL_BY_PERAN: Record<Peran, string> = {
  kesra_desa: 'Kasi Kesra Desa',
  operator_desa: 'Operator Desa',
  tksk: 'TKSK',
  pendamping_pkh: 'Pendamping PKH',
  kasi_kesra_kec: 'Kasi Kesra Kecamatan',
  camat: 'Camat',
  dinas: 'Dinas Sosial',
  admin: 'Admin',
};
