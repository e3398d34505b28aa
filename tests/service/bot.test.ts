/** The whole bot as its own process, from pairing to reply, on the fake WhatsApp. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { GROUP, officerList, peopleHalong, salurText } from '../_kit/halong.ts';

describeWithChromium('the bot at work', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;
  const officer = officerList[0]!;

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    bot = new BotProcess(fake);
    bot.registerHalong();
    await bot.startPaired();
  });
  afterAll(async () => {
    await bot.cleanUp();
    await fake.stop();
  });

  it('answers a report in the group, quoting it', async () => {
    const id = fake.receive({ chat: GROUP, from: officer.jid, body: salurText(1, officer) });
    const sent = await fake.waitSent();
    expect(sent.body).toMatch(/^✅ \*S-0001\*/);
    expect(id).toContain(sent.quotedStanzaID);
  });
});
