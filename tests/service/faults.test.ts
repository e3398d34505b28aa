/** A small burst, and one fault after the other while reports keep coming; many more of both in `npm run test:soak`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOfCampaign, type Office, openOffice, runCampaign } from '../_kit/campaign.ts';
import { describeWithChromium, processesNaming } from '../_kit/chromium.ts';
import type { Fault } from '../_kit/faults.ts';
import { chanceOf } from '../_kit/seed.ts';

const BURST = 100;
const FAULT_LIST: Fault[] = ['bot killed', 'page crash', 'dropSend', 'offline', 'browser killed', 'hangAfterSend'];
/** A busy machine is given its time; how long it takes is measured in the soak. */
const MOST_MS = 90_000;

describeWithChromium('the bot under load and faults', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  }, MOST_MS);
  afterAll(async () => {
    await office.end();
    expect(processesNaming(office.bot.dataDir), 'processes left behind').toEqual([]);
  });

  it(`confirms each of ${BURST} reports at once exactly once, in their order`, { timeout: MOST_MS }, async () => {
    const { ledger } = office;
    for (let i = 0; i < BURST; i += 1) ledger.report();
    await ledger.untilConfirmed(MOST_MS);
    expect(faultsOfCampaign(office, [])).toEqual([]);
  });

  it(`loses nothing and says nothing twice over ${FAULT_LIST.length} faults`, { timeout: MOST_MS * 4 }, async () => {
    const recoveryList = await runCampaign({
      ...{ office, chance: chanceOf(7), faultList: FAULT_LIST, reportsEach: 8, limitMs: MOST_MS },
    });
    expect(faultsOfCampaign(office, recoveryList)).toEqual([]);
  });
});
