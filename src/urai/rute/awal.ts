/** Where the words of a message begin, behind greeting and politeness. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { salamTable } from '../kosakata/obrolan.ts';

/** All words of the message, and the index of the first that says something. */
export function wordsFromStart(bacaan: Bacaan): { tokens: Token[]; first: number } {
  const tokens = bacaan.tokens;
  let first = 0;
  while (first < tokens.length) {
    const polite = salamTable.matchAt(tokens, first);
    if (polite) first = polite.to;
    else if (tokens[first]!.isSign) first++;
    else break;
  }
  return { tokens, first };
}
