/** A thousand reports at once, from all desa. */
import { expect, it } from 'vitest';
import { openOffice } from '../_kit/campaign.ts';
import { describeWithChromium, processesNaming } from '../_kit/chromium.ts';
import { officerList } from '../_kit/halong.ts';

const REPORTS = 1_000;
const MOST_MS = 300_000;

describeWithChromium('a burst', () => {
  it(`${REPORTS} reports at once from ${officerList.length} senders`, { timeout: MOST_MS * 2 }, async () => {
    const { fake, bot, ledger, end } = await openOffice();
    try {
      const startedAt = Date.now();
      const timer = setInterval(() => console.log(`${ledger.confirmedCount} of ${REPORTS} confirmed`), 5_000);
      for (let i = 0; i < REPORTS; i += 1) ledger.report();
      await ledger.untilConfirmed(MOST_MS).finally(() => clearInterval(timer));
      const seconds = (Date.now() - startedAt) / 1000;
      console.log(`burst: ${REPORTS} reports confirmed in ${seconds.toFixed(1)} s, in ${fake.sent.length} messages`);
      expect(ledger.storedCount).toBe(REPORTS);
      expect(ledger.oddList()).toEqual([]);
      expect(ledger.doubleList()).toEqual([]);
      expect(ledger.overtakerList()).toEqual([]);
      expect(ledger.confirmedList).toHaveLength(REPORTS);
    } finally {
      await end();
    }
    expect(processesNaming(bot.dataDir)).toEqual([]);
  });
});
