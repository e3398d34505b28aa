/** Files that the whole bot sends: as they were made, once, and holding up nobody. */
import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { type OutboxEntry, queueMessage } from '../../src/store/outbox.ts';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import type { Settings } from '../_kit/fake-whatsapp/settings.ts';
import { ADMIN, GROUP, officerAt, pause, peopleHalong, replyTo, salurText } from '../_kit/halong.ts';

const WAIT = { timeout: 30_000, interval: 50 };
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describeWithChromium('files of the bot', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;
  const picture = randomBytes(60_000);
  let reported = 0;

  async function start(settings: Partial<Settings> = {}): Promise<void> {
    fake = await startFakeWhatsapp(settings);
    peopleHalong(fake);
    bot = new BotProcess(fake, { BATAS_ACK_MS: '5000' }, ['tests/_kit/bot-berkas.mjs']);
    bot.registerHalong();
    bot.register({ nama: ADMIN.nama, peran: 'admin', wa: ADMIN.wa });
    await bot.startPaired();
  }
  afterEach(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  /** Somebody reports: the bot looks at its outbox and answers. @returns the report */
  const report = () => {
    const officer = officerAt(reported % 20);
    reported += 1;
    return fake.receive({ chat: GROUP, from: officer.jid, body: salurText(reported, officer) });
  };
  function queue(text: string, isi: object, more: Partial<OutboxEntry> = {}): void {
    const db = bot.open();
    const lampiran = { jenis: 'rekap-gambar', nama: 'rekap.png', isi } as const;
    queueMessage(db, { chatId: GROUP, text, lampiran, uniqueKey: `uji:${text}`, now: new Date(), ...more });
    db.close();
    report();
  }
  const asPicture = { data: picture.toString('base64'), mime: 'image/png' };
  const arrived = (caption: string) => fake.sent.filter((message) => message.caption === caption);
  const isSame = ({ directPath = '' }: { directPath?: string | undefined }, data: Buffer) =>
    fake.world.media.get(directPath)?.equals(data);
  const state = (text: string) => bot.ask<string>('SELECT state FROM outbox WHERE unique_key = ?', `uji:${text}`);
  const uploads = () => fake.log.filter(({ what }) => what === 'upload').length;

  it('arrive as they were made; while one is being made, all others are answered; one that cannot be made is told', async () => {
    await start();
    queue('Rekap lambat', { ...asPicture, ms: 4_000 });
    await bot.untilSaid('Membuat rekap.png');
    await replyTo(fake, report());
    expect(arrived('Rekap lambat')).toEqual([]);
    const sheet = randomBytes(200_000);
    const nama = 'Rekap Minggu 33.xlsx';
    queue(
      '',
      { data: sheet.toString('base64'), mime: EXCEL },
      {
        chatId: officerAt(3).wa,
        lampiran: { jenis: 'rekap-xlsx', nama, isi: { data: sheet.toString('base64'), mime: EXCEL } },
      },
    );
    const document = await fake.waitSent(({ type }) => type === 'document', 20_000);
    expect(document).toMatchObject({ to: officerAt(3).jid, filename: nama });
    expect(isSame(document, sheet)).toBe(true);
    const [sent] = arrived('Rekap lambat');
    expect(sent && isSame(sent, picture)).toBe(true);
    queue('Rekap tanpa isi', {});
    await expect.poll(() => bot.ask("SELECT attempts FROM lampiran WHERE state = 'menunggu'"), WAIT).toBe(1);
    // As if it had been tried for minutes.
    const db = bot.open();
    db.exec("UPDATE lampiran SET attempts = 4, due_at = NULL WHERE state = 'menunggu'");
    db.close();
    report();
    const alone = await fake.waitSent(({ body = '' }) => body.startsWith('Rekap tanpa isi'), 20_000);
    expect(alone).toMatchObject({
      type: 'chat',
      to: GROUP,
      body: expect.stringContaining('rekap.png tidak bisa dibuat'),
    });
    const told = await fake.waitSent(({ to }) => to === ADMIN.jid, 20_000);
    expect(told.body).toContain('keluar tanpa berkasnya');
  });

  it('arrive once where the bot is killed while they are uploaded, or just after', async () => {
    await start({ slowUploadMs: 1_500, keepsUnsent: true });
    // Chromium writes a new pairing to disk seconds later, or when it ends in good order.
    await bot.signal('SIGTERM');
    await bot.startAgain();
    for (const [text, killAfterMs] of [
      ['Rekap 1', 300],
      ['Rekap 2', 1_520],
      ['Rekap 3', 1_700],
    ] as const) {
      const before = uploads();
      queue(text, asPicture);
      await fake.until(() => uploads() > before, 20_000);
      await pause(killAfterMs);
      await bot.signal('SIGKILL');
      await bot.startAgain();
      await expect.poll(() => state(text), WAIT).toBe('sent');
      await pause(500);
      expect(arrived(text), text).toHaveLength(1);
      for (const message of arrived(text)) expect(isSame(message, picture)).toBe(true);
    }
    expect(bot.ask("SELECT count(*) FROM outbox WHERE state <> 'sent'")).toBe(0);
    // The bot's own pictures are no reports of a person on its phone.
    expect(bot.ask('SELECT count(*) FROM inbox WHERE is_own = 1')).toBe(0);
  });

  it('arrive once where the line breaks while they are uploaded, and where an upload hangs', async () => {
    await start({ slowUploadMs: 1_000 });
    const before = uploads();
    queue('Rekap putus', asPicture);
    await fake.until(() => uploads() > before, 20_000);
    fake.goOffline();
    await pause(1_500);
    fake.goOnline();
    await expect.poll(() => state('Rekap putus'), WAIT).toBe('sent');
    await fake.configure({ hangUpload: 1, slowUploadMs: 0 });
    queue('Rekap macet', { ...asPicture, data: picture.subarray(0, 1_000).toString('base64') });
    await expect.poll(() => state('Rekap macet'), { ...WAIT, timeout: 50_000 }).toBe('sent');
    await pause(500);
    for (const text of ['Rekap putus', 'Rekap macet']) expect(arrived(text), text).toHaveLength(1);
    expect(bot.ask('SELECT count(*) FROM inbox WHERE is_own = 1')).toBe(0);
  });
});
