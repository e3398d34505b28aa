/** WhatsApp's own marks, `*bold*`, `_italics_` and code, as a terminal shows them. */
import type { Style } from './style.ts';

const BOLD = /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu;
const ITALIC = /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu;

/** Takes the marks away; with colours the words show what the marks meant. */
export function showMarkup(text: string, style: Style): string {
  return text
    .replace(BOLD, (_, words: string) => style.bold(words))
    .replace(ITALIC, (_, words: string) => style.italic(words));
}

/**
 * Lines of a chat text, each with whether it is code: such lines are tables and must not be wrapped.
 * The marks around code are taken away.
 */
export function splitCode(text: string): { line: string; isCode: boolean }[] {
  const pieceList = text.split('```');
  return pieceList.flatMap((piece, index) => {
    const isCode = index % 2 === 1;
    // A line's end beside a mark belongs to the mark.
    const isAfterMark = isCode || index > 0;
    const isBeforeMark = isCode || index < pieceList.length - 1;
    const inner = piece.replace(isAfterMark ? /^\n/ : /^(?!)/, '').replace(isBeforeMark ? /\n$/ : /(?!)$/, '');
    return inner === '' ? [] : inner.split('\n').map((line) => ({ line, isCode }));
  });
}
