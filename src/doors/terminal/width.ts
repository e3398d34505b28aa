/** How wide text is on a terminal, and how it is broken into lines that fit. */

const SEGMENTER = new Intl.Segmenter('id', { granularity: 'grapheme' });
// What most terminals draw over two cells; an emoji that asks for its picture (U+FE0F) is counted so too, to be on the safe side.
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6])/u;
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
const ANSI = /\u001b\[[0-9;]*m/g;

/** Cells that a text takes; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of SEGMENTER.segment(text.replace(ANSI, ''))) width += cellsOf(segment);
  return width;
}

function cellsOf(segment: string): number {
  if (INVISIBLE.test(segment)) return 0;
  return WIDE.test(segment) || /\ufe0f|\u20e3/.test(segment) ? 2 : 1;
}

/**
 * Breaks one line at blanks; a word that is longer than the line is cut. Continued lines begin where the first word of
 * the line began, so that lists stay lists.
 * @param width in cells, at least 8
 */
export function wrapLine(line: string, width: number): string[] {
  const room = Math.max(8, width);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const hanging = indent.length > room / 2 ? '' : indent;
  const lineList: string[] = [];
  let current = '';
  for (const word of line.slice(indent.length).split(/(?<= )/)) {
    for (const piece of cutWord(word, room - hanging.length)) {
      const start = current === '' ? hanging : current;
      if (current !== '' && displayWidth(start + piece.trimEnd()) > room) {
        lineList.push(current.trimEnd());
        current = hanging + piece;
      } else current = start + piece;
    }
  }
  return [...lineList, current.trimEnd()];
}

function cutWord(word: string, room: number): string[] {
  if (displayWidth(word.trimEnd()) <= room) return [word];
  const pieceList: string[] = [];
  let piece = '';
  for (const { segment } of SEGMENTER.segment(word)) {
    if (displayWidth(piece + segment) > room) {
      pieceList.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieceList, piece];
}

/** The first words of a text on one line, with `…` where it goes on. */
export function shorten(text: string, width: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (displayWidth(plain) <= width) return plain;
  let short = '';
  for (const { segment } of SEGMENTER.segment(plain)) {
    if (displayWidth(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
