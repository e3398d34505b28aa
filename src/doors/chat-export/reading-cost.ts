/**
 * What speaks against taking a held header for a message, and against taking it for quoted text, in points.
 *
 * The points are chosen so that these cases come out: whoever writes elsewhere in the file may be late (villages without signal) and is
 * believed; so is a newcomer's single late message, and several late ones of one person. Several unknown names in a row with old, rising
 * times are pasted from another chat, unless there are reports among them; so is a single one behind «ini dari grup lain:», unless it begins
 * like a report, and so are several behind such words, reports or not. What is later
 * than `LATE` is quoted, unless four known headers in a row show that the time before them was wrong. A header ahead of the chat's
 * time (the line of an agenda) is quoted when the chat goes on before it.
 */
import type { HeldHeader } from './held-lines.ts';
import { REPORT_START } from './report-start.ts';

/** Messages of one minute come in any order, and clocks differ a little: so far back is still «forward», in seconds. */
export const SLACK = 600;
/** Officers without signal send late: a week at most; what is older is a quote. */
export const LATE = 7 * 86_400;
const DAY = 86_400;
/** The same words twice within a minute are said twice; later they are quoted. */
export const MINUTE = 60;

/** The message that was opened last, as far as the next header is judged by it. */
export interface Opened {
  time: number;
  /** the latest time reached before: what is older than this is late */
  high: number;
  name: string | null;
}

/** Points against `header` being the message after `last`. */
export function openCost(header: HeldHeader, last: Opened): number {
  const { isKnown, name } = header.opening;
  const back = last.high - header.time;
  const isTrusted = isKnown || (name !== null && name === last.name);
  if (isTrusted) return backCost(back);
  if (back > LATE) return 12;
  if (name === null) return back > SLACK ? 8 : 0.5;
  return back > SLACK ? 3 : 1;
}

/** The same for one that is certain to be believed, such as the header that ended the holding. */
export function backCost(back: number): number {
  if (back <= SLACK) return 0;
  if (back > LATE) return 6;
  return back <= DAY ? 1 : 2;
}

/** Points against `header` being quoted in the message `last`; `before`: the header before it, if that is quoted there too. */
export function quoteCost(header: HeldHeader, last: Opened, before: HeldHeader | null): number {
  if (header.isRepeated) return 0;
  const { isKnown, name } = header.opening;
  const back = last.time - header.time;
  if (isKnown) return knownQuoteCost(back);
  if (name === null) return 1;
  if (back > LATE) return 1;
  const isReport = REPORT_START.test(header.rest.slice(header.opening.textAt, header.opening.textAt + 40));
  if (back > 0 && before !== null && before.time <= header.time) {
    return (before.opening.name === name ? 1 : 0.5) + (isReport ? 2 : 0);
  }
  if (back > 0 && header.isAnnounced) return isReport ? 3 : 2;
  return isReport ? 6 : 4;
}

/** What is pasted is always older than the message in which it stands. */
function knownQuoteCost(back: number): number {
  if (back <= 0) return 8;
  return back > LATE ? 2 : 6;
}
