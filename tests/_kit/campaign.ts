/** Reports that keep coming while one fault after the other strikes. */
import { BotProcess } from './bot-process.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import type { Settings } from './fake-whatsapp/settings.ts';
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
  /** when the trouble came first, and when it was over */
  at: number;
  overAt: number;
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

export interface OfficeKind {
  /** are the people of the group known by LID? */
  lidMode?: boolean;
  settings?: Partial<Settings>;
  env?: Record<string, string>;
}

/** Pairs a bot, and starts it once more: a pairing is on disk for sure only after a proper end. */
export async function openOffice({ lidMode = false, settings = {}, env = {} }: OfficeKind = {}): Promise<Office> {
  const fake = await startFakeWhatsapp(settings);
  peopleHalong(fake, { lidMode });
  const bot = new BotProcess(fake, env);
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
  return { fake, bot, ledger: new Ledger(fake, bot, lidMode), end };
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
  const at = Date.now();
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
  return { fault, isTwice, at, overAt, ms: Date.now() - overAt };
}

/** What the goals say of the end of a campaign; `[]` = all is as it should be. */
export function faultsOfCampaign({ ledger }: Office, recoveryList: readonly Recovery[]): string[] {
  const killList = recoveryList.filter(({ fault }) => fault === 'bot killed');
  const killCount = killList.reduce((sum, { isTwice }) => sum + (isTwice ? 2 : 1), 0);
  const doubleList = ledger.doubleList();
  // What was said before a kill may be said once more after it; after any other fault nothing is.
  const isByKill = ({ firstAt, againAt }: { firstAt: number; againAt: number }) =>
    killList.some(({ at, overAt }) => firstAt <= overAt && againAt >= at);
  const inexplicable = doubleList.filter((double) => !isByKill(double));
  return [
    ...(ledger.storedCount === ledger.reported ? [] : [`${ledger.storedCount} of ${ledger.reported} stored`]),
    ...ledger.oddList().map((odd) => `not stored once: ${JSON.stringify(odd)}`),
    ...(ledger.confirmedCount === ledger.reported ? [] : [`${ledger.confirmedCount} of ${ledger.reported} confirmed`]),
    ...(doubleList.length <= killCount ? [] : [`${doubleList.length} said twice after ${killCount} kills of the bot`]),
    ...inexplicable.map(({ kode }) => `${kode} said twice without a kill of the bot`),
    ...ledger.overtakerList().map((kode) => `${kode} overtook another one`),
  ];
}
