/** The label with which a line begins (`NIK : …`, `*Desa*`, `Nama Siti`). */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan, LabelAwal } from './bacaan.ts';
import { type Label, labelTable } from './kosakata/label.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';

/** Labels that also count without a colon, before their value. */
const TANPA_TITIK: ReadonlySet<Label> = new Set<Label>([
  'nama',
  'nik',
  'kk',
  'rt',
  'rw',
  'rtrw',
  'alamat',
  'tanggal',
  'nomor_lain',
]);
const TITIK = /[ \t.)]{0,12}(?:nya)?(?: ?\/ ?[a-z.]{1,12}| ?\([a-z /.]{1,24}\))?[ \t]*([:=]|\.{2,})[ \t:=]*/y;

/** The label at the beginning of a line, behind its list mark. */
export function labelAwal(bacaan: Bacaan, line: Line): LabelAwal | null {
  const known = bacaan.ingat.label[line.index];
  if (known !== undefined) return known;
  const result = findLabel(bacaan, line);
  bacaan.ingat.label[line.index] = result;
  return result;
}

function findLabel({ low }: Bacaan, line: Line): LabelAwal | null {
  const { tokens } = line;
  let first = 0;
  while (tokens[first]?.isSign && tokens[first]!.low !== '=') first++;
  if (tokens[first] === undefined) return null;
  const hit = labelTable.matchAt(tokens, first);
  if (!hit) return null;
  const last = tokens[hit.to - 1]!;
  TITIK.lastIndex = last.end;
  const colon = TITIK.exec(low);
  const isAlone = hit.to === tokens.length && low.slice(last.end, line.end).trim().length < 2;
  if (!colon && !isAlone && !(TANPA_TITIK.has(hit.value) && isDirect(hit.value, tokens[hit.to]))) return null;
  const isi = Math.min(colon ? last.end + colon[0].length : last.end, line.end);
  const rest = low.slice(isi, line.end).replace(/[\s._-]+/g, '');
  let token = hit.to;
  while (token < tokens.length && tokens[token]!.start < isi) token++;
  return { label: hit.value, isi, isIsi: rest !== '', isTitik: colon !== null, token };
}

/** Without a colon the value must look like one: a number behind `NIK`, `RT`, `tanggal`; words behind `nama`. */
function isDirect(label: Label, next: Token | undefined): boolean {
  if (next === undefined) return false;
  const isDigit = /^\d/.test(next.low);
  if (label === 'nama') return !isDigit && !BUKAN_NAMA.has(next.word);
  return label === 'alamat' ? !isDigit : isDigit;
}
