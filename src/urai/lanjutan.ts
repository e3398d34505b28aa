/** Lines below the name of a person that still speak of that person. */
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Rekaman } from './bentuk.ts';
import { kategoriTable } from './kosakata/kategori.ts';
import { isLabelBaris } from './kosakata/label.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';
import { labelAwal } from './label-awal.ts';

const ALAMAT = /^(?:alamat|dusun|dsn|jl\.?|jalan|gg\.?|gang|r\.?t\.?[ .:/]*\d|rt\/rw|komp|blok|kampung|handil)/;
const PENUTUP =
  /^(?:demikian|terima ?kasih|trims|tks|makasih|mksh|wass?alam|sekian|mohon|mhn|semoga|thx|tarima ?kasih|dum|suwun|hormat|catatan|nb|note|total|jumlah|jml|jlh)/;

const isTandaStatus = (token: Token) =>
  salurTable.matchAt([token], 0) !== null || verifikasiTable.matchAt([token], 0) !== null;

/** Does the line go on with the open record? */
export function isLanjutan(bacaan: Bacaan, line: Line, buka: Rekaman): boolean {
  const low = bacaan.low.slice(line.body, line.end);
  const label = labelAwal(bacaan, line);
  if (label) return isLabelBaris(label.label);
  if (buka.lines.at(-1)!.index !== line.index - 1) return false;
  // the value of a label that stands alone on the line before
  const before = labelAwal(bacaan, buka.lines.at(-1)!);
  if (before && !before.isIsi && isLabelBaris(before.label)) return true;
  if (!line.isAfterBlank && isUangOrang(bacaan, line)) return true;
  if (line.isAfterBlank || PENUTUP.test(low)) return false;
  const isForAll = /(?:\/|per|tiap|@) ?(?:org|orang|kpm|kk|jiwa)|saikung|masing/.test(low);
  if (ALAMAT.test(low) || (/^(?:rp|@)/.test(low) && !isForAll)) return true;
  const tokens = line.tokens.filter(
    (token, i) =>
      !token.isSign || line.tokens.slice(i).every((other) => other.isSign) || (i === 0 && isTandaStatus(token)),
  );
  if (tokens.length === 0 || tokens.length > 12) return false;
  const isStated =
    verifikasiTable.matchAt(tokens, 0) ??
    salurTable.matchAt(tokens, 0) ??
    bacaan.kamus.alasan.matchAt(tokens, 0) ??
    kategoriTable.matchAt(tokens, 0);
  if (isStated !== null || /^\(/.test(low)) return true;
  // in forms of several lines a person, a remark stands below the number
  const isIndented = /[ \t]{2,}$/.test(bacaan.low.slice(Math.max(0, line.start - 3), line.start));
  const isMultiLine = buka.lines.length >= 2 || isIndented;
  return (
    isMultiLine &&
    line.mark === null &&
    tokens.length <= 9 &&
    (bacaan.kamus.alasan.has(tokens) || verifikasiTable.has(tokens) || salurTable.has(tokens))
  );
}

const UANG_ORANG = /^[^a-z\n]*(?:jumlah|jml|jlh)\s*[:=]\s*(?:rp\b|rp\.|@|\d{1,3}\.\d{3})/;

/** `Jumlah : Rp 750.000` in the form of each person; where it stands once, it is the sum of all. */
function isUangOrang({ low, lines }: Bacaan, line: Line): boolean {
  const isUang = (item: Line) => UANG_ORANG.test(low.slice(item.body, item.end));
  return isUang(line) && lines.some((other) => other.index !== line.index && isUang(other));
}
