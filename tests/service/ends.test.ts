/** How the bot ends, and what is left of it: by signal, by force, by the phone, by its own order. */
import { existsSync, lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from '../_kit/fake-whatsapp/message-id.ts';
import { ADMIN, GROUP, officerAt, pause, peopleHalong, replyTo, salurText, sentWith } from '../_kit/halong.ts';

const WAIT = { timeout: 15_000, interval: 50 };

describeWithChromium('the end of the bot', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;
  let n = 0;

  const report = () => {
    const officer = officerAt(n % 24);
    const id = fake.receive({ chat: GROUP, from: officer.jid, body: salurText(n, officer) });
    n += 1;
    return id;
  };
  const profile = () => join(bot.dataDir, 'sesi', 'session');
  const isHere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const stanzaOf = (id: string) => splitMessageId(id).stanza;

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    bot = new BotProcess(fake, { BATAS_ACK_MS: '20000' });
    bot.registerHalong();
    bot.register({ nama: ADMIN.nama, peran: 'admin', wa: ADMIN.wa });
    await bot.startPaired();
  });
  afterAll(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  it('told to end (SIGTERM), it ends well, and its browser with it', async () => {
    await replyTo(fake, report());
    expect(bot.browserPids().length).toBeGreaterThan(1);
    const id = report();
    expect(await bot.signal('SIGTERM')).toBe(0);
    expect(bot.browserPids()).toEqual([]);
    expect(bot.output).toMatch(/Berhenti dengan tertib …\nSelesai\.\n$/);
    expect(isHere(join(bot.dataDir, 'sotarsa.sock'))).toBe(false);
    await bot.startAgain();
    await replyTo(fake, id);
  });

  it('killed by force: the next start ends what is left, and no message is lost or answered twice', async () => {
    const before = fake.sent.length;
    await replyTo(fake, report());
    const idList = [report(), report(), report()];
    expect(await bot.signal('SIGKILL')).toBe('SIGKILL');
    const orphanList = bot.browserPids();
    expect(orphanList.length).toBeGreaterThan(1);
    idList.push(report(), report());
    await bot.startAgain();
    const left = bot.browserPids().filter((pid) => orphanList.includes(pid));
    expect(left).toEqual([]);
    for (const id of idList) await replyTo(fake, id, 15_000);
    await expect.poll(() => bot.ask("SELECT count(*) FROM outbox WHERE state <> 'sent'"), WAIT).toBe(0);
    await pause(300);
    for (const id of idList) {
      expect(fake.sent.filter(({ quotedStanzaID }) => quotedStanzaID === stanzaOf(id))).toHaveLength(1);
      expect(bot.ask('SELECT count(*) FROM inbox WHERE stanza_id = ?', stanzaOf(id))).toBe(1);
    }
    expect(fake.sent).toHaveLength(before + 6);
    expect(bot.ask('SELECT count(*) FROM tiket')).toBe(n);
  });

  it('a lock that another computer has left is removed', async () => {
    expect(await bot.signal('SIGTERM')).toBe(0);
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      rmSync(join(profile(), name), { force: true });
      symlinkSync(name === 'SingletonLock' ? 'komputer-lama-4711' : '/nowhere', join(profile(), name));
    }
    await bot.startAgain();
    expect(bot.log).toContain('stale lock removed');
    expect(readlinkSync(join(profile(), 'SingletonLock'))).not.toContain('komputer-lama');
    await replyTo(fake, report());
  });

  it('unlinked on the phone: it says so, shows a code, does not hammer, and works on after a new scan', async () => {
    bot.output = '';
    const before = fake.connectionCount;
    fake.phoneLogout();
    await bot.untilSaid('Sambungan WhatsApp dilepas dari HP');
    await bot.untilSaid('pindai kode ini');
    expect(await bot.run(['periksa'])).toMatchObject({ code: 1, said: expect.stringContaining('BELUM TERPASANG') });
    await pause(1500);
    expect(fake.connectionCount - before).toBeLessThanOrEqual(3);
    expect(bot.output.match(/dilepas dari HP/g)).toHaveLength(1);
    const missed = report();
    fake.scan();
    await bot.untilSaid('Siap. Bekerja di grup');
    await replyTo(fake, missed, 15_000);
    await replyTo(fake, report());
    await expect.poll(() => sentWith(fake, 'dilepas dari HP').map(({ to }) => to), WAIT).toEqual([ADMIN.jid]);
  });

  it('“keluar” ends the pairing and keeps the records; SIGINT ends what waits for a scan', async () => {
    expect(await bot.signal('SIGTERM')).toBe(0);
    const ended = await bot.run(['keluar']);
    expect(ended).toMatchObject({ code: 0, said: expect.stringContaining('Sambungan dilepas') });
    expect(fake.log.filter(({ what }) => what === 'logout')).toHaveLength(1);
    expect(existsSync(profile())).toBe(false);
    expect(bot.browserPids()).toEqual([]);
    expect(bot.ask('SELECT count(*) FROM tiket')).toBe(n);
    bot.output = '';
    bot.start();
    await bot.untilSaid('pindai kode ini');
    expect(await bot.signal('SIGINT')).toBe(0);
    expect(bot.browserPids()).toEqual([]);
  });
});
