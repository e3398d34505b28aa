/** What was said while the bot was away, and what fell due: made up once, whatever happens afterwards. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from '../_kit/fake-whatsapp/message-id.ts';
import { GROUP, officerAt, pause, peopleHalong, replyTo, salurText } from '../_kit/halong.ts';

const WAIT = { timeout: 8000, interval: 50 };

describeWithChromium('catching up', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;
  const [a, b, c] = [officerAt(0), officerAt(1), officerAt(2)];

  const say = (n: number, officer: typeof a, chat = GROUP, t?: number) =>
    fake.receive({ chat, from: officer.jid, body: salurText(n, officer), ...(t === undefined ? {} : { t }) });
  const stanzaOf = (id: string) => splitMessageId(id).stanza;
  /** All that is on record, so that a second time can be compared with the first; an edit may come as its text first. */
  const records = () =>
    bot.rows(
      `SELECT (SELECT count(*) FROM inbox WHERE edit_of IS NULL) AS masuk, (SELECT count(*) FROM tiket) AS tiket, (SELECT count(*) FROM versi) AS versi,
        (SELECT count(*) FROM outbox) AS keluar, (SELECT sum(n_tersalur) FROM tiket WHERE state = 'diterima') AS tersalur`,
    )[0];
  const isQuiet = () => expect.poll(() => bot.ask("SELECT count(*) FROM outbox WHERE state <> 'sent'"), WAIT).toBe(0);

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    bot = new BotProcess(fake);
    bot.registerHalong();
    // The bot runs on a phone of the office.
    bot.register({ nama: 'Kasi Kecamatan', peran: 'kasi_kesra_kec', wa: fake.world.me.pn.replace('@c.us', '') });
    await bot.startPaired();
  });
  afterAll(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  const deliveryList = [
    { offlineDelivery: 'silent', from: 1 },
    { offlineDelivery: 'after-ready', from: 15 },
  ] as const;
  it.each(deliveryList)(
    'six messages by three officers ($offlineDelivery): kept once, in order, one reply to each',
    async ({ offlineDelivery, from: n }) => {
      await fake.configure({ offlineDelivery });
      await replyTo(fake, say(n, a));
      expect(await bot.signal('SIGTERM')).toBe(0);
      const before = fake.sent.length;
      const lastTiket = bot.ask<number>('SELECT max(id) FROM tiket');
      const first = say(n + 1, a);
      const deleted = say(n + 2, b);
      const edited = say(n + 3, c);
      const own = say(n + 4, c, c.jid);
      const second = say(n + 5, a);
      const kept = say(n + 6, b);
      fake.edit(edited, salurText(n + 3, c).replace('38\nBelum 2', '39\nBelum 1'));
      fake.revoke(deleted);
      await bot.startAgain();
      await fake.until(() => fake.sent.length >= before + 5);
      await isQuiet();
      await pause(300);
      // Of the report by private chat the group hears that it came, in a post of its own.
      const japri = fake.sent.slice(before).filter(({ body }) => body?.startsWith('📥 Lewat japri'));
      expect(japri.map(({ to }) => to)).toEqual([GROUP]);
      const sent = fake.sent.slice(before).filter((message) => !japri.includes(message));
      const quotedIn = (chat: string) =>
        sent.filter(({ to }) => to === chat).map(({ quotedStanzaID }) => quotedStanzaID);
      expect(quotedIn(GROUP).sort()).toEqual([second, kept, edited].map(stanzaOf).sort());
      expect(quotedIn(c.jid)).toEqual([stanzaOf(own)]);
      expect(sent).toHaveLength(4);
      const said = (id: string) => sent.find(({ quotedStanzaID }) => quotedStanzaID === stanzaOf(id))?.body ?? '';
      expect(said(second)).toMatch(/^\*Balasan untuk 2 pesan:\*\n\n✅ \*S-\d{4}\* [^✅]*✅ \*S-\d{4}\* [^✅]*$/);
      expect(said(edited)).toContain('tersalur 39 dari 40, belum 1');
      for (const id of [first, edited, own, second, kept]) {
        expect(bot.ask('SELECT count(*) FROM inbox WHERE stanza_id = ?', stanzaOf(id))).toBe(1);
      }
      const rowList = bot.rows<{ tanggal_on: string; n_tersalur: number }>(
        "SELECT tanggal_on, n_tersalur FROM tiket WHERE id > ? AND state = 'diterima' ORDER BY id",
        lastTiket,
      );
      expect(rowList.map(({ tanggal_on: day }) => Number(day.slice(-2)))).toEqual(
        [2, 4, 5, 6, 7].map((day) => day + n),
      );
      expect(rowList.map((row) => row.n_tersalur)).toEqual([38, 39, 38, 38, 38]);
    },
  );

  it('what was typed on the bot’s own phone meanwhile is heard too', async () => {
    await bot.signal('SIGTERM');
    const before = fake.sent.length;
    const typed = fake.phoneSends({ chat: GROUP, body: salurText(40, a) });
    await bot.startAgain();
    const sent = await fake.waitSent(({ quotedStanzaID }) => quotedStanzaID === stanzaOf(typed));
    expect(sent.body).toMatch(/^✅ \*S-\d{4}\*/);
    await isQuiet();
    expect(fake.sent).toHaveLength(before + 1);
    expect(bot.ask('SELECT is_own FROM inbox WHERE stanza_id = ?', stanzaOf(typed))).toBe(1);
  });

  it('whatever says “ready” once more doubles nothing', async () => {
    const before = { sent: fake.sent.length, records: records(), connections: fake.connectionCount };
    fake.trouble({ op: 'resync' });
    await pause(500);
    fake.trouble({ op: 'reload' });
    await fake.until(() => fake.connectionCount > before.connections);
    await fake.waitListening();
    await bot.signal('SIGTERM');
    await bot.startAgain();
    await pause(500);
    expect(records()).toEqual(before.records);
    expect(fake.sent).toHaveLength(before.sent);
  });

  it('an exported chat of the same time, read in before and after, doubles nothing', async () => {
    await bot.signal('SIGTERM');
    const before = { sent: fake.sent.length, records: records() };
    const t = Math.floor(Date.now() / 1000) - 8 * 60;
    const said = [
      { officer: a, n: 30, t },
      { officer: b, n: 31, t: t + 30 },
      { officer: a, n: 32, t: t + 60 },
    ];
    const idList = said.map(({ officer, n, t: at }) => say(n, officer, GROUP, at));
    const file = join(bot.dataDir, 'ekspor.txt');
    const clock = (seconds: number) => new Date((seconds + 8 * 3600) * 1000).toISOString();
    const head = (seconds: number) => {
      const [day = '', time = ''] = clock(seconds).split('T');
      const [year, month, date] = day.split('-');
      return `${date}/${month}/${year?.slice(2)} ${time.slice(0, 5).replace(':', '.')}`;
    };
    writeFileSync(
      file,
      [`${head(t - 60)} - Pesan dan panggilan dienkripsi secara end-to-end.`]
        .concat(said.map(({ officer, n, t: at }) => `${head(at)} - ${officer.nama}: ${salurText(n, officer)}`))
        .join('\n'),
    );
    const imported = await bot.run(['impor', 'chat', file]);
    expect(imported.said + imported.log).toContain('3 baru');
    const afterImport = records();
    await bot.startAgain();
    await isQuiet();
    expect(records()).toEqual(afterImport);
    for (const id of idList) expect(bot.ask('SELECT count(*) FROM inbox WHERE stanza_id = ?', stanzaOf(id))).toBe(1);
    expect(fake.sent).toHaveLength(before.sent);
    const again = await bot.run(['impor', 'chat', file]);
    expect(again.said + again.log).toContain('0 baru');
    expect(records()).toEqual(afterImport);
    // The other way round: what was caught up with is in the export too.
    await bot.signal('SIGTERM');
    const late = say(33, c, GROUP, t + 90);
    await bot.startAgain();
    expect((await replyTo(fake, late)).body).toMatch(/^✅ \*S-\d{4}\*/);
    const afterLate = records();
    writeFileSync(file, `${head(t - 60)} - Anda bergabung\n${head(t + 90)} - ${c.nama}: ${salurText(33, c)}`);
    expect((await bot.run(['impor', 'chat', file])).log).toContain('0 baru');
    expect(records()).toEqual(afterLate);
  });

  it('a recap that fell due while the bot was off is posted once', async () => {
    await bot.signal('SIGTERM');
    const db = bot.open();
    db.prepare('UPDATE job SET last_due_at = ?').run(new Date(Date.now() - 7 * 86_400_000).toISOString());
    db.close();
    const before = fake.sent.length;
    await bot.startAgain();
    const recap = await fake.until(() => fake.sent[before]);
    expect(recap.to).toBe(GROUP);
    expect(recap.body).toMatch(/^\*Rekap minggu\w*\* R-\d{4}-W\d\d/);
    await isQuiet();
    await bot.signal('SIGTERM');
    await bot.startAgain();
    await pause(500);
    const ofRecap = fake.sent.slice(before).filter(({ body }) => !body?.startsWith('📥 Lewat japri'));
    const typesTo = (jid: string) => ofRecap.filter(({ to }) => to === jid).map(({ type }) => type);
    expect(typesTo(GROUP)).toEqual(['chat', 'image']);
    expect(typesTo(fake.world.me.pn)).toEqual(['chat', 'document', 'document']);
    expect(ofRecap).toHaveLength(5);
    expect(bot.ask("SELECT count(*) FROM outbox WHERE unique_key LIKE 'rekap-mingguan:%'")).toBe(5);
  });
});
