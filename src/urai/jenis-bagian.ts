/** Lines that head a list of one kind of report: two of different kinds make a mixed message. */
import type { Line } from '../text/lines.ts';
import type { Bacaan } from './bacaan.ts';
import { jenisTable } from './kosakata/jenis.ts';

const MAX_KATA = 12;

/** The kind (usulan, verifikasi, salur, or keluhan above a list of its own) that a line heads, or null. */
export function jenisBagian(bacaan: Bacaan, line: Line, hasId: boolean, isSesudahBaris: boolean): string | null {
  if (hasId || line.mark?.no != null || line.tokens.length > MAX_KATA || line.tokens.length === 0) return null;
  const hits = jenisTable.findAll(line.tokens, 0, Math.min(line.tokens.length, 4));
  const hit = hits.find(({ value }) => value === 'usulan' || value === 'verifikasi' || value === 'salur');
  if (!hit && isSesudahBaris && isJudulKeluhan(bacaan, line)) return 'keluhan';
  if (!hit || hit.from > 2) return null;
  return hit.value;
}

/** `Keluhan BPNT` below other rows and above a new list; `Keluhan : KKS hilang` is a field of a person. */
function isJudulKeluhan({ low, lines }: Bacaan, line: Line): boolean {
  const isLead = jenisTable.matchAt(line.tokens, 0)?.value === 'keluhan';
  const isFilled = /[:=]\s*\S/.test(low.slice(line.start, line.end));
  return isLead && !isFilled && line.tokens.length <= 6 && lines[line.index + 1]?.mark?.no === 1;
}
