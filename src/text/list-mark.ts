/** What stands before the words of a list line: `1.`, `(2)`, `3)`, `a.`, `-`, `👉`. */

export interface ListMark {
  no: number | null;
  letter: string | null;
  /** a dash, dot or picture instead of a number */
  isBullet: boolean;
  /** offset behind the mark */
  end: number;
}

const NUMBER =
  /(?:(?:no|nomor)[. ]{1,2}|\|[ \t]*)?\(?(\d{1,3})(?:[ ]?[.)\]:]+(?!\d)[-. )]*|[ ]?-[ ]+|[ ]?[,;|/#\t][ \t]*(?=[a-z"]|\d{13})|[ \t]+(?=[^\d\s]|\d{13}))[ \t]*/y;
/** `10 kg`, `25 KPM`, `3 Agustus`, `1 x`: a number of things, not of the list. */
const NOT_LIST =
  /[ \t]+(?:kpm|orang|org|urang|ikung|paket|pkt|kk|kg|kilo|rumah|jiwa|penerima|bulan|bln|hari|x|kali|tahun|thn|unit|pbp|desa|ds|dari|dr|sd|s\/d|sampai|dan|jt|juta|rb|ribu|(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|ags|agst|sep(?:t(?:ember)?)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?))(?![a-z])/y;
const LETTER = /([a-g])[.)][ \t]+/y;
const BULLET =
  /(?:[-+•▪◦‣·●○■□◆◇▶►➤➢➡→⁃*>»#]|[\u{1f300}-\u{1faff}]|[\u2190-\u2bff])(?:[\u{1f300}-\u{1faff}\u200d•▪➡▫]|[\u2190-\u2bff])*[ \t]*/uy;

const isDigit = (code: number) => code > 47 && code < 58;
const isLetter = (code: number) => code > 96 && code < 123;

/** The common case by hand, `12. siti` or `3) rusdi`: the offset of the first letter; -1 = any other writing. */
function endOfPlain(low: string, start: number): number {
  let at = start;
  while (at < start + 3 && isDigit(low.charCodeAt(at))) at++;
  const sign = low.charCodeAt(at);
  const isPlain = at > start && (sign === 46 || sign === 41) && low.charCodeAt(at + 1) === 32;
  return isPlain && isLetter(low.charCodeAt(at + 2)) ? at + 2 : -1;
}

/** The list mark at `start` of a lower-case text, or null. */
export function findListMark(low: string, start: number): ListMark | null {
  const end = endOfPlain(low, start);
  if (end > 0) return { no: Number.parseInt(low.slice(start, end), 10), letter: null, isBullet: false, end };
  // a word begins no list but for `no 1` and the letters of `a.`
  const first = low.charCodeAt(start);
  if (isLetter(first) && first !== 110 && first > 103) return null;
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(low);
  if (number) {
    NOT_LIST.lastIndex = start + number[0].trimEnd().length;
    const isBare = /^\d+\s*$/.test(number[0]);
    const isQuantity = isBare && NOT_LIST.test(low);
    if (!isQuantity) return { no: Number(number[1]), letter: null, isBullet: false, end: start + number[0].length };
  }
  LETTER.lastIndex = start;
  const letter = LETTER.exec(low);
  if (letter) return { no: null, letter: letter[1]!, isBullet: false, end: start + letter[0].length };
  BULLET.lastIndex = start;
  const bullet = BULLET.exec(low);
  if (bullet) return { no: null, letter: null, isBullet: true, end: start + bullet[0].length };
  return null;
}
