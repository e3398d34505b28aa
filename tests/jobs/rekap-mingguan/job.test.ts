/** The weekly recap: to whom, once, and made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/domain/reference.ts';
import { rekapMingguan } from '../../../src/jobs/rekap-mingguan/job.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { DESA_HALONG, fillTiket } from '../../_kit/fill.ts';

const wita = (text: string) => new Date(`${text}:00+08:00`);
const reference = {
  wilayah: { kecamatan: 'Halong', desaList: DESA_HALONG.map((desa) => ({ ...desa, alias: [] })) },
  agendaList: [],
  laranganList: [],
  liburByOn: new Map(),
} as unknown as Reference;
let db: Database;
let groupIdList: string[];
const runner = () =>
  createRunner({
    db,
    reference,
    zona: 'Asia/Makassar',
    jamTenang: { from: 21, to: 6 },
    jobList: [rekapMingguan],
    groupIdList: () => groupIdList,
    now: () => new Date(),
    onQueued: () => {},
  });
const outbox = () =>
  db.prepare('SELECT unique_key, chat_id, text, due_at FROM outbox ORDER BY id').all() as {
    unique_key: string;
    chat_id: string;
    text: string;
    due_at: string;
  }[];

beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  groupIdList = ['grup@g.us'];
  const camat = db.prepare(
    "INSERT INTO petugas (id, nama, peran, mulai_on, sampai_on, created_at) VALUES (?, ?, 'camat', '2026-01-01', ?, '')",
  );
  camat.run(1, 'Camat Lama', '2026-06-30');
  camat.run(2, 'Camat Baru', null);
  const wa = db.prepare("INSERT INTO petugas_wa VALUES (?, ?, '')");
  wa.run('6281200009021', 1);
  wa.run('6281200009022', 2);
  fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 3 });
});

describe('rekap-mingguan', () => {
  it('is posted on Monday at seven to the group and to the camat in office, about the week before', () => {
    runner().runDue(wita('2026-11-12T10:00'));
    expect(runner().nextDueAt(wita('2026-11-12T10:00'))).toEqual(wita('2026-11-16T07:00'));
    runner().runDue(wita('2026-11-16T07:00'));
    runner().runDue(wita('2026-11-16T07:00'));
    expect(outbox().map(({ unique_key, chat_id, due_at }) => [unique_key, chat_id, due_at])).toEqual([
      ['rekap-mingguan:2026-W46:grup@g.us', 'grup@g.us', '2026-11-15T23:00:00.000Z'],
      ['rekap-mingguan:2026-W46:grup@g.us:rekap-gambar', 'grup@g.us', '2026-11-15T23:00:00.000Z'],
      ['rekap-mingguan:2026-W46:6281200009022', '6281200009022', '2026-11-15T23:00:00.000Z'],
      ['rekap-mingguan:2026-W46:6281200009022:rekap-pdf', '6281200009022', '2026-11-15T23:00:00.000Z'],
      ['rekap-mingguan:2026-W46:6281200009022:rekap-xlsx', '6281200009022', '2026-11-15T23:00:00.000Z'],
    ]);
    expect(outbox()[0]?.text).toMatch(/^\*Rekap minggu\* R-2026-W46\n9–15 Nov 2026 · Kec\. Halong\n\nUsulan: 3 orang/);
  });

  it('is made up as one message after downtime, when the quiet hours are over', () => {
    runner().runDue(wita('2026-11-05T10:00'));
    runner().runDue(wita('2026-11-24T02:00'));
    expect(outbox()).toHaveLength(0);
    runner().runDue(wita('2026-11-24T06:00'));
    expect(outbox()).toHaveLength(5);
    expect(outbox()[0]).toMatchObject({
      unique_key: 'rekap-mingguan:2026-W47:grup@g.us',
      due_at: '2026-11-23T22:00:00.000Z',
    });
    expect(outbox()[0]?.text).toMatch(/^\*Rekap susulan 3 minggu\* R-2026-W45, R-2026-W46, R-2026-W47\n/);
  });

  it('waits until a group is known', () => {
    runner().runDue(wita('2026-11-12T10:00'));
    groupIdList = [];
    runner().runDue(wita('2026-11-16T07:00'));
    expect(outbox()).toEqual([]);
    groupIdList = ['grup@g.us'];
    runner().runDue(wita('2026-11-16T07:15'));
    expect(outbox()).toHaveLength(5);
  });
});
