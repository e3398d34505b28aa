/** How fast the bot speaks: gaps between messages, the hourly cap, patience while the line is down. */
import type { KirimConfig } from '../config.ts';
import type { Database } from '../store/open.ts';
import { nthLastAttempt } from '../store/outbox-past.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;

export interface Pace {
  /** nothing is sent before this instant; null = at once */
  notBefore(): Date | null;
  /** The hour's messages are used up until this instant; null = they are not. Counted from the database: a restart gives no new ones. */
  cappedUntil(now: Date): Date | null;
  noteAttempt(now: Date): void;
  noteOffline(now: Date): void;
  /** The line is back. */
  noteOnline(): void;
}

/** @param options.random 0–1, spreads gaps and retries */
export function createPace(options: { db: Database; kirim: KirimConfig | null; random: () => number }): Pace {
  const { db, kirim, random } = options;
  let gapUntil: Date | null = null;
  let offlineUntil: Date | null = null;
  let offlineCount = 0;
  const noteOnline = () => {
    offlineUntil = null;
    offlineCount = 0;
  };
  return {
    notBefore: () =>
      offlineUntil !== null && (gapUntil === null || offlineUntil > gapUntil) ? offlineUntil : gapUntil,
    cappedUntil(now) {
      if (kirim === null) return null;
      const oldest = nthLastAttempt(db, kirim.perJam, new Date(now.getTime() - HOUR_MS));
      return oldest === null ? null : new Date(oldest.getTime() + HOUR_MS);
    },
    noteAttempt(now) {
      noteOnline();
      if (kirim === null || kirim.jedaMs.to === 0) return;
      const { from, to } = kirim.jedaMs;
      gapUntil = new Date(now.getTime() + from + random() * (to - from));
    },
    noteOffline(now) {
      const wait = Math.min(FIRST_WAIT_MS * 2 ** offlineCount, LONGEST_WAIT_MS) * (0.75 + random() / 2);
      offlineCount += 1;
      offlineUntil = new Date(now.getTime() + wait);
    },
    noteOnline,
  };
}
