/** Turns again and again: when nudged, and when the next thing falls due. One turn at a time. */
import { logger } from '../logger.ts';

/** Clocks jump and computers sleep: no timer is trusted for longer. */
const LONGEST_MS = 60_000;
const SHORTEST_MS = 10;
const AFTER_ERROR_MS = 5_000;

export interface Loop {
  start(): void;
  /** Turns as soon as the caller has finished what it is doing, so that what it queues in one go is seen as a whole. */
  nudge(): void;
  /** No further turn begins; ends when the one under way has ended. */
  stop(): Promise<void>;
}

/** @param options.nextAt when the next thing falls due; null = nothing is known to */
export function createLoop(options: { turn(): Promise<void>; nextAt(): Date | null; now(): Date }): Loop {
  let isStopped = true;
  let isNudged = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function nudge(): void {
    if (isStopped || isNudged) return;
    isNudged = true;
    if (running === null) running = run();
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    let wait = 0;
    // The first thing is to let the caller finish.
    await Promise.resolve();
    while (isNudged && !isStopped) {
      isNudged = false;
      try {
        await options.turn();
        wait = waitMs();
      } catch (error) {
        logger('outbox').error({ err: error }, 'sending failed, trying again');
        isNudged = false;
        wait = AFTER_ERROR_MS;
      }
    }
    running = null;
    if (!isStopped) timer = setTimeout(nudge, wait);
  }

  function waitMs(): number {
    const at = options.nextAt();
    if (at === null) return LONGEST_MS;
    return Math.min(Math.max(at.getTime() - options.now().getTime(), SHORTEST_MS), LONGEST_MS);
  }

  return {
    start() {
      isStopped = false;
      isNudged = false;
      nudge();
    },
    nudge,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
