/** What the bot says: how fast, how often, and what becomes of what does not arrive. */
import { afterEach, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from '../_kit/fake-whatsapp/message-id.ts';
import { ADMIN, GROUP, officerAt, pause, peopleHalong, replyTo, salurText, sentWith } from '../_kit/halong.ts';

const WAIT = { timeout: 20_000, interval: 50 };

describeWithChromium('the way out', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;

  const report = (n: number) => fake.receive({ chat: GROUP, from: officerAt(n).jid, body: salurText(n, officerAt(n)) });
  const repliesTo = (id: string) =>
    fake.sent.filter(({ quotedStanzaID }) => quotedStanzaID === splitMessageId(id).stanza);
  const states = () => bot.rows<{ state: string }>('SELECT state FROM outbox ORDER BY id').map(({ state }) => state);

  async function start(env: Record<string, string>): Promise<void> {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    bot = new BotProcess(fake, env);
    bot.registerHalong();
    bot.register({ nama: ADMIN.nama, peran: 'admin', wa: ADMIN.wa });
    await bot.startPaired();
  }
  afterEach(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  it('says the same words five times at most, and no more in an hour than it may; the rest waits, also over a restart', async () => {
    await start({ BATAS_KIRIM_PER_JAM: '8' });
    const asked = Array.from({ length: 7 }, () =>
      fake.receive({ chat: GROUP, from: officerAt(0).jid, body: 'bantuan' }),
    );
    await expect.poll(states, WAIT).toEqual([...Array(5).fill('sent'), 'refused', 'refused']);
    expect(asked.flatMap(repliesTo)).toHaveLength(5);
    expect(bot.ask("SELECT error FROM outbox WHERE state = 'refused'")).toContain('kata yang sama sudah 5 kali');
    const idList = [1, 2, 3, 4, 5].map(report);
    await replyTo(fake, idList[2] ?? '');
    await pause(1000);
    expect(states().slice(7)).toEqual(['sent', 'sent', 'sent', 'queued', 'queued']);
    await bot.signal('SIGTERM');
    await bot.startAgain();
    await pause(1500);
    expect(fake.sent).toHaveLength(8);
    const status = JSON.parse((await bot.run(['periksa', '--json'])).said);
    expect(status.traffic).toMatchObject({ queued: 2, unknown: 0, failed: 0 });
    expect(status.traffic.oldestQueuedAt).not.toBeNull();
    await expect.poll(() => bot.ask("SELECT min(ack) FROM outbox WHERE state = 'sent'"), WAIT).toBe(2);
    expect(fake.log.filter(({ what }) => what === 'chatState').length).toBeGreaterThanOrEqual(8);
  });

  it('what does not leave the browser is told to the admin, and arrives after all, once', async () => {
    await start({ BATAS_ACK_MS: '2000' });
    await replyTo(fake, report(0));
    await fake.configure({ dropSend: 1 });
    const dropped = report(1);
    await fake.waitLog('fault');
    const next = report(2);
    await replyTo(fake, dropped, 30_000);
    await replyTo(fake, next, 30_000);
    await fake.waitSent(({ to }) => to === ADMIN.jid, 30_000);
    await expect.poll(() => new Set(states()), WAIT).toEqual(new Set(['sent']));
    await pause(500);
    expect(sentWith(fake, 'belum sampai di server WhatsApp').map(({ to }) => to)).toEqual([ADMIN.jid]);
    for (const id of [dropped, next]) expect(repliesTo(id)).toHaveLength(1);
    expect(sentWith(fake, /✅/)).toHaveLength(3);
    expect(bot.ask('SELECT count(*) FROM inbox')).toBe(3);
  });

  it('a call that hangs, before or after the message has left, gives each message once and in order', async () => {
    await start({ BATAS_ACK_MS: '20000', BATAS_PANGGILAN_MS: '1500' });
    await replyTo(fake, report(0));
    await fake.configure({ hangSend: 1 });
    const hung = report(1);
    await fake.waitLog('fault');
    const behind = report(2);
    await replyTo(fake, behind, 30_000);
    await fake.configure({ hangAfterSend: 1 });
    const left = report(3);
    await replyTo(fake, left, 30_000);
    const after = report(4);
    await replyTo(fake, after, 30_000);
    await expect.poll(() => new Set(states()), WAIT).toEqual(new Set(['sent']));
    const quotedList = fake.sent.slice(1).map(({ quotedStanzaID }) => quotedStanzaID);
    expect(quotedList).toEqual([hung, behind, left, after].map((id) => splitMessageId(id).stanza));
  });
});
