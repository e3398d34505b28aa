/** Words of one person that are no name: category, signs of the legend, and whether a word stands alone. */
import type { Kategori } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Legenda } from '../bagian.ts';
import { kategoriPendekTable, kategoriTable } from '../kosakata/kategori.ts';
import type { Ruang } from './ruang.ts';

/** Words that state the sex of a person. */
export const KATA_KELAMIN: ReadonlySet<string> = new Set(['l', 'p', 'lk', 'pr', 'laki', 'perempuan', 'pria', 'wanita']);

/** Does a word stand alone between separators? */
export function isSendiri(bacaan: Bacaan, ruang: Ruang, token: Token): boolean {
  const low = ruang.low;
  const before = low.slice(Math.max(0, token.start - ruang.start - 3), token.start - ruang.start);
  const behind = low.slice(token.end - ruang.start, token.end - ruang.start + 3);
  const isOpen =
    token.start === ruang.start ||
    /[\u0001/|;,(:=\t\n"→-]\s*$|\s{2,}$/.test(before) ||
    /[\u2190-\u2bff]\s*$/.test(before);
  const isClosed =
    token.end === ruang.end ||
    /^\s*(?:[\u0001/|;,).:=\t\n"(-]|$)|^\s{2,}/.test(behind) ||
    token.end + 1 >= bacaan.low.length;
  return isOpen && isClosed;
}

/** The category in the words, and in those behind a label of category. */
export function kategoriOf(tokens: readonly Token[], labelled: readonly Token[]): Kategori | null {
  return (
    kategoriTable.find(labelled)?.value ??
    kategoriPendekTable.find(labelled)?.value ??
    kategoriTable.find(tokens)?.value ??
    null
  );
}

/** Signs of the legend are replaced by the words they stand for. */
export function denganLegenda(tokens: Token[], legenda: Legenda): Token[] {
  if (legenda.size === 0) return tokens;
  return tokens.flatMap((token) => legenda.get(token.low) ?? [token]);
}
