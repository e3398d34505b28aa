/** From the first start of all to work: pairing, what is said on the way, settings, groups, and how the bot stands. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { GROUP, GROUP_NAME, officerAt, peopleHalong, replyTo, salurText } from '../_kit/halong.ts';

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

describeWithChromium('pairing and settings', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;
  let port: number;

  const health = (path = '/sehat', init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
  const report = (n: number) => fake.receive({ chat: GROUP, from: officerAt(0).jid, body: salurText(n, officerAt(0)) });

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    port = await freePort();
    bot = new BotProcess(fake, { SEHAT_PORT: String(port) });
  });
  afterAll(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  it('before the first start: how it stands is told, and each fault of the settings in one sentence', async () => {
    rmSync(bot.dataDir, { recursive: true });
    const nowhere = join(bot.dataDir, 'no-browser');
    const [fresh, wrong, browserless, leaving] = await Promise.all([
      bot.run(['periksa']),
      bot.run(['mulai'], { JEDA_BALAS_MS: 'cepat', SEHAT_PORT: '' }),
      bot.run(['mulai'], { CHROMIUM_PATH: nowhere, SEHAT_PORT: '', DATA_DIR: join(bot.dataDir, 'lain') }),
      bot.run(['keluar'], { CHROMIUM_PATH: nowhere, DATA_DIR: join(bot.dataDir, 'lagi') }),
    ]);
    expect(fresh).toMatchObject({ code: 1, said: expect.stringContaining('Bot: TIDAK berjalan. Jalankan: npm start') });
    expect(fresh.said).toContain('Pesan masuk terakhir: belum ada');
    expect(wrong.code).toBe(78);
    expect(wrong.log).toContain('Berhenti: Pengaturan salah. JEDA_BALAS_MS: tulis milidetik');
    for (const ended of [browserless, leaving]) {
      expect(ended.code).toBe(78);
      const said = ended.log.split('\n').filter((line) => line.startsWith('Berhenti:'));
      expect(said).toEqual([expect.stringMatching(/CHROMIUM_PATH menunjuk .*no-browser.*apt install chromium/)]);
    }
  });

  it('shows the code with its age, then says in which group it works', async () => {
    bot.registerHalong();
    bot.start();
    await bot.untilSaid('pindai kode ini');
    await bot.untilSaid(/Umur kode: baru \(dibuat pukul \d\d\.\d\d WITA\)/);
    expect(bot.output).toMatch(/[█▀▄]{20}/);
    expect((await health()).status).toBe(503);
    const unpaired = await bot.run(['periksa']);
    expect(unpaired).toMatchObject({ code: 1, said: expect.stringContaining('BELUM TERPASANG: pindai kode QR') });
    fake.newQr();
    await bot.untilSaid(/(?:Umur kode[\s\S]*){2}/);
    fake.scan();
    await bot.untilSaid(`Siap. Bekerja di grup ${GROUP_NAME}.`);
    expect((await replyTo(fake, report(1))).body).toMatch(/^✅ \*S-0001\*/);
  });

  it('tells how it stands: in words, in JSON, and on the health page, without anything of people', async () => {
    const [words, json] = await Promise.all([bot.run(['periksa']), bot.run(['periksa', '--json'])]);
    expect(words.code).toBe(0);
    expect(words.said).toMatch(/^Bot: berjalan, tersambung\n/);
    expect(words.said).toContain(`Grup: ${GROUP_NAME}`);
    expect(words.said).toMatch(/Antrean kirim: 0\nBasis data: utuh\n/);
    expect(words.said).toMatch(/Memori Chromium: \d+ MB\nwhatsapp-web\.js 1\.\d+\.\d+, WhatsApp Web 2\.\d/);
    expect(json.code).toBe(0);
    const status = JSON.parse(json.said);
    expect(status).toMatchObject({
      isRunning: true,
      isDatabaseSound: true,
      connection: { state: 'ready', isPaired: true, grupList: [GROUP_NAME], foreignCount: 0 },
      traffic: { queued: 0, unknown: 0, unacked: 0, failed: 0, waiting: 0, oldestQueuedAt: null },
    });
    expect(Date.now() - Date.parse(status.traffic.lastInAt)).toBeLessThan(60_000);
    expect(Date.now() - Date.parse(status.traffic.lastOutAt)).toBeLessThan(60_000);
    expect(status.connection.description.browserBytes).toBeGreaterThan(50e6);
    expect(status.diskFree).toBeGreaterThan(0);
    const page = await health();
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(JSON.parse(text)).toMatchObject({ connection: { state: 'ready' }, isDatabaseSound: null });
    expect(text + json.said).not.toMatch(/812000|Hauwai|PKH|Kesra /);
    expect([(await health('/')).status, (await health('/sehat', { method: 'POST' })).status]).toEqual([404, 404]);
  });

  it('a second one on the same folder ends at once, and so does unpairing', async () => {
    const [second, leaving] = await Promise.all([bot.run(['mulai'], { SEHAT_PORT: '' }), bot.run(['keluar'])]);
    expect(second).toMatchObject({ code: 75, log: expect.stringContaining('sudah berjalan dengan folder data ini') });
    expect(leaving).toMatchObject({ code: 75, log: expect.stringContaining('Hentikan dulu') });
    expect((await replyTo(fake, report(2))).body).toMatch(/^✅ \*S-0002\*/);
    expect(fake.connectionCount).toBe(1);
  });

  it('a renamed group is the same; a stopped bot is told as stopped', async () => {
    expect(await bot.signal('SIGTERM')).toBe(0);
    expect(bot.output).toMatch(/Berhenti dengan tertib …\nSelesai\.\n$/);
    expect(await bot.run(['periksa'])).toMatchObject({ code: 1, said: expect.stringContaining('TIDAK berjalan') });
    await expect(health()).rejects.toThrow();
    fake.groupEvent({ chat: GROUP, author: officerAt(1).jid, subtype: 'subject', body: 'KESRA HALONG HEBAT' });
    await bot.startAgain();
    expect(bot.output).toContain('Siap. Bekerja di grup KESRA HALONG HEBAT.');
    expect((await replyTo(fake, report(3))).body).toMatch(/^✅ \*S-0003\*/);
  });

  it('a group that WhatsApp lists late stays the office’s; what was said in it meanwhile is read then', async () => {
    await bot.signal('SIGTERM');
    const group = fake.world.chats.get(GROUP);
    if (!group) throw new Error('no group');
    fake.world.chats.delete(GROUP);
    bot.output = '';
    bot.start();
    await bot.untilSaid(`Grup "${GROUP_NAME}" tidak ditemukan`);
    const id = report(4);
    fake.addGroup({ id: GROUP, name: group.name, participants: group.participants ?? [] });
    await bot.untilSaid('Siap. Bekerja di grup KESRA HALONG HEBAT.');
    expect((await replyTo(fake, id)).body).toMatch(/^✅ \*S-0004\*/);
  });

  it('an unknown group: the account’s groups are listed; it works as soon as there is one of that name', async () => {
    await bot.signal('SIGTERM');
    bot.output = '';
    const other = new BotProcess(fake, { GRUP: 'KESRA TEBING TINGGI' });
    other.registerHalong();
    other.start();
    try {
      await other.untilSaid('pindai kode ini');
      fake.scan();
      await other.untilSaid(
        'Grup "KESRA TEBING TINGGI" tidak ditemukan. Nomor ini ada di grup:\n  - KESRA HALONG HEBAT\n',
      );
      expect(other.output).not.toContain('Siap.');
      const early = report(5);
      fake.groupEvent({ chat: GROUP, author: officerAt(1).jid, subtype: 'subject', body: 'Kesra  Tebing Tinggi' });
      await other.untilSaid('Siap. Bekerja di grup Kesra  Tebing Tinggi.');
      expect((await replyTo(fake, report(6))).body).toMatch(/^✅ \*S-0001\*/);
      expect(other.output.match(/tidak ditemukan/g)).toHaveLength(1);
      expect(fake.sent.some(({ quotedStanzaID = '-' }) => early.includes(quotedStanzaID))).toBe(false);
    } finally {
      await other.cleanUp();
    }
    expect(other.browserPids()).toEqual([]);
  });
});
