/** A KK above several persons: `KK : 6311…` as the heading of a family, whose members bring only their NIK. */
import type { Line } from '../text/lines.ts';
import type { Bacaan } from './bacaan.ts';

const KOSONG: ReadonlySet<number> = new Set();
/** So many persons below one KK tell a family from a form that writes the KK before the NIK. */
const MIN_ANGGOTA = 2;

/** Indexes of the lines that head a family. */
function kepalaKk(bacaan: Bacaan): ReadonlySet<number> {
  const known = bacaan.ingat.kepalaKk;
  if (known !== null) return known;
  const result = findKepala(bacaan);
  bacaan.ingat.kepalaKk = result;
  return result;
}

function findKepala({ lines, identitas }: Bacaan): ReadonlySet<number> {
  const first = lines.find((line) => identitas[line.index]!.length > 0);
  if (first === undefined || !isKkSaja(identitas[first.index]!, first)) return KOSONG;
  const list: number[] = [];
  let anggota = 0;
  let most = 0;
  for (const line of lines) {
    const ids = identitas[line.index]!;
    if (isKkSaja(ids, line)) {
      list.push(line.index);
      anggota = 0;
      continue;
    }
    // whoever has a KK of his own needs none from above
    if (ids.some((id) => id.jenis === 'kk')) return KOSONG;
    if (ids.length > 0) anggota++;
    most = Math.max(most, anggota);
  }
  return most >= MIN_ANGGOTA ? new Set(list) : KOSONG;
}

function isKkSaja(ids: Bacaan['identitas'][number], line: Line): boolean {
  return ids.length === 1 && ids[0]!.jenis === 'kk' && line.mark?.no == null;
}

/** The KK that a line states for the persons below it, or null. */
export function kkBersama(bacaan: Bacaan, line: Line): string | null {
  if (!bacaan.hasNomor || bacaan.identitas[line.index]!.length !== 1) return null;
  return kepalaKk(bacaan).has(line.index) ? bacaan.identitas[line.index]![0]!.raw : null;
}
