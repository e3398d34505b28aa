/** What the library does when WhatsApp, the page or the line makes trouble: the reasons for the door's watchdogs. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Message } from 'whatsapp-web.js';
import { BareClient } from '../../_kit/bare-client.ts';
import { describeWithChromium } from '../../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../../_kit/fake-whatsapp/fake-whatsapp.ts';

const GROUP = '120363000000000001@g.us';
const BUDI = '6281200009012@c.us';

describeWithChromium('trouble between whatsapp-web.js and WhatsApp', () => {
  let fake: FakeWhatsapp;
  let bare: BareClient;

  beforeEach(async () => {
    fake = await startFakeWhatsapp();
    fake.addContact({ pn: BUDI, pushname: 'Budi' });
    fake.addGroup({ id: GROUP, name: 'KASI KESRA HALONG', participants: [{ id: BUDI }, { id: fake.world.me.pn }] });
    bare = new BareClient(fake);
  });
  afterEach(async () => {
    await bare.remove();
    await fake.stop();
  });

  const eventsOf = (body: string) =>
    bare.seen.filter(({ event, details }) => event === 'message' && (details[0] as Message).body === body).length;

  it('builds since July 2026 take the id away: a reply is sent, but the library does not know of it', async () => {
    await fake.configure({ msgKeyProp: '$1' });
    await bare.startPaired();
    fake.receive({ chat: GROUP, from: BUDI, body: 'halo' });
    const [message] = (await bare.until('message')) as [Message];
    expect(message.id._serialized).toBeUndefined();
    expect(message.id).toMatchObject({ $1: expect.stringMatching(/^false_/) });
    expect(await message.reply('jawaban')).toBeUndefined();
    await fake.waitSent(({ body }) => body === 'jawaban');
  });

  it('a reload and a second synchronisation raise ready again, and a message still once', async () => {
    await bare.startPaired();
    fake.trouble({ op: 'resync' });
    await expect.poll(() => bare.count('ready'), { timeout: 5000 }).toBeGreaterThan(1);
    const before = bare.count('ready');
    fake.trouble({ op: 'reload' });
    await expect.poll(() => fake.connectionCount, { timeout: 5000 }).toBe(2);
    await fake.waitListening();
    await expect.poll(() => bare.count('ready'), { timeout: 5000 }).toBeGreaterThan(before);
    fake.receive({ chat: GROUP, from: BUDI, body: 'sekali' });
    await expect.poll(() => eventsOf('sekali'), { timeout: 5000 }).toBe(1);
  });

  it('a ghost connection lets nothing through and says so only as a state', async () => {
    await bare.startPaired();
    fake.ghost();
    await bare.until('change_state', (state: string) => state === 'OPENING');
    fake.receive({ chat: GROUP, from: BUDI, body: 'tertahan' });
    const held = await bare.client.sendMessage(GROUP, 'jawaban tertahan');
    await wait(300);
    expect([eventsOf('tertahan'), fake.sent.length, held.ack]).toEqual([0, 0, 0]);
    expect(await bare.client.getState()).toBe('OPENING');
    fake.ghost(false);
    await fake.waitSent(({ body }) => body === 'jawaban tertahan');
    await expect.poll(() => eventsOf('tertahan')).toBe(1);
  });

  it('a page that is never synchronised is never ready', async () => {
    await fake.configure({ neverSync: true, syncDelayMs: 0 });
    await bare.start();
    fake.scan();
    await fake.waitSynced();
    await wait(500);
    expect([bare.count('ready'), await bare.client.getState()]).toEqual([0, 'CONNECTED']);
  });

  it('an unlinked device is told LOGOUT and shown a new QR code', async () => {
    await bare.startPaired();
    bare.seen = [];
    fake.phoneLogout();
    expect(await bare.until('disconnected')).toEqual(['LOGOUT']);
    await bare.until('qr');
  });

  it('CONFLICT ends the browser', async () => {
    await bare.startPaired();
    fake.state('CONFLICT');
    expect(await bare.until('disconnected')).toEqual(['CONFLICT']);
    await fake.waitGone();
  });

  it('what comes before anybody listens raises no event, and stands in the history', async () => {
    await bare.startPaired();
    await wait(300);
    await bare.stop();
    await fake.configure({ offlineDelivery: 'before-ready' });
    const idList = [1, 2, 3].map((at) => fake.receive({ chat: GROUP, from: BUDI, body: `saat mati ${at}` }));
    await bare.startPaired();
    const history = await (await bare.client.getChatById(GROUP)).fetchMessages({ limit: 20 });
    expect(history.map(({ id }) => id._serialized)).toEqual(expect.arrayContaining(idList));
    expect(bare.count('message')).toBe(0);
  });

  it('without a line the page cannot even be opened', async () => {
    fake.goOffline();
    await expect(bare.start()).rejects.toThrow(/net::ERR_/);
  });
});
