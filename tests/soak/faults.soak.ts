/** Fifty faults while five hundred reports are sent: nothing lost, nothing said twice, always back at work. */
import { expect, it } from 'vitest';
import { openOffice, runCampaign } from '../_kit/campaign.ts';
import { describeWithChromium, processesNaming } from '../_kit/chromium.ts';
import { drawFaults } from '../_kit/faults.ts';
import { chanceOf } from '../_kit/seed.ts';

const FAULTS = Number(process.env['SOTARSA_FAULTS'] ?? 50);
const REPORTS_EACH = 10;
const RECOVERY_MS = 30_000;
const SEED = Number(process.env['SOTARSA_SEED'] ?? Date.now() % 1_000_000);
const MOST_MS = 40 * 60_000;

describeWithChromium('faults', () => {
  it(`${FAULTS} faults while ${FAULTS * REPORTS_EACH} reports are sent`, { timeout: MOST_MS }, async () => {
    console.log(`seed ${SEED} (repeat with SOTARSA_SEED=${SEED})`);
    const chance = chanceOf(SEED);
    const faultList = drawFaults(FAULTS, chance);
    const office = await openOffice();
    const { bot, ledger } = office;
    try {
      const startedAt = Date.now();
      let count = 0;
      const recoveryList = await runCampaign({
        ...{ office, chance, faultList, reportsEach: REPORTS_EACH, limitMs: RECOVERY_MS * 3 },
        onRecovered({ fault, isTwice, ms }) {
          count += 1;
          const doubles = ledger.doubleList().length;
          console.log(`${count}/${FAULTS} ${fault}${isTwice ? ' twice' : ''}: ${ms} ms, ${doubles} said twice so far`);
        },
      });
      const kills = recoveryList.reduce((sum, { fault, isTwice }) => {
        return sum + (fault === 'bot killed' ? (isTwice ? 2 : 1) : 0);
      }, 0);
      const msList = recoveryList.map(({ ms }) => ms).sort((a, b) => a - b);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
      console.log(
        `faults: ${FAULTS} in ${seconds} s; recovery median ${msList[msList.length >> 1]} ms, longest ${msList.at(-1)} ms; ` +
          `${ledger.doubleList().length} said twice after ${kills} kills of the bot`,
      );
      expect(ledger.storedCount).toBe(ledger.reported);
      expect(ledger.oddList()).toEqual([]);
      expect(ledger.confirmedCount).toBe(ledger.reported);
      expect(ledger.doubleList().length).toBeLessThanOrEqual(kills);
      expect(ledger.overtakerList()).toEqual([]);
      expect(msList.at(-1)).toBeLessThanOrEqual(RECOVERY_MS);
    } finally {
      await office.end();
    }
    expect(processesNaming(bot.dataDir)).toEqual([]);
  });
});
