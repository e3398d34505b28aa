/** Puts people into the index of names while nothing else happens; a search that cannot wait does it itself. */
import { logWarn } from '../logger.ts';
import { susulNamaSantai } from '../store/indeks-nama.ts';
import type { Database } from '../store/open.ts';

const EVERY_MS = 1_000;

/** Begins; some milliseconds of work at a time. @returns ends it */
export function indexNames(db: Database): () => void {
  const complain = logWarn('service', 'names not indexed');
  const timer = setInterval(() => {
    try {
      susulNamaSantai(db);
    } catch (error) {
      // Another program writes for long: the next time, then.
      complain(error);
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}
