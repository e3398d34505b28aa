import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { MediaInfo } from '../../src/domain/message.ts';
import { storeMessage } from '../../src/store/inbox.ts';
import { announceMedia, keepMedia, listPendingMedia, markMediaGone, postponeMedia } from '../../src/store/media.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { incoming } from '../_kit/message.ts';

const NOW = new Date('2026-08-12T01:00:00Z');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const FOTO: MediaInfo = { jenis: 'gambar', mime: 'image/jpeg', namaBerkas: null, ukuran: 7 };
const folder = mkdtempSync(join(tmpdir(), 'sotarsa-media-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let db: Database;
let config: ReturnType<typeof readConfig>;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  config = readConfig({ DATA_DIR: mkdtempSync(join(folder, 'data-')), BATAS_MEDIA_MB: '0.001' });
});

function announce(media: Partial<MediaInfo> = {}, message: { stanzaId?: string } = {}): number {
  const kept = storeMessage(db, incoming({ sentAt: NOW, hasMedia: true, ...message }), NOW);
  const id = kept?.id ?? 0;
  announceMedia(db, id, { ...FOTO, ...media }, config.mediaMaxBytes);
  return id;
}

const rowOf = (id: number): unknown => db.prepare('SELECT jenis, state, error FROM media WHERE inbox_id = ?').get(id);
const keep = (id: number, data: Buffer = JPEG) =>
  keepMedia(db, config, id, { mime: 'image/jpeg', namaBerkas: null, data });
const fileList = (): string[] =>
  readdirSync(config.mediaDir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

describe('a file that is announced', () => {
  it.each([
    [{}, { jenis: 'gambar', state: 'menunggu', error: null }],
    [{ ukuran: null }, { jenis: 'gambar', state: 'menunggu', error: null }],
    [{ ukuran: 5_000 }, { jenis: 'gambar', state: 'ditolak', error: 'berkas terlalu besar' }],
    [
      { jenis: 'video', mime: 'video/mp4' },
      { jenis: 'video', state: 'ditolak', error: 'jenis berkas tidak diambil' },
    ],
    [
      { jenis: 'suara', mime: 'audio/ogg' },
      { jenis: 'suara', state: 'ditolak', error: 'jenis berkas tidak diambil' },
    ],
    [
      { jenis: 'dokumen', mime: 'application/vnd.android.package-archive', namaBerkas: 'undangan.apk' },
      { jenis: 'dokumen', state: 'ditolak', error: 'jenis berkas tidak diambil' },
    ],
    // A photo that was sent as a document is a photo.
    [
      { jenis: 'dokumen', namaBerkas: 'IMG_1.jpg' },
      { jenis: 'gambar', state: 'menunggu', error: null },
    ],
  ] as const)('%j becomes %j', (media, row) => {
    expect(rowOf(announce(media))).toEqual(row);
  });

  it('is listed until it is settled, the oldest first', () => {
    const first = announce({}, { stanzaId: 'A1' });
    const idList = [first, announce({ jenis: 'video', mime: 'video/mp4' }), announce(), announce()];
    expect(listPendingMedia(db, 2).map(({ inboxId }) => inboxId)).toEqual([idList[0], idList[2]]);
    expect(listPendingMedia(db, 1)).toEqual([
      { ...FOTO, inboxId: idList[0], chatId: 'grup', stanzaId: 'A1', attempts: 0 },
    ]);
    keep(idList[0]!);
    markMediaGone(db, idList[2]!, 'WhatsApp tidak lagi menyimpannya');
    expect(listPendingMedia(db, 9).map(({ inboxId }) => inboxId)).toEqual([idList[3]]);
  });
});

describe('a file that is fetched', () => {
  it('is kept under its hash, once for all messages that bring it', () => {
    const idList = [announce(), announce()];
    expect(idList.map((id) => keep(id))).toEqual(['tersimpan', 'tersimpan']);
    const rowList = db.prepare('SELECT sha256, berkas, ukuran, state FROM media').all() as { berkas: string }[];
    expect(rowList[0]).toEqual(rowList[1]);
    expect(rowList[0]).toMatchObject({
      ukuran: 7,
      berkas: expect.stringMatching(/^([0-9a-f]{2})\/\1[0-9a-f]{62}\.jpg$/),
    });
    expect(fileList()).toHaveLength(1);
    const path = join(config.mediaDir, rowList[0]!.berkas);
    expect(readFileSync(path)).toEqual(JPEG);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('mends what a power cut left behind', () => {
    keep(announce());
    const { berkas } = db.prepare('SELECT berkas FROM media').get() as { berkas: string };
    const path = join(config.mediaDir, berkas);
    writeFileSync(path, '');
    writeFileSync(`${path}.tmp`, 'half');
    expect(keep(announce())).toBe('tersimpan');
    expect(readFileSync(path)).toEqual(JPEG);
    expect(fileList()).toHaveLength(1);
  });

  it.each([
    ['no photo', Buffer.from('<html>'), 'isi berkas tidak sesuai jenisnya'],
    [
      'another kind of photo',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'isi berkas tidak sesuai jenisnya',
    ],
    ['empty', Buffer.alloc(0), 'isi berkas tidak sesuai jenisnya'],
    ['too large', Buffer.concat([JPEG, Buffer.alloc(2_000)]), 'berkas terlalu besar'],
  ])('is refused when it is %s', (_what, data, error) => {
    const id = announce({ ukuran: null });
    expect(keep(id, data)).toBe('ditolak');
    expect(rowOf(id)).toEqual({ jenis: 'gambar', state: 'ditolak', error });
    expect(keep(id)).toBe('ditolak');
  });

  it('may be any spreadsheet where a spreadsheet was announced', () => {
    const id = announce({ jenis: 'dokumen', mime: 'application/vnd.ms-excel', namaBerkas: 'usulan.csv' });
    expect(keep(id, Buffer.from('No;Nama\n1;Siti\n'))).toBe('tersimpan');
    expect(fileList()).toEqual([expect.stringMatching(/\.csv$/)]);
  });

  it('is a fault of the program where nobody announced it', () => {
    expect(() => keep(999)).toThrow('media 999');
  });
});

describe('a file that cannot be fetched', () => {
  it('is tried again later, five times at most', () => {
    const id = announce();
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(postponeMedia(db, id, 'sambungan putus', NOW)).toBe('menunggu');
    expect(listPendingMedia(db, 9, NOW)).toEqual([]);
    expect(listPendingMedia(db, 9, later(1))).toHaveLength(1);
    expect(listPendingMedia(db, 9)).toHaveLength(1);
    for (const minutes of [1, 6, 36]) expect(postponeMedia(db, id, 'sambungan putus', later(minutes))).toBe('menunggu');
    expect(postponeMedia(db, id, 'sambungan putus', later(156))).toBe('hilang');
    expect(rowOf(id)).toEqual({ jenis: 'gambar', state: 'hilang', error: 'sambungan putus' });
    expect(listPendingMedia(db, 9)).toEqual([]);
  });

  it('stays where it was kept in the meantime', () => {
    const id = announce();
    keep(id);
    expect(markMediaGone(db, id, 'x')).toBe('tersimpan');
    expect(postponeMedia(db, id, 'x', NOW)).toBe('tersimpan');
  });
});
