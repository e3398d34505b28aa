/** The beginning of a plain row by hand, as it stands on every line of a list: name, NIK, KK. */

const BLANK = 32;
const MAX_KATA = 6;
const PANJANG = 16;

export interface AwalPolos {
  /** offset behind the name */
  nama: number;
  /** offset behind the last number */
  nomor: number;
}

const isHuruf = (code: number) => code > 96 && code < 123;
const isAngka = (code: number) => code > 47 && code < 58;
/** `/`, `|`, `;`, `,` */
const isSekat = (code: number) => code === 47 || code === 124 || code === 59 || code === 44;

/** Name and one or two numbers of sixteen digits in `low[from, end)`; null where the row begins otherwise. */
export function bacaAwal(low: string, from: number, end: number): AwalPolos | null {
  const nama = sesudahNama(low, from);
  const nik = nama < 0 ? -1 : sesudahNomor(low, sesudahSekat(low, nama), end);
  if (nik < 0) return null;
  const kk = sesudahNomor(low, sesudahSekat(low, nik), end);
  return { nama, nomor: kk < 0 ? nik : kk };
}

/** One to six words of letters with single blanks between them. */
function sesudahNama(low: string, from: number): number {
  let at = from;
  for (let kata = 1; kata <= MAX_KATA; kata++) {
    if (!isHuruf(low.charCodeAt(at))) return -1;
    while (isHuruf(low.charCodeAt(at))) at++;
    if (low.charCodeAt(at) !== BLANK || !isHuruf(low.charCodeAt(at + 1))) return at;
    at++;
  }
  return -1;
}

/** `/`, `|`, `;` or `,` with a blank on either side or none, a dash between blanks, or a blank. */
function sesudahSekat(low: string, from: number): number {
  const isBlank = low.charCodeAt(from) === BLANK;
  const at = isBlank ? from + 1 : from;
  const code = low.charCodeAt(at);
  if (isSekat(code)) return low.charCodeAt(at + 1) === BLANK ? at + 2 : at + 1;
  if (!isBlank) return -1;
  return code === 45 && low.charCodeAt(at + 1) === BLANK ? at + 2 : at;
}

function sesudahNomor(low: string, from: number, end: number): number {
  const to = from + PANJANG;
  if (from < 0 || to > end) return -1;
  for (let at = from; at < to; at++) if (!isAngka(low.charCodeAt(at))) return -1;
  return to;
}
