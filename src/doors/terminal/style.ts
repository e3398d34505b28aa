/** Colours of the terminal, or none: a pipe, `NO_COLOR` and dumb terminals get plain text. */

type Paint = (text: string) => string;

export interface Style {
  isColor: boolean;
  bold: Paint;
  dim: Paint;
  italic: Paint;
  /** what the bot says */
  bot: Paint;
  /** who speaks */
  person: Paint;
  /** a private chat */
  pribadi: Paint;
  /** what went wrong */
  fault: Paint;
}

const paint =
  (on: number, off: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const plain: Paint = (text) => text;

/** Codes of the sixteen basic colours only: they are readable on dark and on light backgrounds alike. */
export function createStyle(isColor: boolean): Style {
  const use = (on: number, off: number): Paint => (isColor ? paint(on, off) : plain);
  return {
    isColor,
    bold: use(1, 22),
    dim: use(2, 22),
    italic: use(3, 23),
    bot: use(32, 39),
    person: use(36, 39),
    pribadi: use(35, 39),
    fault: use(33, 39),
  };
}

/** May this output carry colours? (https://no-color.org: any non-empty NO_COLOR says no) */
export function mayColor(output: { isTTY?: boolean }, env: Record<string, string | undefined>): boolean {
  return output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
