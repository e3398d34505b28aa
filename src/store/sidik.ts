/** Fingerprints of reports: two that say the same have the same. */
import { hash } from 'node:crypto';
import type { Isi } from '../domain/uraian.ts';

/** Over persons, statuses and figures, in whatever order they stand; the date is left out, a re-sent list has a later one. */
export function sidikOf(isi: Isi, words = ''): string {
  const rowList = isi.rows.map((row) =>
    [row.nik ?? row.nama?.toLowerCase() ?? row.no, row.status, row.alasan, row.jumlahRupiah].join('|'),
  );
  const totalList = Object.entries(isi.totals).map(([key, value]) => `${key}=${value}`);
  const desaList = isi.perDesa.map((desa) => JSON.stringify(desa));
  const said = [rowList.sort(), totalList.sort(), desaList.sort(), isi.jenis, words];
  return hash('sha256', JSON.stringify(said), 'base64url').slice(0, 22);
}
