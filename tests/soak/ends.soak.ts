/** What takes too long for the suite: long spells without a line, a stop in the worst moment, a long history. */
import { expect, it } from 'vitest';
import { faultsOfCampaign, type Office, openOffice } from '../_kit/campaign.ts';
import { describeWithChromium, processesNaming } from '../_kit/chromium.ts';

const RECOVERY_MS = 30_000;
const MOST_MS = 300_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function withOffice(work: (office: Office) => Promise<void>, env: Record<string, string> = {}): Promise<void> {
  const office = await openOffice({ env });
  try {
    await work(office);
  } finally {
    await office.end();
  }
  expect(processesNaming(office.bot.dataDir), 'processes left behind').toEqual([]);
}

describeWithChromium('ends and long ways', () => {
  it('is back within 30 s after 90 s without a line', { timeout: MOST_MS }, () =>
    withOffice(async (office) => {
      const { fake, ledger } = office;
      fake.goOffline();
      for (let i = 0; i < 30; i += 1) {
        ledger.report();
        await pause(3_000);
      }
      fake.goOnline();
      const startedAt = Date.now();
      await ledger.untilConfirmed(MOST_MS);
      const ms = Date.now() - startedAt;
      console.log(`after 90 s without a line: all confirmed in ${ms} ms`);
      expect(faultsOfCampaign(office, [])).toEqual([]);
      expect(ms).toBeLessThanOrEqual(RECOVERY_MS);
    }),
  );

  it('ends in order while a send hangs, at the time limits of an office', { timeout: MOST_MS }, () =>
    withOffice(
      async ({ fake, bot, ledger }) => {
        await fake.configure({ hangSend: 1 });
        ledger.report();
        await fake.waitLog('fault');
        const startedAt = Date.now();
        expect(await bot.signal('SIGTERM')).toBe(0);
        console.log(`stopped while a send hangs: ${Date.now() - startedAt} ms`);
        expect(processesNaming(bot.dataDir), 'processes left behind').toEqual([]);
        await bot.startAgain();
        await ledger.untilConfirmed(MOST_MS);
        expect(ledger.doubleList()).toEqual([]);
      },
      { BATAS_PANGGILAN_MS: '30000' },
    ),
  );

  it('catches up over a history of 2,000 messages', { timeout: MOST_MS * 2 }, () =>
    withOffice(async (office) => {
      const { bot, ledger } = office;
      for (let i = 0; i < 1_000; i += 1) ledger.report();
      await ledger.untilConfirmed(MOST_MS);
      await bot.signal('SIGKILL');
      for (let i = 0; i < 5; i += 1) ledger.report();
      const startedAt = Date.now();
      bot.start();
      await ledger.untilConfirmed(MOST_MS);
      const ms = Date.now() - startedAt;
      console.log(`started again over 2,000 messages: all confirmed in ${ms} ms`);
      expect(ledger.doubleList()).toEqual([]);
      expect(ms).toBeLessThanOrEqual(RECOVERY_MS);
    }),
  );
});
