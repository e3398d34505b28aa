/** Messages as a live door hands them in: with files, and from the bot's own phone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { IncomingMessage } from '../../src/domain/message.ts';
import { keepMedia } from '../../src/store/media.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { incoming } from '../_kit/message.ts';

const NOW = new Date('2026-08-12T01:00:00Z');
const GRUP = '120363000000009001@g.us';
const BOT = '6281200009000';
const SALUR = 'Penyaluran BLT-DD Desa Liyu bulan Juli 2026\nSasaran : 25\nTersalur : 25';

let app: App;
beforeEach(() => {
  app = createApp({ config: readConfig({}), now: () => NOW, databaseFile: ':memory:', groupIdList: [GRUP] });
});
afterEach(() => app.close());

function hear(part: Partial<IncomingMessage>): string {
  return app.receive(incoming({ chatId: GRUP, sentAt: NOW, ...part }));
}

const all = (sql: string): unknown[] => app.db.prepare(sql).raw().all();
const FOTO = { hasMedia: true, media: { jenis: 'gambar', mime: 'image/jpeg', namaBerkas: null, ukuran: 9 } } as const;

function register(waId: string): void {
  const desaKode = app.reference.wilayah.desaList.find(({ nama }) => nama === 'Liyu')?.kode ?? null;
  addPetugas(
    app.db,
    app.reference,
    { nama: 'Rusdi Liyu', peran: 'kesra_desa', desaKode, mulaiOn: '2026-01-01', waIdList: [waId] },
    NOW,
  );
}

describe('what somebody types on the phone of the bot', () => {
  it.each([SALUR, 'rekap', 'Keluhan: bantuan beras di Liyu dipotong 50 ribu per orang oleh oknum'])(
    'is kept and ignored where its number is not registered: %s',
    (text) => {
      expect(hear({ senderIdList: [BOT], isOwn: true, text })).toBe('handled');
      expect(all('SELECT state, is_own FROM inbox')).toEqual([['ignored', 1]]);
      expect(all('SELECT count(*) FROM outbox')).toEqual([[0]]);
      expect(all('SELECT count(*) FROM sapaan')).toEqual([[0]]);
    },
  );

  it('counts as any other where it is', () => {
    register(BOT);
    hear({ senderIdList: [BOT], isOwn: true, text: SALUR });
    expect(all('SELECT kode FROM tiket')).toEqual([['S-0001']]);
    expect(all('SELECT count(*) FROM outbox')).toEqual([[1]]);
  });
});

describe('a message with a file', () => {
  it('announces it with the message, once', () => {
    hear({ ...FOTO, stanzaId: 'F1' });
    expect(hear({ ...FOTO, stanzaId: 'F1' })).toBe('duplicate');
    expect(all('SELECT inbox_id, state FROM media')).toEqual([[1, 'menunggu']]);
  });

  it('of a foreign group leaves nothing', () => {
    expect(hear({ ...FOTO, chatId: '1@g.us' })).toBe('foreign');
    expect(all('SELECT count(*) FROM media')).toEqual([[0]]);
  });

  it('brings it once, also when its caption is edited or the message is deleted', () => {
    hear({ ...FOTO, stanzaId: 'F1', text: 'a' });
    hear({ ...FOTO, stanzaId: 'F2', text: 'b', editOf: 'F1' });
    hear({ ...FOTO, stanzaId: 'F3', deleteOf: 'F1' });
    expect(all('SELECT inbox_id, state FROM media')).toEqual([[1, 'hilang']]);
  });

  it('documents nothing where its deletion came first', () => {
    register('6281200009001');
    hear({ text: SALUR });
    hear({ deleteOf: 'F9' });
    hear({ ...FOTO, stanzaId: 'F9' });
    expect(all('SELECT count(*) FROM dokumentasi')).toEqual([[0]]);
  });

  it('documents nothing where it is not taken for its size, whether that is known at once or when it is fetched', () => {
    register('6281200009001');
    hear({ text: SALUR });
    hear({ ...FOTO, media: { ...FOTO.media, ukuran: 900_000_000 } });
    expect(all('SELECT count(*) FROM dokumentasi')).toEqual([[0]]);
    hear(FOTO);
    expect(all('SELECT inbox_id FROM dokumentasi')).toEqual([[3]]);
    const mediaDir = { mediaDir: 'tidak-dipakai', mediaMaxBytes: 5 };
    keepMedia(app.db, mediaDir, 3, { mime: 'image/jpeg', namaBerkas: null, data: new Uint8Array(9) });
    expect(all('SELECT count(*) FROM dokumentasi')).toEqual([[0]]);
  });

  it('whose caption is edited into a report documents that report', () => {
    register('6281200009001');
    hear({ ...FOTO, stanzaId: 'F1', text: 'sebentar' });
    hear({ stanzaId: 'F2', editOf: 'F1', text: SALUR });
    expect(all('SELECT inbox_id, tiket_id FROM dokumentasi')).toEqual([[1, 1]]);
  });

  it('belongs to its sender’s report, whether number or LID is shown', () => {
    register('6281200009001');
    hear({ senderIdList: ['6281200009001', '90010001@lid'], text: SALUR });
    hear({ ...FOTO, senderIdList: ['90010001@lid'] });
    hear({ ...FOTO, senderIdList: ['90020002@lid'] });
    hear({ ...FOTO, senderIdList: ['6281200009002'] });
    expect(all('SELECT inbox_id, tiket_id FROM dokumentasi')).toEqual([[2, 1]]);
  });
});

describe('a message without a photo', () => {
  it('costs no look at photos, and a report one look by their index', () => {
    register('6281200009001');
    const prepare = vi.spyOn(app.db, 'prepare');
    const lookList = (): string[] => prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes('media m'));
    hear({ text: 'baik pak' });
    expect(lookList()).toEqual([]);
    hear({ text: SALUR });
    const [sql = '', ...moreList] = lookList();
    prepare.mockRestore();
    expect(moreList).toEqual([]);
    const plan = app.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('', '', '') as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toMatch(
      /^SEARCH i USING INDEX inbox_media \(chat_id=\? AND sent_at>\?/,
    );
  });

  it('is looked for among the exported ones only when it comes late, and by their index', () => {
    const prepare = vi.spyOn(app.db, 'prepare');
    const lookList = (): string[] => prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes("'ekspor-'"));
    hear({ text: 'baik pak' });
    expect(lookList()).toEqual([]);
    hear({ text: 'baik pak', sentAt: new Date(NOW.getTime() - 6 * 60_000) });
    const [sql = '', ...moreList] = lookList();
    prepare.mockRestore();
    expect(moreList).toEqual([]);
    const plan = app.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('', '') as { detail: string }[];
    expect(plan[0]?.detail).toMatch(/^SEARCH i USING INDEX inbox_ekspor \(sent_at>\? AND sent_at<\?\)/);
  });
});
