/** Files out through the real library in a real browser, and who has read what. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Berkas } from '../../../src/domain/lampiran.ts';
import { describeWithChromium } from '../../_kit/chromium.ts';
import { BUDI, BUDI_LID, GROUP, LID_GROUP, openStage, SITI, type Stage, stanzaOf, until } from './door-stage.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SITI_ID = '6281200009013';

describeWithChromium('files through the WhatsApp door', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-files-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  /** A file of random bytes on the disk. */
  function fileOf(nama: string, mime: string, size: number): { file: Berkas; data: Buffer } {
    const data = randomBytes(size);
    const path = join(dir, nama);
    writeFileSync(path, data);
    return { file: { path, mime, nama }, data };
  }
  const picture = fileOf('rekap-W33.png', 'image/png', 90_000);
  const sheet = fileOf('Rekap Minggu 33.xlsx', EXCEL, 300_000);

  describe.each(['_serialized', '$1'] as const)('builds with %s', (msgKeyProp) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage({ settings: { msgKeyProp } });
    });
    afterAll(() => stage.end());
    const isSame = ({ directPath = '' }: { directPath?: string | undefined }, data: Buffer) =>
      stage.fake.world.media.get(directPath)?.equals(data);

    it('a picture comes into the group as it is, with its caption, and is known again', async () => {
      const since = new Date(Date.now() - 60_000);
      const asked = stage.fake.receive({ chat: LID_GROUP, from: BUDI_LID, body: 'REKAP' });
      await stage.hears(({ text }) => text === 'REKAP');
      const message = { id: 1, chatId: LID_GROUP, text: 'Rekap *minggu 33*', quotedStanzaId: stanzaOf(asked) };
      const result = await stage.door.send({ ...message, file: picture.file });
      const sent = await stage.fake.waitSent(({ type }) => type === 'image');
      expect(result).toEqual({ state: 'sent', stanzaId: stanzaOf(sent.id) });
      expect(sent).toMatchObject({ to: LID_GROUP, caption: 'Rekap *minggu 33*', quotedStanzaID: stanzaOf(asked) });
      expect(isSame(sent, picture.data)).toBe(true);
      await until(() => stage.told.acks.some(({ stanzaId, ack }) => stanzaId === stanzaOf(sent.id) && ack >= 1));
      const own = { chatId: LID_GROUP, stanzaId: stanzaOf(sent.id), text: 'Rekap *minggu 33*', file: { nama: null } };
      expect(stage.told.own).toMatchObject([own]);
      expect((await stage.door.readHistory(LID_GROUP, since)).ownList).toMatchObject([own]);
    });

    it('a sheet comes into a private chat as a document under its name, with words and without', async () => {
      const since = new Date(Date.now() - 60_000);
      for (const [id, text] of [
        [2, 'Rinciannya'],
        [3, ''],
      ] as const) {
        const count = stage.fake.sent.length;
        const result = await stage.door.send({ id, chatId: SITI_ID, text, quotedStanzaId: null, file: sheet.file });
        const sent = await stage.fake.waitSent((message) => stage.fake.sent.indexOf(message) === count);
        expect(result).toEqual({ state: 'sent', stanzaId: stanzaOf(sent.id) });
        expect(sent).toMatchObject({ to: SITI, type: 'document', filename: 'Rekap Minggu 33.xlsx', mimetype: EXCEL });
        expect(isSame(sent, sheet.data)).toBe(true);
      }
      const { ownList } = await stage.door.readHistory(SITI_ID, since);
      const file = { nama: 'Rekap Minggu 33.xlsx' };
      expect(ownList).toMatchObject([
        { text: 'Rinciannya', file },
        { text: '', file },
      ]);
    });

    it('tells who has received and read a message; nothing of one that is not there', async () => {
      await stage.door.send({ id: 4, chatId: GROUP, text: 'Pengumuman', quotedStanzaId: null });
      const { id } = await stage.fake.waitSent(({ body }) => body === 'Pengumuman');
      expect(await stage.door.readReceipts(GROUP, stanzaOf(id))).toEqual({ deliveredIdList: [], readIdList: [] });
      stage.fake.markRead(id, { delivered: [BUDI, BUDI_LID], read: [SITI, BUDI] });
      expect(await stage.door.readReceipts(GROUP, stanzaOf(id))).toEqual({
        deliveredIdList: ['6281200009012', BUDI_LID, SITI_ID],
        readIdList: [SITI_ID, '6281200009012'],
      });
      expect(await stage.door.readReceipts(GROUP, '3EB0TIDAKADA')).toBeNull();
      expect([...stage.fake.unknown]).toEqual([]);
    });
  });

  describe('in trouble', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage({ times: { panggilanMs: 1_500 } });
    });
    afterAll(() => stage.end());
    beforeEach(() => stage.fake.configure({ hangUpload: false, slowUploadMs: 0 }));
    const send = (text: string, file: Berkas) =>
      stage.door.send({ id: 9, chatId: GROUP, text, quotedStanzaId: null, file });
    const arrived = (text: string) => stage.fake.sent.filter(({ caption }) => caption === text);

    it('gives an upload the time that its size needs on a bad line', async () => {
      await stage.fake.configure({ slowUploadMs: 3_000 });
      expect((await send('lambat', picture.file)).state).toBe('sent');
      expect(arrived('lambat')).toHaveLength(1);
    });

    it('does not know what became of an upload that hangs, and starts anew so that it cannot leave later', async () => {
      await stage.fake.configure({ hangUpload: 1 });
      const small = fileOf('kecil.png', 'image/png', 500);
      await stage.readyAfter(async () => expect((await send('macet', small.file)).state).toBe('unknown'));
      expect((await send('sesudah macet', small.file)).state).toBe('sent');
      expect(arrived('macet')).toEqual([]);
    });

    it('does not know what became of an upload in which the line broke, and sends again when it is back', async () => {
      await stage.fake.configure({ slowUploadMs: 1_000 });
      const uploads = stage.fake.log.filter(({ what }) => what === 'upload').length;
      await stage.readyAfter(async () => {
        const sending = send('putus', picture.file);
        await stage.fake.until(() => stage.fake.log.filter(({ what }) => what === 'upload').length > uploads);
        stage.fake.goOffline();
        expect((await sending).state).toBe('unknown');
        stage.fake.goOnline();
      });
      expect(arrived('putus')).toEqual([]);
      expect((await send('putus', picture.file)).state).toBe('sent');
      expect(arrived('putus')).toHaveLength(1);
    });

    it('has sent nothing where the file cannot be read', async () => {
      const missing = { path: join(dir, 'tidak-ada.png'), mime: 'image/png', nama: 'tidak-ada.png' };
      expect(await send('tanpa berkas', missing)).toEqual({
        state: 'no-file',
        reason: expect.stringMatching(/^ENOENT/),
      });
    });
  });
});
