/** Reports that keep coming while one fault after the other strikes. */
import { BotProcess } from './bot-process.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import { type Fault, strike } from './faults.ts';
import { ADMIN, officerList, peopleHalong } from './halong.ts';
import { Ledger } from './ledger.ts';
import type { Chance } from './seed.ts';

/** Between two reports. */
const STEP_MS = 60;
/** One fault in so many strikes again while the bot still recovers from it. */
const TWICE_IN = 6;
const AGAIN_MS = 4_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export interface Recovery {
  fault: Fault;
  /** did it strike again during the recovery? */
  isTwice: boolean;
  /** from the (last) end of the trouble until all that was reported by then is confirmed */
  ms: number;
}

/** The bot at work for all desa of Halong, and what it is given to do. */
export interface Office {
  fake: FakeWhatsapp;
  bot: BotProcess;
  ledger: Ledger;
  end(): Promise<void>;
}

/** Pairs a bot, and starts it once more: a pairing is on disk for sure only after a proper end. */
export async function openOffice(): Promise<Office> {
  const fake = await startFakeWhatsapp();
  peopleHalong(fake);
  const bot = new BotProcess(fake);
  for (const { nama, desaKode, wa } of officerList) bot.register({ nama, peran: 'kesra_desa', desaKode, wa });
  bot.register({ nama: ADMIN.nama, peran: 'admin', wa: ADMIN.wa });
  const end = async () => {
    await bot.cleanUp();
    await fake.stop();
  };
  try {
    await bot.startPaired();
    await bot.signal('SIGTERM');
    await bot.startAgain();
  } catch (error) {
    await end();
    throw error;
  }
  return { fake, bot, ledger: new Ledger(fake, bot), end };
}

export interface Campaign {
  office: Office;
  chance: Chance;
  faultList: readonly Fault[];
  /** reports around each fault */
  reportsEach: number;
  limitMs: number;
  onRecovered?: (recovery: Recovery) => void;
}

/** @throws Error where the bot does not recover in time */
export async function runCampaign(campaign: Campaign): Promise<Recovery[]> {
  const recoveryList: Recovery[] = [];
  for (const fault of campaign.faultList) {
    const recovery = await strikeOnce(campaign, fault);
    recoveryList.push(recovery);
    campaign.onRecovered?.(recovery);
  }
  return recoveryList;
}

async function strikeOnce(campaign: Campaign, fault: Fault): Promise<Recovery> {
  const { chance, reportsEach, limitMs } = campaign;
  const { fake, bot, ledger } = campaign.office;
  const strikeAt = chance.below(reportsEach);
  const isTwice = chance.below(TWICE_IN) === 0;
  let struck: Promise<void> = Promise.resolve();
  for (let i = 0; i < reportsEach; i += 1) {
    if (i === strikeAt) struck = strike(fault, bot, fake, chance);
    ledger.report();
    await pause(STEP_MS);
  }
  await struck;
  if (isTwice) {
    await pause(chance.below(AGAIN_MS));
    await strike(fault, bot, fake, chance);
  }
  const overAt = Date.now();
  await ledger.untilConfirmed(limitMs);
  return { fault, isTwice, ms: Date.now() - overAt };
}
