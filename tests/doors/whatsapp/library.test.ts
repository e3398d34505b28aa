/** The library itself, in a real browser against the fake WhatsApp: what the door builds upon. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import whatsappWeb, { type Message } from 'whatsapp-web.js';
import { BareClient } from '../../_kit/bare-client.ts';
import { describeWithChromium } from '../../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../../_kit/fake-whatsapp/fake-whatsapp.ts';

const GROUP = '120363000000000001@g.us';
const LID_GROUP = '120363000000000002@g.us';
const CHANNEL = '120363000000000003@newsletter';
const BUDI = '6281200009012@c.us';
const BUDI_LID = '111222333444555@lid';
const SITI = '6281200009013@c.us';
const NOBODY_LID = '999888777666555@lid';

describeWithChromium('whatsapp-web.js on the fake WhatsApp', () => {
  let fake: FakeWhatsapp;
  let bare: BareClient;

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
    bare = new BareClient(fake);
    await bare.start();
  });
  afterAll(async () => {
    await bare.remove();
    await fake.stop();
  });

  it('pairs by QR code and gets ready', async () => {
    await bare.until('qr');
    fake.scan();
    await bare.until('ready');
    await fake.waitListening();
    expect(bare.client.info.wid._serialized).toBe(fake.world.me.pn);
  });

  it('receives in a group and answers with a quote', async () => {
    const message = await bare.messageOf(fake.receive({ chat: GROUP, from: BUDI, body: 'LAPORAN Liyu nihil' }));
    expect({ from: message.from, author: message.author, body: message.body }).toEqual({
      ...{ from: GROUP, author: BUDI, body: 'LAPORAN Liyu nihil' },
    });
    const reply = await message.reply('Dicatat.');
    const sent = await fake.waitSent(({ body }) => body === 'Dicatat.');
    expect(sent).toMatchObject({ id: reply.id._serialized, quotedStanzaID: message.id.id, quotedParticipant: BUDI });
    await bare.until('message_ack', (own: Message, ack: number) => own.id.id === reply.id.id && ack === 2);
    const answer = await bare.messageOf(fake.receive({ chat: GROUP, from: SITI, body: 'siap', quoted: sent.id }));
    expect((await answer.getQuotedMessage()).body).toBe('Dicatat.');
  });

  it('receives by LID, and finds the number where there is one', async () => {
    const message = await bare.messageOf(fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'dari LID' }));
    expect(message.author).toBe(BUDI_LID);
    expect(await bare.client.getContactLidAndPhone([BUDI_LID, NOBODY_LID])).toEqual([{ lid: BUDI_LID, pn: BUDI }, {}]);
    const own = await bare.client.sendMessage(LID_GROUP, 'ke grup LID');
    expect(own.id._serialized).toMatch(new RegExp(`_${fake.world.me.lid}$`));
  });

  it('receives a private message, and answers there', async () => {
    const message = await bare.messageOf(fake.receive({ chat: SITI, body: 'pribadi' }));
    expect((await message.getChat()).isGroup).toBe(false);
    await message.reply('baik');
    expect((await fake.waitSent(({ body }) => body === 'baik')).id).toMatch(/^true_6281200009013@c\.us_3EB0\w+_out$/);
  });

  it('downloads files and sends them', async () => {
    const data = Buffer.from('%PDF-1.4 contoh');
    const media = { type: 'document', mimetype: 'application/pdf', data, filename: 'daftar.pdf' } as const;
    const message = await bare.messageOf(fake.receive({ chat: GROUP, from: BUDI, media }));
    const file = await message.downloadMedia();
    expect([message.body, file.filename, Buffer.from(file.data, 'base64')]).toEqual(['daftar.pdf', 'daftar.pdf', data]);
    fake.world.media.clear();
    expect(await message.downloadMedia()).toBeUndefined();
    await bare.client.sendMessage(
      GROUP,
      new whatsappWeb.MessageMedia('application/pdf', data.toString('base64'), 'rekap.pdf'),
    );
    const sent = await fake.waitSent(({ type }) => type === 'document');
    expect(fake.world.media.get(sent.directPath ?? '')).toEqual(data);
  });

  it('sees edits, deletions and late text', async () => {
    const id = fake.receive({ chat: GROUP, from: BUDI, body: 'salah' });
    await bare.messageOf(id);
    fake.edit(id, 'benar');
    const edited = await bare.until('message_edit', (message: Message) => message.id._serialized === id);
    expect(edited.slice(1)).toEqual(['benar', 'salah']);
    const tombstone = fake.revoke(id);
    const revoked = await bare.until('message_revoke_everyone');
    expect(revoked[0]).toMatchObject({ id: { _serialized: tombstone }, protocolMessageKey: { _serialized: id } });
    const late = fake.receive({ chat: GROUP, from: SITI, body: 'terlambat', cipher: { decryptAfterMs: 100 } });
    await bare.messageOf(late, 'message_ciphertext');
    expect((await bare.messageOf(late)).body).toBe('terlambat');
  });

  it('sees what a person types on its own phone', async () => {
    const id = fake.phoneSends({ chat: GROUP, body: 'dari HP kantor' });
    expect((await bare.messageOf(id, 'message_create')).fromMe).toBe(true);
    expect(bare.seen.filter(({ event, details }) => event === 'message' && (details[0] as Message).fromMe)).toEqual([]);
  });

  it('sees statuses, channels, calls, reactions and members who join', async () => {
    const status = await bare.messageOf(fake.receive({ chat: 'status@broadcast', from: BUDI, body: 'status' }));
    expect([status.isStatus, status.from]).toEqual([true, 'status@broadcast']);
    expect((await bare.messageOf(fake.receive({ chat: CHANNEL, body: 'kabar' }))).from).toBe(CHANNEL);
    fake.call(BUDI);
    await bare.until('call');
    fake.react(fake.sent[0]?.id ?? '', BUDI, '👍');
    await bare.until('message_reaction');
    fake.groupEvent({ chat: GROUP, author: BUDI, subtype: 'add', recipients: ['6281200009014@c.us'] });
    await bare.until('group_join');
  });

  it('lists its groups, and reads the history of one with its own messages', async () => {
    const groupList = (await bare.client.getChats()).filter(({ isGroup }) => isGroup);
    expect(groupList.map(({ name }) => name).sort()).toEqual(['KASI KESRA HALONG', 'KASI KESRA LID']);
    const chat = await bare.client.getChatById(GROUP);
    for (let at = 0; at < 60; at += 1) fake.receive({ chat: GROUP, from: SITI, body: `baris ${at}` });
    const bodyList = (await chat.fetchMessages({ limit: 100 })).map(({ body }) => body);
    expect(bodyList).toEqual(expect.arrayContaining(['Dicatat.', 'dari HP kantor', 'baris 59']));
  });

  it('finds what was silently missed while the line was down, and sends what waited', async () => {
    await fake.configure({ offlineDelivery: 'silent' });
    fake.goOffline();
    await bare.until('change_state', (state: string) => state === 'OPENING');
    const missed = fake.receive({ chat: GROUP, from: BUDI, body: 'saat putus' });
    const waiting = await bare.client.sendMessage(GROUP, 'menunggu');
    expect(waiting.ack).toBe(0);
    fake.goOnline();
    await fake.waitListening();
    await fake.waitSent(({ body }) => body === 'menunggu');
    const chat = await bare.client.getChatById(GROUP);
    expect((await chat.fetchMessages({ limit: 100 })).map(({ id }) => id._serialized)).toContain(missed);
    expect(bare.seen.filter(({ details }) => (details[0] as Message)?.body === 'saat putus')).toEqual([]);
  });

  it('meets faults of sending, as many as were asked for', async () => {
    await fake.configure({ failSend: 1, dropSend: 1, hangAfterSend: 1 });
    await expect(bare.client.sendMessage(GROUP, 'gagal')).rejects.toThrow();
    expect((await bare.client.sendMessage(GROUP, 'hilang')).ack).toBe(0);
    void bare.client.sendMessage(GROUP, 'sampai').catch(() => {});
    await fake.waitSent(({ body }) => body === 'sampai');
    expect((await bare.client.sendMessage(GROUP, 'sehat')).body).toBe('sehat');
    await fake.waitSent(({ body }) => body === 'sehat');
    expect(fake.sent.map(({ body }) => body)).not.toEqual(expect.arrayContaining(['hilang']));
    expect(fake.settings).toMatchObject({ failSend: 0, dropSend: 0, hangAfterSend: 0 });
  });

  it('is paired still after a restart, and asks for nothing that the fake does not have', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await bare.stop();
    fake.receive({ chat: GROUP, from: BUDI, body: 'saat mati' });
    await fake.configure({ offlineDelivery: 'after-ready' });
    await bare.startPaired();
    await bare.until('message', (message: Message) => message.body === 'saat mati');
    expect(bare.count('qr')).toBe(0);
    expect([...fake.unknown]).toEqual([]);
  });
});
