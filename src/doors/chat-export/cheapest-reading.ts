/** Of all ways to read held headers, as messages or as quoted text, the one against which the least speaks. */
import type { HeldHeader } from './held-lines.ts';
import { backCost, LATE, type Opened, openCost, quoteCost } from './reading-cost.ts';

/** A reading up to a header that opens a message. */
interface Step extends Opened {
  /** null: the message that was current */
  header: HeldHeader | null;
  cost: number;
  before: Step | null;
}

/** Readings kept a header: a dearer one may lead to a cheaper end when it does not run as far ahead. */
const KEPT = 4;

/**
 * The headers that open messages. `until`: time of the trusted header that follows, or null at the file's end.
 * Of equally good readings the one with more messages: a report that is lost is worse than a quotation cut in two.
 * Quadratic, on a list that the caller keeps short.
 */
export function cheapestReading(
  headerList: readonly HeldHeader[],
  current: Opened,
  until: number | null,
): Set<HeldHeader> {
  const stepListAt: Step[][] = headerList.map(() => []);
  let end: Step = { ...current, header: null, cost: Infinity, before: null };
  const follow = (step: Step, next: number): void => {
    let { cost } = step;
    for (let j = next; j < headerList.length; j++) {
      const header = headerList[j]!;
      if (!header.isRepeated) keep(stepListAt[j]!, opened(header, step, cost));
      cost += quoteCost(header, step, j > next ? headerList[j - 1]! : null);
    }
    if (until !== null) cost += backCost(step.high - until);
    if (cost <= end.cost) end = { ...step, cost };
  };
  follow({ ...current, header: null, cost: 0, before: null }, 0);
  for (const [i, stepList] of stepListAt.entries()) for (const step of stepList) follow(step, i + 1);
  const chosen = new Set<HeldHeader>();
  for (let step: Step | null = end; step !== null; step = step.before) if (step.header) chosen.add(step.header);
  return chosen;
}

/** `cost`: what speaks against the reading so far, with all quoted between. */
function opened(header: HeldHeader, last: Step, cost: number): Step {
  // A header far behind that is believed all the same shows that the time before it was wrong.
  const high = last.high - header.time > LATE ? header.time : Math.max(last.high, header.time);
  return {
    time: header.time,
    high,
    name: header.opening.name,
    header,
    cost: cost + openCost(header, last),
    before: last,
  };
}

/** Adds a reading unless another is cheaper and runs no further ahead; of two of the same worth the later one is kept. */
function keep(stepList: Step[], step: Step): void {
  const isBeaten = stepList.some(
    ({ cost, high }) => cost <= step.cost && high <= step.high && (cost < step.cost || high < step.high),
  );
  if (isBeaten) return;
  const rest = stepList.filter(({ cost, high }) => cost < step.cost || high < step.high);
  rest.push(step);
  rest.sort((a, b) => a.cost - b.cost);
  stepList.splice(0, stepList.length, ...rest.slice(0, KEPT));
}
