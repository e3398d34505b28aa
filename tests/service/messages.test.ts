/** What comes in over WhatsApp, at the whole bot: each kind of message, and what becomes of it in the records. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from '../_kit/fake-whatsapp/message-id.ts';
import { GROUP, officerAt, pause, peopleHalong, replyTo, salurText, sentWith } from '../_kit/halong.ts';

const OTHER_GROUP = '120363000000000009@g.us';
const CHANNEL = '120363000000000077@newsletter';
const STRANGER = '6281200009990@c.us';
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a photo of the hall')]);
const JPEG_BEHIND = Buffer.concat([JPEG, Buffer.from(', seen from behind')]);
const CSV = Buffer.from('nama;nik;kk\nSiti Contoh;6311024101809001;6311020101159001\n');
const WAIT = { timeout: 8000, interval: 50 };

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
const photo = (data: Buffer, caption?: string) => ({
  type: 'image' as const,
  mimetype: 'image/jpeg',
  data,
  ...(caption === undefined ? {} : { caption }),
});

describeWithChromium('messages at the bot', () => {
  let fake: FakeWhatsapp;
  let bot: BotProcess;

  const inboxId = (id: string) =>
    bot.ask<number | undefined>('SELECT id FROM inbox WHERE stanza_id = ?', splitMessageId(id).stanza);
  const mediaOf = (id: string) =>
    bot.rows<{ state: string; sha256: string | null; berkas: string | null; error: string | null }>(
      'SELECT m.state, m.sha256, m.berkas, m.error FROM media m JOIN inbox i ON i.id = m.inbox_id WHERE i.stanza_id = ?',
      splitMessageId(id).stanza,
    )[0];
  const documentationOf = (id: string) =>
    bot.rows<{ kode: string; cara: string }>(
      `SELECT t.kode, d.cara FROM dokumentasi d JOIN tiket t ON t.id = d.tiket_id JOIN inbox i ON i.id = d.inbox_id
       WHERE i.stanza_id = ?`,
      splitMessageId(id).stanza,
    )[0];
  const kodeIn = ({ body = '' }: { body?: string | undefined }) => /[A-Z]-\d{4}/.exec(body)?.[0] ?? '';
  const stored = () => bot.ask<number>('SELECT count(*) FROM inbox');

  /** A report that is confirmed. @returns its id and its ticket */
  async function report(n: number): Promise<{ id: string; kode: string }> {
    const id = fake.receive({ chat: GROUP, from: officerAt(n).jid, body: salurText(n, officerAt(n)) });
    const reply = await replyTo(fake, id);
    expect(reply.body).toMatch(/^✅ \*S-\d{4}\* Penyaluran PKH/);
    return { id, kode: kodeIn(reply) };
  }

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    peopleHalong(fake);
    fake.addContact({ pn: STRANGER, pushname: 'Orang Lain' });
    fake.addGroup({ id: OTHER_GROUP, name: 'Keluarga', participants: [{ id: STRANGER }, { id: fake.world.me.pn }] });
    fake.addChannel({ id: CHANNEL, name: 'Kabar' });
    bot = new BotProcess(fake, { BATAS_MEDIA_MB: '0.01' });
    bot.registerHalong();
    await bot.startPaired();
  });
  afterAll(async () => {
    await bot.cleanUp();
    expect(bot.browserPids()).toEqual([]);
    await fake.stop();
  });

  it('a report is confirmed; its edit changes the ticket, its deletion withdraws it', async () => {
    const { id, kode } = await report(0);
    const before = fake.sent.length;
    fake.edit(id, salurText(0, officerAt(0)).replace('38\nBelum 2', '39\nBelum 1'));
    const changed = await fake.until(() => fake.sent[before]);
    expect(changed.body).toContain(`*${kode}* diperbarui menurut pesan yang disunting`);
    expect(changed.quotedStanzaID).toBe(splitMessageId(id).stanza);
    expect(bot.ask('SELECT n_tersalur FROM tiket WHERE kode = ?', kode)).toBe(39);
    fake.revoke(id);
    const withdrawn = await fake.until(() => fake.sent[before + 1]);
    expect(withdrawn.body).toContain(`*${kode}* dibatalkan karena pesannya dihapus`);
    expect(bot.ask('SELECT state FROM tiket WHERE kode = ?', kode)).toBe('dibatalkan');
    expect(bot.rows('SELECT sebab FROM versi ORDER BY no').map(({ sebab }) => sebab)).toEqual([
      'awal',
      'edit',
      'hapus',
    ]);
    expect(fake.sent).toHaveLength(before + 2);
  });

  it('a caption is a report; photos around it document it; files lie under their hash', async () => {
    const officer = officerAt(1);
    const early = fake.receive({ chat: GROUP, from: officer.jid, media: photo(JPEG_BEHIND) });
    await expect.poll(() => inboxId(early), WAIT).toBeDefined();
    const captioned = fake.receive({ chat: GROUP, from: officer.jid, media: photo(JPEG, salurText(1, officer)) });
    const kode = kodeIn(await replyTo(fake, captioned));
    const answer = fake.sent.at(-1)?.id ?? '';
    const late = fake.receive({ chat: GROUP, from: officer.jid, media: photo(JPEG) });
    const asReply = fake.receive({ chat: GROUP, from: officer.jid, media: photo(JPEG_BEHIND), quoted: answer });
    const others = fake.receive({ chat: GROUP, from: officerAt(9).jid, media: photo(JPEG) });
    await expect.poll(() => mediaOf(others)?.state, WAIT).toBe('tersimpan');
    expect(documentationOf(captioned)).toEqual({ kode, cara: 'keterangan' });
    expect(documentationOf(early)).toEqual({ kode, cara: 'dekat' });
    expect(documentationOf(late)).toEqual({ kode, cara: 'dekat' });
    expect(documentationOf(asReply)).toEqual({ kode, cara: 'balasan' });
    expect(documentationOf(others)).toBeUndefined();
    for (const [id, data] of [
      [captioned, JPEG],
      [early, JPEG_BEHIND],
      [asReply, JPEG_BEHIND],
    ] as const) {
      const media = mediaOf(id);
      expect(media).toMatchObject({ state: 'tersimpan', sha256: sha256(data) });
      expect(readFileSync(join(bot.dataDir, 'media', media?.berkas ?? ''))).toEqual(data);
    }
  });

  it('a list as a file is kept, a large one is not fetched, a file of another kind is not taken', async () => {
    const { jid } = officerAt(2);
    const csv = fake.receive({
      chat: GROUP,
      from: jid,
      media: { type: 'document', mimetype: 'text/csv', data: CSV, filename: 'usulan.csv' },
    });
    const large = fake.receive({ chat: GROUP, from: jid, media: photo(Buffer.concat([JPEG, Buffer.alloc(20_000)])) });
    const video = fake.receive({ chat: GROUP, from: jid, media: { type: 'video', mimetype: 'video/mp4', data: CSV } });
    const fraud = fake.receive({ chat: GROUP, from: jid, media: photo(Buffer.from('MZ this is a program')) });
    await expect.poll(() => mediaOf(fraud)?.state, WAIT).toBe('ditolak');
    expect(mediaOf(csv)).toMatchObject({
      state: 'tersimpan',
      sha256: sha256(CSV),
      berkas: expect.stringMatching(/\.csv$/),
    });
    expect(mediaOf(large)).toMatchObject({ state: 'ditolak', sha256: null, error: 'berkas terlalu besar' });
    expect(mediaOf(video)).toMatchObject({ state: 'ditolak', sha256: null });
    expect(existsSync(join(bot.dataDir, 'media', sha256(CSV).slice(0, 2)))).toBe(true);
    expect(bot.ask("SELECT count(*) FROM media WHERE state = 'ditolak' AND berkas IS NOT NULL")).toBe(0);
  });

  it('a correction that quotes the confirmation, or the report itself, finds its ticket', async () => {
    const { id, kode } = await report(3);
    const confirmation = fake.sent.at(-1)?.id ?? '';
    const first = fake.receive({
      chat: GROUP,
      from: officerAt(3).jid,
      body: 'RALAT\nTersalur 40\nBelum 0',
      quoted: confirmation,
    });
    expect((await replyTo(fake, first)).body).toMatch(new RegExp(`\\*${kode}\\* .*diperbaiki`));
    const second = fake.receive({
      chat: GROUP,
      from: officerAt(3).jid,
      body: 'RALAT\nTersalur 37\nBelum 3',
      quoted: id,
    });
    expect((await replyTo(fake, second)).body).toContain('tersalur 40 → 37');
    expect(bot.ask('SELECT n_tersalur FROM tiket WHERE kode = ?', kode)).toBe(37);
  });

  it('what becomes readable late is one report with one reply', async () => {
    const officer = officerAt(4);
    const id = fake.receive({
      chat: GROUP,
      from: officer.jid,
      body: salurText(4, officer),
      cipher: { decryptAfterMs: 400 },
    });
    const reply = await replyTo(fake, id);
    await pause(400);
    expect(sentWith(fake, kodeIn(reply))).toHaveLength(1);
    expect(bot.ask('SELECT count(*) FROM inbox WHERE sender_id = ?', officer.wa)).toBe(1);
    expect(
      bot.ask('SELECT count(*) FROM versi v JOIN tiket t ON t.id = v.tiket_id WHERE t.kode = ?', kodeIn(reply)),
    ).toBe(1);
  });

  it('typed on the bot’s own phone: of nobody, until the number is registered', async () => {
    const before = fake.sent.length;
    fake.phoneSends({ chat: GROUP, body: salurText(5, officerAt(5)) });
    fake.phoneSends({ chat: STRANGER, body: salurText(5, officerAt(5)) });
    await expect
      .poll(() => bot.rows('SELECT state, chat_id FROM inbox WHERE is_own = 1'), WAIT)
      .toEqual([{ state: 'ignored', chat_id: GROUP }]);
    const { desaKode } = officerAt(5);
    const wa = fake.world.me.pn.replace('@c.us', '');
    bot.register({ nama: 'Operator Kantor', peran: 'kesra_desa', desaKode, wa });
    const id = fake.phoneSends({ chat: GROUP, body: salurText(6, officerAt(5)) });
    expect((await replyTo(fake, id)).body).toMatch(/^✅ \*S-\d{4}\*/);
    expect(fake.sent).toHaveLength(before + 1);
    expect(bot.ask('SELECT count(*) FROM inbox WHERE is_own = 1')).toBe(2);
  });

  it('an officer is answered in private, and a command in the group', async () => {
    const officer = officerAt(7);
    const group = fake.receive({ chat: GROUP, from: officer.jid, body: 'rekap' });
    expect(await replyTo(fake, group)).toMatchObject({ to: GROUP, body: expect.stringContaining('*Rekap minggu*') });
    const own = fake.receive({ chat: officer.jid, body: salurText(7, officer) });
    const reply = await replyTo(fake, own);
    expect(reply).toMatchObject({ to: officer.jid, body: expect.stringMatching(/^✅ \*S-\d{4}\*/) });
    const asked = fake.receive({ chat: officer.jid, body: `status ${kodeIn(reply)}` });
    const told = await replyTo(fake, asked);
    expect(told.to).toBe(officer.jid);
    expect(told.body).toContain(kodeIn(reply));
  });

  it('strangers, other groups, statuses, channels and calls: silence, and nothing kept but a count', async () => {
    const before = {
      stored: stored(),
      sent: fake.sent.length,
      seen: fake.log.filter(({ what }) => what === 'seen').length,
    };
    const words = salurText(8, officerAt(8));
    fake.receive({ chat: STRANGER, body: words });
    fake.receive({ chat: OTHER_GROUP, from: STRANGER, body: words });
    fake.receive({ chat: OTHER_GROUP, from: officerAt(8).jid, body: words });
    fake.receive({ chat: 'status@broadcast', from: officerAt(8).jid, body: words });
    fake.receive({ chat: CHANNEL, body: words });
    fake.call(STRANGER);
    fake.call(officerAt(8).jid);
    const { id } = await report(8);
    await pause(500);
    expect(stored()).toBe(before.stored + 1);
    expect(fake.sent).toHaveLength(before.sent + 1);
    expect(fake.log.filter(({ what }) => what === 'seen')).toHaveLength(before.seen);
    expect(inboxId(id)).toBeDefined();
    expect(bot.ask('SELECT count(*) FROM inbox WHERE sender_id = ?', STRANGER.replace('@c.us', ''))).toBe(0);
    await bot.signal('SIGTERM');
    const { connection } = JSON.parse((await bot.run(['periksa', '--json'])).said);
    expect(connection.foreignCount).toBe(3);
    expect(JSON.stringify(connection)).not.toContain('9990');
    expect(bot.log + bot.output).not.toMatch(/Orang Lain|Keluarga|81200009990/);
  });
});
