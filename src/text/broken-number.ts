/** A number of sixteen digits that was broken over two lines, by a narrow screen or a paste. */
import type { NormalText } from './normalise.ts';

const LONG = 16;
const MIN_PIECE = 4;

const isDigit = (code: number) => code > 47 && code < 58;
const isBlank = (code: number) => code === 32 || code === 9;

/** Puts a blank for each line break inside a number: it is then one of two groups, and all offsets stay. */
export function joinBroken(normal: NormalText): NormalText {
  const { low } = normal;
  let result = normal;
  for (let at = low.indexOf('\n'); at >= 0; at = low.indexOf('\n', at + 1)) {
    const head = digitsBefore(low, at);
    if (head < MIN_PIECE || head > LONG - MIN_PIECE || digitsAlone(low, at + 1) !== LONG - head) continue;
    const join = (text: string) => `${text.slice(0, at)} ${text.slice(at + 1)}`;
    result = { ...result, low: join(result.low), text: join(result.text) };
  }
  return result;
}

/** How many digits end right before a line break. */
function digitsBefore(low: string, newline: number): number {
  let end = newline;
  while (end > 0 && isBlank(low.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isDigit(low.charCodeAt(start - 1))) start--;
  return end - start;
}

/** How many digits a line holds that holds nothing else; 0 = there is more on it. */
function digitsAlone(low: string, from: number): number {
  let start = from;
  while (isBlank(low.charCodeAt(start))) start++;
  let end = start;
  while (isDigit(low.charCodeAt(end))) end++;
  let next = end;
  while (isBlank(low.charCodeAt(next))) next++;
  return next === low.length || low.charCodeAt(next) === 10 ? end - start : 0;
}
