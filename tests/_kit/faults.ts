/** What can happen to a bot at work, made to happen from outside. */
import { readFileSync } from 'node:fs';
import type { BotProcess } from './bot-process.ts';
import type { FakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import { SEND_FAULT_LIST } from './fake-whatsapp/settings.ts';
import type { Chance } from './seed.ts';

export const FAULT_LIST = [
  ...['page crash', 'browser killed', 'bot killed', 'reload', 'ghost', 'offline'],
  ...SEND_FAULT_LIST,
] as const;
export type Fault = (typeof FAULT_LIST)[number];

/** How long the line may be down. */
const OFFLINE_MS = { from: 300, to: 4_000 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** So many faults, each kind as often as the others, in an order by chance. */
export function drawFaults(count: number, chance: Chance, kindList: readonly Fault[] = FAULT_LIST): Fault[] {
  const rounds = Math.ceil(count / kindList.length);
  const list = Array.from({ length: rounds }, () => chance.shuffle(kindList)).flat();
  return chance.shuffle(list.slice(0, count));
}

/** Makes it happen; ends when the trouble itself is over (the line is up, the killed bot is started again). */
export async function strike(fault: Fault, bot: BotProcess, fake: FakeWhatsapp, chance: Chance): Promise<void> {
  switch (fault) {
    case 'page crash':
      return end(bot, (command) => command.includes('--type=renderer'));
    case 'browser killed':
      return end(bot, (command) => command.includes('--user-data-dir=') && !command.includes('--type='));
    case 'bot killed':
      await bot.signal('SIGKILL');
      bot.output = '';
      return bot.start();
    case 'reload':
      return fake.trouble({ op: 'reload' });
    case 'ghost':
      return fake.ghost();
    case 'offline':
      fake.goOffline();
      await pause(OFFLINE_MS.from + chance.below(OFFLINE_MS.to - OFFLINE_MS.from));
      return fake.goOnline();
    default:
      // Not waited for: a page that is just starting anew learns it then.
      void fake.configure({ [fault]: 1 });
  }
}

/** Kills processes of the bot's browser; a browser that is just being started may not have them yet. */
function end(bot: BotProcess, isMeant: (command: string) => boolean): void {
  for (const pid of bot.browserPids()) {
    try {
      if (isMeant(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}
