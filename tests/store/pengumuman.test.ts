/** Announcements: who has read them, over all groups, and which stand. */
import { beforeEach, expect, it } from 'vitest';
import { storeMessage } from '../../src/store/inbox.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { keepCount, listToCount } from '../../src/store/outbox-keterbacaan.ts';
import { insertPengumuman, postPengumuman, readPengumuman, withdrawPengumuman } from '../../src/store/pengumuman.ts';

const NOW = new Date('2026-08-12T01:00:00Z');
const LATER = new Date('2026-08-12T01:06:00Z');
let db: Database;
let no = 0;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  db.exec(
    "INSERT INTO petugas (id, nama, peran, mulai_on, created_at) VALUES (1, 'Rusdi', 'kasi_kesra_kec', '2026-01-01', '')",
  );
});

function announce(teks: string, on: string): string {
  no += 1;
  const message = {
    chatId: '62',
    stanzaId: `m${no}`,
    isGroup: false,
    senderIdList: ['62'] as [string],
    senderName: null,
  };
  const none = { quotedStanzaId: null, editOf: null, deleteOf: null, hasMedia: false };
  const kept = storeMessage(db, { ...message, ...none, sentAt: NOW, text: teks }, NOW);
  const kode = insertPengumuman(db, { inboxId: kept?.id ?? 0, petugasId: 1, teks, on });
  postPengumuman(db, kode, { groupIdList: ['a@g.us', 'b@g.us'], text: teks, now: NOW, dueAt: NOW, isSegera: false });
  return kode;
}

function arrive(chatId: string, told: { terkirim: number; dibaca: number } | null): void {
  db.prepare(
    "UPDATE outbox SET state = 'sent', attempted_at = created_at, sent_at = created_at, sent_stanza_id = id WHERE chat_id = ?",
  ).run(chatId);
  for (const message of listToCount(db, LATER)) if (message.chatId === chatId) keepCount(db, message, told, LATER);
}

const MINGGU = { from: '2026-08-10', to: '2026-08-16' };
const read = () => readPengumuman(db, MINGGU).map(({ kode, dibaca, anggota }) => [kode, dibaca, anggota]);

it('counts readers over all groups, as far as WhatsApp tells', () => {
  announce('Rapat besok', '2026-08-12');
  expect(read()).toEqual([['P-0001', null, null]]);
  arrive('a@g.us', { terkirim: 20, dibaca: 14 });
  expect(read()).toEqual([['P-0001', 14, 20]]);
  arrive('b@g.us', { terkirim: 3, dibaca: 0 });
  expect(read()).toEqual([['P-0001', 14, 23]]);
});

it('lists those of the days that stand, the newest first, in their first words', () => {
  announce('Lama', '2026-08-09');
  announce(`Rapat   koordinasi\nseluruh kepala desa ${'dan perangkatnya '.repeat(5)}`, '2026-08-10');
  expect(withdrawPengumuman(db, announce('Ditarik', '2026-08-11'), NOW)).toBe('ditarik');
  announce('Baru', '2026-08-16');
  announce('Sesudah', '2026-08-17');
  expect(readPengumuman(db, MINGGU).map(({ on, ringkas }) => `${on} ${ringkas}`)).toEqual([
    '2026-08-16 Baru',
    '2026-08-10 Rapat koordinasi seluruh kepala desa dan perangkatnya dan …',
  ]);
});

it('is not withdrawn any more once one group has it; what waits elsewhere is', () => {
  const kode = announce('Rapat', '2026-08-12');
  arrive('a@g.us', null);
  expect(withdrawPengumuman(db, kode, NOW)).toBe('terkirim');
  expect(db.prepare('SELECT chat_id, state FROM outbox ORDER BY id').raw().all()).toEqual([
    ['a@g.us', 'sent'],
    ['b@g.us', 'refused'],
  ]);
});
