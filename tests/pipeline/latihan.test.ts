/** Practice (LATIHAN): nothing of it reaches the office's records, and a kill between the two databases loses and doubles nothing. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { IncomingMessage } from '../../src/domain/message.ts';
import { exportList } from '../../src/lists/export-list.ts';
import { handleSilently } from '../../src/pipeline/handle-silently.ts';
import { readMessage, storeMessage } from '../../src/store/inbox.ts';
import type { Database } from '../../src/store/open.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';

const GRUP = 'grup';
const LIYU = '6281200009001';
const TKSK = '6281200009002';
const UREN = '6281200009003';
const EMPAT = '6311024107609001 6311020107609002 6311026005709003 6311021512809011'.split(' ');

let folder: string;
let clock: Date;
let openList: App[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sotarsa-latihan-'));
  clock = new Date('2026-08-12T01:00:00Z');
  openList = [];
});
afterEach(() => {
  for (const app of openList) app.close();
  rmSync(folder, { recursive: true });
});

function openOffice(name: string): App {
  const databaseFile = name === ':memory:' ? name : join(folder, `${name}.sqlite`);
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const app = createApp({ config, now: () => clock, databaseFile, groupIdList: [GRUP] });
  openList.push(app);
  const add = (nama: string, waId: string, peran: 'kesra_desa' | 'tksk', desa?: string) =>
    addPetugas(
      app.db,
      app.reference,
      {
        nama,
        peran,
        desaKode: app.reference.wilayah.desaList.find((fact) => fact.nama === desa)?.kode ?? null,
        mulaiOn: '2026-01-01',
        waIdList: [waId],
      },
      clock,
    );
  add('Budi', LIYU, 'kesra_desa', 'Liyu');
  add('Noor', TKSK, 'tksk');
  add('Rusdi', UREN, 'kesra_desa', 'Uren');
  return app;
}

type Said = Partial<IncomingMessage> & { from?: string };

function messageOf(no: number, { from = LIYU, ...part }: Said): IncomingMessage {
  return {
    chatId: part.isGroup === false ? from : GRUP,
    stanzaId: `m${no}`,
    isGroup: true,
    senderIdList: [from],
    senderName: null,
    sentAt: new Date(Date.UTC(2026, 7, 12, 1, no)),
    text: '',
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: false,
    ...part,
  };
}

function hear(app: App, no: number, said: Said): string[] {
  const message = messageOf(no, said);
  clock = message.sentAt;
  expect(app.receive(message)).toBe('handled');
  const sql = 'SELECT o.text FROM outbox o JOIN inbox i ON i.id = o.inbox_id WHERE i.stanza_id = ? ORDER BY o.id';
  return app.db.prepare(sql).pluck().all(message.stanzaId) as string[];
}

const SUNGGUHAN: Said[] = [
  { text: `USULAN PKH\n1. Siti Aminah / ${EMPAT[0]} / lansia\n2. Ahmad Fauzi / ${EMPAT[1]}` },
  { from: TKSK, text: `VERIFIKASI PKH Desa Liyu\n1. Siti Aminah / ${EMPAT[0]} / layak` },
  { from: UREN, text: 'SALUR BLT-DD\nSasaran 25\nTersalur 24\nBelum 1' },
];
const FOTO = { hasMedia: true, media: { jenis: 'gambar', mime: 'image/jpeg', namaBerkas: null, ukuran: 9 } } as const;
/** One of each kind that changes something in earnest; `no` of the first is 20. */
const LATIHAN: Said[] = [
  { text: `USULAN PKH\n1. Siti Aminah / ${EMPAT[0]} / lansia\n2. Norhayati / ${EMPAT[2]}` },
  { text: 'SALUR BLT-DD\nSasaran 40\nTersalur 30\nBelum 10' },
  { text: 'LAPORAN NIHIL minggu ini' },
  { text: 'KELUHAN\nNama: Siti Aminah\nProgram: BPNT\nMasalah: kartu KKS hilang' },
  { text: `VERIFIKASI PKH\n1. Siti Aminah / ${EMPAT[0]} / tidak layak, meninggal` },
  { text: 'RALAT S-9001 tersalur 40 belum 0' },
  { text: 'RALAT U-0001 baris 1 RT 004' },
  { quotedStanzaId: 'm0', text: 'batal' },
  { editOf: 'm22', text: 'LAPORAN MINGGUAN\nUsulan: 2\nTersalur: 30' },
  { deleteOf: 'm23' },
  { ...FOTO, text: '' },
  { ...FOTO, text: 'SALUR BPNT\nSasaran 12\nTersalur 12' },
  { text: 'USULAN' },
  { text: 'PKH' },
  { isGroup: false, text: `riwayat ${EMPAT[0]}` },
  { isGroup: false, text: 'status 9001' },
  { isGroup: false, from: TKSK, text: 'latihan mulai' },
  { isGroup: false, from: TKSK, text: 'keadaan 9001 Siti meninggal' },
  { isGroup: false, from: TKSK, text: 'mungkin sama' },
  { from: TKSK, text: `VERIFIKASI PKH Desa Uren\n1. Rahmah / ${EMPAT[3]} / layak` },
  { text: 'pulihkan S-9001' },
  { text: 'Inggih, terima kasih' },
];

const ORDER_LIST = [
  'rekap',
  'rekap bulan',
  'belum lapor',
  'ganda',
  'status S-0001',
  'verval',
  'prioritas',
  'riwayat S-0001',
];

function practiseAll(app: App): void {
  hear(app, 19, { text: 'latihan mulai' });
  for (const [at, said] of LATIHAN.entries()) hear(app, 20 + at, said);
}

/** Every table but what is kept of each message and the practice's own. */
function records(db: Database): Record<string, unknown[]> {
  const own = ['inbox', 'outbox', 'media', 'latihan', 'latihan_pesan'];
  const nameList = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const kept = nameList.filter((name) => !own.includes(name));
  return Object.fromEntries(kept.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]));
}

describe('what is practised', () => {
  it('changes no table of the office but the inbox, the outbox and its own', () => {
    const app = openOffice(':memory:');
    for (const [no, said] of SUNGGUHAN.entries()) hear(app, no, said);
    expect(hear(app, 19, { text: 'latihan mulai' })[0]).toContain('*LATIHAN dimulai*');
    const before = records(app.db);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(before['tiket']).toHaveLength(3);
    for (const [at, said] of LATIHAN.entries()) {
      const replyList = hear(app, 20 + at, said);
      for (const reply of replyList) expect(reply).toMatch(/^🎓 \*LATIHAN/);
      expect(records(app.db), said.text ?? '').toEqual(before);
    }
    // What belongs together has not been refused for a wrong reason: most of it made something, there.
    const count = (sql: string) => app.db.prepare(sql).pluck().get();
    expect(count("SELECT count(*) FROM latihan_pesan WHERE hasil = 'tepat'")).toBeGreaterThan(4);
    expect(count("SELECT count(*) FROM inbox WHERE state = 'failed'")).toBe(0);
    expect(count('SELECT count(*) FROM media')).toBe(2);
  });

  it('leaves every answer and every export as it is without it', async () => {
    const [plain, practised] = [false, true].map((isPractised) => {
      const app = openOffice(':memory:');
      for (const [no, said] of SUNGGUHAN.entries()) hear(app, no, said);
      if (isPractised) practiseAll(app);
      return app;
    }) as [App, App];
    for (const [at, order] of ORDER_LIST.entries()) {
      const answer = hear(plain, 60 + at, { from: UREN, text: order });
      expect(answer, order).toHaveLength(1);
      expect(hear(practised, 60 + at, { from: UREN, text: order }), order).toEqual(answer);
    }
    const exportOf = async ({ office }: App) => {
      const order = { isi: 'kepesertaan', desa: null, program: null, isCsv: true } as const;
      const ke = join(folder, 'ekspor.csv');
      await exportList({ ...office, dataDir: folder }, { ...order, ke });
      return readFileSync(ke, 'utf8');
    };
    expect(await exportOf(plain)).toContain(EMPAT[0]);
    expect(await exportOf(practised)).toBe(await exportOf(plain));
  });

  it('lends no photo to a report in earnest', () => {
    const app = openOffice(':memory:');
    hear(app, 1, { text: 'latihan mulai' });
    hear(app, 2, { ...FOTO });
    hear(app, 3, { text: 'latihan selesai' });
    hear(app, 4, { text: 'SALUR BPNT\nSasaran 12\nTersalur 12' });
    expect(app.db.prepare('SELECT count(*) FROM dokumentasi').pluck().get()).toBe(0);
  });

  it('counts its own photos', () => {
    const app = openOffice(':memory:');
    hear(app, 1, { text: 'latihan mulai' });
    hear(app, 2, { ...FOTO, text: 'SALUR BPNT\nSasaran 12\nTersalur 12' });
    expect(hear(app, 3, { text: 'status S-9001' })[0]).toContain('Foto: 1');
  });

  it('says nothing to the group of what was practised in private, and answers a list once', () => {
    const app = openOffice(':memory:');
    hear(app, 1, { isGroup: false, text: 'latihan mulai' });
    expect(hear(app, 2, { isGroup: false, text: 'SALUR BPNT\nSasaran 12\nTersalur 12' })[0]).toContain('*S-9001*');
    const daftar = { jenis: 'dokumen', mime: 'text/csv', namaBerkas: 'daftar.csv', ukuran: 9 } as const;
    expect(hear(app, 3, { isGroup: false, hasMedia: true, media: daftar, text: 'USULAN PKH tahap 3' })).toEqual([]);
    expect(app.db.prepare("SELECT count(*) FROM outbox WHERE chat_id = 'grup'").pluck().get()).toBe(0);
  });

  it('is passed over where an export tells of it', () => {
    const app = openOffice(':memory:');
    hear(app, 1, { text: 'latihan mulai' });
    const kept = storeMessage(app.db, messageOf(2, { stanzaId: 'ekspor-2', text: LATIHAN[2]?.text ?? '' }), clock);
    expect(kept && handleSilently(app.office, kept)).toBe(true);
    expect(readMessage(app.db, kept?.id ?? 0).state).toBe('ignored');
    expect(records(app.db)['tiket']).toEqual([]);
  });

  it('is emptied when others begin', () => {
    const app = openOffice('kantor');
    hear(app, 1, { text: 'latihan mulai' });
    expect(hear(app, 2, LATIHAN[1] ?? {})[0]).toContain('*S-9001*');
    hear(app, 3, { text: 'latihan selesai' });
    hear(app, 4, { from: TKSK, text: 'latihan mulai' });
    expect(hear(app, 5, { from: TKSK, text: 'SALUR BLT-DD Desa Kapul\nSasaran 4\nTersalur 4' })[0]).toContain(
      '*S-9001*',
    );
    // What was practised before has nothing left to be changed.
    expect(hear(app, 6, { editOf: 'm2', text: 'SALUR BLT-DD\nSasaran 41\nTersalur 41' })).toEqual([]);
    expect(hear(app, 7, { quotedStanzaId: 'm2', text: 'batal' })).toEqual([]);
  });
});

describe('a fault of the program while practising', () => {
  it('is told, keeps the message, and lets it be run again', () => {
    const app = openOffice(':memory:');
    hear(app, 1, { text: 'latihan mulai' });
    app.db.exec("CREATE TEMP TRIGGER rusak BEFORE INSERT ON latihan_pesan BEGIN SELECT RAISE(ABORT, 'rusak'); END");
    expect(hear(app, 2, LATIHAN[1] ?? {})[0]).toContain('Maaf, pesan ini belum bisa diproses');
    app.db.exec("DROP TRIGGER rusak; UPDATE inbox SET state = 'received' WHERE state = 'failed'");
    app.recover();
    const said = app.db.prepare('SELECT text FROM outbox ORDER BY id DESC').pluck().get();
    expect(said).toMatch(/^🎓 \*LATIHAN\*, tidak dihitung\n✅ \*S-9001\*/);
    expect(records(app.db)['tiket']).toEqual([]);
  });
});

describe('a kill', () => {
  const outcome = (app: App) => [
    app.db.prepare('SELECT stanza_id, state FROM inbox ORDER BY stanza_id').all(),
    app.db.prepare('SELECT o.text FROM outbox o JOIN inbox i ON i.id = o.inbox_id ORDER BY i.sent_at, o.id').all(),
    app.db.prepare('SELECT hasil, count(*) AS n FROM latihan_pesan GROUP BY hasil').all(),
    records(app.db)['tiket'],
  ];
  /** The file of the office as a kill leaves it: what is committed, without what the connection still means to do. */
  const copy = (from: string, to: string) => {
    for (const end of ['.sqlite', '.sqlite-wal']) {
      const [source, target] = [join(folder, from + end), join(folder, to + end)];
      if (existsSync(source)) copyFileSync(source, target);
      else rmSync(target, { force: true });
    }
  };

  it('before, between and after the two databases changes nothing in the end', () => {
    const calm = openOffice('tenang');
    practiseAll(calm);
    const expected = outcome(calm);
    let app = openOffice('kantor');
    hear(app, 19, { text: 'latihan mulai' });
    for (const [at, said] of LATIHAN.entries()) {
      const message = messageOf(20 + at, said);
      clock = message.sentAt;
      // Killed when it was kept; then, after it was handled, the office's own file is put back to that: as if the kill had come when the
      // practice's database had the message, and the office's did not know of it.
      storeMessage(app.db, message, clock);
      copy('kantor', 'sebelum');
      app.recover();
      app.close();
      if (at % 3 > 0) copy('sebelum', 'kantor');
      app = openOffice('kantor');
      const state = app.db.prepare('SELECT state FROM inbox WHERE stanza_id = ?').pluck().get(message.stanzaId);
      expect(state === 'received').toBe(at % 3 > 0);
      expect(app.receive(message)).toBe('duplicate');
      app.recover();
    }
    expect(outcome(app)).toEqual(expected);
  });
});
