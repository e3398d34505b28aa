/** Lines that head a list of one kind of report: two of different kinds make a mixed message. */
import type { Line } from '../text/lines.ts';
import type { Bacaan } from './bacaan.ts';
import { jenisTable } from './kosakata/jenis.ts';

const MAX_KATA = 12;

/** The kind (usulan, verifikasi, salur) that a line heads, or null. */
export function jenisBagian(_bacaan: Bacaan, line: Line, hasId: boolean): string | null {
  if (hasId || line.mark?.no != null || line.tokens.length > MAX_KATA || line.tokens.length === 0) return null;
  const hits = jenisTable.findAll(line.tokens, 0, Math.min(line.tokens.length, 4));
  const hit = hits.find(({ value }) => value === 'usulan' || value === 'verifikasi' || value === 'salur');
  if (!hit || hit.from > 2) return null;
  return hit.value;
}
