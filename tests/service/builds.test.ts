/** The forms in which WhatsApp comes: builds with either message key, groups by number and by LID. */
import { expect, it } from 'vitest';
import { BotProcess } from '../_kit/bot-process.ts';
import { describeWithChromium } from '../_kit/chromium.ts';
import { startFakeWhatsapp } from '../_kit/fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from '../_kit/fake-whatsapp/message-id.ts';
import { GROUP, GROUP_NAME, officerAt, peopleHalong, replyTo, salurText, sentWith } from '../_kit/halong.ts';

/** Registered by a LID for which WhatsApp tells no number. */
const HIDDEN = '777000000000001@lid';
/** Nobody knows this one. */
const UNKNOWN = '777000000000002@lid';
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a photo')]);
const WAIT = { timeout: 10_000, interval: 50 };

/** The fourth, the old key with numbers, is what all other tests have. */
const formList = [
  { msgKeyProp: '_serialized', lidMode: true, by: 'LID' },
  { msgKeyProp: '$1', lidMode: false, by: 'number' },
  { msgKeyProp: '$1', lidMode: true, by: 'LID' },
] as const;

describeWithChromium('the forms of WhatsApp', () => {
  it.each(formList)(
    'message key $msgKeyProp, members by $by: from pairing to catch-up',
    async ({ msgKeyProp, lidMode }) => {
      const fake = await startFakeWhatsapp({ msgKeyProp });
      const bot = new BotProcess(fake);
      const isArrived = () =>
        expect
          .poll(() => bot.rows('SELECT DISTINCT state, ack FROM outbox'), WAIT)
          .toEqual([{ state: 'sent', ack: 2 }]);
      try {
        peopleHalong(fake, { lidMode });
        const [a, b, c] = [officerAt(0), officerAt(1), officerAt(2)];
        const from = (officer: typeof a) => (lidMode ? officer.lid : officer.jid);
        fake.addContact({ lid: HIDDEN, pushname: 'Tersembunyi' });
        fake.addContact({ lid: UNKNOWN, pushname: 'Tamu' });
        bot.registerHalong();
        bot.register({ nama: 'Tersembunyi', peran: 'kesra_desa', desaKode: officerAt(5).desaKode, wa: HIDDEN });
        await bot.startPaired();
        expect(bot.output).toContain(`grup ${GROUP_NAME}.`);

        const id = fake.receive({ chat: GROUP, from: from(a), body: salurText(1, a) });
        const confirmation = await replyTo(fake, id);
        expect(confirmation).toMatchObject({ to: GROUP, body: expect.stringMatching(/^✅ \*S-0001\*/) });
        expect(bot.ask('SELECT sender_id FROM inbox')).toBe(a.wa);
        const correction = fake.receive({
          chat: GROUP,
          from: from(a),
          body: 'RALAT\nTersalur 40\nBelum 0',
          quoted: confirmation.id,
        });
        expect((await replyTo(fake, correction)).body).toContain('*S-0001*');
        fake.edit(id, salurText(1, a).replace('38\nBelum 2', '36\nBelum 4'));
        await fake.waitSent(({ body = '' }) => body.includes('S-0001* diperbarui'));
        fake.revoke(id);
        await fake.waitSent(({ body = '' }) => body.includes('S-0001* dibatalkan'));

        const photo = fake.receive({
          chat: GROUP,
          from: from(b),
          media: { type: 'image', mimetype: 'image/jpeg', data: JPEG, caption: salurText(2, b) },
        });
        expect((await replyTo(fake, photo)).body).toMatch(/^✅ \*S-0002\*/);
        await expect.poll(() => bot.ask('SELECT state FROM media'), WAIT).toBe('tersimpan');
        const own = fake.receive({ chat: from(c), body: salurText(3, c) });
        const inPrivate = await replyTo(fake, own);
        expect(inPrivate.body).toMatch(/^✅ \*S-0003\*/);
        expect([c.jid, c.lid]).toContain(inPrivate.to);
        expect(bot.ask('SELECT sender_id FROM inbox WHERE stanza_id = ?', splitMessageId(own).stanza)).toBe(c.wa);

        const hidden = fake.receive({ chat: GROUP, from: HIDDEN, body: salurText(4, officerAt(5)) });
        expect((await replyTo(fake, hidden)).body).toMatch(/^✅ \*S-0004\*/);
        expect(bot.ask('SELECT sender_id FROM inbox WHERE stanza_id = ?', splitMessageId(hidden).stanza)).toBe(HIDDEN);
        const unknown = fake.receive({ chat: GROUP, from: UNKNOWN, body: salurText(5, officerAt(6)) });
        expect((await replyTo(fake, unknown)).body).toMatch(/belum terdaftar|daftar/i);
        expect(bot.ask("SELECT count(*) FROM inbox WHERE state = 'waiting'")).toBe(1);

        await isArrived();
        expect(await bot.signal('SIGTERM')).toBe(0);
        await fake.configure({ offlineDelivery: 'silent' });
        const missed = fake.receive({ chat: GROUP, from: from(b), body: salurText(6, b) });
        const missedOwn = fake.receive({ chat: from(c), body: salurText(7, c) });
        const sentBefore = fake.sent.length;
        await bot.startAgain();
        await Promise.all([replyTo(fake, missed), replyTo(fake, missedOwn)]);
        await isArrived();
        // Of a report by private chat the group hears that it came, in a post of its own.
        const replies = fake.sent.slice(sentBefore).filter(({ body }) => !body?.startsWith('📥 Lewat japri'));
        expect(replies).toHaveLength(2);
        expect(sentWith(fake, /✅ \*S-000\d\* Penyaluran/)).toHaveLength(6);
        expect(fake.unknown).toEqual(new Set());
      } finally {
        await bot.cleanUp();
        expect(bot.browserPids()).toEqual([]);
        await fake.stop();
      }
    },
  );
});
