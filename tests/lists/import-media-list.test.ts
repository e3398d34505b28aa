/** A list that comes as a file in a chat: who may send it, what it does, and the one answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Peran } from '../../src/domain/petugas.ts';
import { importMediaList } from '../../src/lists/import-media-list.ts';
import { storeMessage } from '../../src/store/inbox.ts';
import { beginLatihan, catatPesanLatihan } from '../../src/store/latihan.ts';
import { announceMedia, keepMedia } from '../../src/store/media.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { csv, NOW, nik, openOffice, workbook } from './kit.ts';

let app: App;
let mediaDir: string;
beforeEach(() => {
  app = openOffice();
  mediaDir = mkdtempSync(join(tmpdir(), 'media-'));
});
afterEach(() => {
  app.close();
  rmSync(mediaDir, { recursive: true, force: true });
});

const WA = '6281200009001';
const LIST = csv('USULAN PKH', 'nama;nik;desa', `Siti Contoh;${nik(1)};Liyu`, `Ani Contoh;${nik(2)};Binju`);

function send(peran: Peran | null, { isGroup = false, bytes = LIST as Buffer, name = 'daftar.csv' } = {}): number {
  if (peran !== null) {
    const desaKode = peran === 'kesra_desa' || peran === 'operator_desa' ? '6311022014' : null;
    const entry = { nama: 'Petugas Contoh', peran, desaKode, mulaiOn: '2026-01-01', waIdList: [WA] as [string] };
    addPetugas(app.db, app.reference, entry, NOW);
  }
  const media = { jenis: 'dokumen' as const, mime: 'text/csv', namaBerkas: name, ukuran: bytes.length };
  const { id } = storeMessage(app.db, storedMessage(isGroup) as never, NOW)!;
  announceMedia(app.db, id, media as never, 1e6);
  keepMedia(app.db, { mediaDir, mediaMaxBytes: 1e6 }, id, { mime: 'text/csv', namaBerkas: name, data: bytes });
  return id;
}

function storedMessage(isGroup = false) {
  return {
    chatId: isGroup ? 'grup' : `${WA}@c.us`,
    stanzaId: 's1',
    isGroup,
    senderIdList: [WA] as [string],
    senderName: null,
    sentAt: NOW,
    text: '',
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: true,
    isEdited: false,
  };
}

const room = () => ({ ...app.office, mediaDir });
const outbox = () => app.db.prepare('SELECT text FROM outbox').pluck().all() as string[];

it.each(['tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'] as const)(
  '%s may send all desa, and is answered once',
  async (peran) => {
    const id = send(peran);
    const reply = await importMediaList(room(), id);
    expect(reply).toContain('2 baris orang dibaca: 2 baru');
    expect(await importMediaList(room(), id)).toBeNull();
    expect(outbox()).toEqual([reply]);
  },
);

it.each(['kesra_desa', 'operator_desa'] as const)('%s only the own desa, as proposals', async (peran) => {
  const reply = await importMediaList(room(), send(peran));
  expect(reply).toMatch(/1 baru[\s\S]*1 ditolak[\s\S]*bukan desa tugas Anda/);
  expect(app.db.prepare('SELECT state FROM kepesertaan_impor').pluck().all()).toEqual(['diusulkan']);
});

it.each([['camat'], ['dinas'], [null]] as const)('%s is not heard', async (peran) => {
  expect(await importMediaList(room(), send(peran))).toBeNull();
  expect(app.db.prepare('SELECT 1 FROM warga').all()).toEqual([]);
});

it('a table without headings is told', async () => {
  const id = send('tksk', { bytes: csv('apa saja', '1;2;3') });
  expect(await importMediaList(room(), id)).toContain('Judul kolom tidak ditemukan');
});

it('a file in the group is not taken: its sender is told the way, in private', async () => {
  expect(await importMediaList(room(), send('tksk', { isGroup: true }))).toContain('tidak saya ambil dari grup');
  expect(app.db.prepare('SELECT chat_id, quoted_stanza_id FROM outbox').raw().all()).toEqual([[WA, null]]);
  expect(app.db.prepare('SELECT 1 FROM warga').all()).toEqual([]);
});

describe('rows that were refused', () => {
  const rowList = Array.from({ length: 12 }, (_, n) => `Warga ${n};63110241076090${n % 10};Liyu`);
  const bytes = csv('PKH', 'nama;nik;desa', ...rowList);

  it('are told, the first ten, and follow in a file to mend, in the same private chat', async () => {
    const reply = await importMediaList(room(), send('tksk', { bytes }));
    expect(reply).toMatch(/12 ditolak[\s\S]*baris 12: Warga 9 …0909: NIK 15 angka[\s\S]*dan 2 baris lagi/);
    expect(reply).toContain('menyusul dalam berkas «daftar-masalah.csv»');
    const sql =
      'SELECT o.chat_id, o.unique_key, l.jenis, l.nama, l.isi FROM outbox o LEFT JOIN lampiran l ON outbox_id = id';
    const [text, file] = app.db.prepare(sql).raw().all() as string[][];
    expect(text).toEqual([`${WA}@c.us`, 'daftar:1', null, null, null]);
    expect(file?.slice(0, 4)).toEqual([`${WA}@c.us`, 'daftar:1:masalah', 'masalah-csv', 'daftar-masalah.csv']);
    expect(JSON.parse(file?.[4] ?? '')).toEqual({
      separator: ';',
      tabelList: [
        {
          name: 'Daftar',
          widthList: [18, 18, 18, 60],
          rowList: [
            ['PKH'],
            ['nama', 'nik', 'desa', 'masalah'],
            ...rowList.map((line) => [...line.split(';'), expect.stringContaining('NIK 15 angka')]),
          ],
        },
      ],
    });
  });

  it('follow together with the answer, or neither is queued', async () => {
    const id = send('tksk', { bytes });
    app.db.exec("CREATE TEMP TRIGGER mati BEFORE INSERT ON lampiran BEGIN SELECT RAISE(ABORT, 'mati'); END");
    await expect(importMediaList(room(), id)).rejects.toThrow('mati');
    expect(outbox()).toEqual([]);
    app.db.exec('DROP TRIGGER mati');
    await importMediaList(room(), id);
    expect(outbox()).toHaveLength(2);
  });
});

it('a broken file is told, and the bot goes on', async () => {
  const bytes = await workbook({
    Liyu: [
      ['nama', 'nik'],
      ['Siti Contoh', nik(1)],
    ],
    Binju: [['nama', 'nik']],
  });
  bytes.fill(0x5a, 100, Math.floor(bytes.length / 2));
  const id = send('tksk', { bytes, name: 'daftar.xlsx' });
  expect(await importMediaList(room(), id)).toMatch(/^Berkas (?:Excel )?ini rusak/);
});

it('what was deleted by its sender is not imported', async () => {
  const id = send('tksk');
  const deletion = { ...storedMessage(), stanzaId: 's2', deleteOf: 's1', hasMedia: false };
  storeMessage(app.db, deletion as never, NOW);
  expect(await importMediaList(room(), id)).toBeNull();
});

it('imports nothing for somebody who practises, and says so', async () => {
  const id = send('tksk');
  const selesaiAt = new Date(NOW.getTime() + 3_600_000);
  beginLatihan(app.db, { sasaran: { petugasId: 1 }, olehPetugasId: 1, chatId: WA, mulaiAt: NOW, selesaiAt });
  catatPesanLatihan(app.db, id, 1, 'lain');
  expect(await importMediaList(room(), id)).toMatch(/^🎓 \*LATIHAN\*, tidak dihitung\nBerkas daftar tidak diimpor/);
  expect(outbox()).toHaveLength(1);
  expect(app.db.prepare('SELECT count(*) FROM warga').pluck().get()).toBe(0);
});
