/** The name of a person: labelled, in its column, or the first words that can be one. */
import type { Token } from '../../text/tokens.ts';
import { GELAR, isKataNama, isNama } from '../nama.ts';
import { namaDalamKalimat } from './nama-kalimat.ts';
import { fromPotong, type NamaTerbaca, type Potong, potongan, rapikanNama } from './potong-nama.ts';
import type { Ruang } from './ruang.ts';

const FORMULA = /^[=+@<]|^#(?:n\/a|ref|value|name|div|null|num)|<\/?\w|--|;\s*drop|[{}\\^]/i;

const MUNGKIN_KODE = /[=+@<{}\\^]|#(?:n\/a|[rvdn])|--|;\s*drop/;

const AKHIR_FORMULA = /\u0001|\s[/|]\s|\s-\s|\t|\n/;

/** `ngaran sidin Aluh Idas`: who is spoken of, before the name. */
const SEBUTAN = /^\s*(?:sidin|beliau|ybs)[\s:]+/;

/** The value of a `Nama` field: up to a separator that another field follows. */
export function namaDariIsi(ruang: Ruang, isi: number, end: number): NamaTerbaca | null {
  const from = isi + (SEBUTAN.exec(ruang.low.slice(isi - ruang.start, end - ruang.start))?.[0].length ?? 0);
  const low = ruang.low.slice(from - ruang.start, end - ruang.start);
  const cut = low.search(
    /\s(?:desa|ds\.?|dusun|di)\s|[\u0001|;\t\n(]|,\s|\s\/|\/\s|\s-+\s|\s{3,}|[\u2190-\u2bff]|[\u{1f000}-\u{1faff}]|\.\s+(?:nik|kk|rt|umur|alamat|no\b)|\.\s(?=\u0001)/u,
  );
  const stop = cut < 0 ? end : from + cut;
  const name = rapikanNama(ruang.bacaan.text.slice(from, stop));
  return name === null || !/\p{L}/u.test(name.nama)
    ? null
    : { nama: name.nama, isAlmarhum: name.isAlmarhum, start: from, end: stop };
}

/** A formula or code in the place of the name is kept as written: it is told to be none. */
function formulaAwal(ruang: Ruang): NamaTerbaca | null {
  const low = ruang.low;
  if (!MUNGKIN_KODE.test(low)) return null;
  const end = low.search(AKHIR_FORMULA);
  const written = ruang.bacaan.text.slice(ruang.start, ruang.start + (end < 0 ? low.length : end));
  if (written.length > 80 || !FORMULA.test(written.trim()) || !/[a-z]/i.test(written)) return null;
  const nama = written.replace(/[\s/|,;:-]+$/, '').trim();
  return nama === '' ? null : { nama, start: ruang.start, end: ruang.start + written.length, isAlmarhum: false };
}

/**
 * The name among the free words of a person.
 * @param stops words that state something (a verdict, a reason): no name goes across them
 * @param isProse the line is running text: the name stands behind `a.n.` or right before the number
 */
export function cariNama(
  ruang: Ruang,
  stops: readonly Token[],
  isBernomor: boolean,
  isProse: boolean,
): NamaTerbaca | null {
  if (isProse) return namaDalamKalimat(ruang, stops);
  const formula = formulaAwal(ruang);
  if (formula) return formula;
  const pieces = potongan(ruang, stops);
  const first = pieces[0];
  const isLoose =
    isBernomor && first !== undefined && first.tokens.length <= 7 && first.tokens.some((token) => isKataNama(token));
  const chosen = pieces.find((piece) => isNama(piece.tokens)) ?? (isLoose ? first : undefined);
  const preferred =
    isLoose && chosen !== first && (isKataNama(first!.tokens[0]!) || GELAR.has(first!.tokens[0]!.word))
      ? first
      : chosen;
  return preferred === undefined ? null : fromPotong(ruang.bacaan, trimTalk(preferred));
}

/** Words of talk before and behind a name do not belong to it. */
function trimTalk(piece: Potong): Potong {
  const { tokens } = piece;
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && !isKataNama(tokens[from]!) && !tokens[from]!.isNumber && !GELAR.has(tokens[from]!.word))
    from++;
  while (to > from + 1 && !isKataNama(tokens[to - 1]!)) to--;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, tokens: tokens.slice(from, to) };
}
