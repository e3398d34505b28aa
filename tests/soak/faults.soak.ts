/** Fifty faults while five hundred reports are sent: nothing lost, nothing said twice, always back at work. */
import { expect, it } from 'vitest';
import { faultsOfCampaign, openOffice, runCampaign } from '../_kit/campaign.ts';
import { describeWithChromium, processesNaming } from '../_kit/chromium.ts';
import { drawFaults, FAULT_LIST } from '../_kit/faults.ts';
import { chanceOf } from '../_kit/seed.ts';

const FAULTS = Number(process.env['SOTARSA_FAULTS'] ?? 50);
/** `SOTARSA_KINDS="bot killed,dropSend"`: only these */
const KIND_LIST = FAULT_LIST.filter((kind) => (process.env['SOTARSA_KINDS'] ?? kind).split(',').includes(kind));
const REPORTS_EACH = 10;
const RECOVERY_MS = 30_000;
const SEED = Number(process.env['SOTARSA_SEED'] ?? Date.now() % 1_000_000);
const MOST_MS = 40 * 60_000;

describeWithChromium('faults', () => {
  it(`${FAULTS} faults while ${FAULTS * REPORTS_EACH} reports are sent`, { timeout: MOST_MS }, async () => {
    console.log(`seed ${SEED} (repeat with SOTARSA_SEED=${SEED})`);
    const chance = chanceOf(SEED);
    const faultList = drawFaults(FAULTS, chance, KIND_LIST);
    const lidMode = chance.below(2) === 0;
    const msgKeyProp = chance.pick(['_serialized', '$1'] as const);
    const keepsUnsent = chance.below(2) === 0;
    console.log(
      `people known by ${lidMode ? 'LID' : 'number'}, keys of messages called ${msgKeyProp}${keepsUnsent ? ', unsent kept' : ''}`,
    );
    const office = await openOffice({ lidMode, settings: { msgKeyProp, keepsUnsent } });
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
      const msList = recoveryList.map(({ ms }) => ms).sort((a, b) => a - b);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
      console.log(
        `faults: ${FAULTS} in ${seconds} s; recovery median ${msList[msList.length >> 1]} ms, longest ${msList.at(-1)} ms; ` +
          `${ledger.doubleList().length} said twice`,
      );
      expect(faultsOfCampaign(office, recoveryList)).toEqual([]);
      expect(msList.at(-1)).toBeLessThanOrEqual(RECOVERY_MS);
    } finally {
      await office.end();
    }
    expect(processesNaming(bot.dataDir)).toEqual([]);
  });
});
