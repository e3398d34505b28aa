/** The library itself, in a real browser against the fake WhatsApp: what the door builds upon. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import whatsappWeb, { type Message } from 'whatsapp-web.js';
import { chromiumPath, describeWithChromium, processesNaming, testChromiumArgs } from '../../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../../_kit/fake-whatsapp/fake-whatsapp.ts';

const { Client, LocalAuth, MessageMedia } = whatsappWeb;

const GROUP = '120363000000000001@g.us';
const LID_GROUP = '120363000000000002@g.us';
const CHANNEL = '120363000000000003@newsletter';
const BUDI = '6281200009012@c.us';
const BUDI_LID = '111222333444555@lid';
const SITI = '6281200009013@c.us';
const NOBODY_LID = '999888777666555@lid';

interface Seen {
  event: string;
  details: unknown[];
}

const EVENT_LIST = ['qr', 'ready', 'message', 'message_create', 'message_edit', 'message_revoke_everyone'].concat([
  'message_ack',
  'message_ciphertext',
  'message_reaction',
  'group_join',
  'call',
  'change_state',
  'disconnected',
]);

describeWithChromium('whatsapp-web.js on the fake WhatsApp', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotarsa-library-'));
  let fake: FakeWhatsapp;
  let client: InstanceType<typeof Client>;
  let seen: Seen[] = [];

  function newClient(): InstanceType<typeof Client> {
    const made = new Client({
      authStrategy: new LocalAuth({ dataPath: folder }),
      webVersionCache: { type: 'none' },
      puppeteer: { executablePath: chromiumPath ?? '', args: [...testChromiumArgs(), ...fake.chromiumArgs()] },
    });
    for (const event of EVENT_LIST) made.on(event, (...details: unknown[]) => seen.push({ event, details }));
    return made;
  }

  const until = (event: string, isMeant: (...details: never[]) => boolean = () => true, ms = 8000): Promise<Seen> =>
    expect
      .poll(() => seen.find((entry) => entry.event === event && isMeant(...(entry.details as never[]))), {
        timeout: ms,
      })
      .toBeDefined()
      .then(() => seen.find((entry) => entry.event === event && isMeant(...(entry.details as never[]))) as Seen);

  async function messageOf(id: string, event = 'message'): Promise<Message> {
    const { details } = await until(event, (message: Message) => message.id._serialized === id);
    return details[0] as Message;
  }

  beforeAll(async () => {
    fake = await startFakeWhatsapp();
    fake.addContact({ pn: BUDI, lid: BUDI_LID, pushname: 'Budi' });
    fake.addContact({ pn: SITI, name: 'Siti Contoh', pushname: 'Siti' });
    const own = { id: fake.world.me.pn };
    fake.addGroup({
      id: GROUP,
      name: 'KASI KESRA HALONG',
      participants: [{ id: BUDI, isAdmin: true }, { id: SITI }, own],
    });
    const lidList = [{ id: BUDI_LID }, { id: NOBODY_LID }, { id: fake.world.me.lid }];
    fake.addGroup({ id: LID_GROUP, name: 'KASI KESRA LID', lidMode: true, participants: lidList });
    fake.addChannel({ id: CHANNEL, name: 'Kabar' });
    client = newClient();
    await client.initialize();
  });
  afterAll(async () => {
    await client.destroy();
    await fake.stop();
    expect(processesNaming(folder)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('pairs by QR code and gets ready', async () => {
    await until('qr');
    fake.scan();
    await until('ready');
    await fake.waitListening();
    expect(client.info.wid._serialized).toBe(fake.world.me.pn);
  });

  it('receives in a group and answers with a quote', async () => {
    const message = await messageOf(fake.receive({ chat: GROUP, from: BUDI, body: 'LAPORAN Liyu nihil' }));
    expect({ from: message.from, author: message.author, body: message.body }).toEqual({
      ...{ from: GROUP, author: BUDI, body: 'LAPORAN Liyu nihil' },
    });
    const reply = await message.reply('Dicatat.');
    const sent = await fake.waitSent(({ body }) => body === 'Dicatat.');
    expect(sent).toMatchObject({ id: reply.id._serialized, quotedStanzaID: message.id.id, quotedParticipant: BUDI });
    await until('message_ack', (own: Message, ack: number) => own.id.id === reply.id.id && ack === 2);
    const answer = await messageOf(fake.receive({ chat: GROUP, from: SITI, body: 'siap', quoted: sent.id }));
    expect((await answer.getQuotedMessage()).body).toBe('Dicatat.');
  });

  it('receives by LID, and finds the number where there is one', async () => {
    const message = await messageOf(fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'dari LID' }));
    expect(message.author).toBe(BUDI_LID);
    expect(await client.getContactLidAndPhone([BUDI_LID, NOBODY_LID])).toEqual([{ lid: BUDI_LID, pn: BUDI }, {}]);
    const own = await client.sendMessage(LID_GROUP, 'ke grup LID');
    expect(own.id._serialized).toMatch(new RegExp(`_${fake.world.me.lid}$`));
  });

  it('receives a private message, and answers there', async () => {
    const message = await messageOf(fake.receive({ chat: SITI, body: 'pribadi' }));
    expect((await message.getChat()).isGroup).toBe(false);
    await message.reply('baik');
    expect((await fake.waitSent(({ body }) => body === 'baik')).id).toMatch(/^true_6281200009013@c\.us_3EB0\w+_out$/);
  });

  it('downloads files and sends them', async () => {
    const data = Buffer.from('%PDF-1.4 contoh');
    const media = { type: 'document', mimetype: 'application/pdf', data, filename: 'daftar.pdf' } as const;
    const message = await messageOf(fake.receive({ chat: GROUP, from: BUDI, media }));
    const file = await message.downloadMedia();
    expect([message.body, file.filename, Buffer.from(file.data, 'base64')]).toEqual(['daftar.pdf', 'daftar.pdf', data]);
    fake.world.media.clear();
    expect(await message.downloadMedia()).toBeUndefined();
    await client.sendMessage(GROUP, new MessageMedia('application/pdf', data.toString('base64'), 'rekap.pdf'));
    const sent = await fake.waitSent(({ type }) => type === 'document');
    expect(fake.world.media.get(sent.directPath ?? '')).toEqual(data);
  });

  it('sees edits, deletions and late text', async () => {
    const id = fake.receive({ chat: GROUP, from: BUDI, body: 'salah' });
    await messageOf(id);
    fake.edit(id, 'benar');
    const { details: edited } = await until('message_edit', (message: Message) => message.id._serialized === id);
    expect(edited.slice(1)).toEqual(['benar', 'salah']);
    const tombstone = fake.revoke(id);
    const { details: revoked } = await until('message_revoke_everyone');
    expect(revoked[0]).toMatchObject({ id: { _serialized: tombstone }, protocolMessageKey: { _serialized: id } });
    const late = fake.receive({ chat: GROUP, from: SITI, body: 'terlambat', cipher: { decryptAfterMs: 100 } });
    await messageOf(late, 'message_ciphertext');
    expect((await messageOf(late)).body).toBe('terlambat');
  });

  it('sees what a person types on its own phone', async () => {
    const id = fake.phoneSends({ chat: GROUP, body: 'dari HP kantor' });
    expect((await messageOf(id, 'message_create')).fromMe).toBe(true);
    expect(seen.filter(({ event, details }) => event === 'message' && (details[0] as Message).fromMe)).toEqual([]);
  });

  it('sees statuses, channels, calls, reactions and members who join', async () => {
    const status = await messageOf(fake.receive({ chat: 'status@broadcast', from: BUDI, body: 'status' }));
    expect([status.isStatus, status.from]).toEqual([true, 'status@broadcast']);
    expect((await messageOf(fake.receive({ chat: CHANNEL, body: 'kabar' }))).from).toBe(CHANNEL);
    fake.call(BUDI);
    await until('call');
    fake.react(fake.sent[0]?.id ?? '', BUDI, '👍');
    await until('message_reaction');
    fake.groupEvent({ chat: GROUP, author: BUDI, subtype: 'add', recipients: ['6281200009014@c.us'] });
    await until('group_join');
  });

  it('lists its groups, and reads the history of one with its own messages', async () => {
    const groupList = (await client.getChats()).filter(({ isGroup }) => isGroup);
    expect(groupList.map(({ name }) => name).sort()).toEqual(['KASI KESRA HALONG', 'KASI KESRA LID']);
    const chat = await client.getChatById(GROUP);
    for (let at = 0; at < 60; at += 1) fake.receive({ chat: GROUP, from: SITI, body: `baris ${at}` });
    const bodyList = (await chat.fetchMessages({ limit: 100 })).map(({ body }) => body);
    expect(bodyList).toEqual(expect.arrayContaining(['Dicatat.', 'dari HP kantor', 'baris 59']));
  });

  it('finds what was silently missed while the line was down, and sends what waited', async () => {
    fake.configure({ offlineDelivery: 'silent' });
    fake.goOffline();
    await until('change_state', (state: string) => state === 'OPENING');
    const missed = fake.receive({ chat: GROUP, from: BUDI, body: 'saat putus' });
    const waiting = await client.sendMessage(GROUP, 'menunggu');
    expect(waiting.ack).toBe(0);
    fake.goOnline();
    await fake.waitListening();
    await fake.waitSent(({ body }) => body === 'menunggu');
    const chat = await client.getChatById(GROUP);
    expect((await chat.fetchMessages({ limit: 100 })).map(({ id }) => id._serialized)).toContain(missed);
    expect(seen.filter(({ details }) => (details[0] as Message)?.body === 'saat putus')).toEqual([]);
  });

  it('meets faults of sending, as many as were asked for', async () => {
    fake.configure({ failSend: 1, dropSend: 1, hangAfterSend: 1 });
    await expect(client.sendMessage(GROUP, 'gagal')).rejects.toThrow();
    expect((await client.sendMessage(GROUP, 'hilang')).ack).toBe(0);
    void client.sendMessage(GROUP, 'sampai').catch(() => {});
    await fake.waitSent(({ body }) => body === 'sampai');
    expect((await client.sendMessage(GROUP, 'sehat')).body).toBe('sehat');
    await fake.waitSent(({ body }) => body === 'sehat');
    expect(fake.sent.map(({ body }) => body)).not.toEqual(expect.arrayContaining(['hilang']));
    expect(fake.settings).toMatchObject({ failSend: 0, dropSend: 0, hangAfterSend: 0 });
  });

  it('is paired still after a restart, and asks for nothing that the fake does not have', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await client.destroy();
    await fake.waitGone();
    seen = [];
    fake.receive({ chat: GROUP, from: BUDI, body: 'saat mati' });
    fake.configure({ offlineDelivery: 'after-ready' });
    client = newClient();
    await client.initialize();
    await until('ready');
    await until('message', (message: Message) => message.body === 'saat mati');
    expect(seen.filter(({ event }) => event === 'qr')).toEqual([]);
    expect([...fake.unknown]).toEqual([]);
  });
});
