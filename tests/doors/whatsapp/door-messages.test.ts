/** In and out through the real library in a real browser, with both builds of WhatsApp's message keys. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWithChromium } from '../../_kit/chromium.ts';
import {
  BUDI,
  BUDI_LID,
  GROUP,
  LID_GROUP,
  NOBODY_LID,
  openStage,
  pause,
  SITI,
  type Stage,
  stanzaOf,
  until,
} from './door-stage.ts';

describeWithChromium('messages through the WhatsApp door', () => {
  describe.each(['_serialized', '$1'] as const)('builds with %s', (msgKeyProp) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage({ settings: { msgKeyProp, pageSize: 10 } });
    });
    afterAll(() => stage.end());
    beforeEach(() => {
      stage.told.messages.length = 0;
      stage.told.own.length = 0;
    });

    it('tells its groups and its own ids', async () => {
      expect(await stage.door.listGroups()).toEqual([
        { chatId: GROUP, nama: 'KASI KESRA HALONG' },
        { chatId: LID_GROUP, nama: 'KASI BARU' },
      ]);
      expect(stage.door.ownIdList).toEqual(['6281200009000', '900000000000001@lid']);
      const description = await stage.door.describe();
      expect(description).toMatchObject({ libraryVersion: '1.34.7', webVersion: expect.stringMatching(/^2\./) });
      if (process.platform === 'linux') expect(description.browserBytes).toBeGreaterThan(1e7);
    });

    it('hears a group, a private chat, a caption and a quote', async () => {
      const first = stage.fake.receive({ chat: GROUP, from: BUDI, body: 'LAPORAN Liyu' });
      stage.fake.receive({ chat: GROUP, from: SITI, body: 'siap', quoted: first });
      stage.fake.receive({ chat: SITI, from: SITI, body: 'japri' });
      const data = Buffer.from('gambar');
      stage.fake.receive({
        chat: GROUP,
        from: BUDI,
        media: { type: 'image', mimetype: 'image/png', data, caption: 'foto' },
      });
      await stage.hears(({ text }) => text === 'foto');
      const inGroup = stage.told.messages.filter(({ chatId }) => chatId === GROUP);
      expect(inGroup).toMatchObject([
        {
          stanzaId: stanzaOf(first),
          isGroup: true,
          senderIdList: ['6281200009012'],
          senderName: 'Budi',
          hasMedia: false,
        },
        { text: 'siap', quotedStanzaId: stanzaOf(first) },
        { text: 'foto', hasMedia: true, media: { jenis: 'gambar', mime: 'image/png', ukuran: 6 } },
      ]);
      const japri = await stage.hears(({ text }) => text === 'japri');
      expect(japri).toMatchObject({ chatId: '6281200009013', isGroup: false, senderIdList: ['6281200009013'] });
    });

    it('knows a person by number and LID, asks once, and keeps a LID without a number', async () => {
      for (const n of [1, 2, 3]) stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: `lid ${n}` });
      stage.fake.receive({ chat: LID_GROUP, from: NOBODY_LID, body: 'tanpa nomor' });
      stage.fake.receive({ chat: LID_GROUP, from: NOBODY_LID, body: 'tanpa nomor lagi' });
      stage.fake.receive({ chat: BUDI_LID, from: BUDI_LID, body: 'japri lid' });
      await stage.hears(({ text }) => text === 'tanpa nomor lagi');
      const japri = await stage.hears(({ text }) => text === 'japri lid');
      expect(japri.chatId).toBe('6281200009012');
      expect(
        stage.told.messages
          .filter(({ chatId }) => chatId === LID_GROUP)
          .map(({ text, senderIdList }) => [text, ...senderIdList]),
      ).toEqual([
        ['lid 1', '6281200009012', BUDI_LID],
        ['lid 2', '6281200009012', BUDI_LID],
        ['lid 3', '6281200009012', BUDI_LID],
        ['tanpa nomor', NOBODY_LID],
        ['tanpa nomor lagi', NOBODY_LID],
      ]);
      expect(stage.askedLids.sort()).toEqual([BUDI_LID, NOBODY_LID]);
    });

    it('fetches a document, whose name is no text; null when it is gone', async () => {
      const data = Buffer.from('nama;nik\n');
      const media = { type: 'document' as const, mimetype: 'text/csv', data, filename: 'usulan.csv' };
      const id = stage.fake.receive({ chat: GROUP, from: BUDI, media });
      const heard = await stage.hears(({ stanzaId }) => stanzaId === stanzaOf(id));
      expect(heard).toMatchObject({
        text: '',
        media: { jenis: 'dokumen', namaBerkas: 'usulan.csv', ukuran: data.length },
      });
      expect(await stage.door.download(GROUP, heard.stanzaId)).toEqual({
        mime: 'text/csv',
        namaBerkas: 'usulan.csv',
        data,
      });
      stage.fake.world.media.clear();
      expect(await stage.door.download(GROUP, heard.stanzaId)).toBeNull();
      expect(await stage.door.download(GROUP, '3ATIDAKADA')).toBeNull();
    });

    it('tells edits and deletions as events of their own', async () => {
      const edited = stage.fake.receive({ chat: GROUP, from: BUDI, body: 'salah' });
      const deleted = stage.fake.receive({ chat: GROUP, from: SITI, body: 'hapus saja' });
      await stage.hears(({ text }) => text === 'hapus saja');
      stage.fake.edit(edited, 'benar');
      const edit = await stage.hears(({ editOf }) => editOf === stanzaOf(edited));
      expect(edit).toMatchObject({ text: 'benar', senderIdList: ['6281200009012'], deleteOf: null });
      expect(edit.stanzaId).not.toBe(stanzaOf(edited));
      const tombstone = stage.fake.revoke(deleted);
      const deletion = await stage.hears(({ deleteOf }) => deleteOf === stanzaOf(deleted));
      expect(deletion).toMatchObject({ stanzaId: stanzaOf(tombstone), text: '', senderIdList: ['6281200009013'] });
      const same = stage.fake.receive({ chat: GROUP, from: SITI, body: 'hapus juga' });
      await stage.hears(({ text }) => text === 'hapus juga');
      stage.fake.revoke(same, { hasNewId: false });
      expect((await stage.hears(({ deleteOf }) => deleteOf === stanzaOf(same))).stanzaId).not.toBe(stanzaOf(same));
    });

    it('hears late what came as ciphertext: once, and not as an edit', async () => {
      const id = stage.fake.receive({ chat: GROUP, from: BUDI, body: 'terlambat', cipher: { decryptAfterMs: 200 } });
      stage.fake.receive({ chat: GROUP, from: BUDI, body: 'tak terbaca', cipher: { decryptAfterMs: null } });
      await stage.hears(({ text }) => text === 'terlambat');
      await pause(200);
      expect(stage.told.messages).toMatchObject([{ stanzaId: stanzaOf(id), editOf: null }]);
    });

    it('leaves out statuses, channels, broadcasts, calls and notices', async () => {
      stage.fake.addChannel({ id: '120363000000000003@newsletter', name: 'Kabar' });
      stage.fake.receive({ chat: 'status@broadcast', from: BUDI, body: 'status' });
      stage.fake.receive({ chat: '120363000000000003@newsletter', body: 'kabar' });
      stage.fake.call(BUDI);
      stage.fake.groupEvent({ chat: GROUP, author: BUDI, subtype: 'subject', body: 'KASI KESRA HALONG' });
      const id = stage.fake.receive({ chat: GROUP, from: BUDI, body: 'setelah itu' });
      stage.fake.touch(id);
      stage.fake.react(id, SITI, '👍');
      await stage.hears(({ text }) => text === 'setelah itu');
      await pause(100);
      expect(stage.told.messages.map(({ text }) => text)).toEqual(['setelah itu']);
      expect(stage.fake.log.filter(({ what }) => what === 'seen')).toEqual([]);
    });

    it('tells what is typed on the phone as own, with its acks', async () => {
      stage.fake.phoneSends({ chat: GROUP, body: 'dari HP' });
      await until(() => stage.told.own.length === 1);
      expect(stage.told.own).toMatchObject([{ chatId: GROUP, text: 'dari HP', ack: 1 }]);
      expect(stage.told.messages).toEqual([]);
    });

    it('sends with typing and quote, without reading receipt, and tells its acks', async () => {
      const asked = stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'tanya' });
      await stage.hears(({ text }) => text === 'tanya');
      const result = await stage.door.send({
        id: 1,
        chatId: LID_GROUP,
        text: 'jawab https://contoh.id',
        quotedStanzaId: stanzaOf(asked),
      });
      const sent = await stage.fake.waitSent(({ body }) => body?.startsWith('jawab') ?? false);
      expect(result).toEqual({ state: 'sent', stanzaId: stanzaOf(sent.id) });
      expect(sent).toMatchObject({ quotedStanzaID: stanzaOf(asked) });
      await until(() => stage.told.acks.some(({ stanzaId, ack }) => stanzaId === stanzaOf(sent.id) && ack === 2));
      expect(stage.told.own).toMatchObject([{ chatId: LID_GROUP, stanzaId: stanzaOf(sent.id) }]);
      expect(stage.fake.log.map(({ what }) => what)).toContain('chatState');
      expect(stage.fake.log.map(({ what }) => what)).not.toContain('seen');
    });

    it('sends without a quote when the original is gone, to a number, and refuses a chat that is not there', async () => {
      const gone = await stage.door.send({ id: 2, chatId: GROUP, text: 'tanpa kutipan', quotedStanzaId: '3AHILANG' });
      expect(gone.state).toBe('sent');
      expect((await stage.fake.waitSent(({ body }) => body === 'tanpa kutipan')).quotedStanzaID).toBeUndefined();
      expect(
        (await stage.door.send({ id: 3, chatId: '6281200009013', text: 'japri', quotedStanzaId: null })).state,
      ).toBe('sent');
      const refused = await stage.door.send({
        id: 4,
        chatId: '120363999999999999@g.us',
        text: 'x',
        quotedStanzaId: null,
      });
      expect(refused.state).toBe('refused');
    });

    it('keeps the order of a burst within a chat', async () => {
      const textList = Array.from({ length: 60 }, (_, n) => `urut ${n}`);
      for (const [n, body] of textList.entries())
        stage.fake.receive({ chat: LID_GROUP, from: n % 3 ? BUDI_LID : NOBODY_LID, body });
      await stage.hears(({ text }) => text === 'urut 59');
      expect(stage.told.messages.map(({ text }) => text)).toEqual(textList);
    });

    it('reads a chat back to an instant: theirs and its own, with edits and deletions', async () => {
      const since = new Date((stage.fake.world.tick() + 1) * 1000);
      const first = stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'lama 0' });
      for (let n = 1; n < 130; n++) stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: `lama ${n}` });
      stage.fake.phoneSends({ chat: LID_GROUP, body: 'punya sendiri' });
      stage.fake.edit(first, 'lama diubah');
      const gone = stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'dihapus' });
      await stage.hears(({ text }) => text === 'dihapus');
      stage.fake.revoke(gone);
      await stage.hears(({ deleteOf }) => deleteOf === stanzaOf(gone));
      await stage.door.restart('test');
      const history = await stage.door.readHistory(LID_GROUP, since);
      expect(history.isComplete).toBe(true);
      const saidList = history.incomingList.filter(({ editOf, deleteOf }) => !editOf && !deleteOf);
      expect(saidList.map(({ text }) => text).slice(0, 3)).toEqual(['lama diubah', 'lama 1', 'lama 2']);
      expect(saidList).toHaveLength(130);
      expect(history.incomingList.filter(({ editOf }) => editOf)).toMatchObject([{ editOf: stanzaOf(first) }]);
      expect(history.incomingList.filter(({ deleteOf }) => deleteOf)).toMatchObject([{ deleteOf: stanzaOf(gone) }]);
      expect(history.ownList).toMatchObject([{ text: 'punya sendiri', chatId: LID_GROUP }]);
      const timeList = history.incomingList.map(({ sentAt }) => sentAt.getTime());
      expect(timeList).toEqual([...timeList].sort((a, b) => a - b));
    });

    it('asked WhatsApp for nothing that the fake lacks', () => expect([...stage.fake.unknown]).toEqual([]));
  });
});
