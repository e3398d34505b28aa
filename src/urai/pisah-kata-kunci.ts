/** A keyword that is written together with its programme or desa is cut in two. */
import type { Line } from '../text/lines.ts';
import { tokenise } from '../text/tokens.ts';
import type { Kamus } from './kamus.ts';
import { KATA_KUNCI } from './kosakata/jenis.ts';

/** `USULANPKH`: keyword and programme become two words. */
export function pisahKataKunci(low: string, lines: readonly Line[], kamus: Kamus): void {
  const line = lines.find(({ tokens }) => tokens.length > 0);
  if (line === undefined) return;
  for (let i = 0; i < Math.min(5, line.tokens.length); i++) {
    const token = line.tokens[i]!;
    if (token.low.length < 7 || token.end - token.start !== token.low.length) continue;
    const kata = KATA_KUNCI.find(([word]) => token.low.startsWith(word))?.[0];
    if (kata === undefined || token.low.length < kata.length + 2) continue;
    const cut = token.start + kata.length;
    const rest = tokenise(low, cut, token.end);
    if (!kamus.program.matchAt(rest, 0) && !kamus.desa.matchAt(rest, 0)) continue;
    line.tokens.splice(i, 1, ...tokenise(low, token.start, cut), ...rest);
    return;
  }
}
