/** One chat, two sources: what an import brought in comes again in a catch-up, or the other way round. Nothing may be doubled. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { importChat } from '../../src/cli/impor-chat.ts';
import { readConfig } from '../../src/config.ts';
import type { IncomingMessage } from '../../src/domain/message.ts';
import { findTiketIdByStanza } from '../../src/store/inbox.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';

const NOW = new Date('2026-08-20T01:00:00Z');
const GRUP = '120363000000009001@g.us';
const dir = mkdtempSync(join(tmpdir(), 'susulan-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** name in the export → ids in the chat; the last is nobody's contact on the exporting phone, so the export shows the number */
const ORANG: Record<string, [string, ...string[]]> = {
  'Rusdi Liyu': ['6281200009001', '90010001@lid'],
  'Misrani Uren': ['6281200009002'],
  'TKSK Halong': ['90030003@lid'],
  '+62 812-0000-9004': ['6281200009004'],
};

interface Said {
  /** local clock and second */
  at: string;
  oleh: string;
  text: string;
  /** as the export shows it, where that differs */
  ekspor?: string;
  foto?: boolean;
}

const CHAT: readonly Said[] = [
  { at: '09.15:07', oleh: 'Rusdi Liyu', text: 'Assalamualaikum bapak ibu' },
  {
    at: '09.16:21',
    oleh: 'Rusdi Liyu',
    text: 'Penyaluran BLT-DD Desa Liyu bulan Juli 2026 \nSasaran : 25\nTersalur : 24\nBelum : 1\n',
    ekspor: 'Penyaluran BLT-DD Desa Liyu bulan Juli 2026\nSasaran : 25\nTersalur : 24\nBelum : 1',
  },
  { at: '09.20:02', oleh: 'Misrani Uren', text: 'nihil' },
  { at: '09.20:31', oleh: 'Rusdi Liyu', text: 'nihil' },
  {
    at: '09.31:10',
    oleh: '+62 812-0000-9004',
    text: 'siap pak @6281200009001',
    ekspor: 'siap pak @\u2068Rusdi Liyu\u2069',
  },
  { at: '09.31:40', oleh: '+62 812-0000-9004', text: 'siap pak @90010001', ekspor: 'siap pak @\u2068Rusdi Liyu\u2069' },
  {
    at: '09.40:00',
    oleh: 'Misrani Uren',
    text: 'Penyaluran BLT-DD Desa Uren bulan Juli 2026\nSasaran : 11\nTersalur : 11',
    ekspor:
      'IMG-20260812-WA0003.jpg (file terlampir)\nPenyaluran BLT-DD Desa Uren bulan Juli 2026\nSasaran : 11\nTersalur : 11',
    foto: true,
  },
  { at: '09.44:00', oleh: 'TKSK Halong', text: 'mantap Uren', ekspor: 'mantap Uren <Pesan ini diedit>' },
  { at: '09.50:59', oleh: 'Misrani Uren', text: 'ralat S-0002 tersalur 10 belum 1' },
  { at: '10.05:12', oleh: 'TKSK Halong', text: 'nihil' },
];

let app: App;
beforeEach(() => {
  app = createApp({ config: readConfig({}), now: () => NOW, databaseFile: ':memory:', groupIdList: [GRUP] });
  const desaKode = (nama: string) => app.reference.wilayah.desaList.find((desa) => desa.nama === nama)?.kode ?? null;
  const add = (nama: string, peran: 'kesra_desa' | 'tksk', kode: string | null) =>
    addPetugas(
      app.db,
      app.reference,
      { nama, peran, desaKode: kode, mulaiOn: '2026-01-01', waIdList: ORANG[nama] ?? ['6281200009009'] },
      NOW,
    );
  add('Rusdi Liyu', 'kesra_desa', desaKode('Liyu'));
  add('Misrani Uren', 'kesra_desa', desaKode('Uren'));
  add('TKSK Halong', 'tksk', null);
});
afterEach(() => app.close());

const all = (sql: string): unknown[] => app.db.prepare(sql).raw().all();

async function impor(chat: readonly Said[] = CHAT): Promise<{ stored: number; duplicate: number }> {
  const lineList = chat.map(
    ({ at, oleh, text, ekspor }) => `12/08/26 ${at.slice(0, 5)} - ${oleh}: ${ekspor ?? text.trim()}`,
  );
  const path = join(dir, 'ekspor.txt');
  writeFileSync(path, `12/08/26 09.00 - Pesan dan panggilan dienkripsi secara end-to-end.\n${lineList.join('\n')}\n`);
  const { stored, duplicate, failed } = await importChat(app, path, () => undefined);
  expect(failed).toBe(0);
  return { stored, duplicate };
}

function pesan(said: Said, quotedStanzaId: string | null = null): IncomingMessage {
  return {
    chatId: GRUP,
    stanzaId: `3EB0${said.at}${CHAT.indexOf(said)}`,
    isGroup: true,
    senderIdList: ORANG[said.oleh] ?? ['6281200009009'],
    senderName: said.oleh.toLowerCase(),
    sentAt: new Date(`2026-08-12T${said.at.replace('.', ':')}+08:00`),
    text: said.text,
    quotedStanzaId,
    editOf: null,
    deleteOf: null,
    hasMedia: said.foto === true,
    ...(said.foto ? { media: { jenis: 'gambar', mime: 'image/jpeg', namaBerkas: null, ukuran: 9 } as const } : {}),
  };
}

const susul = (chat: readonly Said[] = CHAT): string[] => chat.map((said) => app.receive(pesan(said)));

/** What must be the same whatever the sources were. */
function recorded(): unknown {
  return {
    inbox: all('SELECT count(*) FROM inbox'),
    tiket: all('SELECT kode, jenis, state, desa_nama, n_sasaran, n_tersalur, n_belum FROM tiket ORDER BY kode'),
    versi: all('SELECT t.kode, v.no, v.sebab FROM versi v JOIN tiket t ON t.id = v.tiket_id ORDER BY 1, 2'),
    state: all('SELECT substr(sent_at, 1, 16), state, count(*) FROM inbox GROUP BY 1, 2 ORDER BY 1, 2'),
  };
}

async function fromOneSource(): Promise<unknown> {
  expect(await impor()).toEqual({ stored: CHAT.length, duplicate: 0 });
  const expected = recorded();
  app.db.exec(
    'DELETE FROM riwayat; DELETE FROM versi; DELETE FROM baris; UPDATE inbox SET tiket_id = NULL; DELETE FROM tiket; DELETE FROM inbox; DELETE FROM nomor;',
  );
  return expected;
}

const SENT = "SELECT count(*) FROM inbox WHERE stanza_id LIKE 'ekspor-%'";

describe('import and catch-up of one chat', () => {
  it('alone, each, record the same', async () => {
    const expected = await fromOneSource();
    expect(new Set(susul())).toEqual(new Set(['handled']));
    expect(recorded()).toEqual(expected);
  });

  it('in this order: the imported messages become the live ones, silently', async () => {
    await impor();
    const expected = recorded();
    expect(new Set(susul())).toEqual(new Set(['duplicate']));
    expect(recorded()).toEqual(expected);
    expect(all(SENT)).toEqual([[0]]);
    expect(all('SELECT count(*) FROM outbox')).toEqual([[0]]);
    expect(
      all('SELECT chat_id, stanza_id, sender_id, sender_alias, sent_at, has_media FROM inbox ORDER BY id'),
    ).toEqual(
      CHAT.map((said) => {
        const [first, ...rest] = ORANG[said.oleh] ?? [];
        const { chatId, stanzaId, sentAt } = pesan(said);
        return [chatId, stanzaId, first, rest.join(' ') || null, sentAt.toISOString(), said.foto ? 1 : 0];
      }),
    );
    const fotoSql =
      'SELECT t.kode, d.cara, m.state FROM dokumentasi d JOIN media m USING (inbox_id) JOIN tiket t ON t.id = d.tiket_id';
    expect(all(fotoSql)).toEqual([['S-0002', 'keterangan', 'menunggu']]);
  });

  it('in the other order: the import adds nothing', async () => {
    susul();
    const expected = recorded();
    const queued = all('SELECT count(*) FROM outbox');
    expect(await impor()).toEqual({ stored: 0, duplicate: CHAT.length });
    expect(recorded()).toEqual(expected);
    expect(all('SELECT count(*) FROM outbox')).toEqual(queued);
  });

  it.each([3, 4, 5, 6, 7])('in halves that overlap at message %i', async (at) => {
    const expected = await fromOneSource();
    await impor(CHAT.slice(0, at + 1));
    susul(CHAT.slice(at - 1));
    expect(recorded()).toEqual(expected);
    await impor();
    susul();
    expect(recorded()).toEqual(expected);
    expect(all(SENT)).toEqual([[0]]);
  });

  it('again and again', async () => {
    await impor();
    const expected = recorded();
    susul();
    susul();
    expect(await impor()).toEqual({ stored: 0, duplicate: CHAT.length });
    expect(recorded()).toEqual(expected);
  });
});

describe('a message that was adopted', () => {
  it('is found when it is quoted, edited or deleted live', async () => {
    await impor();
    susul();
    const report = pesan(CHAT[1]!);
    expect(findTiketIdByStanza(app.db, GRUP, report.stanzaId)).toBe(1);
    app.receive({
      ...report,
      stanzaId: 'E1',
      editOf: report.stanzaId,
      sentAt: NOW,
      text: report.text.replace('24', '23'),
    });
    expect(all("SELECT n_tersalur FROM tiket WHERE kode = 'S-0001'")).toEqual([[23]]);
    app.receive({ ...report, stanzaId: 'H1', deleteOf: report.stanzaId, sentAt: NOW, text: '' });
    expect(all("SELECT state FROM tiket WHERE kode = 'S-0001'")).toEqual([['dibatalkan']]);
  });

  it('is understood now where the export did not show what it answered', async () => {
    const usulan: Said = {
      at: '11.00:00',
      oleh: 'Rusdi Liyu',
      text: 'USULAN PKH Desa Liyu\n1. Siti Aminah\n2. Hamdan',
    };
    const jawab: Said = { at: '11.05:00', oleh: 'TKSK Halong', text: '1-2 layak' };
    await impor([usulan, jawab]);
    expect(all('SELECT jenis FROM tiket')).toEqual([['usulan']]);
    const told = { ...pesan(usulan), stanzaId: 'U1' };
    expect(app.receive(told)).toBe('duplicate');
    expect(app.receive({ ...pesan(jawab, 'U1'), stanzaId: 'V1' })).toBe('duplicate');
    expect(all('SELECT jenis FROM tiket')).toEqual([['usulan'], ['verifikasi']]);
    expect(all('SELECT count(*) FROM outbox')).toEqual([[0]]);
  });

  it('takes the photos that its sender sent around it', async () => {
    const report = CHAT[1]!;
    await impor([report]);
    app.receive({ ...pesan({ at: '09.18:00', oleh: 'Rusdi Liyu', text: '', foto: true }), stanzaId: 'F1' });
    expect(all('SELECT * FROM dokumentasi')).toEqual([]);
    susul([report]);
    expect(all('SELECT tiket_id, cara FROM dokumentasi')).toEqual([[1, 'dekat']]);
  });
});

describe('what only looks alike', () => {
  const nihil = (oleh: string, at = '09.20:00'): Said => ({ at, oleh, text: 'nihil' });

  it.each([
    ['another number', { ...nihil('+62 812-0000-9004') }, { ...nihil('Misrani Uren') }],
    ['another officer', nihil('Rusdi Liyu'), nihil('Misrani Uren')],
    ['another minute', nihil('Rusdi Liyu'), nihil('Rusdi Liyu', '09.21:00')],
    ['other words', nihil('Rusdi Liyu'), { ...nihil('Rusdi Liyu'), text: 'nihil pak' }],
  ])('%s is another message, in both orders', async (_what, exported, live) => {
    await impor([exported]);
    expect(app.receive({ ...pesan(live), stanzaId: 'A' })).toBe('handled');
    expect(await impor([live])).toEqual({ stored: 0, duplicate: 1 });
    expect(await impor([exported])).toEqual({ stored: 0, duplicate: 1 });
    expect(all('SELECT count(*) FROM inbox')).toEqual([[2]]);
  });

  it('two equal messages of one minute stay two, also where only one was heard', async () => {
    const twice = [nihil('Rusdi Liyu'), nihil('Rusdi Liyu', '09.20:30')];
    expect(app.receive({ ...pesan(twice[0]!), stanzaId: 'A' })).toBe('handled');
    expect(await impor(twice)).toEqual({ stored: 1, duplicate: 1 });
    expect(await impor(twice)).toEqual({ stored: 0, duplicate: 2 });
    expect(app.receive({ ...pesan(twice[1]!), stanzaId: 'B' })).toBe('duplicate');
    expect(app.receive({ ...pesan(twice[1]!), stanzaId: 'B' })).toBe('duplicate');
    expect(app.receive({ ...pesan(twice[1]!), stanzaId: 'C' })).toBe('handled');
  });

  it('a name that the office does not know is believed', async () => {
    const report = { ...CHAT[1]!, oleh: 'Pa Rusdi Kesra' };
    await impor([report]);
    expect(all('SELECT state FROM inbox')).toEqual([['waiting']]);
    // Now it is known who that was, and what waited is recorded; nothing is said about it after so long.
    expect(app.receive({ ...pesan(CHAT[1]!), stanzaId: 'A' })).toBe('duplicate');
    expect(all('SELECT state, sender_id FROM inbox')).toEqual([['done', '6281200009001']]);
    expect(all('SELECT kode, sender_id FROM tiket')).toEqual([['S-0001', '6281200009001']]);
    expect(all('SELECT count(*) FROM outbox')).toEqual([[0]]);
  });

  it('what comes at once is new, without a look at the exports', async () => {
    await impor([nihil('Rusdi Liyu')]);
    expect(app.receive({ ...pesan(nihil('Rusdi Liyu')), stanzaId: 'A', sentAt: NOW })).toBe('handled');
  });
});
