/** From message to reply: the bot against the library's own echo, on the same fake WhatsApp. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BareClient } from '../_kit/bare-client.ts';
import { type Office, openOffice } from '../_kit/campaign.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { GROUP, officerList, salurText } from '../_kit/halong.ts';

const ROUNDS = 2;
const MESSAGES = 75;
/** The first ones warm up what is only made when it is needed. */
const WARM = 10;
const GOAL = 2;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const quantile = (list: readonly number[], part: number) =>
  [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)] ?? Number.NaN;
const figures = (list: readonly number[]) => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95) });

describeWithChromium('latency', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  }, 120_000);
  afterAll(() => office.end());

  let told = 0;
  /** One message after the other, each answered before the next. @returns milliseconds */
  async function measure(): Promise<number[]> {
    const { fake } = office;
    const list: number[] = [];
    for (let i = 0; i < MESSAGES; i += 1) {
      const officer = officerList[told % officerList.length]!;
      const body = salurText(Math.floor(told / officerList.length), officer);
      told += 1;
      const before = fake.sent.length;
      const startedAt = performance.now();
      fake.receive({ chat: GROUP, from: officer.jid, body });
      await fake.until(() => fake.sent.length > before, 10_000, 'the reply');
      if (i >= WARM) list.push(performance.now() - startedAt);
      await pause(30);
    }
    return list;
  }

  it(`is at most ${GOAL} times the library's own`, { timeout: 600_000 }, async () => {
    const { fake, bot } = office;
    const bare = new BareClient(fake);
    const bareList: number[] = [];
    const botList: number[] = [];
    // In turns, since the machine may be busier at one time than at another.
    for (let round = 0; round < ROUNDS; round += 1) {
      botList.push(...(await measure()));
      await bot.signal('SIGTERM');
      const client = await bare.startPaired();
      client.on('message', (message) => void message.reply(message.body));
      bareList.push(...(await measure()));
      await bare.stop();
      if (round + 1 < ROUNDS) await bot.startAgain();
    }
    await bare.remove();
    const own = figures(botList);
    const echo = figures(bareList);
    const ratio = { median: own.median / echo.median, p95: own.p95 / echo.p95 };
    const text = ({ median, p95 }: { median: number; p95: number }, digits: number) =>
      `median ${median.toFixed(digits)}, p95 ${p95.toFixed(digits)}`;
    console.log(`latency: bot ${text(own, 1)} ms; echo ${text(echo, 1)} ms; ratio ${text(ratio, 2)}`);
    expect(ratio.median).toBeLessThanOrEqual(GOAL);
    expect(ratio.p95).toBeLessThanOrEqual(GOAL);
  });
});
