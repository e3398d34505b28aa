/** Confirms an usulan. */
import type { Baris, Isi } from '../../domain/uraian.ts';

/** How many persons are proposed, and how many to be taken off. */
export function confirmUsulan(_isi: Isi, rowList: readonly Baris[]): string[] {
  const hapus = rowList.filter((row) => row.status === 'usul_hapus').length;
  const baru = rowList.length - hapus;
  const partList = [baru > 0 ? `${baru} orang usul baru` : null, hapus > 0 ? `${hapus} orang usul hapus` : null].filter(
    Boolean,
  );
  return [`${partList.join(', ')}. Menunggu verifikasi TKSK/pendamping.`];
}
