/** The values in a short reply to a report: `PKH`, `desa Liyu`, `baris 3 NIK 6311…`, `tersalur 23 belum 2`, `tgl 12/8`. */
import type { Konteks } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import type { Perubahan } from '../domain/uraian.ts';
import { baca } from './bacaan.ts';
import { readPerubahan } from './perubahan.ts';

/** Reads the changes that a reply brings; [] where it holds none (thanks, talk). */
export function parseIsian(text: string, konteks: Konteks, reference: Reference): Perubahan[] {
  const bacaan = baca(text, konteks, reference);
  const words = bacaan.lines.reduce((sum, line) => sum + line.tokens.length, 0);
  if (words === 0 || words > 120 || /\?\s*$/.test(bacaan.low)) return [];
  return readPerubahan(bacaan, { isPendek: true });
}
